import { CLASS_MASK, characterTables, HALF, HAN, MULTIPLIER, PLACE } from './characters.js';
import { FIXED_WORDS } from './fixed-words.js';
import { PAD, type Reader, unitAt } from './reader.js';
import { TRADITIONAL } from './traditional.js';

interface Entry {
  /** Where its word starts in `Lexicon.words`. */
  readonly from: number;
  readonly length: number;
  readonly endsInNumeral: boolean;
  /** Offset in the word of the numeral that it is found by: the first. */
  readonly anchor: number;
  readonly notAfter: string;
  readonly notBefore: string;
}

interface Lexicon {
  /** The units of all words, one behind the other. */
  readonly words: Uint16Array;
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
  const words: number[] = [];
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
      const { length } = word;
      const endsInNumeral = isNumeral(word.charCodeAt(length - 1));
      buckets[filter[hash]!]!.push({ from: words.length, length, endsInNumeral, anchor, notAfter, notBefore });
      for (let k = 0; k < length; k++) words.push(word.charCodeAt(k));
    }
  }
  for (const list of buckets) list.sort((a, b) => b.length - a.length);
  return { words: Uint16Array.from(words), buckets, simplified, filter };
}

/** Whether the entry's word stands at `start`. */
function isWordAt({ words, simplified }: Lexicon, { from, length }: Entry, { units }: Reader, start: number): boolean {
  for (let k = 0; k < length; k++) if (simplified[units[PAD + start + k]!] !== words[from + k]) return false;
  return true;
}

function match(known: Lexicon, r: Reader, i: number, list: readonly Entry[]): number {
  const { simplified } = known;
  for (let k = 0; k < list.length; k++) {
    const entry = list[k]!;
    const { anchor, notAfter, notBefore } = entry;
    const start = i - anchor;
    if (!isWordAt(known, entry, r, start)) continue;
    const end = start + entry.length;
    const before = simplified[unitAt(r, start - 1)]!;
    const next = simplified[unitAt(r, end)]!;
    if (notAfter !== '' && before !== 0 && notAfter.includes(String.fromCharCode(before))) continue;
    if (notBefore !== '' && next !== 0 && notBefore.includes(String.fromCharCode(next))) continue;
    // 第一线 is an ordinal; a word that ends in a numeral doesn't tear a number: 每一百件.
    if (anchor === 0 && before === DI) continue;
    if (entry.endsInNumeral) {
      const kind = kindOf(next);
      if (kind === PLACE || kind === MULTIPLIER) continue;
    }
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
    end = match(lexicon, r, i, buckets[behind]!);
    if (end > i + 1) return end;
  }
  const ahead = filter[hashOf(c, simplified[unitAt(r, i + 1)]!)]!;
  return ahead > 0 ? Math.max(end, match(lexicon, r, i, buckets[ahead]!)) : end;
}
