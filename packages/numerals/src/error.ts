/**
 * Why a text was refused: `empty` nothing was given; `not-a-number` no number starts where one must;
 * `malformed` numerals stand there, but they make no number (二三百, 百分之); `trailing` a number, and something after it;
 * `out-of-range` too many digits for `value` to be finite; `unsupported` (formatNumber) the value can't be written in that style.
 */
export type NumeralErrorCode = 'empty' | 'not-a-number' | 'malformed' | 'trailing' | 'out-of-range' | 'unsupported';

/** Thrown by `parseNumber` and `formatNumber`: what was wrong, where, and what was expected there. */
export class NumeralError extends Error {
  /** The class is called so in a minified bundle too. */
  static override readonly name = 'NumeralError';
  override readonly name = 'NumeralError';
  readonly code: NumeralErrorCode;
  /** UTF-16 offset into the text that was given, where reading stopped. */
  readonly offset: number;
  readonly expected: string;

  constructor(code: NumeralErrorCode, text: string, offset: number, expected: string) {
    const got = offset < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(offset)!)) : 'the end';
    super(`${text.length > 40 ? `${text.slice(0, 40)}…` : text}: expected ${expected} at offset ${offset}, got ${got}`);
    this.code = code;
    this.offset = offset;
    this.expected = expected;
  }
}
