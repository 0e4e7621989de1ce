import type { Bound, Metric } from '@zhibiao/schema';

/** A quantity as it stands in the text: number, bound and unit, before anything is said of what it measures. */
export interface Figure {
  readonly kind: Metric['kind'];
  readonly value: number;
  readonly decimal?: string;
  readonly high?: number;
  readonly highDecimal?: string;
  readonly bound: Bound;
  /** A rank counted from the end: 倒数第四. */
  readonly fromEnd?: true;
  readonly unit: string;
  /** The quote: number, bound and unit; a rank with its scope word, a duration with its 连续. */
  readonly start: number;
  readonly end: number;
  /** The name of the rule that read it. */
  readonly rule: string;
}
