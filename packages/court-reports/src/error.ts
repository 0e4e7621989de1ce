/** `not-a-string`: no text was given. `other-source`: the text is not the one that the report was read from. */
export type DatasetErrorCode = 'not-a-string' | 'other-source';

/** What `attachSource` throws. `expected` and `actual` are SHA-256 digests in hex, or for `not-a-string` types. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly code: DatasetErrorCode;
  /** Where it shows: always 0, since a digest is of the whole text. */
  readonly offset = 0;
  readonly expected: string;
  readonly actual: string;

  constructor(code: DatasetErrorCode, expected: string, actual: string) {
    super(`${code}: expected ${expected} at offset 0, got ${actual}`);
    this.code = code;
    this.expected = expected;
    this.actual = actual;
  }
}
