export type NormalizeErrorCode =
  | 'invalid-text'
  | 'invalid-option'
  | 'invalid-result'
  | 'invalid-map'
  | 'invalid-span'
  | 'invalid-offset';

/** Wrong use of this package. What is wrong with a document is never an error but an `Issue`. */
export class NormalizeError extends TypeError {
  override readonly name = 'NormalizeError';
  readonly code: NormalizeErrorCode;
  /** Where in the argument: an offset into the text or the map's notation, -1 where there is no such place. */
  readonly offset: number;
  /** What would have been right. */
  readonly expected: string;

  constructor(code: NormalizeErrorCode, offset: number, expected: string, got: string) {
    super(`${code}: expected ${expected}${offset < 0 ? '' : ` at offset ${offset}`}, got ${got}`);
    this.code = code;
    this.offset = offset;
    this.expected = expected;
  }
}
