import type { FieldName, Row } from '../fields.js';
import type { Output } from '../output.js';

export const FORMATS = ['table', 'json', 'ndjson', 'csv', 'parquet', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats that have a line or an item per document; the others have a row per figure. */
export const WHOLE: ReadonlySet<Format> = new Set(['json', 'ndjson']);

/** Takes rows as they come; `end` writes what could not be written before. */
export interface RowWriter {
  write(rows: readonly Row[]): Promise<void>;
  end(): Promise<void>;
}

export interface RowOptions {
  readonly output: Output;
  readonly fields: readonly FieldName[];
}
