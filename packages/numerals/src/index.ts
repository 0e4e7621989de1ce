export { NumeralError, type NumeralErrorCode } from './error.js';
export { findNumbers, iterateNumbers } from './find.js';
export { formatNumber } from './format.js';
export { parseNumber, safeParseNumber } from './parse.js';
export type {
  Bound,
  ChineseNumber,
  FindOptions,
  FormatOptions,
  Notation,
  NumberKind,
  NumberMention,
  ParseOptions,
  SafeParseResult,
  Span,
} from './types.js';
