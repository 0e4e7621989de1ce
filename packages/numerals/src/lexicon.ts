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
  readonly simplified: ReadonlyMap<number, number>;
}

let lexicon: Lexicon | undefined;

const FIRST_HAN = 0x4e00;
/** Two Han characters as one small integer. */
const keyOf = (a: number, b: number): number => (a - FIRST_HAN) * 0x5200 + (b - FIRST_HAN);

const kindOf = (c: number): number => characterTables().classes[c]! & CLASS_MASK;
const isNumeral = (c: number): boolean => kindOf(c) >= HAN && kindOf(c) <= HALF;

function build(): Lexicon {
  const entries = new Map<number, Entry[]>();
  for (const row of FIXED_WORDS) {
    for (const item of row.split(' ')) {
      const [head = '', notBefore = ''] = item.split('>');
      const [word = '', notAfter = ''] = head.split('<');
      let anchor = 0;
      while (!isNumeral(word.charCodeAt(anchor))) anchor++;
      const key = keyOf(word.charCodeAt(Math.max(0, anchor - 1)), word.charCodeAt(Math.max(1, anchor)));
      const list = entries.get(key);
      const entry = { word, anchor, notAfter, notBefore };
      if (list) list.push(entry);
      else entries.set(key, [entry]);
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.word.length - a.word.length);
  const simplified = new Map<number, number>();
  for (const pair of TRADITIONAL.split(' ')) {
    for (let k = 1; k < pair.length; k++) simplified.set(pair.charCodeAt(k), pair.charCodeAt(0));
  }
  return { entries, simplified };
}

function fold(text: string, { simplified }: Lexicon): string {
  let out = '';
  for (let k = 0; k < text.length; k++) {
    const c = text.charCodeAt(k);
    out += String.fromCharCode(simplified.get(c) ?? c);
  }
  return out;
}

const MAX_WORD = 10;

function match(text: string, i: number, list: readonly Entry[], known: Lexicon): number {
  const from = Math.max(0, i - MAX_WORD);
  const near = fold(text.slice(from, i + MAX_WORD), known);
  const at = i - from;
  for (const { word, anchor, notAfter, notBefore } of list) {
    const start = at - anchor;
    if (start < 0 || !near.startsWith(word, start)) continue;
    const end = start + word.length;
    const before = near[start - 1] ?? '';
    const after = near[end] ?? '';
    if ((before !== '' && notAfter.includes(before)) || (after !== '' && notBefore.includes(after))) continue;
    // 第一线 is an ordinal; a word that ends in a numeral doesn't tear a number: 每一百件.
    if (anchor === 0 && before === '第') continue;
    const kind = kindOf(after.charCodeAt(0));
    if (isNumeral(word.charCodeAt(word.length - 1)) && (kind === PLACE || kind === MULTIPLIER)) continue;
    return from + end;
  }
  return i;
}

/** Where the fixed word that covers the numeral at `i` ends; `i` where there is none. Built on first use. */
export function fixedEnd(text: string, i: number): number {
  lexicon ??= build();
  const { entries, simplified } = lexicon;
  const simple = (k: number): number => {
    const c = text.charCodeAt(k);
    return simplified.get(c) ?? c;
  };
  const c = simple(i);
  const behind = i > 0 ? entries.get(keyOf(simple(i - 1), c)) : undefined;
  // 统一定期: what starts before the numeral comes first; 不一定 is found by 一定 all the same.
  const first = behind ? match(text, i, behind, lexicon) : i;
  if (first > i + 1) return first;
  const ahead = entries.get(keyOf(c, simple(i + 1)));
  const second = ahead ? match(text, i, ahead, lexicon) : i;
  return Math.max(first, second);
}
