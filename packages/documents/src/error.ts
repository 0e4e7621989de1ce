/** Why a document could not be opened. */
export type DocumentErrorCode =
  | 'not-this-type'
  | 'encrypted'
  | 'empty'
  | 'no-text-layer'
  | 'too-large'
  | 'truncated'
  | 'missing-peer';

/** A document that can't be opened: `code` for programs, `message` for people, `offset` the byte where it shows. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentErrorCode;
  /** 0-based offset into the bytes; absent where the trouble is in no one place. */
  readonly offset?: number;

  constructor(code: DocumentErrorCode, message: string, options: { offset?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    if (options.offset !== undefined) this.offset = options.offset;
  }
}
