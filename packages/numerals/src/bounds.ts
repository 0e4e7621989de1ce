import { AFTER_WORDS, BEFORE_WORDS, DENIALS, DENIED_WORDS, TRADITIONAL_PAIRS } from './bound-words.js';
import { AFTER, BEFORE, HALF, MULTIPLIER, PLACE } from './characters.js';
import { type BoundWord, classAt, edgesAt, type Reader, unitAt } from './reader.js';
import type { Bound } from './types.js';

interface Word {
  readonly text: string;
  readonly bound: Bound;
  /** The unit of a word of one character, simplified; else 0. */
  readonly single: number;
  /** It counts behind a denial only. */
  readonly denied: boolean;
  /** In simplified characters. */
  readonly simplified: string;
}
interface Words {
  /** By their last character, those that must be denied first, then longest first. */
  readonly before: ReadonlyMap<number, readonly Word[]>;
  /** By their first character, longest first. */
  readonly after: ReadonlyMap<number, readonly Word[]>;
  readonly denials: ReadonlySet<string>;
}
let words: Words | undefined;

/** The word, and its traditional form where that is another. */
function bothScripts(word: string): string[] {
  const traditional = word.replace(/./gu, (c) => {
    const at = TRADITIONAL_PAIRS.indexOf(c);
    return at < 0 ? c : TRADITIONAL_PAIRS[at + 1]!;
  });
  return traditional === word ? [word] : [word, traditional];
}

function boundWords(): Words {
  if (words) return words;
  const before = new Map<number, Word[]>();
  const after = new Map<number, Word[]>();
  const add = (simplified: string, bound: Bound, isBefore: boolean, denied = false): void => {
    const map = isBefore ? before : after;
    for (const text of bothScripts(simplified)) {
      const key = text.charCodeAt(isBefore ? text.length - 1 : 0);
      const list = map.get(key) ?? [];
      list.push({ text, bound, single: text.length === 1 ? simplified.charCodeAt(0) : 0, denied, simplified });
      map.set(
        key,
        list.sort((a, b) => Number(b.denied) - Number(a.denied) || b.text.length - a.text.length),
      );
    }
  };
  for (const [bound, row] of BEFORE_WORDS) for (const word of row.split(' ')) add(word, bound, true);
  for (const [bound, row] of DENIED_WORDS) for (const word of row.split(' ')) add(word, bound, true, true);
  for (const [bound, row] of AFTER_WORDS) for (const word of row.split(' ')) add(word, bound, false);
  words = { before, after, denials: new Set(DENIALS.split(' ').flatMap(bothScripts)) };
  return words;
}

const SHANG = 0x4e0a;
const GUO = 0x8fc7;
export const DUO = 0x591a;
/** 近 */
export const JIN = 0x8fd1;

/** The bound word that ends at `p`, whatever the number. */
export function wordBefore(r: Reader, p: number, floor: number): BoundWord | null {
  if (p <= floor || !(edgesAt(r, p - 1) & BEFORE)) return null;
  const list = boundWords().before.get(unitAt(r, p - 1)) ?? [];
  for (let k = 0; k < list.length; k++) {
    const { text, bound, single, denied, simplified } = list[k]!;
    let start = p - text.length;
    if (start < floor || !isAt(r, text, start)) continue;
    if (denied) {
      const length = denialBefore(r, start, floor);
      if (length === 0) continue;
      start -= length;
    }
    if (start > 0 && single !== 0 && r.running?.endsAnother(simplified, unitAt(r, start - 1))) return null;
    return { start, end: p, bound, single };
  }
  return null;
}

/** How long the denial that ends at `p` is: 不得, 未; 0 where there is none. */
function denialBefore(r: Reader, p: number, floor: number): number {
  const { denials } = boundWords();
  for (let length = Math.min(2, p - floor); length > 0; length--) {
    if (denials.has(r.text.slice(p - length, p))) return length;
  }
  return 0;
}

/** Whether `word` stands at `i`, not below 0. */
function isAt(r: Reader, word: string, i: number): boolean {
  for (let k = 0; k < word.length; k++) if (r.units[i + k] !== word.charCodeAt(k)) return false;
  return true;
}

export const skipSpaceBack = (r: Reader, p: number, floor: number): number =>
  p > floor + 1 && unitAt(r, p - 1) === 0x20 ? p - 1 : p;

/** 上 and 过 are bounds only before 十 百 千 万 亿 (过 before 半 too). */
function beforeUnit(r: Reader, { single }: BoundWord, at: number): boolean {
  if (single !== SHANG && single !== GUO) return true;
  const next = classAt(r, at);
  return (
    (next === PLACE || next === MULTIPLIER || (next === HALF && single === GUO)) && !r.text.startsWith('分之', at + 1)
  );
}

/** The bound word that touches the number from before, at `p`. */
export function boundBefore(r: Reader, p: number, floor: number): BoundWord | null {
  const word = wordBefore(r, skipSpaceBack(r, p, floor), floor);
  return word && beforeUnit(r, word, p) ? word : null;
}

/** Whether a bound word may touch the number that ends at `p`. */
export const mayBeBoundAfter = (r: Reader, p: number): boolean =>
  (edgesAt(r, p) & AFTER) !== 0 || unitAt(r, p) === 0x20;

/** The bound word that touches the number from behind, at `p`; 余 多 来 许 only after a round number. */
export function boundAfter(r: Reader, p: number, round: boolean): BoundWord | null {
  const { text } = r;
  const at = unitAt(r, p) === 0x20 ? p + 1 : p;
  const first = unitAt(r, at);
  if (!(r.edges[first]! & AFTER)) return null;
  const list = boundWords().after.get(first) ?? [];
  for (let k = 0; k < list.length; k++) {
    const { text: word, bound, single, simplified } = list[k]!;
    if (!isAt(r, word, at)) continue;
    const end = at + word.length;
    if ((single !== 0 && !round) || r.running?.startsAnother(simplified, unitAt(r, end))) return null;
    // 多元化解, 多次: not 300多元.
    if (single === DUO && /^[元次][化解方]/u.test(text.slice(end, end + 2))) return null;
    return { start: at, end, bound, single };
  }
  return null;
}

const LOW: readonly Bound[] = ['over', 'at-least'];
const HIGH: readonly Bound[] = ['under', 'at-most'];

/** Words of one class keep it; words of two (近百余) make it `about`. */
export function joinBounds(a: Bound, b: Bound): Bound {
  if (a === 'exact' || a === b) return b;
  if (b === 'exact') return a;
  if (a === 'between' || b === 'between') return 'between';
  if (LOW.includes(a) && LOW.includes(b)) return 'at-least';
  if (HIGH.includes(a) && HIGH.includes(b)) return 'at-most';
  return 'about';
}
