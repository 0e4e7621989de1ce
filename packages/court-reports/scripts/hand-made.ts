import { publishedSchema, sha256Schema, wordsSchema } from '@zhibiao/schema';
import * as z from 'zod';
import { readJson } from './paths.ts';

// What people wrote: the shapes of the files that everything else is made from, beside the sources themselves.

/** The id of a report: the first 12 hex digits of the SHA-256 of its source's text. */
export const reportIdSchema = z.string().regex(/^[0-9a-f]{12}$/u);

/** A short piece of a source, too short to be one of its sentences. */
const quoteSchema = z.string().min(1).max(15);

const reasonSchema = z.string().min(8);

/** sources.json: the documents, in the order of the dataset, and what is known of their publication. */
export const sourcesSchema = z.array(
  z.strictObject({
    file: wordsSchema,
    sha256: sha256Schema,
    published: publishedSchema.nullable(),
    publishedReason: reasonSchema,
  }),
);

const listSchema = z.enum(['metrics', 'mechanisms', 'honours', 'people']);

/** corrections.json: what a person changed in what the reader read, took away, or added; each with its reason. */
const correctionSchema = z.union([
  z.strictObject({
    report: reportIdSchema,
    /** `metrics/1408/indicator`, `court/county`: list, id and field, or a field of the report. */
    path: z.string().regex(/^[a-zA-Z]+(?:\/[\w.]+)+$/u),
    /** What the reader reads, long words abbreviated (`专项活动执行到位…8`); left out where it gives no such field. */
    read: z.unknown().optional(),
    /** What is right; left out where there is to be no such field. */
    set: z.unknown().optional(),
    reason: reasonSchema,
  }),
  z.strictObject({ report: reportIdSchema, remove: z.string().regex(/^[a-z]+\/[\d.]+$/u), reason: reasonSchema }),
  z.strictObject({
    report: reportIdSchema,
    add: listSchema,
    /** Where it stands: the occurrence `n`, from 0, of `quote` in the reading text. */
    quote: wordsSchema,
    n: z.int().nonnegative().default(0),
    item: z.record(z.string(), z.unknown()),
    reason: reasonSchema,
  }),
]);

/** not-figures.json: the numerals that are no figure of a report, with the reason. */
const notFigureSchema = z.strictObject({
  report: reportIdSchema,
  /** Every occurrence in the reading text is meant. */
  quote: quoteSchema,
  kind: z.enum([
    'name',
    'slogan',
    'ordinal',
    'date',
    'word',
    'list',
    'class',
    'idiom',
    'frequency',
    'heading',
    'field',
  ]),
  reason: reasonSchema,
});

/** exceptions.json: what a lint rule finds and is right nevertheless, with the reason. */
const exceptionSchema = z.strictObject({
  rule: wordsSchema,
  /** A permanent id: report, `:`, id. */
  id: wordsSchema,
  reason: reasonSchema,
});

export type Source = z.infer<typeof sourcesSchema>[number];
export type Correction = z.infer<typeof correctionSchema>;
export type NotFigure = z.infer<typeof notFigureSchema>;
export type Exception = z.infer<typeof exceptionSchema>;

export interface HandMade {
  readonly sources: readonly Source[];
  readonly corrections: readonly Correction[];
  readonly notFigures: readonly NotFigure[];
  readonly exceptions: readonly Exception[];
}

export function readHandMade(): HandMade {
  return {
    sources: sourcesSchema.parse(readJson('sources.json')),
    corrections: z.array(correctionSchema).parse(readJson('corrections.json')),
    notFigures: z.array(notFigureSchema).parse(readJson('not-figures.json')),
    exceptions: z.array(exceptionSchema).parse(readJson('exceptions.json')),
  };
}
