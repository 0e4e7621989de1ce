/** What can be wrong with what `readReport` is given. The document itself can't be: its damage is in `issues`. */
export type ReportErrorCode =
  /** `raw` is no string. */
  | 'not-a-string'
  /** `published` is neither a day (`2023-01-05`) nor a window of two (`2022-07-01/2022-08-31`). */
  | 'invalid-published';

/** The one error of this package. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly code: ReportErrorCode;
  /** Where in the value the trouble is, from 0. */
  readonly offset: number;

  constructor(code: ReportErrorCode, offset: number, expected: string, actual: string) {
    super(`${expected} at offset ${offset}, got ${actual}`);
    this.code = code;
    this.offset = offset;
  }
}
