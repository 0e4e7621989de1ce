import { locate } from '@zhibiao/normalize';
import type { Report, ReportCheck, ReportMetric, Span } from '@zhibiao/schema';
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

/** Prints a report: title, court, its figures with line:column in `raw`, each check with its arithmetic, what is damaged. */
export function renderReport(report: Report, raw: string): string {
  const place = ([first]: readonly Span[] = []): string => {
    if (first === undefined) return '-';
    const { line, column } = locate(raw, first.start);
    return `${line}:${column}`;
  };
  const { metrics, checks, issues } = report;
  const repeated = metrics.filter((metric) => metric.repeats !== undefined).length;
  const failed = checks.filter((check) => check.status === 'fail').length;
  const figures = metrics.map((metric) => figureRow(metric, place(metric.rawSpans)));
  const findings = [
    ...checks.map((check) => [place(check.rawSpans[0]), renderCheck(check)]),
    ...issues.map((issue) => [place(issue.rawSpans), `not mended: ${issue.code}`]),
  ];
  return [
    `title  ${blockText(report, 'title') ?? '(none found)'}\n`,
    `court  ${report.court?.name ?? '(none found)'}\n`,
    `\n${renderTable(COLUMNS, figures)}`,
    `\n${count(metrics.length, 'figure')}, ${repeated} of them printed more than once in the file\n`,
    findings.length > 0
      ? `\n${findings.map(([where = '', what = '']) => `${where.padStart(8)}  ${what}\n`).join('')}`
      : '',
    `\n${count(checks.length, 'check')}, ${failed} failed\n`,
  ].join('');
}

function figureRow(metric: ReportMetric, place: string): string[] {
  return [
    [metric.indicator ?? '-', metric.change?.basis].filter(Boolean).join(' '),
    [metric.scope, metric.subject].filter(Boolean).join(' ') || '-',
    renderValue(metric),
    metric.unit || (metric.kind === 'rank' ? '(rank)' : '-'),
    metric.bound,
    renderPeriod(metric.period),
    place,
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

/** The arithmetic with its result; where the text says something else and the sum does not show it, that too. */
function renderCheck({ rule, expression, printed, computed, status }: ReportCheck): string {
  const sum = /[=≤≥<>]/u.test(expression) || computed === null ? expression : `${expression} = ${computed}`;
  const told = status === 'pass' || sum.endsWith(` ${printed}`);
  return `${sum} ${MARKS[status]}${told ? '' : ` (printed ${printed})`}  ${rule}`;
}

function blockText(report: Report, role: 'title' | 'subtitle'): string | undefined {
  const block = report[role];
  return block ? report.text.slice(block.span.start, block.span.end) : undefined;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
