import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { DatasetReport } from '@zhibiao/court-reports';
import { EXIT, Stop } from '../exit.js';
import type { Messages } from '../messages/en.js';
import { Output } from '../output.js';

/** The files of the dataset, by table: the same rows in each form. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  metrics: ['csv', 'ndjson', 'json', 'parquet'],
  reports: ['json'],
  courts: ['json'],
  indicators: ['json'],
  mechanisms: ['json'],
  honours: ['json'],
  people: ['json'],
  checks: ['json'],
};

export const TABLE_NAMES = Object.keys(TABLES);

async function datasetFile(name: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(`@zhibiao/court-reports/${name}`));
}

async function reports(): Promise<readonly DatasetReport[]> {
  return JSON.parse((await datasetFile('reports.json')).toString());
}

/** `zhibiao dataset list`: the reports, a table on a terminal, else a line of JSON each. */
export async function list(messages: Messages): Promise<void> {
  const rows = (await reports()).map(({ id, court, citation, published, period, metrics }) => {
    return { id, court: court.name, title: citation.title, published, period: period.text, metrics: metrics.length };
  });
  const output = Output.stdout();
  if (!output.isTerminal) return output.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { columns: c } = messages;
  const head = ['id', c.court, c.title, c.period, c.figures];
  const cells = rows.map((row) => [row.id, row.court, row.title ?? '', row.period ?? '', String(row.metrics)]);
  return output.write(await draw(head, cells, [{ firm: true }, {}, {}, {}, { right: true, firm: true }]));
}

/** `zhibiao dataset show`: one report as the dataset has it, by its id or the beginning of it; on a terminal its figures. */
export async function show(id: string, options: { json?: true }, messages: Messages): Promise<void> {
  const all = await reports();
  const [found, second] = all.filter((report) => id !== '' && report.id.startsWith(id));
  if (!found || second)
    throw new Stop(EXIT.usage, messages.badOption('dataset show', id, all.map((report) => report.id).join(', ')));
  const output = Output.stdout();
  if (options.json || !output.isTerminal) return output.write(await datasetFile(`reports/${found.id}.json`));
  const { columns: c } = messages;
  const cells = found.metrics.map((metric) => {
    const { indicator, subject, quote, value, decimal, unit, period } = metric;
    return [metric.id, indicator ?? '', subject ?? '', quote, `${decimal ?? value} ${unit}`.trim(), period.text ?? ''];
  });
  const head = ['id', c.indicator, c.subject, c.quote, c.value, c.period];
  const columns = [{ firm: true }, {}, {}, { firm: true }, { firm: true, right: true }, {}] as const;
  return output.write(`${found.court.name}  ${found.citation.title ?? ''}\n${await draw(head, cells, columns)}`);
}

/** `zhibiao dataset export`: a table of the dataset, byte for byte as it was published. */
export async function exportTable(
  table: string,
  options: { format?: string; out?: string },
  messages: Messages,
): Promise<void> {
  const forms = Object.hasOwn(TABLES, table) ? TABLES[table]! : null;
  if (!forms) throw new Stop(EXIT.usage, messages.badOption('dataset export', table, TABLE_NAMES.join(', ')));
  const ending = extname(options.out ?? '')
    .slice(1)
    .toLowerCase();
  const format = options.format ?? (forms.includes(ending) ? ending : forms[0]!);
  if (!forms.includes(format)) throw new Stop(EXIT.usage, messages.badOption('--format', format, forms.join(', ')));
  if (format === 'parquet' && !options.out && process.stdout.isTTY)
    throw new Stop(EXIT.usage, messages.binaryOnTerminal);
  const content = await datasetFile(`${table}.${format}`);
  const output = options.out ? await Output.file(options.out, 'whole', messages) : Output.stdout();
  await output.write(content);
  await output.end();
}

async function draw(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly { right?: true; firm?: true }[],
): Promise<string> {
  const { drawTable } = await import('../formats/draw-table.js');
  const color = !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return drawTable(head, rows, { width: process.stdout.columns || 80, color, columns });
}
