export { ReportError, type ReportErrorCode } from './error.js';
export { type ReadOptions, readReport } from './read.js';
