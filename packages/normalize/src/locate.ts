import { NormalizeError } from './error.js';

/**
 * Tells the line and column of an offset into `text`, both from 1; columns are UTF-16 code units. Lines end with
 * `\n`, `\r\n` or `\r`; an offset between `\r` and `\n` is still on the line that they end. Linear in the offset.
 *
 * @example locate('收案31件\n结案29件', 9) // => { line: 2, column: 4 }
 * @throws {NormalizeError} `invalid-offset` unless it is an integer from 0 to the length of the text.
 */
export function locate(text: string, offset: number): { line: number; column: number } {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
    throw new NormalizeError('invalid-offset', offset, `an offset from 0 to ${text.length}`, String(offset));
  }
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: offset - start + 1 };
}
