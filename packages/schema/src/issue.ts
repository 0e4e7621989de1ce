import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { spanSchema } from './span.js';

/** Damage in a text that was not mended. */
export const issueSchema = z.strictObject({
  code: wordsSchema.describe('What is wrong: lost-character, truncated, out-of-order.'),
  span: spanSchema,
  rawSpans: z.array(spanSchema),
  candidates: z.array(wordsSchema).describe('What may have stood there, likeliest first: never facts.').exactOptional(),
});

export type Issue = z.infer<typeof issueSchema>;
