export { NormalizeError, type NormalizeErrorCode } from './error.js';
export { locate } from './locate.js';
export { type NormalizedText, normalize } from './normalize.js';
export { type Piece, SourceMap } from './source-map.js';
export type { Edit, Issue, IssueCode, NormalizeOptions, Script, Span, Step } from './types.js';
