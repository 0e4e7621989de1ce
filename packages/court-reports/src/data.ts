import type { Indicator } from '@zhibiao/schema/indicators';
import checkRows from '../data/checks.json' with { type: 'json' };
import courtRows from '../data/courts.json' with { type: 'json' };
import honourRows from '../data/honours.json' with { type: 'json' };
import indicatorRows from '../data/indicators.json' with { type: 'json' };
import mechanismRows from '../data/mechanisms.json' with { type: 'json' };
import metricRows from '../data/metrics.json' with { type: 'json' };
import peopleRows from '../data/people.json' with { type: 'json' };
import reportRows from '../data/reports.json' with { type: 'json' };
import type {
  DatasetCheck,
  DatasetCourt,
  DatasetHonour,
  DatasetMechanism,
  DatasetMetric,
  DatasetPerson,
  DatasetReport,
  OfReport,
} from './types.js';

// The files are held to their zod schemas when they are made and in the tests; TypeScript sees JSON as wider types.

/** The reports, in the order in which they came into the dataset. */
export const reports = reportRows as unknown as readonly DatasetReport[];

/** Every figure of every report, once: its first printing. */
export const metrics = metricRows as unknown as readonly OfReport<DatasetMetric>[];

/** The courts that the reports are about, each fact stated in the report or looked up. */
export const courts = courtRows as unknown as readonly DatasetCourt[];

/** The standard indicators that the figures measure, and those in their formulas. */
export const indicators = indicatorRows as unknown as readonly Indicator[];

/** The named ways of working, with what they stand for where the text tells it. */
export const mechanisms = mechanismRows as unknown as readonly OfReport<DatasetMechanism>[];

/** The distinctions that the reports claim. */
export const honours = honourRows as unknown as readonly OfReport<DatasetHonour>[];

/** Those whom the reports name with an office. */
export const people = peopleRows as unknown as readonly OfReport<DatasetPerson>[];

/** Figures held against each other, and lists against their number. */
export const checks = checkRows as unknown as readonly OfReport<DatasetCheck>[];
