export { NumeralError, type NumeralErrorCode } from './error.js';
export { findNumbers, iterateNumbers } from './find.js';
export { parseNumber, safeParseNumber } from './parse.js';
export type {
  Bound,
  ChineseNumber,
  FindOptions,
  Notation,
  NumberKind,
  NumberMention,
  ParseOptions,
  SafeParseResult,
  Span,
} from './types.js';
