import { leaveUnits, takeUnits } from './buffers.js';
import { findDamage } from './damage.js';
import { viewEdits } from './edits.js';
import type { Finding } from './finding.js';
import type { OwnOptions } from './options.js';
import { type Run, runSteps } from './pipeline.js';
import { SourceMap } from './source-map.js';
import { Spared } from './spared.js';
import type { Edit, Issue, NormalizedText } from './types.js';
import { readUnits } from './units.js';

/** What of a result is made when somebody asks: whoever wants the text alone pays nothing for it. */
class WayBack {
  readonly #raw: string;
  readonly #text: string;
  readonly #options: OwnOptions;
  #run: Run | undefined;
  #map: SourceMap | undefined;
  #edits: readonly Edit[] | undefined;
  #issues: readonly Issue[] | undefined;

  constructor(raw: string, run: Run, options: OwnOptions) {
    this.#raw = raw;
    this.#text = run.text;
    this.#options = options;
    this.#run = run;
  }

  get map(): SourceMap {
    this.#map ??= SourceMap.fromParts(this.#run!.way.to(this.#run!.way.passes), this.#raw.length);
    return this.#map;
  }

  get edits(): readonly Edit[] {
    this.#edits ??= viewEdits(this.#raw, this.#text, this.#blocks());
    return this.#edits;
  }

  get issues(): readonly Issue[] {
    this.#issues ??= issuesOf(this.#run!, this.map, this.#raw);
    this.#run = undefined;
    return this.#issues;
  }

  /** Edits as blocks, by doing it all again. */
  #blocks(): Int32Array {
    if (this.#text === this.#raw) return new Int32Array(0);
    const { way } = runSteps(this.#raw, this.#options, true);
    return way.to(way.passes).blocks.slice();
  }
}

const BACK = /* @__PURE__ */ Symbol('way back');

/** A result, as every caller gets it. */
interface Kept {
  readonly [BACK]: WayBack;
}

const later = { configurable: true, enumerable: true };
const MAP = {
  ...later,
  get(this: Kept) {
    return this[BACK].map;
  },
};
const EDITS = {
  ...later,
  get(this: Kept) {
    return this[BACK].edits;
  },
};
const ISSUES = {
  ...later,
  get(this: Kept) {
    return this[BACK].issues;
  },
};

/**
 * The result of a run. All results have the same getters: with closures of their own, each has a shape of its own to the
 * engine, which keeps it, and all that it reaches, up to the next full collection.
 */
export function withWayBack(raw: string, run: Run, options: OwnOptions): NormalizedText {
  const result = { raw, text: run.text };
  Object.defineProperty(result, BACK, { value: new WayBack(raw, run, options) });
  Object.defineProperty(result, 'map', MAP);
  Object.defineProperty(result, 'edits', EDITS);
  Object.defineProperty(result, 'issues', ISSUES);
  return result as NormalizedText;
}

function issuesOf(run: Run, map: SourceMap, raw: string): Issue[] {
  const maps = new Map<number, SourceMap>();
  const issues = (run.findings === 'unknown' ? damageOf(raw) : run.findings).map(({ finding, passes }) => {
    let found = maps.get(passes);
    if (!found) {
      found = SourceMap.fromParts(run.way.to(passes), raw.length);
      maps.set(passes, found);
    }
    const { code, start, end, candidates } = finding;
    const rawSpans = found.toRaw({ start, end });
    const hull = { start: rawSpans[0]!.start, end: rawSpans.at(-1)!.end };
    const span = map.toClean(hull) ?? placeOf(map, hull.start);
    const issue = { code, span, rawSpans };
    return candidates ? withCandidates(issue, candidates) : issue;
  });
  return issues.sort((x, y) => x.rawSpans[0]!.start - y.rawSpans[0]!.start);
}

function damageOf(raw: string) {
  const lost: Finding[] = [];
  const buffer = takeUnits(raw.length);
  const units = buffer.subarray(0, raw.length);
  readUnits(raw, units);
  findDamage(units, Spared.NONE, lost);
  leaveUnits(buffer);
  return lost.map((finding) => ({ finding, passes: 0 }));
}

/** To look for candidates takes longer than all else of an issue, so that they wait until somebody reads them. */
function withCandidates(issue: Issue, find: () => readonly string[]): Issue {
  let found: readonly string[] | undefined;
  const get = () => {
    found ??= find();
    return found.length > 0 ? found : undefined;
  };
  return Object.defineProperty(issue, 'candidates', { configurable: true, enumerable: true, get });
}

/** Where text was that is gone. */
export function placeOf(map: SourceMap, raw: number): { start: number; end: number } {
  const before = map.toClean({ start: 0, end: raw });
  return { start: before?.end ?? 0, end: before?.end ?? 0 };
}
