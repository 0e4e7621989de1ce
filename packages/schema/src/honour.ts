import * as z from 'zod';
import { wordsSchema } from './scalar.js';
import { rawSpansSchema, spanSchema } from './span.js';

/**
 * A distinction that a report claims.
 *
 * - `id`: the start of its first raw piece.
 * - `name`: without its quotation marks: 全国文明单位.
 * - `kind`: a `prize` or title given, a `rank` won, `listed` among typical cases or models, `nominated`, `elected`.
 * - `to`: who received it, as written; `null` where the text leaves it open.
 * - `level`: of the body that gave it, from its name (全国, 全省, 市级); `null` where it cannot be told.
 * - `grade`: 一等奖, 二等功, 第一梯队; `null` where none is told. `year`: of the award, `null` where not told.
 */
export const honourSchema = z.strictObject({
  id: wordsSchema,
  name: wordsSchema,
  kind: z.enum(['prize', 'rank', 'listed', 'nominated', 'elected']),
  to: wordsSchema.nullable(),
  level: z.enum(['national', 'provincial', 'municipal', 'county']).nullable(),
  grade: wordsSchema.nullable(),
  year: z.int().nullable(),
  span: spanSchema,
  rawSpans: rawSpansSchema,
});

export type Honour = z.infer<typeof honourSchema>;
