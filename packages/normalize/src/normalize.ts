import { findDamage } from './damage.js';
import { viewEdits } from './edits.js';
import type { Finding } from './finding.js';
import { checkText, type OwnOptions, readOptions } from './options.js';
import { type Run, runSteps } from './pipeline.js';
import { SourceMap } from './source-map.js';
import type { Edit, Issue, NormalizedText, NormalizeOptions } from './types.js';

/**
 * Turns a text as found into the text as meant, and keeps the way back. Total on any string and linear in its length;
 * `normalize` of a clean text is that text, the same string.
 *
 * @example normalize('共受理案件２１３６件,審結率８５．５％。').text // => '共受理案件2136件，审结率85.5%。'
 * @throws {NormalizeError} `invalid-text`, `invalid-option`
 */
export function normalize(raw: string, options: NormalizeOptions = {}): NormalizedText {
  checkText(raw);
  const own = readOptions(options);
  let run: Run | undefined = runSteps(raw, own, false);
  const { text } = run;
  let made: SourceMap | undefined;
  let edits: readonly Edit[] | undefined;
  let issues: readonly Issue[] | undefined;
  // The way back is made when it is asked for: whoever wants the text alone pays nothing for it.
  const mapOf = () => {
    made ??= SourceMap.fromParts(run!.way.to(run!.way.passes), raw.length);
    return made;
  };
  return {
    raw,
    text,
    get map() {
      return mapOf();
    },
    get edits() {
      edits ??= viewEdits(raw, text, text === raw ? new Int32Array(0) : fullBlocks(raw, own));
      return edits;
    },
    get issues() {
      issues ??= issuesOf(run!, mapOf(), raw);
      run = undefined;
      return issues;
    },
  };
}

/** Edits as blocks, by doing it all again. */
function fullBlocks(raw: string, options: OwnOptions) {
  const { way } = runSteps(raw, options, true);
  return way.to(way.passes).blocks.slice();
}

function issuesOf(run: Run, map: SourceMap, raw: string): Issue[] {
  const lost: Finding[] = [];
  if (run.damaged) findDamage(raw, lost);
  const maps = new Map<number, SourceMap>();
  const issues = [...lost.map((finding) => ({ finding, passes: 0 })), ...run.findings].map(({ finding, passes }) => {
    let found = maps.get(passes);
    if (!found) {
      found = SourceMap.fromParts(run.way.to(passes), raw.length);
      maps.set(passes, found);
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
