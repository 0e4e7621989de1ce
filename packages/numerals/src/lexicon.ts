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
  /** Which units stand beside the first numeral of some word. */
  readonly neighbours: Uint8Array;
}

const BEHIND = 1;
const AHEAD = 2;

let lexicon: Lexicon | undefined;

const FIRST_HAN = 0x4e00;
/** Two Han characters as one small integer. */
const keyOf = (a: number, b: number): number => (a - FIRST_HAN) * 0x5200 + (b - FIRST_HAN);

const kindOf = (c: number): number => characterTables().classes[c]! & CLASS_MASK;
const isNumeral = (c: number): boolean => kindOf(c) >= HAN && kindOf(c) <= HALF;

function build(): Lexicon {
  const entries = new Map<number, Entry[]>();
  const simplified = new Uint16Array(65536);
  const neighbours = new Uint8Array(65536);
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
      const key = keyOf(word.charCodeAt(Math.max(0, anchor - 1)), word.charCodeAt(Math.max(1, anchor)));
      const beside = anchor === 0 ? 1 : anchor - 1;
      neighbours[word.charCodeAt(beside)]! |= anchor === 0 ? AHEAD : BEHIND;
      const list = entries.get(key);
      const entry = { word, anchor, notAfter, notBefore };
      if (list) list.push(entry);
      else entries.set(key, [entry]);
    }
  }
  for (let c = 0; c < 65536; c++) neighbours[c]! |= neighbours[simplified[c]!]!;
  for (const list of entries.values()) list.sort((a, b) => b.word.length - a.word.length);
  return { entries, simplified, neighbours };
}

function isWordAt(text: string, start: number, word: string, simplified: Uint16Array): boolean {
  for (let k = 0; k < word.length; k++) {
    if (simplified[text.charCodeAt(start + k)] !== word.charCodeAt(k)) return false;
  }
  return true;
}

function match(text: string, i: number, list: readonly Entry[], simplified: Uint16Array): number {
  for (const { word, anchor, notAfter, notBefore } of list) {
    const start = i - anchor;
    if (start < 0 || !isWordAt(text, start, word, simplified)) continue;
    const end = start + word.length;
    const before = start > 0 ? String.fromCharCode(simplified[text.charCodeAt(start - 1)]!) : '';
    const next = end < text.length ? simplified[text.charCodeAt(end)]! : 0;
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
export function fixedEnd(text: string, i: number): number {
  lexicon ??= build();
  const { entries, simplified, neighbours } = lexicon;
  const behind = i > 0 && (neighbours[text.charCodeAt(i - 1)]! & BEHIND) !== 0;
  const ahead = i + 1 < text.length && (neighbours[text.charCodeAt(i + 1)]! & AHEAD) !== 0;
  if (!behind && !ahead) return i;
  const c = simplified[text.charCodeAt(i)]!;
  let end = i;
  // 统一定期: what starts before the numeral comes first; 不一定 is found by 一定 all the same.
  if (behind) {
    const list = entries.get(keyOf(simplified[text.charCodeAt(i - 1)]!, c));
    if (list) end = match(text, i, list, simplified);
    if (end > i + 1) return end;
  }
  if (!ahead) return end;
  const list = entries.get(keyOf(c, simplified[text.charCodeAt(i + 1)]!));
  return list ? Math.max(end, match(text, i, list, simplified)) : end;
}
