import data from '../../data/reports/9f72c664970e.json' with { type: 'json' };
import type { DatasetReport } from '../types.js';

/** The report on its own, without the others. */
export const report = data as unknown as DatasetReport;
