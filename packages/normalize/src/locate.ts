import { NormalizeError } from './error.js';

/** A place in a text: line and column from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Tells the line and column of an offset into `text`, both from 1; columns are UTF-16 code units. Lines end with
 * `\n`, `\r\n` or `\r`; an offset between `\r` and `\n` is still on the line that they end. Linear in the offset; for many
 * offsets of one text make a `Positions`.
 *
 * @example locate('收案31件\n结案29件', 9) // => { line: 2, column: 4 }
 * @throws {NormalizeError} `invalid-offset` unless it is an integer from 0 to the length of the text.
 */
export function locate(text: string, offset: number): Place {
  checkOffset(offset, text.length);
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    if (endsLine(text, i)) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: offset - start + 1 };
}

/**
 * Offsets of one text in other terms: line and column, and code points, as other languages count. Built in one pass, then
 * O(log n) for each question.
 *
 * @example new Positions('𠮷野家\n31件').toCodePoint(4) // => 3
 */
export class Positions {
  readonly #length: number;
  /** Where each line starts. */
  readonly #lines: number[] = [0];
  /** Offsets of the second halves of surrogate pairs. */
  readonly #pairs: number[] = [];

  constructor(text: string) {
    this.#length = text.length;
    for (let i = 0; i < text.length; i++) {
      if (endsLine(text, i)) this.#lines.push(i + 1);
      else if (i > 0 && (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) {
        this.#pairs.push(i);
      }
    }
  }

  /** The line and column of an offset, as `locate` tells them. @throws {NormalizeError} `invalid-offset` */
  locate(offset: number): Place {
    checkOffset(offset, this.#length);
    const line = countUpTo(this.#lines, offset);
    return { line, column: offset - this.#lines[line - 1]! + 1 };
  }

  /** The offset of a line and column. @throws {NormalizeError} `invalid-offset` when there is no such place. */
  toOffset({ line, column }: Place): number {
    const start = this.#lines[line - 1];
    const end = this.#lines[line] ?? this.#length + 1;
    if (start === undefined || !Number.isInteger(column) || column < 1 || start + column > end) {
      throw new NormalizeError('invalid-offset', -1, 'a line and column of the text', `${line}:${column}`);
    }
    return start + column - 1;
  }

  /** How many code points stand in front of an offset; one inside a surrogate pair counts as behind it. @throws {NormalizeError} `invalid-offset` */
  toCodePoint(offset: number): number {
    checkOffset(offset, this.#length);
    return offset - countUpTo(this.#pairs, offset - 1);
  }

  /** The offset behind that many code points. @throws {NormalizeError} `invalid-offset` */
  fromCodePoint(index: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#pairs[middle]! - middle <= index) low = middle + 1;
      else high = middle;
    }
    checkOffset(index + low, this.#length);
    return index + low;
  }
}

function endsLine(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  return unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a);
}

/** How many of the sorted numbers are not greater. */
function countUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkOffset(offset: number, length: number): void {
  if (Number.isInteger(offset) && offset >= 0 && offset <= length) return;
  throw new NormalizeError('invalid-offset', offset, `an offset from 0 to ${length}`, String(offset));
}
