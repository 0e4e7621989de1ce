import * as z from 'zod';
import { wordsSchema } from './scalar.js';

/** How a fact about a court is known: the text states it, it was looked up elsewhere, or the caller gave it. */
export const courtBasisSchema = z.enum(['stated', 'looked-up', 'given']);

/** GB/T 2260 division code: six digits. A code is a string, since it is no number. */
const divisionCodeSchema = z.string().regex(/^\d{6}$/u);

/**
 * The court that a report is about.
 *
 * `null` applies, but is not known; absent does not apply (a high court has no city). `basis` has a row for each
 * field that is known.
 */
export const courtSchema = z.strictObject({
  /** The full name: 沧州市中级人民法院. */
  name: wordsSchema,
  /** The names that the text uses for it, each once, in order of first use: 市中院, 该院. */
  names: z.array(wordsSchema),
  /** 最高, 高级, 中级, 基层 or 专门 (maritime, intellectual property, finance, internet, military, railway). */
  level: z.enum(['supreme', 'high', 'intermediate', 'basic', 'special']).nullable(),
  province: wordsSchema.nullable().exactOptional(),
  city: wordsSchema.nullable().exactOptional(),
  county: wordsSchema.nullable().exactOptional(),
  /** GB/T 2260 code of the division that the court serves. */
  code: divisionCodeSchema.nullable().exactOptional(),
  /** The courts that the report speaks for, in its own words: 全市法院, 两级法院; `null` where it is this court alone. */
  scope: wordsSchema.nullable(),
  basis: z.strictObject({
    name: courtBasisSchema,
    level: courtBasisSchema.exactOptional(),
    province: courtBasisSchema.exactOptional(),
    city: courtBasisSchema.exactOptional(),
    county: courtBasisSchema.exactOptional(),
    code: courtBasisSchema.exactOptional(),
    scope: courtBasisSchema.exactOptional(),
  }),
});

export type Court = z.infer<typeof courtSchema>;
export type CourtBasis = z.infer<typeof courtBasisSchema>;
