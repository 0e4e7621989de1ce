import { stringify } from 'csv-stringify/sync';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { COLUMNS, type Row, rowSchema } from './row.ts';
import { type Field, fieldsOf } from './table-schema.ts';

/** One object a line. */
export function toNdjson(items: readonly unknown[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join('');
}

/** RFC 4180: a header, CRLF after each record, quotes where they are needed; null is an empty field. */
export function toCsv(rows: readonly Row[]): string {
  return stringify([...rows], { columns: [...COLUMNS], header: true, record_delimiter: 'windows' });
}

const PARQUET_TYPES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** Parquet with the types of the row schema: days as DATE; descriptions and units in the file's key-value metadata. */
export function toParquet(rows: readonly Row[]): Uint8Array {
  const fields = fieldsOf(rowSchema);
  const schema = [
    { name: 'metrics', num_children: fields.length },
    ...fields.map((field) => ({
      name: field.name,
      ...PARQUET_TYPES[field.type as keyof typeof PARQUET_TYPES],
      repetition_type: field.required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
    })),
  ];
  const columnData = fields.map((field) => ({
    name: field.name,
    data: rows.map((row) => parquetValue(row[field.name as keyof Row], field)),
  }));
  const kvMetadata = fields.map(({ name, description, unit }) => ({
    key: `column:${name}`,
    value: JSON.stringify({ description, ...(unit === undefined ? {} : { unit }) }),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, kvMetadata }));
}

function parquetValue(value: Row[keyof Row], field: Field): unknown {
  return field.type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
}
