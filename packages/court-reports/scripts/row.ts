import { boundSchema, daySchema, decimalSchema, wordsSchema } from '@zhibiao/schema';
import * as z from 'zod';
import type { DatasetCourt, DatasetMetric, OfReport, Span } from '../src/types.ts';
import { reportIdSchema } from './hand-made.ts';

const day = daySchema.nullable();
const words = wordsSchema.nullable();

/** One row of the tables: a figure, with nothing nested. Its keys are the columns, in order. */
export const rowSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{12}:[0-9.]+$/u)
    .describe('Permanent: report_id, a colon, and where the figure starts in the source.'),
  report_id: reportIdSchema.describe("The first 12 hex digits of the SHA-256 of the source's text."),
  court: wordsSchema.describe('The court that the report is about, by its full name.'),
  court_code: z
    .string()
    .regex(/^\d{6}$/u)
    .nullable()
    .describe('GB/T 2260 code of the division that the court serves: a string of six digits, not a number.'),
  kind: z
    .enum(['count', 'percent', 'money', 'rank', 'duration', 'multiple', 'score'])
    .describe('What kind of figure it is.'),
  indicator: words.describe('What is measured, in the words of the report.'),
  indicator_id: words.describe('The standard indicator in indicators.json, where it is one.'),
  subject: words.describe('What it is measured of.'),
  scope: words.describe("The court or body that the figure speaks for, where it is not the report's own."),
  value: z
    .number()
    .meta({ unit: 'as in column unit' })
    .describe('The nearest double, multipliers folded in (9337.42万元 is 93374200); percents are not divided.'),
  decimal: decimalSchema
    .nullable()
    .meta({ unit: 'as in column unit' })
    .describe('The exact value, as a decimal string.'),
  high: z
    .number()
    .nullable()
    .meta({ unit: 'as in column unit' })
    .describe('The upper end of a range; value is the lower.'),
  high_decimal: decimalSchema
    .nullable()
    .meta({ unit: 'as in column unit' })
    .describe('The exact upper end, as a decimal string.'),
  bound: boundSchema.describe('How the printed number stands to the true one.'),
  unit: z.string().describe('As written, without 万 or 亿: 件, 人次, %, 元. Empty for a rank, which has none.'),
  change_direction: z
    .enum(['up', 'down', 'flat'])
    .nullable()
    .describe('Where the figure is a change: which way it goes.'),
  change_basis: words.describe('Where the figure is a change: what it is held against (同比).'),
  change_of: words.describe('Where the figure is a change: the permanent id of the figure that it changes.'),
  part_of: words.describe('The permanent id of the figure that it is a part of.'),
  period_text: words.describe('The words that give the period.'),
  period_start: day.describe('The first day that the figure covers.'),
  period_end: day.describe('The last day that the figure covers.'),
  period_basis: z
    .enum(['stated', 'carried', 'document', 'none'])
    .describe(
      "How the period is known: stated in the clause, carried from an earlier one, by the report's own date, or not at all.",
    ),
  among: words.describe('Of a rank: what it is a rank in.'),
  field_size: z.int().positive().nullable().meta({ unit: 'number ranked' }).describe('Of a rank: how many are ranked.'),
  tier: words.describe('Of a rank: the named tier that holds it.'),
  quote: wordsSchema.describe('Number, bound and unit as the clean text has them.'),
  raw_start: z
    .int()
    .nonnegative()
    .meta({ unit: 'UTF-16 code units' })
    .describe('Where the figure starts in the source.'),
  raw_end: z
    .int()
    .nonnegative()
    .meta({ unit: 'UTF-16 code units' })
    .describe('Where the figure ends in the source, exclusive.'),
  raw_start_code_points: z.int().nonnegative().meta({ unit: 'code points' }).describe('raw_start in code points.'),
  raw_end_code_points: z.int().nonnegative().meta({ unit: 'code points' }).describe('raw_end in code points.'),
  printings: z
    .int()
    .positive()
    .meta({ unit: 'times' })
    .describe('How often the source prints the figure; the row is the first printing.'),
  rule: wordsSchema.describe('The rule that read it; by-hand for a figure that a person added.'),
  corrected: words.describe(
    'The fields that a person changed, with a semicolon between; the reasons are in corrections.json.',
  ),
});

export type Row = z.infer<typeof rowSchema>;
export const COLUMNS = Object.keys(rowSchema.shape) as (keyof Row)[];

/** Makes the row of a figure. */
export function toRow(metric: OfReport<DatasetMetric>, court: DatasetCourt): Row {
  const { reportId, period, change } = metric;
  const permanent = (id: string | undefined): string | null => (id === undefined ? null : `${reportId}:${id}`);
  const [start, end] = ends(metric.rawSpans);
  const [startPoint, endPoint] = ends(metric.rawSpansCodePoints);
  const rank = metric.kind === 'rank' ? metric : undefined;
  return {
    id: `${reportId}:${metric.id}`,
    report_id: reportId,
    court: court.name,
    court_code: court.code ?? null,
    kind: metric.kind,
    indicator: metric.indicator,
    indicator_id: metric.indicatorId ?? null,
    subject: metric.subject,
    scope: metric.scope,
    value: metric.value,
    decimal: metric.decimal ?? null,
    high: metric.high ?? null,
    high_decimal: metric.highDecimal ?? null,
    bound: metric.bound,
    unit: metric.unit,
    change_direction: change?.direction ?? null,
    change_basis: change?.basis ?? null,
    change_of: permanent(metric.of),
    part_of: permanent(metric.partOf),
    period_text: period.text,
    period_start: period.start,
    period_end: period.end,
    period_basis: period.basis,
    among: rank?.among ?? null,
    field_size: rank?.fieldSize ?? null,
    tier: rank?.tier ?? null,
    quote: metric.quote,
    raw_start: start,
    raw_end: end,
    raw_start_code_points: startPoint,
    raw_end_code_points: endPoint,
    printings: 1 + (metric.repeats?.length ?? 0),
    rule: metric.rule,
    corrected: metric.corrected?.join(';') ?? null,
  };
}

function ends(pieces: readonly Span[]): [number, number] {
  return [pieces[0]!.start, pieces.at(-1)!.end];
}
