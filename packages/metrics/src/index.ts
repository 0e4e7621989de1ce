export { checkMetrics } from './check/check.js';
export type { ExtractOptions } from './extract.js';
export { extractMetrics } from './extract.js';
export { type FigureMention, findMoney, findRanks, findRates } from './parsers.js';
export { findPeriods } from './period/find.js';
export type { PeriodKind, PeriodMention, PeriodOptions } from './period/types.js';
