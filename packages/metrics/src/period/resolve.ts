// Turns what is written (去年9月, 五年来) into calendar days, by the day of publication and by what the text spoke of before.
import {
  compareDays,
  type Day,
  daysInMonth,
  type Extent,
  isDay,
  monthAt,
  monthsExtent,
  shiftYears,
  yearsExtent,
} from './calendar.js';
import type { Expression } from './expression.js';
import type { Point, PointUnit } from './point.js';

/** What has been spoken of up to here. */
export interface Context {
  readonly published: Day | null;
  /** The last period of the text's own, and the unit that it was named in. */
  frame: Extent | null;
  unit: PointUnit | null;
  /** The day that things were counted at since the frame was told (2月末): 当月 is its month. */
  moment: Day | null;
  /** The frame is open at its end (2008年以来). */
  since: boolean;
  /** The year that a month without one belongs to: the last that was spoken of, if it was one. */
  year: number | null;
  /** The frame stands in the sentence that is being read. */
  near: boolean;
  /** The latest day of the text's own periods, which the report can't be older than. */
  latest: Day | null;
  /** The last period of several years with both of its ends told. */
  years: Extent | null;
  /** Single years, or parts of them, told one after another (2009年…，2010年…，2011年1—10月…). */
  run: Extent | null;
}

/** How many days before its end a period may be spoken of as past. */
const SLACK: Readonly<Record<PointUnit, number>> = { day: 0, month: 10, quarter: 15, 'half-year': 15, year: 45 };

/** A day of an unnamed year this near before publication is news, whatever year the text spoke of. */
const NEWS_DAYS = 31;

const NOTHING: Extent = { start: null, end: null };

const dayNumber = (day: Day): number => Date.UTC(day.year, day.month - 1, day.day) / 86_400_000;

const dayIn = ({ year, month }: { year: number; month: number }, day: number): Day => ({ year, month, day });

/** The days of `point` in `year`, its edge not yet looked at. `null` for a day that no calendar has. */
function extentIn(point: Point, year: number, context: Context): Extent | null {
  if (!point.months) return point.unit === 'year' ? yearsExtent(year, year) : null;
  let from: { year: number; month: number };
  let to: { year: number; month: number };
  if (point.months.by === 'name') {
    from = { year, month: point.months.from };
    to = { year, month: point.months.to };
  } else {
    const base =
      point.months.by === 'frame' ? (context.moment ?? context.frame?.end ?? context.published) : context.published;
    if (!base) return null;
    const { by, offset } = point.months;
    const quarter = by === 'quarter' ? Math.ceil(base.month / 3) * 3 + 3 * offset : null;
    from = monthAt(base.year, quarter === null ? base.month + offset : quarter - 2);
    to = quarter === null ? from : monthAt(base.year, quarter);
  }
  const last = daysInMonth(to.year, to.month);
  if (!point.day) return { start: dayIn(from, 1), end: dayIn(to, last) };
  const start = dayIn(from, point.day.from);
  const end = dayIn(to, Math.min(point.day.to, point.several ? last : 31));
  return isDay(start) && isDay(end) ? { start, end } : null;
}

/** The latest year in which `point` had (nearly) passed on the day of publication. */
function latestYear(point: Point, published: Day, context: Context): number | null {
  for (let year = published.year; year > published.year - 5; year--) {
    const extent = extentIn(point, year, context);
    if (extent?.end && dayNumber(extent.end) <= dayNumber(published) + SLACK[point.unit]) return year;
  }
  return null;
}

/** Whether `point` in `year` had not passed on the day of publication. */
function isAhead(point: Point, year: number, context: Context): boolean {
  const end = extentIn(point, year, context)?.end;
  return Boolean(end && context.published && dayNumber(end) > dayNumber(context.published) + SLACK[point.unit]);
}

/** 一季度…，二季度要达到…: what comes after the months just spoken of is still to come. */
function isNext(point: Point, year: number, { frame, unit, published }: Context): boolean {
  const end = frame?.end;
  const months = unit === 'month' || unit === 'quarter' || unit === 'half-year';
  if (!end || !months || year !== published?.year || point.months?.by !== 'name' || end.year !== year) return false;
  return point.months.from === end.month + 1;
}

/** The year of a point that names none. */
function impliedYear(point: Point, context: Context): number | null {
  const { published, year } = context;
  if (point.months && point.months.by !== 'name') return published?.year ?? context.frame?.end?.year ?? null;
  if (!published) return year;
  // 2022年工作安排：全年力争…: all of the year that the sentence has named, over or not.
  if (year !== null && context.near && point.unit === 'year') return year;
  if (year !== null && point.unit !== 'day' && isAhead(point, year, context) && !isNext(point, year, context))
    return latestYear(point, published, context);
  const latest = latestYear(point, published, context);
  if (year === null || latest === null) return latest ?? year;
  if (context.near) return year;
  if (point.unit === 'day') {
    const end = extentIn(point, latest, context)?.end;
    if (end && dayNumber(published) - dayNumber(end) <= NEWS_DAYS) return latest;
  }
  // 2015年产值…。全年产量…, in a report that was put up years later.
  const told = point.bare && point.unit === 'year' && context.unit === 'year' && context.frame?.end?.year === year;
  return year < latest - 1 && !told ? latest : year;
}

