import type { Report } from '@zhibiao/schema';
import type { Lines } from './lines.js';

type Metric = Report['metrics'][number];
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;
type FieldType = 'string' | 'double' | 'int';

interface Field {
  readonly type: FieldType;
  readonly of: (metric: Metric, report: Report, place: Place) => Cell;
}

/** What a row needs and a metric does not hold. */
interface Place {
  readonly document: string;
  readonly line: number;
  readonly column: number;
}

/** The columns of a row, in order: one row per metric. Offsets are UTF-16 code units into the raw text. */
export const FIELDS = {
  document: { type: 'string', of: (_, __, place) => place.document },
  court: { type: 'string', of: (_, report) => report.court?.name ?? null },
  published: { type: 'string', of: (_, report) => report.published },
  id: { type: 'string', of: (metric) => metric.id },
  indicator: { type: 'string', of: (metric) => metric.indicator },
  indicatorId: { type: 'string', of: (metric) => metric.indicatorId ?? null },
  subject: { type: 'string', of: (metric) => metric.subject },
  scope: { type: 'string', of: (metric) => metric.scope },
  kind: { type: 'string', of: (metric) => metric.kind },
  value: { type: 'double', of: (metric) => metric.value },
  decimal: { type: 'string', of: (metric) => metric.decimal ?? null },
  high: { type: 'double', of: (metric) => metric.high ?? null },
  highDecimal: { type: 'string', of: (metric) => metric.highDecimal ?? null },
  bound: { type: 'string', of: (metric) => metric.bound },
  unit: { type: 'string', of: (metric) => metric.unit },
  changeDirection: { type: 'string', of: (metric) => metric.change?.direction ?? null },
  changeBasis: { type: 'string', of: (metric) => metric.change?.basis ?? null },
  changeOf: { type: 'string', of: (metric) => metric.of ?? null },
  partOf: { type: 'string', of: (metric) => metric.partOf ?? null },
  periodText: { type: 'string', of: (metric) => metric.period.text },
  periodStart: { type: 'string', of: (metric) => metric.period.start },
  periodEnd: { type: 'string', of: (metric) => metric.period.end },
  periodBasis: { type: 'string', of: (metric) => metric.period.basis },
  line: { type: 'int', of: (_, __, place) => place.line },
  column: { type: 'int', of: (_, __, place) => place.column },
  rawStart: { type: 'int', of: (metric) => metric.rawSpans[0]!.start },
  rawEnd: { type: 'int', of: (metric) => metric.rawSpans.at(-1)!.end },
  quote: { type: 'string', of: (metric) => metric.quote },
  rule: { type: 'string', of: (metric) => metric.rule },
  sha256: { type: 'string', of: (_, report) => report.source.sha256 },
} satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** The rows of a report, all fields in each. */
export function toRows(report: Report, document: string, lines: Lines): Row[] {
  return report.metrics.map((metric) => {
    const place = { document, ...lines.at(metric.rawSpans[0]!.start) };
    return Object.fromEntries(FIELD_NAMES.map((name) => [name, (FIELDS[name] as Field).of(metric, report, place)]));
  });
}
