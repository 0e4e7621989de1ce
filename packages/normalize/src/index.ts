export { dryRun, type StepPlan } from './dry-run.js';
export { NormalizeError, type NormalizeErrorCode } from './error.js';
export { locate, type Place, Positions } from './locate.js';
export { normalize } from './normalize.js';
export { type Piece, SourceMap } from './source-map.js';
export type { Edit, Issue, IssueCode, NormalizedText, NormalizeOptions, Script, Span, Step } from './types.js';
export { undo } from './undo.js';
