import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

/** Someone whom the text names with an office. What it does not state is not looked up. */
export const personSchema = z.strictObject({
  id: wordsSchema.describe('The start of its first raw piece.'),
  name: wordsSchema,
  office: wordsSchema.describe('As written: 党组书记、院长.'),
  body: wordsSchema.nullable().describe('The body that the office is held in; null where the text leaves it open.'),
  span: spanSchema.describe('The first mention: office and name.'),
  rawSpans: rawSpansSchema,
});

export type Person = z.infer<typeof personSchema>;
