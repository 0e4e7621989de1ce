/** A set of words with the longest one at an offset found in one look: words by their first UTF-16 unit, longest first. */
export interface WordTable {
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
}

/** Builds a table from space-separated lists of words. */
export function wordTable(...lists: readonly string[]): WordTable {
  const byFirst = new Map<number, string[]>();
  for (const list of lists) {
    for (const word of list.split(' ')) {
      if (word === '') continue;
      const first = word.charCodeAt(0);
      const row = byFirst.get(first);
      if (row === undefined) byFirst.set(first, [word]);
      else if (!row.includes(word)) row.push(word);
    }
  }
  for (const row of byFirst.values()) row.sort((a, b) => b.length - a.length);
  return { byFirst };
}

/** The longest word of `table` that stands at `offset`, or `undefined`. */
export function wordAt(table: WordTable, text: string, offset: number): string | undefined {
  const row = table.byFirst.get(text.charCodeAt(offset));
  if (row === undefined) return undefined;
  for (const word of row) if (text.startsWith(word, offset)) return word;
  return undefined;
}

/** The same table for words that end at an offset: each word is kept by its last UTF-16 unit. */
export interface EndTable {
  readonly byLast: ReadonlyMap<number, readonly string[]>;
}

/** Builds an end table from space-separated lists of words. */
export function endTable(...lists: readonly string[]): EndTable {
  const byLast = new Map<number, string[]>();
  for (const list of lists) {
    for (const word of list.split(' ')) {
      if (word === '') continue;
      const last = word.charCodeAt(word.length - 1);
      const row = byLast.get(last);
      if (row === undefined) byLast.set(last, [word]);
      else if (!row.includes(word)) row.push(word);
    }
  }
  for (const row of byLast.values()) row.sort((a, b) => b.length - a.length);
  return { byLast };
}

/** The longest word of `table` that ends right before `offset`, or `undefined`. */
export function wordBefore(table: EndTable, text: string, offset: number): string | undefined {
  if (offset <= 0) return undefined;
  const row = table.byLast.get(text.charCodeAt(offset - 1));
  if (row === undefined) return undefined;
  for (const word of row) if (word.length <= offset && text.startsWith(word, offset - word.length)) return word;
  return undefined;
}

/** A set of UTF-16 units as bits, asked in one look: much cheaper than a string's `includes` or a regular expression. */
export type CharSet = Uint32Array;

/** The set of the UTF-16 units of `chars`. */
export function charSet(chars: string): CharSet {
  const set = new Uint32Array(0x10000 >> 5);
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    set[code >> 5]! |= 1 << (code & 31);
  }
  return set;
}

/** Whether `code` is in `set`; `NaN`, what stands outside of a text, is in no set without a NUL. */
export function inSet(set: CharSet, code: number): boolean {
  return ((set[code >> 5]! >> (code & 31)) & 1) === 1;
}
