import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { placeSchema, rawSpansSchema, spanSchema } from './span.js';

/** One thing that a mechanism's name stands for; without a place where it is known from elsewhere. */
export const mechanismItemSchema = z.strictObject({
  name: wordsSchema,
  span: spanSchema.exactOptional(),
  rawSpans: rawSpansSchema.exactOptional(),
});

/**
 * A way of working that a report gives a name to: “四融入”工作机制, “4+1”, “一支部一品牌”.
 *
 * - `id`: the start of the first raw piece of its first mention.
 * - `name`: without its quotation marks.
 * - `kind`, the form of the name: `numbered` 四融入, 三会一课; `sum` 4+1, 党建+服务; `pairing` 一支部一品牌;
 *   `coded` 一三五十, 5521; `named` 枫桥经验.
 * - `noun`: what the text calls it, 机制, 模式, 活动; `null` where it does not say.
 * - `mentions`: each place in the text, in order.
 * - `items`: what it stands for, `null` where that is not told. `expanded`: the text itself tells it.
 */
export const mechanismSchema = z.strictObject({
  id: wordsSchema,
  name: wordsSchema,
  kind: z.enum(['numbered', 'sum', 'pairing', 'coded', 'named']),
  noun: wordsSchema.nullable(),
  mentions: z.array(placeSchema).min(1),
  items: z.array(mechanismItemSchema).min(1).nullable(),
  expanded: z.boolean(),
});

export type Mechanism = z.infer<typeof mechanismSchema>;
export type MechanismItem = z.infer<typeof mechanismItemSchema>;
