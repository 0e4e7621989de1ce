import { viewEdits } from './edits.js';
import { MapBuilder } from './map-builder.js';
import { checkResult, stepOf } from './options.js';
import { SourceMap } from './source-map.js';
import { tagOf } from './steps.js';
import type { Edit, NormalizedText, Step } from './types.js';
import { placeOf } from './way-back.js';

/**
 * Takes edits back: those of a step, or those that the function says. An edit that several steps made goes as a whole.
 * What comes back is a clean text like any other, with its own map, edits and issues.
 *
 * @example undo(normalize('審結31件,調解9件'), 'script').text // => '審結31件，調解9件'
 * @throws {NormalizeError} `invalid-option` when there is no such step, `invalid-result` for what is no result of `normalize`.
 */
export function undo(normalized: NormalizedText, which: Step | ((edit: Edit) => boolean)): NormalizedText {
  checkResult(normalized);
  const { raw } = normalized;
  if (typeof which !== 'function') stepOf(which);
  const full = new MapBuilder();
  const lengths = new MapBuilder();
  const parts: string[] = [];
  let done = 0;
  const keep = (end: number) => {
    full.keep(end - done);
    lengths.keep(end - done);
    parts.push(raw.slice(done, end));
    done = end;
  };
  for (const edit of normalized.edits) {
    if (typeof which === 'function' ? which(edit) : edit.steps.includes(which)) continue;
    keep(edit.rawSpan.start);
    const { from, to } = edit;
    full.edit(from.length, to.length, tagOf(edit.steps));
    if (from.length === to.length) lengths.keep(to.length);
    else lengths.edit(from.length, to.length, 0);
    parts.push(to);
    done = edit.rawSpan.end;
  }
  keep(raw.length);
  const joined = parts.join('');
  const text = joined === raw ? raw : joined;
  const map = SourceMap.fromBuilder(lengths, raw.length);
  const issues = normalized.issues.map((issue) => {
    const { start, end } = hull(issue.rawSpans);
    return { ...issue, span: map.toClean({ start, end }) ?? placeOf(map, start) };
  });
  return { raw, text, map, edits: viewEdits(raw, text, full.finish().blocks), issues };
}

function hull(spans: readonly { start: number; end: number }[]) {
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}
