import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

const check = {
  rule: wordsSchema.describe('The name of the rule: caseload, disposal-rate, list-length.'),
  status: z
    .enum(['pass', 'fail', 'undetermined'])
    .describe('undetermined where a bound or a missing number leaves it open.'),
  expression: wordsSchema.describe('The arithmetic with the printed numbers in it: 1986 ÷ (170 + 2140).'),
  printed: wordsSchema.describe('What the text says.'),
  computed: wordsSchema
    .nullable()
    .describe('What follows from the other figures; null where nothing can be worked out.'),
  metrics: z.array(wordsSchema).describe('The ids of the metrics that were held against each other.'),
  spans: z.array(spanSchema).describe('Where they stand in the text that was given; in a Report, in its text.'),
};

/** One finding of figures held against each other. */
export const checkSchema = z.strictObject(check);

/** A check inside a Report. */
export const reportCheckSchema = z.strictObject({
  ...check,
  rawSpans: z.array(rawSpansSchema).describe('rawSpans[i] are the raw pieces behind spans[i].'),
});

export type Check = z.infer<typeof checkSchema>;
export type ReportCheck = z.infer<typeof reportCheckSchema>;
