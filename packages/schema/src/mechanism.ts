import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { placeSchema, rawSpansSchema, spanSchema } from './span.js';

/** One thing that a mechanism's name stands for; without a place where it is known from elsewhere. */
export const mechanismItemSchema = z.strictObject({
  name: wordsSchema,
  span: spanSchema.exactOptional(),
  rawSpans: rawSpansSchema.exactOptional(),
});

/** A way of working that a report gives a name to: “四融入”工作机制, “4+1”, “一支部一品牌”. */
export const mechanismSchema = z.strictObject({
  id: wordsSchema.describe('The start of the first raw piece of its first mention.'),
  name: wordsSchema.describe('Without its quotation marks.'),
  kind: z
    .enum(['numbered', 'sum', 'pairing', 'coded', 'named'])
    .describe('The form of the name: 四融入, 三会一课; 4+1, 党建+服务; 一支部一品牌; 一三五十, 5521; 枫桥经验.'),
  noun: wordsSchema.nullable().describe('What the text calls it: 机制, 模式, 活动; null where it does not say.'),
  mentions: z.array(placeSchema).min(1).describe('Each place in the text, in order.'),
  items: z.array(mechanismItemSchema).min(1).nullable().describe('What it stands for; null where that is not told.'),
  expanded: z.boolean().describe('Whether the text itself tells what it stands for.'),
});

export type Mechanism = z.infer<typeof mechanismSchema>;
export type MechanismItem = z.infer<typeof mechanismItemSchema>;
