import stringWidth from 'string-width';

export interface Column {
  readonly name: string;
  readonly align: 'left' | 'right';
}

/** Lines up rows in a terminal, where a Chinese character is two cells wide. Cells of one row stand in column order. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map((column) => column.name), ...rows];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => stringWidth(line[i] ?? ''))));
  const rule = widths.map((width) => '-'.repeat(width));
  return [lines[0] ?? [], rule, ...rows]
    .map((line) =>
      columns
        .map((column, i) => pad(line[i] ?? '', widths[i] ?? 0, column.align))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function pad(cell: string, width: number, align: Column['align']): string {
  const gap = ' '.repeat(Math.max(0, width - stringWidth(cell)));
  return align === 'left' ? cell + gap : gap + cell;
}
