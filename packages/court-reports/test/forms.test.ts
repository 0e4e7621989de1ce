import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { readCommitted, toRows } from '../scripts/dataset.ts';
import { PACKAGE } from '../scripts/paths.ts';
import { COLUMNS, type Row } from '../scripts/row.ts';
import { metrics } from '../src/index.js';

const rows = toRows(readCommitted());
const at = (path: string): string => join(PACKAGE, 'data', path);
const DATES = ['period_start', 'period_end'] as const;

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const result = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  return result;
}

describe('all forms have the same rows', () => {
  test('one for each figure of the module', () => {
    expect(rows.map(({ id }) => id)).toEqual(metrics.map(({ reportId, id }) => `${reportId}:${id}`));
    expect(rows.map(({ value, unit, quote }) => [value, unit, quote])).toEqual(
      metrics.map(({ value, unit, quote }) => [value, unit, quote]),
    );
  });

  test('NDJSON', () => {
    const lines = readFileSync(at('metrics.ndjson'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  test('Parquet, read by hyparquet', async () => {
    const bytes = readFileSync(at('metrics.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const found = await parquetReadObjects({ file });
    const plain = found.map((row) => ({
      ...row,
      ...Object.fromEntries(
        DATES.map((name) => [name, (row[name] as Date | null)?.toISOString().slice(0, 10) ?? null]),
      ),
    }));
    expect(plain).toEqual(rows);
  });

  test('Parquet, read by DuckDB', async () => {
    expect(await query(`SELECT * FROM '${at('metrics.parquet')}'`)).toEqual(rows);
  });

  test('CSV, read by DuckDB as text alone', async () => {
    const found = await query(
      `SELECT * FROM read_csv('${at('metrics.csv')}', all_varchar = true, delim = ',', quote = '"', header = true)`,
    );
    const text = (row: Row) =>
      Object.fromEntries(
        COLUMNS.map((name) => [name, row[name] === null || row[name] === '' ? null : String(row[name])]),
      );
    expect(found).toEqual(rows.map(text));
  });
});

describe('types and units are kept', () => {
  test('Parquet has DATE, DOUBLE and INTEGER, and all else as text', async () => {
    const types = new Map(
      (await query(`DESCRIBE SELECT * FROM '${at('metrics.parquet')}'`)).map((row) => [
        row.column_name,
        row.column_type,
      ]),
    );
    const wanted = new Map<string, string>([...COLUMNS.map((name) => [name, 'VARCHAR'] as const)]);
    for (const name of DATES) wanted.set(name, 'DATE');
    for (const name of ['value', 'high']) wanted.set(name, 'DOUBLE');
    for (const name of [
      'raw_start',
      'raw_end',
      'raw_start_code_points',
      'raw_end_code_points',
      'printings',
      'field_size',
    ])
      wanted.set(name, 'INTEGER');
    expect(types).toEqual(wanted);
  });

  test('Parquet tells the unit of a column', () => {
    const bytes = readFileSync(at('metrics.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { key_value_metadata: pairs } = parquetMetadata(file as ArrayBuffer);
    const said = JSON.parse(pairs!.find(({ key }) => key === 'column:raw_start')!.value!) as object;
    expect(said).toMatchObject({ unit: 'UTF-16 code units' });
  });

  test('CSV is RFC 4180: CRLF, no byte order mark, as many fields in every record', () => {
    const csv = readFileSync(at('metrics.csv'), 'utf8');
    expect(csv.startsWith('id,report_id,')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(csv.split('\r\n')).toHaveLength(rows.length + 2);
  });
});
