import { FIELDS, type Row } from '../fields.js';
import type { RowOptions, RowWriter } from './format.js';

const TYPES = { string: 'STRING', double: 'DOUBLE', int: 'INT32' } as const;

/** Columns of declared types, never guessed; the columns are held until the end, as the format wants them. */
export function parquetWriter({ output, fields }: RowOptions): RowWriter {
  const held: Row[] = [];
  return {
    async write(rows) {
      for (const row of rows) held.push(row);
    },
    async end() {
      const { parquetWriteBuffer } = await import('hyparquet-writer');
      const columnData = fields.map((name) => ({
        name,
        type: TYPES[FIELDS[name].type],
        data: held.map((row) => row[name]!),
      }));
      await output.write(new Uint8Array(parquetWriteBuffer({ columnData })));
    },
  };
}
