import * as z from 'zod';
import { wordsSchema } from './scalar.js';

/** How a fact about a court is known: the text states it, it was looked up elsewhere, or the caller gave it. */
export const courtBasisSchema = z.enum(['stated', 'looked-up', 'given']);

/** A division code of GB/T 2260. It is a string, since it is no number. */
const divisionCodeSchema = z.string().regex(/^\d{6}$/u);

const basis = courtBasisSchema.exactOptional();

/** The court that a report is about. `null` applies but is not known; absent does not apply (a high court has no city). */
export const courtSchema = z.strictObject({
  name: wordsSchema.describe('The full name: 沧州市中级人民法院.'),
  names: z
    .array(wordsSchema)
    .describe('The names that the text uses for it, each once, in order of first use: 市中院, 该院.'),
  level: z
    .enum(['supreme', 'high', 'intermediate', 'basic', 'special'])
    .nullable()
    .describe(
      '最高, 高级, 中级, 基层 or 专门 (maritime, intellectual property, finance, internet, military, railway).',
    ),
  province: wordsSchema.nullable().exactOptional(),
  city: wordsSchema.nullable().exactOptional(),
  county: wordsSchema.nullable().exactOptional(),
  code: divisionCodeSchema
    .nullable()
    .describe('GB/T 2260 code of the division that it serves, six digits.')
    .exactOptional(),
  scope: wordsSchema
    .nullable()
    .describe(
      'The courts that the report speaks for, in its own words: 全市法院, 两级法院; null where it is this one alone.',
    ),
  basis: z
    .strictObject({
      name: courtBasisSchema,
      level: basis,
      province: basis,
      city: basis,
      county: basis,
      code: basis,
      scope: basis,
    })
    .describe('How each field that is known is known.'),
});

export type Court = z.infer<typeof courtSchema>;
export type CourtBasis = z.infer<typeof courtBasisSchema>;
