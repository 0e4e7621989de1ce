import * as z from 'zod';
import { sha256Schema, wordsSchema } from './scalar.js';

/** A kind of damage that was found in the source and mended, and how often: pinyin glosses, torn sentences. */
export const damageSchema = z.strictObject({ code: wordsSchema, count: z.int().positive() });

/**
 * The document that a Report was read from.
 *
 * - `name`: a file name or address, where the caller gave one.
 * - `sha256`: of the raw text as UTF-8. `bytesSha256`: of the file, where bytes were read.
 * - `script`, `punctuation`: what the raw text is written in; `null` where it has none of either.
 * - `damage`: what was mended; what could not be mended is in the Report's `issues`.
 */
export const sourceSchema = z.strictObject({
  name: wordsSchema.exactOptional(),
  sha256: sha256Schema,
  bytesSha256: sha256Schema.exactOptional(),
  script: z.enum(['simplified', 'traditional', 'mixed']).nullable().exactOptional(),
  punctuation: z.enum(['full-width', 'half-width', 'mixed']).nullable().exactOptional(),
  damage: z.array(damageSchema).exactOptional(),
});

export type Damage = z.infer<typeof damageSchema>;
export type Source = z.infer<typeof sourceSchema>;
