// One named time, as far as it is written.
import type { Anchor } from './lexicon.js';

export type YearRef =
  | { readonly by: 'name'; readonly year: number }
  | { readonly by: Anchor; readonly offset: number; readonly words: string };

/** Months of a year: named (1–8), or counted from another month (本月). */
export type MonthsRef =
  | { readonly by: 'name'; readonly from: number; readonly to: number }
  | { readonly by: Anchor; readonly offset: number }
  | { readonly by: 'quarter'; readonly offset: number };

export type PointUnit = 'year' | 'half-year' | 'quarter' | 'month' | 'day';

/** One named time, from years down to days, as far as it is written. */
export interface Point {
  readonly unit: PointUnit;
  readonly year: YearRef | null;
  readonly months: MonthsRef | null;
  readonly day: { readonly from: number; readonly to: number } | null;
  /** 初 and 末 of it: a moment. */
  readonly edge: 'start' | 'end' | null;
  /** Written as a span of months or days (1—6月, 前三季度), not as one. */
  readonly several: boolean;
  /** Words that leave out all but the kind: 年底, 全年, 17日. */
  readonly bare: boolean;
}

export interface ReadPoint {
  readonly point: Point;
  readonly end: number;
}

/** A day named by its numbers. Points are made of one shape, here and below, so that what reads them stays fast. */
export function dayPoint(year: number, month: number, day: number): Point {
  return {
    unit: 'day',
    year: { by: 'name', year },
    months: named(month, month),
    day: { from: day, to: day },
    several: false,
    edge: null,
    bare: false,
  };
}

export function monthPoint(year: number, month: number): Point {
  return {
    unit: 'month',
    year: { by: 'name', year },
    months: named(month, month),
    day: null,
    several: false,
    edge: null,
    bare: false,
  };
}

export function yearPoint(year: YearRef, edge: Point['edge']): Point {
  return { unit: 'year', year, months: null, day: null, several: false, edge, bare: false };
}

/** A time without a number or a name: 年底, 17日. */
export function barePoint(unit: PointUnit, day: Point['day'], several: boolean, edge: Point['edge']): Point {
  return { unit, year: null, months: null, day, several, edge, bare: true };
}

/** Months of a year by their numbers. */
export const named = (from: number, to: number): MonthsRef => ({ by: 'name', from, to });
