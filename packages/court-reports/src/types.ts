import type {
  Block,
  Court,
  Honour,
  Issue,
  Mechanism,
  MechanismItem,
  Period,
  Person,
  Place,
  Repeat,
  Report,
  ReportCheck,
  ReportMetric,
  RunInHeading,
  Span,
} from '@zhibiao/schema';

/** A span whose offsets count Unicode code points, not UTF-16 code units: what Python and most databases count. */
export interface CodePointSpan {
  readonly start: number;
  readonly end: number;
}

/** `T` with the raw pieces in code points beside those in UTF-16 units. */
export type InCodePoints<T> = T & { readonly rawSpansCodePoints: readonly CodePointSpan[] };

/** A block of a source without its text: what it is, and where it stands. */
export type DatasetBlock = InCodePoints<Omit<Block, 'heading'>> & { readonly heading?: InCodePoints<RunInHeading> };

/** A figure of a report. `span` is in the reading text that `readReport` makes, `rawSpans` in the source. */
export type DatasetMetric = InCodePoints<ReportMetric> & {
  /** The raw pieces of each later printing, in code points. */
  readonly repeatsCodePoints?: readonly (readonly CodePointSpan[])[];
  /** The fields that a person changed, with the reasons in corrections.json; `['*']` for a figure that a person added. */
  readonly corrected?: readonly string[];
};

/** A named way of working, with each place where the source names it. */
export type DatasetMechanism = Omit<Mechanism, 'mentions' | 'items'> & {
  readonly mentions: readonly InCodePoints<Place>[];
  readonly items: readonly (MechanismItem & { readonly rawSpansCodePoints?: readonly CodePointSpan[] })[] | null;
};

export type DatasetHonour = InCodePoints<Honour>;
export type DatasetPerson = InCodePoints<Person>;

/** A finding of figures held against each other; `id` is the rule and the first raw offset. */
export type DatasetCheck = ReportCheck & {
  readonly id: string;
  readonly rawSpansCodePoints: readonly (readonly CodePointSpan[])[];
};

/**
 * A report as facts: a `Report` of `@zhibiao/schema` without its text and map.
 *
 * `id` is the first 12 hex digits of the SHA-256 of the source's text and never changes.
 */
export interface DatasetReport extends Pick<Report, 'schemaVersion' | 'source' | 'published'> {
  readonly id: string;
  /** The words of title and subtitle, to cite the source by; null where it has none. */
  readonly citation: { readonly title: string | null; readonly subtitle: string | null };
  /** How the day or window of publication is known, or why it is not. */
  readonly publishedReason: string;
  /** The period that most of the report's figures state. */
  readonly period: Period;
  readonly court: Court;
  readonly title: DatasetBlock | null;
  readonly subtitle: DatasetBlock | null;
  readonly blocks: readonly DatasetBlock[];
  readonly metrics: readonly DatasetMetric[];
  readonly mechanisms: readonly DatasetMechanism[];
  readonly honours: readonly DatasetHonour[];
  readonly people: readonly DatasetPerson[];
  readonly checks: readonly DatasetCheck[];
  readonly repeats: readonly InCodePoints<Repeat>[];
  readonly issues: readonly InCodePoints<Issue>[];
}

/** What belongs to a report, on its own: `reportId` and `id` together are its permanent id, `${reportId}:${id}`. */
export type OfReport<T> = T & { readonly reportId: string };

/** A court of the dataset, with the reports that are about it. */
export type DatasetCourt = Court & { readonly reportIds: readonly string[] };

export type { Span };
