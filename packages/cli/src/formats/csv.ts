import type { Cell } from '../fields.js';
import type { RowOptions, RowWriter } from './format.js';

/**
 * CSV: a header, a comma between, CRLF at the end; fields with a comma, a quote or a line end in quotes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvWriter({ output, fields, bom }: RowOptions & { bom: boolean }): RowWriter {
  let head = `${bom ? '\uFEFF' : ''}${fields.join(',')}\r\n`;
  return {
    async write(rows) {
      await output.write(head + rows.map((row) => `${fields.map((name) => quote(row[name]!)).join(',')}\r\n`).join(''));
      head = '';
    },
    async end() {
      await output.write(head);
    },
  };
}

function quote(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