function yearOf(point: Point, context: Context): number | null {
  const ref = point.year;
  if (!ref) return impliedYear(point, context);
  if (ref.by === 'name') return ref.year;
  const { published, year } = context;
  if (ref.by === 'published') {
    // 本年 in a report of the first weeks of a year is the year that it reports on.
    if (published) return published.year + ref.offset - (ref.words === '本年' && published.month <= 2 ? 1 : 0);
    if (year === null) return null;
    // 2001年度…。本年度…: the year that is told of.
    if (ref.words === '本年') return year;
    // 前三季度…今年以来: who tells a part of a year tells it in that year; who tells all of it, after it.
    const within = context.unit !== null && context.unit !== 'year' && context.frame?.end?.year === year;
    return ref.offset < 0 || (ref.offset === 0 && within) ? year + ref.offset : null;
  }
  if (year !== null) return year + ref.offset;
  return published && ref.offset < 0 ? published.year + ref.offset : null;
}

/** A day that names no month (17日): the last such day before publication, or of the month just spoken of. */
function bareDay(point: Point, context: Context): Extent | null {
  const { published, frame, unit } = context;
  const day = point.day!;
  const within = frame?.start && (unit === 'day' || unit === 'month') ? frame.start : null;
  const late = within && published ? dayNumber(published) - dayNumber(within) > 2 * NEWS_DAYS : false;
  let base = within && (!late || context.near) ? monthAt(within.year, within.month) : null;
  if (!base && published) base = monthAt(published.year, published.month - (day.to > published.day ? 1 : 0));
  if (!base) return null;
  const start = dayIn(base, day.from);
  const end = dayIn(base, day.to);
  return isDay(start) && isDay(end) ? { start, end } : null;
}

/** The month at an edge of `extent`. */
function edgeOf(extent: Extent, edge: 'start' | 'end'): Extent {
  const day = edge === 'end' ? extent.end : extent.start;
  return day ? monthsExtent(day.year, day.month, day.month) : NOTHING;
}

/** The days of one named time. */
function resolvePoint(point: Point, context: Context): Extent {
  if (point.bare && point.unit === 'day') return bareDay(point, context) ?? NOTHING;
  if (point.bare && point.unit !== 'year') {
    const month = context.frame?.end ?? context.published;
    const quarter = month && point.unit === 'quarter' ? Math.ceil(month.month / 3) * 3 : null;
    return month && point.edge
      ? edgeOf(monthsExtent(month.year, quarter ? quarter - 2 : month.month, quarter ?? month.month), point.edge)
      : NOTHING;
  }
  const year =
    point.bare && point.edge === 'start' ? (context.year ?? context.published?.year ?? null) : yearOf(point, context);
  const extent = year === null ? null : extentIn(point, year, context);
  if (!extent) return NOTHING;
  return point.edge ? edgeOf(extent, point.edge) : extent;
}

/** Two points as the ends of one period: what one leaves out, the other names. */
function resolveRange(from: Point, to: Point, context: Context): Extent {
  const months = to.months ?? from.months;
  if (!from.year && to.year) {
    const end = resolvePoint(to, context);
    const year = end.end?.year;
    const start = year === undefined ? null : extentIn(from, year, context);
    if (!start?.start || !end.end) return end;
    return { start: compareDays(start.start, end.end) > 0 ? shiftYears(start.start, -1) : start.start, end: end.end };
  }
  if (!from.year && !to.year && !from.bare && months) {
    // 1月1日至9月20日: the last day decides the year of both.
    const end = resolvePoint(to.months ? to : { ...to, bare: false, months: from.months }, context);
    const start = end.end ? extentIn(from, end.end.year, context) : null;
    if (!start?.start || !end.end) return NOTHING;
    return { start: compareDays(start.start, end.end) > 0 ? shiftYears(start.start, -1) : start.start, end: end.end };
  }
  const start = resolvePoint(from, context);
  if (!start.start) return NOTHING;
  const inner: Context = { ...context, year: start.start.year, near: true, frame: start, unit: from.unit };
  const second: Point = to.year
    ? to
    : { ...to, year: { by: 'name', year: start.start.year }, months: to.months ?? from.months, bare: false };
  return { start: start.start, end: resolvePoint(second, inner).end };
}

const monthsOf = (start: Day, end: Day): number => (end.year - start.year) * 12 + end.month - start.month + 1;

