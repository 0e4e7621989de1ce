// The grammar of dates: one named time (Point) at an offset, read left to right with bounded look-ahead.
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { connectorEnd } from './connector.js';
import { readEra } from './era.js';
import { type Anchor, ERAS, NOT_YEARS, RELATIVE_MONTHS, RELATIVE_YEARS } from './lexicon.js';
import { readSmall, readYear } from './numeral.js';

export type YearRef =
  | { readonly by: 'name'; readonly year: number }
  | { readonly by: Anchor; readonly offset: number; readonly words: string };

/** Months of a year: named (1–8), or counted from another month (本月). */
type MonthsRef =
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
function barePoint(unit: PointUnit, day: Point['day'], several: boolean, edge: Point['edge']): Point {
  return { unit, year: null, months: null, day, several, edge, bare: true };
}

/** The first characters of some words: most places are passed over in one look at one of these. */
function firstsOf(words: readonly (readonly [word: string, ...rest: unknown[]])[]): CharSet {
  return charSet(words.map(([word]) => word.charAt(0)).join(''));
}

const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

interface Part {
  readonly unit: PointUnit;
  readonly months: MonthsRef | null;
  readonly day: Point['day'];
  readonly several: boolean;
  readonly end: number;
}

const named = (from: number, to: number): MonthsRef => ({ by: 'name', from, to });

function readHalf(text: string, at: number): Part | null {
  const first = text[at];
  if ((first === '上' || first === '下') && text.startsWith('半年', at + 1)) {
    const months = first === '上' ? named(1, 6) : named(7, 12);
    return { unit: 'half-year', months, day: null, several: false, end: at + 3 };
  }
  return null;
}

const RELATIVE_QUARTERS: readonly (readonly [word: string, offset: number])[] = [
  ['上一季度', -1],
  ['上季度', -1],
  ['本季度', 0],
];

let quarterFirsts: CharSet | undefined;

/** 第一季度, 三季度, 首季度, 前三季度, 一至三季度, 前八个月, 头两个月. */
function readQuarters(text: string, at: number): Part | null {
  const first = text[at];
  quarterFirsts ??= firstsOf(RELATIVE_QUARTERS);
  if (inSetAt(quarterFirsts, text, at)) {
    for (const [word, offset] of RELATIVE_QUARTERS) {
      if (!text.startsWith(word, at)) continue;
      return { unit: 'quarter', months: { by: 'quarter', offset }, day: null, several: false, end: at + word.length };
    }
  }
  if (first === '首' && text.startsWith('季度', at + 1)) {
    return { unit: 'quarter', months: named(1, 3), day: null, several: false, end: at + 3 };
  }
  if (first === '前' || first === '头') {
    const count = readSmall(text, skipSpace(text, at + 1));
    if (!count) return null;
    const i = skipSpace(text, count.end);
    if (text.startsWith('个', i) && text.startsWith('季度', i + 1) && count.value <= 4) {
      return { unit: 'quarter', months: named(1, count.value * 3), day: null, several: count.value > 1, end: i + 3 };
    }
    if (text.startsWith('季度', i) && count.value <= 4) {
      return { unit: 'quarter', months: named(1, count.value * 3), day: null, several: count.value > 1, end: i + 2 };
    }
    const months = text.startsWith('个月', i) ? 2 : text[i] === '月' && count.arabic ? 1 : 0;
    if (months === 0 || count.value > 12) return null;
    return { unit: 'month', months: named(1, count.value), day: null, several: count.value > 1, end: i + months };
  }
  const start = first === '第' ? at + 1 : at;
  const from = readSmall(text, start);
  if (!from || from.value > 4) return null;
  let to = from;
  const connector = connectorEnd(text, from.end);
  if (connector >= 0 || text[from.end] === '、') {
    const next = text[from.end] === '、' ? from.end + 1 : connector;
    const second = readSmall(text, text[next] === '第' ? next + 1 : next);
    if (second && second.value > from.value && second.value <= 4) to = second;
  }
  const i = skipSpace(text, to.end);
  if (!text.startsWith('季度', i)) return null;
  const months = named(from.value * 3 - 2, to.value * 3);
  return { unit: 'quarter', months, day: null, several: to !== from, end: i + 2 };
}

