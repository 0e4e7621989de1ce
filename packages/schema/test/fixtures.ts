import type { Report, ReportMetric } from '../src/index.js';

/** `审结1986件` at the start of the text, as a figure of a Report. */
export const metric: ReportMetric = {
  id: '2',
  kind: 'count',
  value: 1986,
  decimal: '1986',
  bound: 'exact',
  unit: '件',
  indicator: '审结',
  indicatorId: 'disposed',
  subject: null,
  scope: null,
  period: { text: null, start: null, end: null, basis: 'none' },
  span: { start: 2, end: 7 },
  quote: '1986件',
  rule: 'verb-before',
  rawSpans: [{ start: 2, end: 7 }],
};

/** The smallest Report that has a figure. */
export const report: Report = {
  schemaVersion: '1.0.0',
  source: { sha256: '0'.repeat(64) },
  published: null,
  court: null,
  title: null,
  subtitle: null,
  text: '审结1986件。',
  map: [],
  blocks: [{ id: '0', type: 'paragraph', span: { start: 0, end: 8 }, rawSpans: [{ start: 0, end: 8 }] }],
  metrics: [metric],
  mechanisms: [],
  honours: [],
  people: [],
  checks: [],
  repeats: [],
  issues: [],
};
