import * as z from 'zod';
import { daySchema, wordsSchema } from './scalar.js';

/**
 * The time that a figure covers.
 *
 * - `text`: the words that say so (今年上半年), `null` where no words do.
 * - `start`, `end`: the first and the last day that belong to it; `null` where the text cannot tell. A stock at a date
 *   has that day twice.
 * - `basis`: `stated` in the figure's own clause, `carried` from an earlier one, `document` from the report's own year
 *   or date of publication, `none`.
 */
export const periodSchema = z.strictObject({
  text: wordsSchema.nullable(),
  start: daySchema.nullable(),
  end: daySchema.nullable(),
  basis: z.enum(['stated', 'carried', 'document', 'none']),
});

export type Period = z.infer<typeof periodSchema>;
