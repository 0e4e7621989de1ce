import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { spanSchema } from './span.js';

/**
 * Damage in a text that was not mended: what (`code`), where in the clean text (`span`) and in the raw one
 * (`rawSpans`), and what may have stood there (`candidates`), likeliest first.
 */
export const issueSchema = z.strictObject({
  code: wordsSchema,
  span: spanSchema,
  rawSpans: z.array(spanSchema),
  candidates: z.array(wordsSchema).exactOptional(),
});

export type Issue = z.infer<typeof issueSchema>;
