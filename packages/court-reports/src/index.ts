export { type AttachedReport, attachSource, type WithText } from './attach-source.js';
export { checks, courts, honours, indicators, mechanisms, metrics, people, reports } from './data.js';
export { DatasetError, type DatasetErrorCode } from './error.js';
export type {
  CodePointSpan,
  DatasetBlock,
  DatasetCheck,
  DatasetCourt,
  DatasetHonour,
  DatasetMechanism,
  DatasetMetric,
  DatasetPerson,
  DatasetReport,
  InCodePoints,
  OfReport,
} from './types.js';
