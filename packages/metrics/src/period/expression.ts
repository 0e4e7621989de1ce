// A period as it is written.
import type { Point } from './point.js';
import type { PeriodKind } from './types.js';

/** What was read at an offset, before any year is worked out. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly kind: PeriodKind;
  /** The named ends; both the same for a single time. `null` where the kind has no named end. */
  readonly from: Point | null;
  readonly to: Point | null;
  /** `span`: how many years it counts back, `null` if they are not to be had in whole years. */
  readonly years: number | null;
  /** 十三五, 十八大: its first day and last, as fixed by their own names. */
  readonly fixed: {
    readonly from: readonly [number, number, number];
    readonly to: readonly [number, number, number] | null;
  } | null;
  /** 去年同期: the same days a year before what the text speaks of. */
  readonly same: boolean;
  /** The date of a page or a byline (2021-08-20 11:08:12). */
  readonly stamp: boolean;
}

/** An expression with nothing but its ends. All are made of one shape, so that what reads them stays fast. */
export function expression(
  start: number,
  end: number,
  kind: PeriodKind,
  from: Point | null,
  to: Point | null,
  years: number | null = null,
  fixed: Expression['fixed'] = null,
  same = false,
  stamp = false,
): Expression {
  return { start, end, kind, from, to, years, fixed, same, stamp };
}
