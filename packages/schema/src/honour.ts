import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

/** A distinction that a report claims. */
export const honourSchema = z.strictObject({
  id: wordsSchema.describe('The start of its first raw piece.'),
  name: wordsSchema.describe('Without its quotation marks: 全国文明单位.'),
  kind: z
    .enum(['prize', 'rank', 'listed', 'nominated', 'elected'])
    .describe('A prize or title given, a rank won, listed among models or typical cases, nominated, elected.'),
  to: wordsSchema.nullable().describe('Who received it, as written; null where the text leaves it open.'),
  level: z
    .enum(['national', 'provincial', 'municipal', 'county'])
    .nullable()
    .describe('Of the body that gave it, by its name (全国, 全省, 市级); null where it cannot be told.'),
  grade: wordsSchema.nullable().describe('一等奖, 二等功, 第一梯队; null where none is told.'),
  year: z.int().nullable().describe('The year of the award; null where it is not told.'),
  span: spanSchema,
  rawSpans: rawSpansSchema,
});

export type Honour = z.infer<typeof honourSchema>;
