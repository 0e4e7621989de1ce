import { CLASS_MASK, characterTables, HALF, HAN, MULTIPLIER, PLACE } from './characters.js';
import { FIXED_WORDS } from './fixed-words.js';
import { TRADITIONAL } from './traditional.js';

interface Entry {
  readonly word: string;
  /** Offset in the word of the numeral that it is found by: the first. */
  readonly anchor: number;
  readonly notAfter: string;
  readonly notBefore: string;
}

interface Lexicon {
  /** By the numeral and its neighbour in the word, longest first. */
  readonly entries: ReadonlyMap<number, readonly Entry[]>;
  /** What each unit is compared as: itself, or its simplified form. */
  readonly simplified: Uint16Array;
  /** By a hash of the same two: whether there may be an entry. */
  readonly filter: Uint8Array;
}

let lexicon: Lexicon | undefined;

const FIRST_HAN = 0x4e00;
/** Two Han characters as one small integer. */
const keyOf = (a: number, b: number): number => (a - FIRST_HAN) * 0x5200 + (b - FIRST_HAN);
const hashOf = (a: number, b: number): number => (a * 31 + b) & 0x3fff;

const kindOf = (c: number): number => characterTables().classes[c]! & CLASS_MASK;
const isNumeral = (c: number): boolean => kindOf(c) >= HAN && kindOf(c) <= HALF;

function build(): Lexicon {
  const entries = new Map<number, Entry[]>();
  const simplified = new Uint16Array(65536);
  const filter = new Uint8Array(0x4000);
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
      const key = keyOf(first, second);
      filter[hashOf(first, second)] = 1;
      const list = entries.get(key);
      const entry = { word, anchor, notAfter, notBefore };
      if (list) list.push(entry);
      else entries.set(key, [entry]);
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.word.length - a.word.length);
  return { entries, simplified, filter };
}

function isWordAt(units: Uint16Array, start: number, word: string, simplified: Uint16Array): boolean {
  for (let k = 0; k < word.length; k++) {
    if (start + k >= units.length || simplified[units[start + k]!] !== word.charCodeAt(k)) return false;
  }
  return true;
}

function match(units: Uint16Array, i: number, list: readonly Entry[], simplified: Uint16Array): number {
  for (const { word, anchor, notAfter, notBefore } of list) {
    const start = i - anchor;
    if (start < 0 || !isWordAt(units, start, word, simplified)) continue;
    const end = start + word.length;
    const before = start > 0 ? String.fromCharCode(simplified[units[start - 1]!]!) : '';
    const next = end < units.length ? simplified[units[end]!]! : 0;
    if (before !== '' && notAfter.includes(before)) continue;
    if (next !== 0 && notBefore.includes(String.fromCharCode(next))) continue;
    // 第一线 is an ordinal; a word that ends in a numeral doesn't tear a number: 每一百件.
    if (anchor === 0 && before === '第') continue;
    const kind = kindOf(next);
    if ((kind === PLACE || kind === MULTIPLIER) && isNumeral(word.charCodeAt(word.length - 1))) continue;
    return end;
  }
  return i;
}

/** Where the fixed word that covers the numeral at `i` ends; `i` where there is none. Built on first use. */
export function fixedEnd(units: Uint16Array, i: number): number {
  lexicon ??= build();
  const { entries, simplified, filter } = lexicon;
  const c = simplified[units[i]!]!;
  let end = i;
  // 统一定期: what starts before the numeral comes first; 不一定 is found by 一定 all the same.
  if (i > 0) {
    const before = simplified[units[i - 1]!]!;
    const list = filter[hashOf(before, c)] === 0 ? undefined : entries.get(keyOf(before, c));
    if (list) end = match(units, i, list, simplified);
    if (end > i + 1) return end;
  }
  if (i + 1 === units.length) return end;
  const next = simplified[units[i + 1]!]!;
  const list = filter[hashOf(c, next)] === 0 ? undefined : entries.get(keyOf(c, next));
  return list ? Math.max(end, match(units, i, list, simplified)) : end;
}
