import * as z from 'zod';
import { periodSchema } from './period.js';
import { boundSchema, decimalSchema, wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

/**
 * What makes a metric a change: 同比上升3.2个百分点 is value 3.2 with `direction: 'up'` and `basis: '同比'`.
 *
 * `basis` is the words that name what it is held against (同比, 环比, 较上年, 比2014年), `null` where none do.
 */
export const changeSchema = z.strictObject({
  direction: z.enum(['up', 'down', 'flat']),
  basis: wordsSchema.nullable(),
});

const common = {
  /** The start of its first raw piece (in `extractMetrics`: of its span), with `.2` for a second metric on one quote. */
  id: wordsSchema,
  /** The nearest double, multipliers folded in: 9337.42万元 is 93374200, 85.58% is 85.58. Of a change, never negative. */
  value: z.number(),
  /** The exact value, where it has one: 三分之二 has none. */
  decimal: decimalSchema.exactOptional(),
  /** The upper end of a range; `value` is the lower. */
  high: z.number().exactOptional(),
  highDecimal: decimalSchema.exactOptional(),
  bound: boundSchema,
  /** What is measured: 审结, 结案率, 执行到位金额. */
  indicator: wordsSchema.nullable(),
  /** The id of the standard indicator, where it is one: `disposal-rate`. Names a row of `@zhibiao/schema/indicators`. */
  indicatorId: wordsSchema.exactOptional(),
  /** What it is measured of: 一审民事案件, with a named body if one is named. */
  subject: wordsSchema.nullable(),
  /** The court or body that the figure speaks for, where it is not the report's own. */
  scope: wordsSchema.nullable(),
  /** Present when the metric is a change. */
  change: changeSchema.exactOptional(),
  /** The id of the metric that it changes. */
  of: wordsSchema.exactOptional(),
  /** The id of the metric that it is a part of: 27项…其中24项. */
  partOf: wordsSchema.exactOptional(),
  period: periodSchema,
  /** Where `quote` stands in the text that was given; in a Report, in its `text`. */
  span: spanSchema,
  /** Number, bound and unit as written: 近3000名; a rank with its scope word (全省第一), a duration with its 连续. */
  quote: wordsSchema,
  /** The name of the rule that read it. */
  rule: wordsSchema,
};

/** Where a metric in a Report stands in the raw document. */
const raw = {
  rawSpans: rawSpansSchema,
  /** The raw pieces of each later printing of the same figure; the metric itself is the first. */
  repeats: z.array(rawSpansSchema).min(1).exactOptional(),
};

const kinds = {
  count: {
    kind: z.literal('count'),
    /** As written without a multiplier; `''` where there is none. */ unit: z.string(),
  },
  percent: { kind: z.literal('percent'), unit: z.enum(['%', '‰', '百分点']) },
  money: {
    kind: z.literal('money'),
    /** 元 with 万 and 亿 folded in, or the name of another currency. */ unit: wordsSchema,
  },
  rank: {
    kind: z.literal('rank'),
    unit: z.literal(''),
    /** What it is a rank in, as written: 全省, 全市基层法院. */
    among: wordsSchema.exactOptional(),
    /** How many are ranked, where the text says: 17 in 全市17个县区第三. */
    fieldSize: z.int().positive().exactOptional(),
    /** The named tier that holds the rank, as written: 第一方阵, 第一梯队. */
    tier: wordsSchema.exactOptional(),
    /** Counted from the end: 倒数第二 is 2 with `fromEnd`. */
    fromEnd: z.literal(true).exactOptional(),
  },
  duration: { kind: z.literal('duration'), unit: wordsSchema },
  multiple: {
    kind: z.literal('multiple'),
    /** 倍; `''` for fractions, tenths and 翻番, whose value is folded. */ unit: z.enum(['倍', '']),
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
