import { createHash } from 'node:crypto';
import type { Dataset } from './dataset.ts';
import { toRows } from './dataset.ts';
import { toCsv, toNdjson, toParquet } from './forms.ts';
import { LIST_NAMES } from './schema.ts';

/** Made files by their path in the package. */
export type Files = ReadonlyMap<string, Uint8Array>;

const encoder = new TextEncoder();
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files that hold the data: every list, a file for each report, and the tables. */
export function dataFiles(dataset: Dataset): Files {
  const files = new Map<string, Uint8Array>();
  for (const report of dataset.reports) {
    files.set(`data/reports/${report.id}.json`, bytesOf(toJson(report)));
    files.set(`src/reports/${report.id}.ts`, bytesOf(reportModule(report.id)));
  }
  for (const name of LIST_NAMES) files.set(`data/${name}.json`, bytesOf(listJson(dataset[name])));
  const rows = toRows(dataset);
  files.set('data/metrics.ndjson', bytesOf(toNdjson(rows)));
  files.set('data/metrics.csv', bytesOf(toCsv(rows)));
  files.set('data/metrics.parquet', toParquet(rows));
  return files;
}

/** A JSON list with an item a line, so that a change of one shows as one. */
function listJson(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

/** The entry of one report alone: `@zhibiao/court-reports/reports/ID`. */
function reportModule(id: string): string {
  return [
    `import data from '../../data/reports/${id}.json' with { type: 'json' };`,
    "import type { DatasetReport } from '../types.js';",
    '',
    '/** The report on its own, without the others. */',
    'export const report = data as unknown as DatasetReport;',
    '',
  ].join('\n');
}
