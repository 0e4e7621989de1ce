import type { NormalizedText } from '../src/index.js';
import { astride, type Damage, type Dropped, damage, type Table } from './damage.js';

/** What kind of page a damaged document is. */
export interface Kind {
  readonly dropped: Dropped;
  /** The share of the characters that the page glosses. */
  readonly density: number;
  /** The share of the characters that can split others and do. */
  readonly splitting: number;
  /** The share of the glosses that are missing. */
  readonly missing: number;
  /** The share of the sentences that are simplified. */
  readonly simplified: number;
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Sentences in both scripts. */
export type Sentence = readonly [traditional: string, simplified: string];

/** A damaged document with the clean one; `undefined` where the sentences that were drawn can't be split. */
export function damagedDocument(
  next: () => number,
  sentences: readonly Sentence[],
  readings: ReadonlyMap<string, readonly string[]>,
  kind: Kind,
): { readonly clean: string; readonly page: Damage } | undefined {
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  const parts: string[] = [];
  for (let count = 1 + Math.floor(next() * 8); count > 0; count--) {
    parts.push(pick(sentences)[next() < kind.simplified ? 1 : 0], next() < 0.3 ? '\n' : '');
  }
  let clean = parts.join('');
  if (next() < 0.5) clean = clean.replaceAll('，', ',');
  const split = [...new Set(astride(clean, readings))];
  if (split.length === 0) return undefined;
  const table = new Map<string, string>();
  table.set(pick(split), '');
  for (const character of split) if (next() < kind.splitting) table.set(character, '');
  for (const character of new Set(clean)) {
    if (readings.has(character) && next() < kind.density) table.set(character, '');
  }
  for (const character of table.keys()) table.set(character, pick(readings.get(character)!));
  const page = damage(clean, table satisfies Table, kind.dropped, () => kind.missing > 0 && next() < kind.missing);
  return page.splits === 0 ? undefined : { clean, page };
}

/**
 * What of a damaged document came out wrong and unreported; `''` when nothing did. Each repair has to be what the page had
 * there, each gloss that went has to be one, and all that was touched by neither and is in no issue has to be sound.
 */
export function silentError(clean: string, { damaged, from, to, starts }: Damage, result: NormalizedText): string {
  /** Units that an issue or an edit accounts for, and places between units. */
  const accounted = new Uint8Array(damaged.length);
  const places = new Uint8Array(damaged.length + 1);
  const account = (start: number, end: number, edges: boolean) => {
    accounted.fill(1, start, end);
    places.fill(1, edges ? start : start + 1, edges ? end + 1 : end);
  };
  for (const { rawSpans } of result.issues) for (const { start, end } of rawSpans) account(start, end, true);
  for (const { rawSpan, to: text, steps } of result.edits) {
    const { start, end } = rawSpan;
    if (steps.includes('gloss') && text === '') {
      if (to[start] !== from[end]) return `no gloss: ${damaged.slice(start, end)}`;
      account(start, end, false);
      continue;
    }
    // What was dropped at an edge is the repair's if it has put it back.
    const was = [from[start]!, to[start]!].flatMap((first) =>
      [from[end]!, to[end]!].map((last) => ({
        start: first === from[start],
        end: last === to[end],
        text: starts[first]! < 0 || starts[last]! < 0 ? '' : clean.slice(starts[first], starts[last]),
      })),
    );
    const right = was.find((one) => one.text === text);
    if (!right) return `${damaged.slice(start, end)} was ${was.map((one) => one.text).join(' or ')}, not ${text}`;
    account(start, end, false);
    if (right.start) places[start] = 1;
    if (right.end) places[end] = 1;
  }
  for (let i = 0; i <= damaged.length; i++) {
    if (places[i] === 0 && from[i] !== to[i]) return `unreported: text is gone at ${i}`;
    if (i === damaged.length || accounted[i] === 1) continue;
    const start = starts[to[i]!]!;
    if (start < 0 || clean[start] !== damaged[i] || starts[from[i + 1]!] !== start + 1)
      return `unreported: ${damaged[i]} at ${i}`;
  }
  return '';
}
