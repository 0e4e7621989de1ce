import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

/** A level of heading, 1 the highest below the title. */
const levelSchema = z.int().positive();

const place = { span: spanSchema, rawSpans: rawSpansSchema };

/** A heading that opens its paragraph on the same line: 压实责任强担当。该院…; its span lies inside the paragraph's. */
export const runInHeadingSchema = z.strictObject({ level: levelSchema.exactOptional(), ...place });

/**
 * One line of a Report's `text`, in file order; blocks never overlap.
 *
 * A heading may be a number alone on its line (`1`). A `credit` names who wrote, photographed, edited or first
 * published it; a `banner` is page furniture. `continues` is the id of the block whose sentence this one goes on
 * with, where the file's order is not the reading order. `heading` is the run-in heading of a paragraph.
 */
export const blockSchema = z.strictObject({
  id: wordsSchema,
  type: z.enum(['title', 'subtitle', 'heading', 'paragraph', 'caption', 'credit', 'banner']),
  level: levelSchema.exactOptional(),
  heading: runInHeadingSchema.exactOptional(),
  ...place,
  continues: wordsSchema.exactOptional(),
});

/** A block that is a paragraph. */
export const paragraphSchema = blockSchema.extend({ type: z.literal('paragraph') });

/**
 * A heading with what stands under it, derived from the blocks.
 *
 * `heading` is the id of the heading block, `null` for what stands before the first one; `level` is the heading's,
 * 0 without one. `blocks` are the ids of the blocks up to the next heading, `sections` the deeper sections.
 */
export interface Section {
  readonly heading: string | null;
  readonly level: number;
  readonly blocks: readonly string[];
  readonly sections: readonly Section[];
}

export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block['type'];
export type Paragraph = z.infer<typeof paragraphSchema>;
export type RunInHeading = z.infer<typeof runInHeadingSchema>;
