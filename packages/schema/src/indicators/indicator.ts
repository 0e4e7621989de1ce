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
  /** What is counted, or divided by what. */
  readonly definition: string;
  /** The usual `unit` of its metrics: 件, %, 天, 元, 人次; `''` for a plain ratio. */
  readonly unit: string;
  /**
   * Arithmetic over ids of this vocabulary: `disposed / caseload * 100`. A term may be narrowed by a subject in square
   * brackets: `disposed[一审]` is the first-instance cases disposed of. Operators are `+ - * /`, with brackets `( )`.
   */
  readonly formula?: string;
  /** Where the name, and the formula if there is one, come from. */
  readonly source: string;
  /** The first month (`2024-01`) in which it stood in the Supreme People's Court's own set of indicators. */
  readonly from?: string;
  /** The last such month; absent while no source says that it left. */
  readonly until?: string;
}
