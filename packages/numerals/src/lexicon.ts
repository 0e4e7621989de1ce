import { CLASS_MASK, characterTables, HAN, MULTIPLIER, PLACE } from './characters.js';
import { FIXED_WORDS } from './fixed-words.js';

interface Entry {
  readonly word: string;
  /** Offset in the word of the numeral that it is found by. */
  readonly anchor: number;
  readonly notAfter: string;
  readonly notBefore: string;
}

let entries: Map<number, Entry[]> | undefined;

const isNumeral = (c: number): boolean => {
  const kind = characterTables().classes[c]! & CLASS_MASK;
  return kind >= HAN && kind <= 7;
};

/** Each numeral of a word leads to it, by itself and its neighbour in the word. */
function lexicon(): Map<number, Entry[]> {
  if (entries) return entries;
  entries = new Map();
  for (const row of FIXED_WORDS.split(' ')) {
    const [head = '', notBefore = ''] = row.split('>');
    const [word = '', notAfter = ''] = head.split('<');
    for (let anchor = 0; anchor < word.length; anchor++) {
      const c = word.charCodeAt(anchor);
      if (!isNumeral(c)) continue;
      const key = anchor === 0 ? c * 65536 + word.charCodeAt(1) : word.charCodeAt(anchor - 1) * 65536 + c;
      const list = entries.get(key);
      const entry = { word, anchor, notAfter, notBefore };
      if (list) list.push(entry);
      else entries.set(key, [entry]);
      break;
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.word.length - a.word.length);
  return entries;
}

function match(text: string, i: number, key: number): number {
  const list = lexicon().get(key);
  if (!list) return i;
  for (const { word, anchor, notAfter, notBefore } of list) {
    const start = i - anchor;
    if (start < 0 || !text.startsWith(word, start)) continue;
    const end = start + word.length;
    const before = start > 0 ? text[start - 1]! : '';
    const after = text[end] ?? '';
    if ((before !== '' && notAfter.includes(before)) || (after !== '' && notBefore.includes(after))) continue;
    // 第一线 is an ordinal; a word that ends in a numeral doesn't tear a number: 每一百件.
    if (anchor === 0 && before === '第') continue;
    const kind = characterTables().classes[after.charCodeAt(0)]! & CLASS_MASK;
    if (isNumeral(word.charCodeAt(word.length - 1)) && (kind === PLACE || kind === MULTIPLIER)) continue;
    return end;
  }
  return i;
}

/** Where the fixed word that covers the numeral at `i` ends; `i` where there is none. */
export function fixedEnd(text: string, i: number): number {
  const c = text.charCodeAt(i);
  const end = i + 1 < text.length ? match(text, i, c * 65536 + text.charCodeAt(i + 1)) : i;
  return end > i || i === 0 ? end : match(text, i, text.charCodeAt(i - 1) * 65536 + c);
}
