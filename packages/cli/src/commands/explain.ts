import { findNumbers } from '@zhibiao/numerals';
import { readReport } from '@zhibiao/report';
import type { Report, Span } from '@zhibiao/schema';
import { EXIT, Stop } from '../exit.js';
import { Lines } from '../lines.js';
import type { Messages } from '../messages/en.js';
import { openOrStop } from '../open.js';
import { Output } from '../output.js';

type Metric = Report['metrics'][number];
interface Options {
  readonly json?: true;
  readonly published?: string;
  readonly encoding?: string;
}
/** A figure of the line, or a number in it that is none. */
interface Found {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly metric: Metric | null;
  /** Printed here again: the metric is of its first printing. */
  readonly repeated?: true;
}

const PLACE_REGEX = /^(?<file>.+?):(?<line>\d+)(?::(?<column>\d+))?$/u;

/** `zhibiao explain`: the figures that begin or go on in a line, with the rule that read each; and the numbers that are no figures. */
export async function explain(place: string, options: Options, messages: Messages): Promise<void> {
  const groups = PLACE_REGEX.exec(place)?.groups;
  if (!groups) throw new Stop(EXIT.usage, messages.badOption('explain', place, messages.expected.place));
  const file = groups.file!;
  const { text } = await openOrStop(file, options.encoding, messages);
  const lines = new Lines(text);
  const number = Number(groups.line);
  if (number < 1 || number > lines.count) throw new Stop(EXIT.usage, messages.noLine(number, lines.count));
  const report = readReport(text, {
    ...(file === '-' ? {} : { name: file }),
    ...(options.published === undefined ? {} : { published: options.published }),
  });
  const line = lines.span(number);
  const column = groups.column === undefined ? null : Number(groups.column);
  const columns = line.end - line.start;
  if (column !== null && (column < 1 || column > columns))
    throw new Stop(EXIT.usage, messages.noColumn(column, number, columns));
  const at = column === null ? null : line.start + column - 1;
  const found = findIn(text, lines, at === null ? line : { start: at, end: at + 1 }, report);
  const output = Output.stdout();
  if (options.json) return output.write(`${JSON.stringify(found, null, 2)}\n`);
  const told = found.map((entry) => describe(entry, report, messages)).join('');
  await output.write(
    `${text.slice(line.start, line.end)}\n\n${told || `${at === null ? messages.noFiguresInLine : messages.noFigureAtColumn}\n`}`,
  );
}

function findIn(text: string, lines: Lines, within: Span, report: Report): Found[] {
  const touches = (span: Span) => span.start < within.end && within.start < span.end;
  const found: Found[] = [];
  const covered: Span[] = [];
  const add = (spans: readonly Span[], metric: Metric, repeated: boolean) => {
    covered.push(...spans);
    const first = spans.find(touches);
    if (!first) return;
    const quote = spans.map((span) => text.slice(span.start, span.end)).join('');
    found.push({ ...lines.at(spans[0]!.start), text: quote, metric, ...(repeated ? { repeated } : {}) });
  };
  for (const metric of report.metrics) {
    add(metric.rawSpans, metric, false);
    for (const spans of metric.repeats ?? []) add(spans, metric, true);
  }
  covered.sort((a, b) => a.start - b.start);
  for (const mention of findNumbers(text)) {
    if (!touches(mention) || covered.some((span) => span.start < mention.end && mention.start < span.end)) continue;
    found.push({ ...lines.at(mention.start), text: mention.text, metric: null });
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

function describe({ line, column, text, metric, repeated }: Found, report: Report, messages: Messages): string {
  const head = `${line}:${column}  ${text}`;
  if (!metric) return `${head}  —  ${messages.noFigure}\n`;
  const of = metric.of ?? metric.partOf;
  const related = of === undefined ? undefined : report.metrics.find(({ id }) => id === of);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['rule', metric.rule],
    [
      'value',
      `${metric.decimal ?? metric.value}${metric.high === undefined ? '' : `–${metric.highDecimal ?? metric.high}`} ${metric.unit}`.trim(),
    ],
    ['kind', metric.kind],
    ['bound', metric.bound === 'exact' ? null : metric.bound],
    ['indicator', metric.indicator && `${metric.indicator}${metric.indicatorId ? ` (${metric.indicatorId})` : ''}`],
    ['subject', metric.subject],
    ['scope', metric.scope],
    ['change', metric.change && `${metric.change.direction} ${metric.change.basis ?? ''}`.trim()],
    [metric.of === undefined ? 'part of' : 'change of', related && `${related.quote} (${related.id})`],
    ['period', showPeriod(metric.period)],
    ['id', repeated ? `${metric.id}, printed again` : metric.id],
  ];
  const shown = facts.flatMap(([name, value]) => (value ? [`    ${name.padEnd(10)} ${value}\n`] : []));
  return `${head}\n${shown.join('')}`;
}

function showPeriod({ text, start, end, basis }: Metric['period']): string | null {
  if (basis === 'none') return null;
  return `${text ?? ''} ${start ?? '?'}/${end ?? '?'} (${basis})`.trim();
}
