import { viewEdits } from './edits.js';
import type { MapParts } from './map-builder.js';
import { type Run, runSteps } from './pipeline.js';
import { SourceMap } from './source-map.js';
import type { Edit, Issue, NormalizedText, NormalizeOptions } from './types.js';

/**
 * Turns a text as found into the text as meant, and keeps the way back. Total on any string and linear in its length;
 * `normalize` of a clean text is that text, the same string.
 *
 * @example normalize('共受理案件２１３６件,審結率８５．５％。').text // => '共受理案件2136件，审结率85.5%。'
 * @throws {NormalizeError} `invalid-option`
 */
export function normalize(raw: string, options: NormalizeOptions = {}): NormalizedText {
  let run: Run | undefined = runSteps(raw, options, false);
  const { text } = run;
  const map = SourceMap.fromBuilder(run.builder, raw.length);
  let edits: readonly Edit[] | undefined;
  let issues: readonly Issue[] | undefined;
  return {
    raw,
    text,
    map,
    get edits() {
      // They are made when they are asked for, by doing it all again: whoever wants the text alone pays nothing for them.
      edits ??= viewEdits(
        raw,
        text,
        text === raw ? new Int32Array(0) : runSteps(raw, options, true).builder.finish().blocks.slice(),
      );
      return edits;
    },
    get issues() {
      issues ??= issuesOf(run!, map, raw.length);
      run = undefined;
      return issues;
    },
  };
}

function issuesOf({ findings }: Run, map: SourceMap, rawLength: number): Issue[] {
  const maps = new Map<MapParts, SourceMap>();
  const issues = findings.map(({ finding, map: parts }) => {
    let found = maps.get(parts);
    if (!found) {
      found = SourceMap.fromParts(parts, rawLength);
      maps.set(parts, found);
    }
    const { code, start, end } = finding;
    const candidates = finding.candidates?.();
    const rawSpans = found.toRaw({ start, end });
    const hull = { start: rawSpans[0]!.start, end: rawSpans.at(-1)!.end };
    const span = map.toClean(hull) ?? placeOf(map, hull.start);
    return candidates && candidates.length > 0 ? { code, span, rawSpans, candidates } : { code, span, rawSpans };
  });
  return issues.sort((x, y) => x.rawSpans[0]!.start - y.rawSpans[0]!.start);
}

/** Where text was that is gone. */
export function placeOf(map: SourceMap, raw: number): { start: number; end: number } {
  const before = map.toClean({ start: 0, end: raw });
  return { start: before?.end ?? 0, end: before?.end ?? 0 };
}
