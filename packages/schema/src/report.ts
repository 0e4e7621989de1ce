import * as z from 'zod';
import { blockSchema } from './block.js';
import { reportCheckSchema } from './check.js';
import { courtSchema } from './court.js';
import { honourSchema } from './honour.js';
import { issueSchema } from './issue.js';
import { mechanismSchema } from './mechanism.js';
import { reportMetricSchema } from './metric.js';
import { personSchema } from './person.js';
import { daySchema } from './scalar.js';
import { sourceSchema } from './source.js';
import { rawSpansSchema, spanSchema } from './span.js';

/** The version of these schemas. Objects are strict, so a new field is a new version too. */
export const SCHEMA_VERSION = '1.0.0';

/** When a report was published: a day, or a window of two days `2022-07-01/2022-08-31` that holds it. */
export const publishedSchema = z.union([daySchema, z.templateLiteral([daySchema, '/', daySchema])]);

/**
 * The SourceMap from a Report's `text` to the raw document, as its `toJSON` writes it. `SourceMap.fromJSON` of
 * `@zhibiao/normalize` reads it and says what is wrong with one that is malformed; here it is any string.
 */
export const mapSchema = z.string();

/** A passage printed again: where, and where it stands first, both in `text`. Its figures are counted once. */
export const repeatSchema = z.strictObject({ span: spanSchema, rawSpans: rawSpansSchema, of: spanSchema });

/**
 * A document as read by `readReport`: plain JSON.
 *
 * `text` is the reading text, one block a line, in file order. Every `span` is in it; `rawSpans` are in the raw
 * document. `title` and `subtitle` are the blocks of that type, `null` where there is none.
 */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: sourceSchema,
  published: publishedSchema.nullable(),
  court: courtSchema.nullable(),
  title: blockSchema.nullable(),
  subtitle: blockSchema.nullable(),
  text: z.string(),
  map: mapSchema,
  blocks: z.array(blockSchema),
  metrics: z.array(reportMetricSchema),
  mechanisms: z.array(mechanismSchema),
  honours: z.array(honourSchema),
  people: z.array(personSchema),
  checks: z.array(reportCheckSchema),
  repeats: z.array(repeatSchema),
  issues: z.array(issueSchema),
});

export type Repeat = z.infer<typeof repeatSchema>;
export type Report = z.infer<typeof reportSchema>;
