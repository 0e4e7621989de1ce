import * as z from 'zod';

/** UTF-16 code units, half-open, into the text that the object stands for. */
export const spanSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });

export const boundSchema = z.enum(['exact', 'about', 'over', 'under', 'at-least', 'at-most', 'between']);

/** An exact decimal: no exponent, no plus sign, no leading or trailing zeros beyond need. */
export const decimalSchema = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u);

/** A calendar day, ISO 8601. */
export const daySchema = z.iso.date();

/** What a figure covers. `end` is the last day that belongs to it; `null` where the text cannot tell. */
export const periodSchema = z.strictObject({
  text: z.string().min(1).nullable(),
  start: daySchema.nullable(),
  end: daySchema.nullable(),
  basis: z.enum(['stated', 'carried', 'document', 'none']),
});

export const changeSchema = z.strictObject({
  direction: z.enum(['up', 'down', 'flat']),
  /** The words that name what it is held against: 同比, 环比, 比2014年. */
  basis: z.string().min(1).nullable(),
});

const common = {
  id: z.string().min(1),
  value: z.number(),
  decimal: decimalSchema.optional(),
  high: z.number().optional(),
  highDecimal: decimalSchema.optional(),
  bound: boundSchema,
  indicator: z.string().min(1).nullable(),
  indicatorId: z.string().min(1).optional(),
  subject: z.string().min(1).nullable(),
  scope: z.string().min(1).nullable(),
  change: changeSchema.optional(),
  of: z.string().min(1).optional(),
  partOf: z.string().min(1).optional(),
  period: periodSchema,
  span: spanSchema,
  quote: z.string().min(1),
  rule: z.string().min(1),
};

/** A figure, told apart by `kind`; the unit is the one that the kind allows. */
export const metricSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('count'), unit: z.string() }),
  z.strictObject({ ...common, kind: z.literal('percent'), unit: z.enum(['%', '‰', '百分点']) }),
  z.strictObject({ ...common, kind: z.literal('money'), unit: z.string().min(1) }),
  z.strictObject({ ...common, kind: z.literal('rank'), unit: z.literal('') }),
  z.strictObject({ ...common, kind: z.literal('duration'), unit: z.string().min(1) }),
  z.strictObject({ ...common, kind: z.literal('multiple'), unit: z.enum(['倍', '']) }),
  z.strictObject({ ...common, kind: z.literal('score'), unit: z.string().min(1) }),
]);

/** One finding of figures held against each other; `computed` is `null` where nothing could be worked out. */
export const checkSchema = z.strictObject({
  rule: z.string().min(1),
  status: z.enum(['pass', 'fail', 'undetermined']),
  expression: z.string().min(1),
  printed: z.string().min(1),
  computed: z.string().min(1).nullable(),
  metrics: z.array(z.string().min(1)),
  spans: z.array(spanSchema),
});

export type Span = z.infer<typeof spanSchema>;
export type Bound = z.infer<typeof boundSchema>;
export type Period = z.infer<typeof periodSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Metric = z.infer<typeof metricSchema>;
export type Check = z.infer<typeof checkSchema>;
