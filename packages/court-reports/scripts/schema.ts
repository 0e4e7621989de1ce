import {
  blockSchema,
  courtSchema,
  honourSchema,
  issueSchema,
  mechanismItemSchema,
  mechanismSchema,
  periodSchema,
  personSchema,
  placeSchema,
  repeatSchema,
  reportCheckSchema,
  reportMetricSchema,
  reportSchema,
  runInHeadingSchema,
  spanSchema,
  wordsSchema,
} from '@zhibiao/schema';
import * as z from 'zod';
import { reportIdSchema } from './hand-made.ts';

// The shapes of the dataset's files: those of a Report with the raw pieces in code points, too. src/types.ts has the types.

const codePointsSchema = z
  .array(spanSchema)
  .describe('The same pieces in Unicode code points, which Python and most databases count.');
const inCodePoints = { rawSpansCodePoints: codePointsSchema };

const datasetBlockSchema = blockSchema.extend({
  ...inCodePoints,
  heading: runInHeadingSchema.extend(inCodePoints).exactOptional(),
});

const metricExtra = {
  ...inCodePoints,
  repeatsCodePoints: z.array(codePointsSchema).min(1).exactOptional(),
  corrected: z
    .array(wordsSchema)
    .min(1)
    .describe(
      'The fields that a person changed, with the reasons in corrections.json; * for a figure that a person added.',
    )
    .exactOptional(),
};
const [count, percent, money, rank, duration, multiple, score] = reportMetricSchema.options;
const metricOptions = <Extra extends z.core.$ZodLooseShape>(extra: Extra) =>
  z.discriminatedUnion('kind', [
    count.extend(extra),
    percent.extend(extra),
    money.extend(extra),
    rank.extend(extra),
    duration.extend(extra),
    multiple.extend(extra),
    score.extend(extra),
  ]);

const datasetMechanismSchema = mechanismSchema.extend({
  mentions: z.array(placeSchema.extend(inCodePoints)).min(1).describe('Each place in the source, in order.'),
  items: z
    .array(mechanismItemSchema.extend({ rawSpansCodePoints: codePointsSchema.exactOptional() }))
    .min(1)
    .nullable()
    .describe('What it stands for; null where that is not told.'),
});
const datasetHonourSchema = honourSchema.extend(inCodePoints);
const datasetPersonSchema = personSchema.extend(inCodePoints);
const datasetCheckSchema = reportCheckSchema.extend({
  id: wordsSchema.describe('The rule, @, and the first raw offset.'),
  rawSpansCodePoints: z.array(codePointsSchema),
});

const { text: _text, map: _map, ...reportShape } = reportSchema.shape;

const datasetReportSchema = z.strictObject({
  ...reportShape,
  id: reportIdSchema.describe("The first 12 hex digits of the SHA-256 of the source's text; never changes."),
  citation: z
    .strictObject({ title: wordsSchema.nullable(), subtitle: wordsSchema.nullable() })
    .describe('The words of title and subtitle, to cite the source by; null where it has none.'),
  publishedReason: wordsSchema.describe('How the day or window of publication is known, or why it is not.'),
  period: periodSchema.describe("The period that most of the report's figures state."),
  court: courtSchema,
  title: datasetBlockSchema.nullable(),
  subtitle: datasetBlockSchema.nullable(),
  blocks: z.array(datasetBlockSchema),
  metrics: z.array(metricOptions(metricExtra)),
  mechanisms: z.array(datasetMechanismSchema),
  honours: z.array(datasetHonourSchema),
  people: z.array(datasetPersonSchema),
  checks: z.array(datasetCheckSchema),
  repeats: z.array(repeatSchema.extend(inCodePoints)),
  issues: z.array(issueSchema.extend(inCodePoints)),
});

const ofReport = { reportId: reportIdSchema.describe('The report that it is of; with id, its permanent id.') };

const indicatorSchema = z.strictObject({
  id: wordsSchema.describe('Permanent, kebab-case: disposal-rate.'),
  zh: wordsSchema.describe('The standard Chinese name.'),
  aliases: z.array(wordsSchema).describe('Other labels that always mean it.'),
  en: wordsSchema.describe('The English term.'),
  definition: wordsSchema.describe('What is counted, or divided by what.'),
  unit: z.string().describe("The usual unit; '' for a plain ratio."),
  formula: wordsSchema.describe('Arithmetic over ids of the vocabulary.').exactOptional(),
  source: wordsSchema.describe('Where name and formula come from.'),
  from: wordsSchema.describe("The first month in the Supreme People's Court's own set.").exactOptional(),
  until: wordsSchema.describe('The last such month.').exactOptional(),
});

/** The files of data/ that are lists, each with the schema of its items. */
export const LISTS = {
  reports: datasetReportSchema,
  metrics: metricOptions({ ...ofReport, ...metricExtra }),
  courts: courtSchema.extend({ reportIds: z.array(reportIdSchema).min(1).describe('The reports that are about it.') }),
  indicators: indicatorSchema,
  mechanisms: datasetMechanismSchema.extend(ofReport),
  honours: datasetHonourSchema.extend(ofReport),
  people: datasetPersonSchema.extend(ofReport),
  checks: datasetCheckSchema.extend(ofReport),
} as const;

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];
