import { AFTER_WORDS, BEFORE_WORDS, DENIALS, DENIED_WORDS, TRADITIONAL_PAIRS } from './bound-words.js';
import { AFTER, BEFORE, HALF, MULTIPLIER, PLACE } from './characters.js';
import { type BoundWord, classAt, edgesAt, isSpace, pastSpace, type Reader, unitAt } from './reader.js';
import type { Bound } from './types.js';

interface Word {
  readonly text: string;
  readonly first: number;
  /** The same as `first` in a word of one unit. */
  readonly last: number;
  readonly length: number;
  readonly bound: Bound;
  /** The unit of a word of one character, simplified; else 0. */
  readonly single: number;
  /** It counts behind a denial only. */
  readonly denied: boolean;
  /** Behind some characters it is the end of another word. */
  readonly guarded: boolean;
  /** In simplified characters. */
  readonly simplified: string;
}
interface Words {
  /** By the slot of their last character, those that must be denied first, then longest first. */
  readonly before: readonly (readonly Word[])[];
  /** By the slot of their first character, longest first. */
  readonly after: readonly (readonly Word[])[];
  readonly denials: ReadonlySet<string>;
  /** By the slot of the last character of a denial. */
  readonly denies: Uint8Array;
}
let words: Words | undefined;

const SLOTS = 512;
/** Few characters share a slot, and what does is told apart as the word is compared. */
const slotOf = (c: number): number => c & (SLOTS - 1);

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
  const before: Word[][] = Array.from({ length: SLOTS }, () => []);
  const after: Word[][] = Array.from({ length: SLOTS }, () => []);
  const add = (simplified: string, bound: Bound, isBefore: boolean, denied = false): void => {
    for (const text of bothScripts(simplified)) {
      const list = isBefore ? before[slotOf(text.charCodeAt(text.length - 1))]! : after[slotOf(text.charCodeAt(0))]!;
      const { length } = text;
      const [first, last] = [text.charCodeAt(0), text.charCodeAt(length - 1)];
      list.push({
        text,
        first,
        last,
        length,
        bound,
        single: length === 1 ? simplified.charCodeAt(0) : 0,
        denied,
        guarded: !denied && (length === 1 || simplified === '不到' || simplified === '突破'),
        simplified,
      });
      list.sort((a, b) => Number(b.denied) - Number(a.denied) || b.length - a.length);
    }
  };
  for (const [bound, row] of BEFORE_WORDS) for (const word of row.split(' ')) add(word, bound, true);
  for (const [bound, row] of DENIED_WORDS) for (const word of row.split(' ')) add(word, bound, true, true);
  for (const [bound, row] of AFTER_WORDS) for (const word of row.split(' ')) add(word, bound, false);
  const denials = new Set(DENIALS.split(' ').flatMap(bothScripts));
  const denies = new Uint8Array(SLOTS);
  for (const denial of denials) denies[slotOf(denial.charCodeAt(denial.length - 1))] = 1;
  words = { before, after, denials, denies };
  return words;
}

const BU = 0x4e0d;
const YI = 0x4ee5;
const SHANG = 0x4e0a;
const GUO = 0x8fc7;
export const DUO = 0x591a;
/** 近 */
export const JIN = 0x8fd1;

/** The bound word that ends at `p`, whatever the number. */
export function wordBefore(r: Reader, p: number, floor: number): BoundWord | null {
  const last = unitAt(r, p - 1);
  if (p <= floor || (r.edges[last]! & BEFORE) === 0) return null;
  const list = boundWords().before[slotOf(last)]!;
  const first = unitAt(r, p - 2);
  for (let k = 0; k < list.length; k++) {
    const word = list[k]!;
    if (word.last !== last || (word.length === 2 && word.first !== first)) continue;
    let start = p - word.length;
    if (start < floor || (word.length > 2 && !r.text.startsWith(word.text, start))) continue;
    if (word.denied) {
      const length = denialBefore(r, start, floor);
      if (length === 0 || (length === 1 && word.single !== 0 && deniesNone(r, word.single, start - 1))) continue;
      start -= length;
    }
    const { bound, single } = word;
    if (start > 0 && word.guarded && r.running?.endsAnother(r, word.simplified, start)) return null;
    return { start, end: p, bound, single };
  }
  return null;
}

/** 不过 is a word of its own; 不上 ends a verb (比不上); and 不 or 没 a question (超不超30). */
function deniesNone(r: Reader, single: number, at: number): boolean {
  if (unitAt(r, at) !== BU) return false;
  return single === GUO || (r.running?.endsAnother(r, '不', at) ?? false);
}

/** How long the denial that ends at `p` is: 不得, 未; 0 where there is none. */
function denialBefore(r: Reader, p: number, floor: number): number {
  const { denials, denies } = boundWords();
  if (denies[slotOf(unitAt(r, p - 1))] === 0) return 0;
  for (let length = Math.min(2, p - floor); length > 0; length--) {
    if (denials.has(r.text.slice(p - length, p))) return length;
  }
  return 0;
}

export const skipSpaceBack = (r: Reader, p: number, floor: number): number =>
  p > floor + 1 && isSpace(unitAt(r, p - 1)) ? p - 1 : p;

/** Whether 达, 有 or no character of a word stands at `i`. */
const reaches = (r: Reader, i: number): boolean =>
  unitAt(r, i) < 0x4e00 || unitAt(r, i) > 0x9fff || '达達有约約近'.includes(r.text[i]!);

/** 上 and 过 are bounds only before 十 百 千 万 亿 (过 before 半 too). */
function beforeUnit(r: Reader, { single, start }: BoundWord, at: number): boolean {
  if (single !== SHANG && single !== GUO) return true;
  const next = classAt(r, at);
  // 岗位上十年, 车上十人: 上 behind a noun is a place; 上十 is no common bound but behind a verb of reaching.
  if (single === SHANG && r.running && next === PLACE && r.values[unitAt(r, at)] === 1) return reaches(r, start - 1);
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
  (edgesAt(r, p) & AFTER) !== 0 || isSpace(unitAt(r, p));

/** The bound word that touches the number from behind, at `p`; 余 多 来 许 only after a round number. */
export function boundAfter(r: Reader, p: number, round: boolean): BoundWord | null {
  const at = pastSpace(r, p);
  const first = unitAt(r, at);
  if ((r.edges[first]! & AFTER) === 0) return null;
  const list = boundWords().after[slotOf(first)]!;
  const last = unitAt(r, at + 1);
  for (let k = 0; k < list.length; k++) {
    const word = list[k]!;
    if (word.first !== first || (word.length === 2 && word.last !== last)) continue;
    const end = at + word.length;
    const { bound, single } = word;
    if ((single !== 0 && !round) || r.running?.startsAnother(word.simplified, unitAt(r, end))) return null;
    // 100%以内部审计: 内部, but not in 以内部分.
    if (first === YI && (last === 0x5185 || last === 0x5167) && /^部(?!分)/u.test(r.text.slice(end, end + 2)))
      return null;
    // 多元化解, 多次: not 300多元.
    if (single === DUO && /^[元次][化解方]/u.test(r.text.slice(end, end + 2))) return null;
    return { start: at, end, bound, single };
  }
  return null;
}

/** 约约, 近将近: one of two bound words on the same side says what the other says, in the same characters. */
export function repeats({ text }: Reader, a: BoundWord, b: BoundWord): boolean {
  const [x, y] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
  return x.includes(y) || y.includes(x);
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