/** The days behind a month: 20日, 1日, 1-20日, 上旬. */
function readDays(text: string, at: number): { day: NonNullable<Point['day']>; several: boolean; end: number } | null {
  const first = text[at];
  const ten = (first === '上' || first === '中' || first === '下') && text[at + 1] === '旬';
  const tenDays = ten ? (first === '上' ? 1 : first === '中' ? 11 : 21) : 0;
  if (tenDays > 0) return { day: { from: tenDays, to: tenDays === 21 ? 31 : tenDays + 9 }, several: true, end: at + 2 };
  const from = readSmall(text, skipSpace(text, at));
  if (!from || from.value > 31) return null;
  let to = from;
  const connector = connectorEnd(text, from.end);
  if (connector >= 0) {
    const second = readSmall(text, connector);
    if (second && second.value > from.value && second.value <= 31) to = second;
  }
  const i = skipSpace(text, to.end);
  if (text[i] !== '日' && text[i] !== '号') return null;
  return { day: { from: from.value, to: to.value }, several: to !== from, end: i + 1 };
}

let monthFirsts: CharSet | undefined;

/** 9月, 1—6月份, 元月, 本月, with the days behind them. */
function readMonths(text: string, at: number): Part | null {
  let months: MonthsRef | null = null;
  let end = at;
  let several = false;
  monthFirsts ??= firstsOf(RELATIVE_MONTHS);
  if (inSetAt(monthFirsts, text, at)) {
    for (const [word, by, offset] of RELATIVE_MONTHS) {
      if (text.startsWith(word, at)) {
        months = { by, offset };
        end = at + word.length;
        break;
      }
    }
  }
  if (!months && text.startsWith('元月', at)) {
    months = named(1, 1);
    end = at + 2;
  }
  if (!months) {
    const from = readSmall(text, at);
    if (!from || from.value > 12) return null;
    let to = from;
    const listed = text[from.end] === '、';
    const connector = listed ? from.end + 1 : connectorEnd(text, from.end);
    if (connector >= 0) {
      const second = readSmall(text, connector);
      const next = second && (listed ? second.value === from.value + 1 : second.value > from.value);
      if (next && second.value <= 12) to = second;
    }
    const i = skipSpace(text, to.end);
    if (text[i] !== '月') return null;
    several = to !== from;
    months = named(from.value, to.value);
    end = i + 1;
  }
  if (text[end] === '份' && text[end + 1] !== '额') return { unit: 'month', months, day: null, several, end: end + 1 };
  const days = several ? null : readDays(text, end);
  if (days) return { unit: 'day', months, day: days.day, several: days.several, end: days.end };
  return { unit: 'month', months, day: null, several, end };
}

/** 初, 末 and 底 behind a time, with a second 年 or 月 where it is written (2022年年底). */
function readEdge(text: string, at: number): { edge: 'start' | 'end'; end: number } | null {
  const i = text[at] === '年' || text[at] === '月' || text[at] === '季' ? at + 1 : at;
  const char = text[i];
  if (char !== '末' && char !== '底' && char !== '初') return null;
  const next = text[i + 1] ?? '';
  if (char === '末' && !'位端梢'.includes(next || '\n')) return { edge: 'end', end: i + 1 };
  if (char === '底' && !'数线层'.includes(next || '\n')) return { edge: 'end', end: i + 1 };
  if (char === '初' && !'步级审中次始查评任心一'.includes(next || '\n')) return { edge: 'start', end: i + 1 };
  return null;
}

/** What may follow a year without 年: 2022全年, 2022上半年, 2022第一季度. */
const BARE_YEAR_TAIL = /^(?:全年|[上下]半年|第?[一二三四]季度|前[二两三]季度)/u;

let yearFirsts: CharSet | undefined;

/** 21年1-6月, 18年上半年: a year told by its last two digits, with a part of it behind. */
const SHORT_YEAR = /^\d\d年(?:度(?!假)|全年|[上下]半年|第?[一二三四]季度|\d{1,2}(?:[-—至]\d{1,2})?月(?!均))/u;

