export type { Bound, Change, Check, Metric, Period, Span } from './metric.js';
export {
  boundSchema,
  changeSchema,
  checkSchema,
  daySchema,
  decimalSchema,
  metricSchema,
  periodSchema,
  spanSchema,
} from './metric.js';
