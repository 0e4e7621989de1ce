import type { Bound, Metric } from '@zhibiao/schema';

/** A quantity as it stands in the text: number, bound and unit, before anything is said of what it measures. */
export interface Figure {
  readonly kind: Metric['kind'];
  readonly value: number;
  readonly decimal: string | undefined;
  readonly high: number | undefined;
  readonly highDecimal: string | undefined;
  readonly bound: Bound;
  /** A rank counted from the end: 倒数第四. */
  readonly fromEnd: true | undefined;
  readonly unit: string;
  /** The quote: number, bound and unit; a rank with its scope word, a duration with its 连续. */
  readonly start: number;
  readonly end: number;
  /** The name of the rule that read it. */
  readonly rule: string;
}

/** What a number is read as: the fields of a figure that its number alone does not tell. */
export type Reading = Pick<Figure, 'kind' | 'unit' | 'end' | 'rule'> & Partial<Figure>;

/** One exact value from `start` to `end`. Figures are made here or by a copy of one, so that all have one shape and what reads them stays fast. */
export function newFigure(
  kind: Figure['kind'],
  value: number,
  decimal: string | undefined,
  unit: string,
  start: number,
  end: number,
  rule: string,
): { -readonly [Key in keyof Figure]: Figure[Key] } {
  return {
    kind,
    value,
    decimal,
    high: undefined,
    highDecimal: undefined,
    bound: 'exact',
    fromEnd: undefined,
    unit,
    start,
    end,
    rule,
  };
}
