import * as z from 'zod';
import { daySchema, wordsSchema } from './scalar.js';

/** The time that a figure covers. A stock at a date has that day as `start` and as `end`. */
export const periodSchema = z.strictObject({
  text: wordsSchema.nullable().describe('The words that say so: 今年上半年; null where no words do.'),
  start: daySchema.nullable().describe('The first day that belongs to it; null where the text cannot tell.'),
  end: daySchema.nullable().describe('The last day that belongs to it; null where the text cannot tell.'),
  basis: z
    .enum(['stated', 'carried', 'document', 'none'])
    .describe("stated in the figure's own clause, carried from an earlier one, or by the report's own year or date."),
});

export type Period = z.infer<typeof periodSchema>;
