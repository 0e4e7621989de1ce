import * as z from 'zod';
import { periodSchema } from './period.js';
import { boundSchema, decimalSchema, wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

/** What makes a metric a change: 同比上升3.2个百分点 is value 3.2 with `direction: 'up'` and `basis: '同比'`. */
export const changeSchema = z.strictObject({
  direction: z.enum(['up', 'down', 'flat']),
  basis: wordsSchema
    .nullable()
    .describe('The words that name what it is held against (同比, 较上年, 比2014年); null where none do.'),
});

const common = {
  id: wordsSchema.describe(
    'Start of its first raw piece (in extractMetrics: of its span); .2 for a second metric on one quote.',
  ),
  value: z
    .number()
    .describe(
      'The nearest double, multipliers folded in: 9337.42万元 is 93374200, 85.58% is 85.58. Of a change, never negative.',
    ),
  decimal: decimalSchema.describe('The exact value, where it has one: 三分之二 has none.').exactOptional(),
  high: z.number().describe('The upper end of a range; value is the lower.').exactOptional(),
  highDecimal: decimalSchema.describe('The exact upper end, where it has one.').exactOptional(),
  bound: boundSchema,
  indicator: wordsSchema.nullable().describe('What is measured: 审结, 结案率, 执行到位金额.'),
  indicatorId: wordsSchema
    .describe('The id of the standard indicator, where it is one: disposal-rate.')
    .exactOptional(),
  subject: wordsSchema.nullable().describe('What it is measured of: 一审民事案件, with a named body if one is named.'),
  scope: wordsSchema
    .nullable()
    .describe("The court or body that the figure speaks for, where it is not the report's own."),
  change: changeSchema.describe('Present when the metric is a change.').exactOptional(),
  of: wordsSchema.describe('The id of the metric that it changes.').exactOptional(),
  partOf: wordsSchema.describe('The id of the metric that it is a part of: 27项 for 其中24项.').exactOptional(),
  period: periodSchema,
  span: spanSchema.describe('Where quote stands in the text that was given; in a Report, in its text.'),
  quote: wordsSchema.describe(
    'Number, bound and unit as written: 近3000名; a rank with its scope word, a duration with its 连续.',
  ),
  rule: wordsSchema.describe('The name of the rule that read it.'),
};

/** Where a metric in a Report stands in the raw document. */
const raw = {
  rawSpans: rawSpansSchema,
  repeats: z
    .array(rawSpansSchema)
    .min(1)
    .describe('The raw pieces of each later printing of the same figure; the metric itself is the first.')
    .exactOptional(),
};

const kinds = {
  count: {
    kind: z.literal('count'),
    unit: z.string().describe("As written, without a multiplier: 件, 人次, 件/万人; '' where there is none."),
  },
  percent: { kind: z.literal('percent'), unit: z.enum(['%', '‰', '百分点', '千分点']) },
  money: {
    kind: z.literal('money'),
    unit: wordsSchema.describe('元, with 万 and 亿 folded in, or the name of another currency: 美元.'),
  },
  rank: {
    kind: z.literal('rank'),
    unit: z.literal(''),
    among: wordsSchema.describe('What it is a rank in, as written: 全省, 全市基层法院.').exactOptional(),
    fieldSize: z.int().positive().describe('How many are ranked, where the text says so.').exactOptional(),
    tier: wordsSchema.describe('The named tier that holds the rank, as written: 第一方阵, 第一梯队.').exactOptional(),
    fromEnd: z.literal(true).describe('Counted from the end: 倒数第二 is 2 with fromEnd.').exactOptional(),
  },
  duration: {
    kind: z.literal('duration'),
    unit: wordsSchema.describe('天, 个月, 年. The time it spans is its period.'),
  },
  multiple: {
    kind: z.literal('multiple'),
    unit: z.enum(['倍', '']).describe("'' for fractions, tenths and 翻番, whose value is folded."),
  },
  score: { kind: z.literal('score'), unit: wordsSchema },
};

/** A figure as `extractMetrics` gives it, told apart by `kind`; the unit is one that the kind allows. */
export const metricSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, ...kinds.count }),
  z.strictObject({ ...common, ...kinds.percent }),
  z.strictObject({ ...common, ...kinds.money }),
  z.strictObject({ ...common, ...kinds.rank }),
  z.strictObject({ ...common, ...kinds.duration }),
  z.strictObject({ ...common, ...kinds.multiple }),
  z.strictObject({ ...common, ...kinds.score }),
]);

/** A figure inside a Report: a metric with its place in the raw document, and its later printings. */
export const reportMetricSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, ...kinds.count, ...raw }),
  z.strictObject({ ...common, ...kinds.percent, ...raw }),
  z.strictObject({ ...common, ...kinds.money, ...raw }),
  z.strictObject({ ...common, ...kinds.rank, ...raw }),
  z.strictObject({ ...common, ...kinds.duration, ...raw }),
  z.strictObject({ ...common, ...kinds.multiple, ...raw }),
  z.strictObject({ ...common, ...kinds.score, ...raw }),
]);

export type Change = z.infer<typeof changeSchema>;
export type Metric = z.infer<typeof metricSchema>;
export type MetricKind = Metric['kind'];
export type ReportMetric = z.infer<typeof reportMetricSchema>;
