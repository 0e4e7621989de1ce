export { DocumentError, type DocumentErrorCode } from './error.js';
export { openDocument } from './open.js';
export type { DocumentIssue, DocumentType, OpenedDocument, OpenOptions } from './types.js';