/** N years back: those just spoken of, if they were so many, else the full years before an annual report. */
function resolveSpan(years: number | null | undefined, context: Context): Extent {
  if (!years) return NOTHING;
  const { published } = context;
  // 2021年工作会议召开。过去一年: a year that isn't over has not passed.
  const over = !published || years > 1 || !context.frame?.end || compareDays(context.frame.end, published) <= 0;
  const frame = over ? context.frame : null;
  if (
    frame?.start &&
    frame.end &&
    frame.start.month === 1 &&
    frame.end.year - frame.start.year + 1 === years &&
    !context.since
  ) {
    if (frame.end.month === 12) return frame;
  }
  // 2018年4月至2021年4月，三年间: as many months, the last one counted or not; 1966年至1976年，十年间: as many from year to year.
  const months = frame?.start && frame.end ? monthsOf(frame.start, frame.end) : 0;
  const full = Math.floor(months / 12);
  if (frame && months % 12 <= 1 && context.near) {
    if (full === years || (full === years + 1 && months % 12 === 0 && years >= 5)) return frame;
  }
  if (frame?.start && context.since && frame.start.month === 1) {
    const last = frame.start.year + years - 1;
    const passed = !published || published.year === last + 1 || (published.year === last && published.month >= 11);
    if (passed) return yearsExtent(frame.start.year, last);
  }
  // 2016—2020年…。五年来: the years that the text has told, unless it is a report of later ones.
  const told = context.years;
  const late = published !== null && told?.end ? published.year - told.end.year : 0;
  if (told?.start && told.end && told.end.year - told.start.year + 1 === years && late <= 2) {
    if (context.near || (told.start.month === 1 && told.end.month === 12)) return told;
  }
  // 2009年…，2010年…，2011年1—10月…。三年来: those that the text has gone through.
  const { run } = context;
  const since = published !== null && run?.end ? published.year - run.end.year : 0;
  if (years > 1 && run?.start && run.end && run.end.year - run.start.year + 1 === years && since <= 1) return run;
  // 1月20日，代表大会…。五年来: counted back from the day that the text tells of.
  const from = context.unit === 'day' && frame?.end ? frame.end : published;
  if (from && from.month <= 3) return yearsExtent(from.year - years, from.year - 1);
  if (!published) return NOTHING;
  if (published.month <= 3) return yearsExtent(published.year - years, published.year - 1);
  return published.month === 12 ? yearsExtent(published.year - years + 1, published.year) : NOTHING;
}

/** How far 2019年以来 reaches: to the end of the same years where the text told it, else to publication, else to the latest day told. */
function sinceUntil(start: Day | null, { published, latest, years }: Context): Day | null {
  if (start && years?.start && years.end && compareDays(start, years.start) === 0) return years.end;
  const until = published ?? (start ? latest : null);
  return until && (!start || compareDays(start, until) <= 0) ? until : null;
}

/** The days that `expression` covers; an end is `null` where nothing tells it, both are where they run backwards. */
export function resolve(expression: Expression, context: Context): Extent {
  const extent = resolveKind(expression, context);
  return extent.start && extent.end && compareDays(extent.start, extent.end) > 0 ? NOTHING : extent;
}

function resolveKind(expression: Expression, context: Context): Extent {
  const { from, to, kind, fixed } = expression;
  const { published } = context;
  if (fixed) {
    const [year, month, day] = fixed.from;
    const start = { year, month, day };
    const last = fixed.to ? { year: fixed.to[0], month: fixed.to[1], day: fixed.to[2] } : published;
    if (kind === 'since' && published && last && compareDays(published, last) < 0) return { start, end: published };
    return { start, end: last };
  }
  if (kind === 'open') return NOTHING;
  if (kind === 'span') return resolveSpan(expression.years, context);
  if (kind === 'since') {
    const start = from ? resolvePoint(from, context).start : null;
    return { start, end: from ? sinceUntil(start, context) : null };
  }
  if (kind === 'up-to') {
    const end = to ? resolvePoint(to, context).end : published;
    if (!end) return NOTHING;
    if (!to && context.since && context.frame?.start) return { start: context.frame.start, end };
    return { start: to ? { year: end.year, month: 1, day: 1 } : null, end };
  }
  if (kind === 'same-period' && from) {
    if (!expression.same) return from === to ? resolvePoint(from, context) : resolveRange(from, to!, context);
    const { frame } = context;
    if (!frame) return NOTHING;
    const base = frame.end?.year ?? frame.start?.year;
    const ref = from.year;
    if (base === undefined || !ref) return NOTHING;
    const shift = ref.by === 'name' ? ref.year - base : ref.offset;
    return { start: shiftYears(frame.start, shift), end: shiftYears(frame.end, shift) };
  }
  if (!from || !to) return NOTHING;
  return from === to ? resolvePoint(from, context) : resolveRange(from, to, context);
}
