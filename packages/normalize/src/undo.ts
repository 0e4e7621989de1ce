import { viewEdits } from './edits.js';
import { MapBuilder } from './map-builder.js';
import { checkEdit, checkResult, stepOf } from './options.js';
import { SourceMap } from './source-map.js';
import { tagOf } from './steps.js';
import type { Edit, Issue, NormalizedText, Step } from './types.js';
import { placeOf } from './way-back.js';

/**
 * Takes edits back: those of a step, or those that the function says. An edit that several steps made goes as a whole.
 * What comes back is a clean text like any other, with its own map, edits and issues: a repair taken back is damage again.
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
  const again: Pick<Issue, 'code' | 'rawSpans'>[] = [];
  let index = 0;
  let end = 0;
  for (const edit of normalized.edits) {
    checkEdit(edit, index++, end, raw);
    const { rawSpan, to, steps } = edit;
    end = rawSpan.end;
    if (typeof which === 'function' ? which(edit) : steps.includes(which)) {
      // The damage is there again.
      if (steps.includes('repair')) again.push({ code: 'broken-gloss', rawSpans: [rawSpan] });
      continue;
    }
    keep(rawSpan.start);
    const length = end - rawSpan.start;
    full.edit(length, to.length, tagOf(steps));
    if (length === to.length) lengths.keep(length);
    else lengths.edit(length, to.length, 0);
    parts.push(to);
    done = end;
  }
  keep(raw.length);
  const joined = parts.join('');
  const text = joined === raw ? raw : joined;
  const map = SourceMap.fromBuilder(lengths, raw.length);
  const issues = [...normalized.issues, ...again].map((issue) => {
    const { start, end } = hull(issue.rawSpans);
    return { ...issue, span: map.toClean({ start, end }) ?? placeOf(map, start) };
  });
  if (again.length > 0) issues.sort((x, y) => x.rawSpans[0]!.start - y.rawSpans[0]!.start);
  return { raw, text, map, edits: viewEdits(raw, text, full.finish().blocks), issues };
}

function hull(spans: readonly { start: number; end: number }[]) {
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}
