// Where sentences, their parts and brackets begin and end, in one pass.
import { codeAt, isDigit, isHan } from '../figure/chars.js';
import { type CharSet, charSet, inSet } from '../lexicon/table.js';

/** For each offset asked in rising order, the sentence, segment and bracket it stands in. */
export interface Place {
  /** Offset at which the sentence begins. */
  readonly sentence: number;
  /** Offset at which the part between semicolons begins. */
  readonly segment: number;
  /** Offset at which the clause begins. */
  readonly clause: number;
  /** Offset at which the paragraph begins. */
  readonly paragraph: number;
  /** Offset of the innermost open bracket, -1 outside all. */
  readonly bracket: number;
}

/** Brackets deeper than this are taken for damage. */
const DEEPEST = 64;

const PARAGRAPH = 1;
const SENTENCE = 2;
const SEGMENT = 3;
const CLAUSE = 4;
/** A comma of digits (1,986) ends no clause. */
const COMMA = 5;
const OPENING = 6;
const CLOSING = 7;

/** What a UTF-16 unit ends or opens. */
let markTable: Uint8Array | undefined;

function marks(): Uint8Array {
  if (markTable !== undefined) return markTable;
  const table = new Uint8Array(0x10000);
  const rows: readonly (readonly [chars: string, mark: number])[] = [
    ['\n', PARAGRAPH],
    ['。！？!?', SENTENCE],
    ['；;', SEGMENT],
    ['，：: ', CLAUSE],
    [',', COMMA],
    ['（(', OPENING],
    ['）)', CLOSING],
  ];
  for (const [chars, mark] of rows) for (const char of chars) table[char.charCodeAt(0)] = mark;
  markTable = table;
  return table;
}

/** A cursor that only goes forward over `text`; the whole walk is linear. */
export class Layout {
  readonly #text: string;
  #at = 0;
  #sentence = 0;
  #segment = 0;
  #clause = 0;
  #paragraph = 0;
  #brackets: number[] = [];
  /** The place as it was last told, until a mark is passed. */
  #place: Place | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of `offset`, which must not be smaller than the one asked for before. Offsets with no mark between them have one. */
  at(offset: number): Place {
    const text = this.#text;
    const table = marks();
    const end = Math.min(offset, text.length);
    for (let at = this.#at; at < end; at++) {
      const mark = table[text.charCodeAt(at)]!;
      if (mark !== 0) this.#pass(mark, at);
    }
    if (end > this.#at) this.#at = end;
    this.#place ??= {
      sentence: this.#sentence,
      segment: this.#segment,
      clause: this.#clause,
      paragraph: this.#paragraph,
      bracket: this.#brackets.length === 0 ? -1 : this.#brackets[this.#brackets.length - 1]!,
    };
    return this.#place;
  }

  #pass(mark: number, at: number): void {
    const next = at + 1;
    if (mark === COMMA && isDigit(codeAt(this.#text, at - 1)) && isDigit(codeAt(this.#text, next))) return;
    this.#place = null;
    if (mark === OPENING) {
      if (this.#brackets.length < DEEPEST) this.#brackets.push(at);
      return;
    }
    if (mark === CLOSING) {
      this.#brackets.pop();
      return;
    }
    this.#clause = next;
    if (mark > SEGMENT) return;
    this.#segment = next;
    if (mark === SEGMENT) return;
    this.#sentence = next;
    if (this.#brackets.length > 0) this.#brackets.length = 0;
    if (mark === PARAGRAPH) this.#paragraph = next;
  }
}

/** What ends the words of a figure: signs and every white space. */
const CLAUSE_SIGNS =
  '，。；：、！？,;:（）()\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** No words of a figure are longer. */
const LONGEST_WORDS = 20;
let clauseSigns: CharSet | undefined;

/** Where the words of the figure at `start` begin: behind the last sign before it, no further back than `floor`. */
function wordsStart(text: string, start: number, floor = 0): number {
  clauseSigns ??= charSet(CLAUSE_SIGNS);
  const from = Math.max(floor, start - LONGEST_WORDS);
  let at = start;
  while (at > from && !inSet(clauseSigns, text.charCodeAt(at - 1))) at--;
  return at;
}

/** The words of the figure that begins at `start`, from the last sign or figure before it. */
export function wordsBefore(text: string, start: number, floor = 0): string {
  return text.slice(wordsStart(text, start, floor), start);
}

/** Whether a space with no other sign before it begins the clause. */
export function isItem(text: string, { clause }: Place): boolean {
  return text[clause - 1] === ' ' && isHan(codeAt(text, clause)) && /[^，。；：、,;:]/u.test(text[clause - 2] ?? '，');
}

/** Whether the sentence at `place` follows that at `before`. */
export function isNext(text: string, before: Place, place: Place): boolean {
  const between = text.slice(before.sentence, place.sentence);
  return between.length < 80 && /^[^。！？!?\n]*。$/u.test(between);
}
