import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

/**
 * Someone whom the text names with an office. What it does not state is not looked up.
 *
 * `id` is the start of its first raw piece. `office` is as written (党组书记、院长), `body` the body that it is held in,
 * `null` where the text leaves it open. `span` is the first mention: office and name.
 */
export const personSchema = z.strictObject({
  id: wordsSchema,
  name: wordsSchema,
  office: wordsSchema,
  body: wordsSchema.nullable(),
  span: spanSchema,
  rawSpans: rawSpansSchema,
});

export type Person = z.infer<typeof personSchema>;
