/** The kinds of document that can be opened. */
export type DocumentType = 'txt' | 'html' | 'docx' | 'pdf';

export interface OpenOptions {
  /** What the bytes must be; found from the bytes themselves where it is left out. */
  readonly type?: DocumentType;
  /** A WHATWG label (`gbk`, `big5`, `utf-16le`) that goes before what the document declares. Only .txt and .html have one. */
  readonly encoding?: string;
  /** Most bytes to take, and most that a compressed part may unpack to. 64 MiB unless told otherwise. */
  readonly maxBytes?: number;
}

/** What was lost, contradicted or left out on the way to the text; `start` and `end` are UTF-16 offsets into `text`. */
export interface DocumentIssue {
  readonly code:
    | 'declared-encoding-wrong'
    | 'doubtful-encoding'
    | 'undecodable-bytes'
    | 'no-main-text'
    | 'page-without-text'
    | 'page-furniture';
  readonly message: string;
  readonly span?: { readonly start: number; readonly end: number };
  /** 1-based page of a .pdf. */
  readonly page?: number;
}

export interface OpenedDocument {
  /** The raw text: every raw offset of the document is a UTF-16 offset into this string. */
  readonly text: string;
  readonly type: DocumentType;
  /** The WHATWG name of the encoding that the bytes were read in; absent for .docx and .pdf, which have none of their own. */
  readonly encoding?: string;
  readonly issues: readonly DocumentIssue[];
}