function readShortYear(text: string, at: number): { year: YearRef; end: number } | null {
  if (!SHORT_YEAR.test(text.slice(at, at + 10)) || '刑徒期近达满'.includes(text[at - 1] ?? '\n')) return null;
  const digits = Number(text.slice(at, at + 2));
  return { year: { by: 'name', year: digits < 40 ? 2000 + digits : 1900 + digits }, end: at + 3 };
}

function readYearRef(text: string, at: number): { year: YearRef; end: number } | null {
  const year = readYear(text, at);
  if (year) {
    const i = skipSpace(text, year.end);
    if (text[year.end] !== '年' && BARE_YEAR_TAIL.test(text.slice(year.end, year.end + 4))) {
      return { year: { by: 'name', year: year.value }, end: year.end };
    }
    return text[i] === '年' && text[i + 1] !== '代' ? { year: { by: 'name', year: year.value }, end: i + 1 } : null;
  }
  if (text[at + 2] === '年') {
    const short = readShortYear(text, at);
    if (short) return short;
  }
  yearFirsts ??= firstsOf([...RELATIVE_YEARS, ...ERAS]);
  if (!inSetAt(yearFirsts, text, at)) return null;
  const era = readEra(text, at);
  if (era && era.to === null) return { year: { by: 'name', year: era.from }, end: era.end };
  for (const [words, by, offset] of RELATIVE_YEARS) {
    if (text.startsWith(words, at) && !NOT_YEARS.some((not) => text.startsWith(not, at))) {
      return { year: { by, offset, words }, end: at + words.length };
    }
  }
  return null;
}

const readPart = (text: string, at: number): Part | null =>
  readHalf(text, at) ?? readQuarters(text, at) ?? readMonths(text, at);

/** Reads one named time at `at`, or `null`. A number must begin there: the caller sees to it. */
export function readPoint(text: string, at: number): ReadPoint | null {
  const year = readYearRef(text, at);
  let end = year ? skipSpace(text, year.end) : at;
  if (year && text[end] === '度' && text[end + 1] !== '假') end++;
  if (year && text.startsWith('全年', end)) end += 2;
  const part = readPart(text, end);
  if (part) {
    const edge = part.unit === 'day' ? null : readEdge(text, part.end);
    const { unit, months, day, several } = part;
    const point: Point = {
      unit,
      year: year?.year ?? null,
      months,
      day,
      several,
      edge: edge?.edge ?? null,
      bare: false,
    };
    return { point, end: edge ? edge.end : part.end };
  }
  if (year) {
    const edge = readEdge(text, end);
    const point = yearPoint(year.year, edge?.edge ?? null);
    return { point, end: edge ? edge.end : text[end - 1] === ' ' ? end - 1 : end };
  }
  return readBare(text, at);
}

/** Times without a number: 全年, 年底, 月末, and a day of an unnamed month (17日). */
function readBare(text: string, at: number): ReadPoint | null {
  const first = text[at];
  if (first === '全' && text[at + 1] === '年' && !'级龄'.includes(text[at + 2] ?? '\n')) {
    return { point: barePoint('year', null, false, null), end: at + 2 };
  }
  if (first === '年' || first === '月' || first === '季') {
    const edge = readEdge(text, at);
    if (!edge || edge.end !== at + 2) return null;
    const unit = first === '年' ? 'year' : first === '月' ? 'month' : 'quarter';
    return { point: barePoint(unit, null, false, edge.edge), end: edge.end };
  }
  const days = readDays(text, at);
  if (!days || text[days.end - 1] !== '日' || text[at] === '上' || text[at] === '下' || text[at] === '中') return null;
  const number = readSmall(text, at);
  if (!number || (!number.arabic && number.value < 10)) return null;
  if (/^(?:以?内|期(?!间)|[后前龄均常益租薪游])/u.test(text.slice(days.end, days.end + 2))) return null;
  return { point: barePoint('day', days.day, days.several, null), end: days.end };
}
