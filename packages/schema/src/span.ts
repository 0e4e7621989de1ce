import * as z from 'zod';

/**
 * A piece of a text: UTF-16 code units, half-open, `text.slice(start, end)`.
 *
 * Which text it is in depends on the field: `span` is in the text that the object stands for (in a Report, its
 * `text`), `rawSpans` and `repeats` are in the raw document. That `end` is not before `start` is
 * held by `checkReport`, since JSON Schema cannot hold two fields against each other.
 */
export const spanSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** The pieces of the raw document behind a span, in reading order: one, or more where other text stood between. */
export const rawSpansSchema = z
  .array(spanSchema)
  .min(1)
  .describe('The pieces of the raw document behind a span, in reading order.');

/** A place in a Report's `text`, with the raw pieces behind it. */
export const placeSchema = z.strictObject({ span: spanSchema, rawSpans: rawSpansSchema });

export type Span = z.infer<typeof spanSchema>;
export type Place = z.infer<typeof placeSchema>;
