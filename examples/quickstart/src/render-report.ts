import { locate } from '@zhibiao/normalize';
import type { Report, ReportCheck, ReportMetric } from '@zhibiao/schema';
import { renderPeriod } from './render-period.js';
import { type Column, renderTable } from './render-table.js';

const COLUMNS: readonly Column[] = [
  { name: 'indicator', align: 'left' },
  { name: 'subject', align: 'left' },
  { name: 'value', align: 'right' },
  { name: 'unit', align: 'left' },
  { name: 'bound', align: 'left' },
  { name: 'period', align: 'left' },
  { name: 'line:col', align: 'right' },
  { name: 'quote', align: 'left' },
];

const MARKS = { pass: '✓', fail: '✗', undetermined: '?' } as const;

/** Prints a report: title, court, a table of its figures with line:column in `raw`, then each check with its arithmetic. */
export function renderReport(report: Report, raw: string): string {
  const figures = renderTable(
    COLUMNS,
    report.metrics.map((metric) => row(metric, raw)),
  );
  const repeated = report.metrics.filter((metric) => metric.repeats !== undefined).length;
  const failed = report.checks.filter((check) => check.status === 'fail').length;
  return [
    `title  ${blockText(report, 'title') ?? '(none found)'}\n`,
    `court  ${report.court?.name ?? '(none found)'}\n\n`,
    figures,
    `\n${count(report.metrics.length, 'figure')}, ${repeated} of them printed more than once in the file\n`,
    ...(report.checks.length > 0 ? ['\n', ...report.checks.map((check) => `${renderCheck(check)}\n`)] : []),
    `\n${count(report.checks.length, 'check')}, ${failed} failed\n`,
  ].join('');
}

function row(metric: ReportMetric, raw: string): string[] {
  const first = metric.rawSpans[0];
  const place = first && locate(raw, first.start);
  return [
    [metric.indicator ?? '-', metric.change?.basis].filter(Boolean).join(' '),
    [metric.scope, metric.subject].filter(Boolean).join(' ') || '-',
    renderValue(metric),
    metric.unit || '-',
    metric.bound,
    renderPeriod(metric.period),
    place ? `${place.line}:${place.column}` : '-',
    metric.quote,
  ];
}

const SIGNS = { up: '+', down: '-', flat: '' } as const;

/** The exact decimal where there is one, both ends of a range, and the sign of a change. */
function renderValue({ value, decimal, high, highDecimal, change }: ReportMetric): string {
  const low = decimal ?? String(Number(value.toPrecision(6)));
  const range = high === undefined ? low : `${low}..${highDecimal ?? high}`;
  return change ? `${SIGNS[change.direction]}${range}` : range;
}

function renderCheck({ expression, printed, computed, status }: ReportCheck): string {
  const found = status === 'pass' || computed === null ? '' : ` (computed ${computed})`;
  return `${expression} = ${printed} ${MARKS[status]}${found}`;
}

function blockText(report: Report, role: 'title' | 'subtitle'): string | undefined {
  const block = report[role];
  return block ? report.text.slice(block.span.start, block.span.end) : undefined;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
