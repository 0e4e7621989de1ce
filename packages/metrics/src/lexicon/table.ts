/** A set of UTF-16 units as bits, asked in one look: much cheaper than a string's `includes` or a regular expression. */
export type CharSet = Uint32Array;

/** The set of the UTF-16 units of `chars`. */
export function charSet(chars: string): CharSet {
  const set = new Uint32Array(0x10000 >> 5);
  for (let i = 0; i < chars.length; i++) addTo(set, chars.charCodeAt(i));
  return set;
}

function addTo(set: CharSet, code: number): void {
  set[code >> 5]! |= 1 << (code & 31);
}

/** Whether `code` is in `set`. */
export function inSet(set: CharSet, code: number): boolean {
  return ((set[code >> 5]! >> (code & 31)) & 1) === 1;
}

/** Whether the UTF-16 unit of `text` at `i` is in `set`; what lies outside of the text is not. To ask a text there is what makes asking slow. */
export function inSetAt(set: CharSet, text: string, i: number): boolean {
  return i >= 0 && i < text.length && inSet(set, text.charCodeAt(i));
}

/** Whether the last UTF-16 unit of `text` is in `set`: what no word or pattern that must end there gets past. */
export function endsIn(set: CharSet, text: string): boolean {
  return text.length > 0 && inSet(set, text.charCodeAt(text.length - 1));
}

/** Whether any UTF-16 unit of `text` is in `set`. */
export function hasOneOf(set: CharSet, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (inSet(set, text.charCodeAt(i))) return true;
  return false;
}

/** A set of words with the longest one at an offset found in one look: words by their first UTF-16 unit, longest first. */
export interface WordTable {
  readonly firsts: CharSet;
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
}

/** The words of space-separated lists by the code that `key` gives each, longest first. */
function rowsBy(
  lists: readonly string[],
  key: (word: string) => number,
): { codes: CharSet; rows: Map<number, string[]> } {
  const codes = charSet('');
  const rows = new Map<number, string[]>();
  for (const list of lists) {
    for (const word of list.split(' ')) {
      if (word === '') continue;
      const code = key(word);
      addTo(codes, code);
      const row = rows.get(code);
      if (row === undefined) rows.set(code, [word]);
      else if (!row.includes(word)) row.push(word);
    }
  }
  for (const row of rows.values()) row.sort((a, b) => b.length - a.length);
  return { codes, rows };
}

/** Builds a table from space-separated lists of words. */
export function wordTable(...lists: readonly string[]): WordTable {
  const { codes, rows } = rowsBy(lists, (word) => word.charCodeAt(0));
  return { firsts: codes, byFirst: rows };
}

/** Whether `word` stands at `offset`. Unit by unit, since most words of a row differ in the second one. */
function standsAt(text: string, offset: number, word: string): boolean {
  if (offset + word.length > text.length) return false;
  for (let i = word.length - 1; i >= 0; i--) if (text.charCodeAt(offset + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** The longest word of `table` that stands at `offset`, or `undefined`. */
export function wordAt(table: WordTable, text: string, offset: number): string | undefined {
  if (offset >= text.length) return undefined;
  const code = text.charCodeAt(offset);
  if (!inSet(table.firsts, code)) return undefined;
  const row = table.byFirst.get(code);
  if (row === undefined) return undefined;
  for (let i = 0; i < row.length; i++) if (standsAt(text, offset, row[i] as string)) return row[i];
  return undefined;
}

/** The same table for words that end at an offset: each word is kept by its last UTF-16 unit. */
export interface EndTable {
  readonly lasts: CharSet;
  readonly byLast: ReadonlyMap<number, readonly string[]>;
}

/** Builds an end table from space-separated lists of words. */
export function endTable(...lists: readonly string[]): EndTable {
  const { codes, rows } = rowsBy(lists, (word) => word.charCodeAt(word.length - 1));
  return { lasts: codes, byLast: rows };
}

/** The longest word of `table` that ends right before `offset`, or `undefined`. */
export function wordBefore(table: EndTable, text: string, offset: number): string | undefined {
  if (offset <= 0) return undefined;
  const code = text.charCodeAt(offset - 1);
  if (!inSet(table.lasts, code)) return undefined;
  const row = table.byLast.get(code);
  if (row === undefined) return undefined;
  for (let i = 0; i < row.length; i++) {
    const word = row[i] as string;
    if (word.length <= offset && standsAt(text, offset - word.length, word)) return word;
  }
  return undefined;
}
