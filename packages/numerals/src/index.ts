export type { Bound, ChineseNumber, Notation, NumberKind, NumberMention, Span } from './types.js';
