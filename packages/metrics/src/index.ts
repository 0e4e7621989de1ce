export { findPeriods } from './period/find.js';
export type { PeriodKind, PeriodMention, PeriodOptions } from './period/types.js';
