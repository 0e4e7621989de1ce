import { CLASS_MASK, characterTables, HALF, HAN, MULTIPLIER, PLACE } from './characters.js';
import { FIXED_WORDS } from './fixed-words.js';
import { type Reader, unitAt } from './reader.js';
import { TRADITIONAL } from './traditional.js';

interface Entry {
  readonly word: string;
  /** Offset in the word of the numeral that it is found by: the first. */
  readonly anchor: number;
  readonly notAfter: string;
  readonly notBefore: string;
}

interface Lexicon {
  /** Those that share a hash of the numeral and its neighbour in the word, longest first. */
  readonly buckets: readonly (readonly Entry[])[];
  /** What each unit is compared as: itself, or its simplified form. */
  readonly simplified: Uint16Array;
  /** By that hash: which bucket; 0 for none. */
  readonly filter: Uint16Array;
}

let lexicon: Lexicon | undefined;

/** 第 */
const DI = 0x7b2c;
const hashOf = (a: number, b: number): number => (a * 31 + b) & 0x3fff;

const kindOf = (c: number): number => characterTables().classes[c]! & CLASS_MASK;
const isNumeral = (c: number): boolean => kindOf(c) >= HAN && kindOf(c) <= HALF;

function build(): Lexicon {
  const buckets: Entry[][] = [[]];
  const simplified = new Uint16Array(65536);
  const filter = new Uint16Array(0x4000);
  for (let c = 0; c < 65536; c++) simplified[c] = c;
  for (const pair of TRADITIONAL.split(' ')) {
    for (let k = 1; k < pair.length; k++) simplified[pair.charCodeAt(k)] = pair.charCodeAt(0);
  }
  for (const row of FIXED_WORDS) {
    for (const item of row.split(' ')) {
      const [head = '', notBefore = ''] = item.split('>');
      const [word = '', notAfter = ''] = head.split('<');
      let anchor = 0;
      while (!isNumeral(word.charCodeAt(anchor))) anchor++;
      const first = word.charCodeAt(Math.max(0, anchor - 1));
      const second = word.charCodeAt(Math.max(1, anchor));
      const hash = hashOf(first, second);
      if (filter[hash] === 0) filter[hash] = buckets.push([]) - 1;
      buckets[filter[hash]!]!.push({ word, anchor, notAfter, notBefore });
    }
  }
  for (const list of buckets) list.sort((a, b) => b.word.length - a.word.length);
  return { buckets, simplified, filter };
}

function isWordAt(r: Reader, start: number, word: string, simplified: Uint16Array): boolean {
  for (let k = 0; k < word.length; k++) if (simplified[unitAt(r, start + k)] !== word.charCodeAt(k)) return false;
  return true;
}

function match(r: Reader, i: number, list: readonly Entry[], simplified: Uint16Array): number {
  for (let k = 0; k < list.length; k++) {
    const { word, anchor, notAfter, notBefore } = list[k]!;
    const start = i - anchor;
    if (!isWordAt(r, start, word, simplified)) continue;
    const end = start + word.length;
    const before = simplified[unitAt(r, start - 1)]!;
    const next = simplified[unitAt(r, end)]!;
    if (notAfter !== '' && before !== 0 && notAfter.includes(String.fromCharCode(before))) continue;
    if (notBefore !== '' && next !== 0 && notBefore.includes(String.fromCharCode(next))) continue;
    // 第一线 is an ordinal; a word that ends in a numeral doesn't tear a number: 每一百件.
    if (anchor === 0 && before === DI) continue;
    const kind = kindOf(next);
    if ((kind === PLACE || kind === MULTIPLIER) && isNumeral(word.charCodeAt(word.length - 1))) continue;
    return end;
  }
  return i;
}

/** Where the fixed word that covers the numeral at `i` ends; `i` where there is none. Built on first use. */
export function fixedEnd(r: Reader, i: number): number {
  lexicon ??= build();
  const { buckets, simplified, filter } = lexicon;
  const c = simplified[unitAt(r, i)]!;
  let end = i;
  // 统一定期: what starts before the numeral comes first; 不一定 is found by 一定 all the same.
  const behind = filter[hashOf(simplified[unitAt(r, i - 1)]!, c)]!;
  if (behind > 0) {
    end = match(r, i, buckets[behind]!, simplified);
    if (end > i + 1) return end;
  }
  const ahead = filter[hashOf(c, simplified[unitAt(r, i + 1)]!)]!;
  return ahead > 0 ? Math.max(end, match(r, i, buckets[ahead]!, simplified)) : end;
}
