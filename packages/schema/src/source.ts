import * as z from 'zod';
import { sha256Schema, wordsSchema } from './scalar.js';

/** A kind of damage that was found in the source and mended, and how often: pinyin glosses, torn sentences. */
export const damageSchema = z.strictObject({ code: wordsSchema, count: z.int().positive() });

/** The document that a Report was read from. */
export const sourceSchema = z.strictObject({
  name: wordsSchema.describe('A file name or address, where the caller gave one.').exactOptional(),
  sha256: sha256Schema.describe('Of the raw text as UTF-8.'),
  bytesSha256: sha256Schema.describe('Of the file, where bytes were read.').exactOptional(),
  script: z
    .enum(['simplified', 'traditional', 'mixed'])
    .nullable()
    .describe('Of the raw text; null without Han.')
    .exactOptional(),
  punctuation: z
    .enum(['full-width', 'half-width', 'mixed'])
    .nullable()
    .describe('Of the raw text; null where it has none.')
    .exactOptional(),
  damage: z.array(damageSchema).describe('What was mended; what could not be mended is in the issues.').exactOptional(),
});

export type Damage = z.infer<typeof damageSchema>;
export type Source = z.infer<typeof sourceSchema>;
