import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

const check = {
  /** The name of the rule: `caseload`, `disposal-rate`, `list-length`. */
  rule: wordsSchema,
  /** `undetermined` where a bound or a missing number leaves it open. */
  status: z.enum(['pass', 'fail', 'undetermined']),
  /** The arithmetic with the printed numbers in it: `1986 ÷ (170 + 2140)`. */
  expression: wordsSchema,
  /** What the text says, as an exact decimal or as written. */
  printed: wordsSchema,
  /** What follows from the other figures; `null` where nothing can be worked out. */
  computed: wordsSchema.nullable(),
  /** The ids of the metrics that were held against each other. */
  metrics: z.array(wordsSchema),
  /** Where they stand, in the text that was given; in a Report, in its `text`. */
  spans: z.array(spanSchema),
};

/** One finding of figures held against each other. */
export const checkSchema = z.strictObject(check);

/** A check inside a Report: `rawSpans[i]` are the raw pieces behind `spans[i]`. */
export const reportCheckSchema = z.strictObject({ ...check, rawSpans: z.array(rawSpansSchema) });

export type Check = z.infer<typeof checkSchema>;
export type ReportCheck = z.infer<typeof reportCheckSchema>;
