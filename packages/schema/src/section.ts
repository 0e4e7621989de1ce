import * as z from 'zod';
import type { Block } from './block.js';
import { wordsSchema } from './scalar.js';

/** A heading with what stands under it. */
export const sectionSchema = z.strictObject({
  heading: wordsSchema
    .nullable()
    .describe('The id of the heading block, or of the paragraph that opens with it; null before the first.'),
  level: z.int().nonnegative().describe('1 is the highest below the title; 0 where there is no heading.'),
  blocks: z.array(wordsSchema).describe('The ids of the blocks under it that are in no deeper section, in file order.'),
  get sections() {
    return z.array(sectionSchema);
  },
});

export type Section = z.infer<typeof sectionSchema>;

/**
 * Makes the tree of sections of a Report from its blocks.
 *
 * The first section is what stands before any heading (level 0, without the title and subtitle); it is left out when
 * empty. A heading without a level counts as level 1, a run-in heading without one as a level below the own-line heading
 * above it. Each block that is no title, subtitle or heading is in exactly one section. Never throws; linear.
 *
 * @example toSections([]) // => []
 */
export function toSections(blocks: readonly Block[]): Section[] {
  const root: Section = { heading: null, level: 0, blocks: [], sections: [] };
  const open = [root];
  let ownLine = 0;
  const enter = (heading: string, level: number) => {
    while (open.length > 1 && open.at(-1)!.level >= level) open.pop();
    const section: Section = { heading, level, blocks: [], sections: [] };
    open.at(-1)!.sections.push(section);
    open.push(section);
  };
  for (const block of blocks) {
    if (block.type === 'title' || block.type === 'subtitle') continue;
    if (block.type === 'heading') {
      ownLine = block.level ?? 1;
      enter(block.id, ownLine);
      continue;
    }
    if (block.heading) enter(block.id, block.heading.level ?? ownLine + 1);
    open.at(-1)!.blocks.push(block.id);
  }
  const { sections, ...before } = root;
  return before.blocks.length > 0 ? [{ ...before, sections: [] }, ...sections] : sections;
}
