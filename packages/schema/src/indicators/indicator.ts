/** One row of the vocabulary: a standard indicator of Chinese courts. Plain data. */
export interface Indicator {
  /** Permanent, kebab-case: `disposal-rate`. */
  readonly id: string;
  /** The standard Chinese name: 结案率. */
  readonly zh: string;
  /** Other labels that always mean this indicator and no other. */
  readonly aliases: readonly string[];
  /** The English term. */
  readonly en: string;
  /** What is counted or divided, in one sentence. */
  readonly definition: string;
  /** As a Metric's `unit`: 件, %, 天, 元, 人次. */
  readonly unit: string;
  /** In ids of this vocabulary, `+ - * / ( )` and numbers: `disposed / caseload * 100`. */
  readonly formula?: string;
  /** Where name and definition come from. */
  readonly source: string;
  /** The first day on which it was a standard indicator, where it is dated. */
  readonly from?: string;
  /** The last such day; absent while it still is one. */
  readonly until?: string;
}
