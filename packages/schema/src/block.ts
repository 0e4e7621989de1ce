import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

/** A level of heading, 1 the highest below the title. */
const levelSchema = z.int().positive();

const place = { span: spanSchema, rawSpans: rawSpansSchema };

/** A heading that opens its paragraph on the same line (压实责任强担当。该院…); its span lies inside the paragraph's. */
export const runInHeadingSchema = z.strictObject({ level: levelSchema.exactOptional(), ...place });

/**
 * One line of a Report's `text`, in file order; blocks never overlap.
 *
 * A heading may be a number alone on its line (`1`). A `credit` names who wrote, photographed, edited or first published
 * something; a `banner` is page furniture.
 */
export const blockSchema = z.strictObject({
  id: wordsSchema,
  type: z.enum(['title', 'subtitle', 'heading', 'paragraph', 'caption', 'credit', 'banner']),
  level: levelSchema.describe('Of a heading: 1 is the highest below the title.').exactOptional(),
  heading: runInHeadingSchema.describe('The run-in heading of a paragraph.').exactOptional(),
  ...place,
  continues: wordsSchema
    .describe('The id of the block whose sentence this one goes on with, where file order is not reading order.')
    .exactOptional(),
});

/** A block that is a paragraph. */
export const paragraphSchema = blockSchema.extend({ type: z.literal('paragraph') });

export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block['type'];
export type Paragraph = z.infer<typeof paragraphSchema>;
export type RunInHeading = z.infer<typeof runInHeadingSchema>;
