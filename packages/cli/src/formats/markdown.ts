import type { Cell } from '../fields.js';
import type { RowOptions, RowWriter } from './format.js';

/** A table of GitHub Flavored Markdown; numbers to the right. */
export function markdownWriter({ output, fields }: RowOptions): RowWriter {
  const align = (name: string) => (name === 'value' || name === 'high' ? '---:' : '---');
  let head = `| ${fields.join(' | ')} |\n| ${fields.map(align).join(' | ')} |\n`;
  return {
    async write(rows) {
      const lines = rows.map((row) => `| ${fields.map((name) => escapeCell(row[name]!)).join(' | ')} |\n`);
      await output.write(head + lines.join(''));
      head = '';
    },
    async end() {
      await output.write(head);
    },
  };
}

/** A bar would end the cell, a line end the row; the other signs are Markdown's own. */
function escapeCell(cell: Cell): string {
  if (cell === null) return '';
  return String(cell)
    .replaceAll(/[\\|`*_[\]<>]/gu, '\\$&')
    .replaceAll(/\r\n|[\r\n]/gu, ' ');
}
