import { FIELDS, type FieldName, type Row } from '../fields.js';
import type { Messages } from '../messages/en.js';
import type { RowOptions, RowWriter } from './format.js';

interface Column {
  readonly name: string;
  readonly show: (row: Row) => string;
  readonly right?: true;
  /** Made narrow last. */
  readonly firm?: true;
  /** Its end tells more than its beginning. */
  readonly path?: true;
}

export interface TableOptions {
  readonly messages: Messages;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** The columns that were asked for; without them, those that a person looks for first. */
  readonly chosen: boolean;
}

/** A table for people, written at the end, when it is known how wide its columns are. */
export function tableWriter({ output, fields, messages, width, color, chosen }: RowOptions & TableOptions): RowWriter {
  const held: Row[] = [];
  return {
    async write(rows) {
      for (const row of rows) held.push(row);
    },
    async end() {
      if (held.length === 0) return;
      const columns = chosen ? fields.map(plainColumn) : usualColumns(held, messages);
      const { drawTable } = await import('./draw-table.js');
      const head = columns.map(({ name }) => name);
      const cells = held.map((row) => columns.map(({ show }) => oneLine(show(row))));
      await output.write(drawTable(head, cells, { width, color, columns }));
    },
  };
}

function plainColumn(name: FieldName): Column {
  const show = (row: Row) => String(row[name] ?? '');
  return {
    name,
    show,
    ...(FIELDS[name].type === 'string' ? {} : { right: true }),
    ...(name === 'document' ? { path: true } : {}),
  };
}

/** What a person looks for first; a column in which nothing stands is left out. */
function usualColumns(rows: readonly Row[], { columns: c }: Messages): Column[] {
  const several = rows.some((row) => row.document !== rows[0]!.document);
  const columns: Column[] = [
    ...(several ? [{ name: c.document, show: (row: Row) => String(row.document), path: true as const }] : []),
    { name: c.at, show: (row) => `${row.line}:${row.column}`, firm: true },
    { name: c.indicator, show: (row) => String(row.indicator ?? '') },
    { name: c.subject, show: (row) => String(row.subject ?? '') },
    { name: c.quote, show: (row) => String(row.quote), firm: true },
    { name: c.value, show: showValue, right: true, firm: true },
    { name: c.change, show: showChange },
    { name: c.period, show: (row) => String(row.periodText ?? showDays(row.periodStart, row.periodEnd)) },
  ];
  return columns.filter(({ show }) => rows.some((row) => show(row) !== ''));
}

function showChange(row: Row): string {
  if (row.changeDirection === null) return '';
  return `${ARROWS[row.changeDirection as keyof typeof ARROWS]} ${row.changeBasis ?? ''}`;
}

const ARROWS = { up: '↑', down: '↓', flat: '→' } as const;

function showValue(row: Row): string {
  const value = String(row.decimal ?? row.value);
  const high = row.high === null ? '' : `–${row.highDecimal ?? row.high}`;
  return `${value}${high} ${row.unit}`.trim();
}

function showDays(start: unknown, end: unknown): string {
  return start === null && end === null ? '' : `${start ?? ''}/${end ?? ''}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
