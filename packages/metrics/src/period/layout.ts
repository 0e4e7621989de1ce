// Where sentences, their parts and brackets begin and end, in one pass.
import { codeAt, isHan } from '../figure/chars.js';

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

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Brackets deeper than this are taken for damage. */
const DEEPEST = 64;

/** A cursor that only goes forward over `text`; the whole walk is linear. */
export class Layout {
  readonly #text: string;
  #at = 0;
  #sentence = 0;
  #segment = 0;
  #clause = 0;
  #paragraph = 0;
  #brackets: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of `offset`, which must not be smaller than the one asked for before. */
  at(offset: number): Place {
    const text = this.#text;
    const end = Math.min(offset, text.length);
    let at = this.#at;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      // No ideograph is a mark.
      if (code < 0x4e00 || code > 0x9fff) this.#step(at);
    }
    this.#at = at;
    return {
      sentence: this.#sentence,
      segment: this.#segment,
      clause: this.#clause,
      paragraph: this.#paragraph,
      bracket: this.#brackets.length === 0 ? -1 : this.#brackets[this.#brackets.length - 1]!,
    };
  }

  #step(i: number): void {
    const text = this.#text;
    const next = i + 1;
    switch (text[i]) {
      case '\n':
        this.#paragraph = next;
        this.#sentence = this.#segment = this.#clause = next;
        if (this.#brackets.length > 0) this.#brackets.length = 0;
        break;
      case '。':
      case '！':
      case '？':
      case '!':
      case '?':
        this.#sentence = this.#segment = this.#clause = next;
        if (this.#brackets.length > 0) this.#brackets.length = 0;
        break;
      case '；':
      case ';':
        this.#segment = this.#clause = next;
        break;
      case ',':
        if (!(isDigit(text[i - 1]) && isDigit(text[next]))) this.#clause = next;
        break;
      case '，':
      case '：':
      case ':':
      case ' ':
        this.#clause = next;
        break;
      case '（':
      case '(':
        if (this.#brackets.length < DEEPEST) this.#brackets.push(i);
        break;
      case '）':
      case ')':
        this.#brackets.pop();
        break;
    }
  }
}

const CLAUSE_SIGNS = /[，。；：、！？,;:（）()\s]/u;

/** Whether a clause ends at `i`: no ideograph ends one. */
function isSign(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (code < 0x4e00 || code > 0x9fff) && CLAUSE_SIGNS.test(text[i]!);
}

/** The words of the figure that begins at `start`, from the last sign or figure before it. */
export function wordsBefore(text: string, start: number, floor = 0): string {
  const from = Math.max(floor, start - 20);
  let at = start;
  while (at > from && !isSign(text, at - 1)) at--;
  return text.slice(at, start);
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
