// Periods with a date in them: points joined to ranges, with the words before and behind that make them 截至… or …以来.
import { codeAt } from '../figure/chars.js';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { connectorEnd } from './connector.js';
import { readEra } from './era.js';
import { dayPoint, monthPoint, type Point, readPoint, yearPoint } from './grammar.js';
import { isNumeral, readYear } from './numeral.js';
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

const KIND_OF_UNIT = {
  year: 'year',
  'half-year': 'half-year',
  quarter: 'quarter',
  month: 'month',
  day: 'day',
} as const;

/** No further than this is looked for 以来 behind a date: 2021年10月诉讼服务中心启用以来. */
const SINCE_REACH = 30;

const CLAUSE_END = /[，。；：、！？,;:!?\s（）()“”《》]/u;

/** Whether the character at `i` ends a clause: no ideograph does. */
function endsClause(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (code < 0x4e00 || code > 0x9fff) && CLAUSE_END.test(text[i]!);
}

/** The end of the 以来 that closes a clause begun before `at`, or -1. */
export function sinceEnd(text: string, at: number): number {
  if (text[at] === '来' && text[at - 1] === '年' && !'自到函信看说讲'.includes(text[at + 1] ?? '\n')) return at + 1;
  for (let i = at; i < at + SINCE_REACH && i < text.length; i++) {
    const code = text.charCodeAt(i);
    const char = text[i]!;
    if (char === '以' && text[i + 1] === '来') return i + 2;
    if (char === '自' || char === '从' || (code >= 0x30 && code <= 0x39)) return -1;
    if (endsClause(text, i) && char !== '“' && char !== '”') return -1;
  }
  return -1;
}

/** 2021-08-20, 2021/8/20, 2021.08.20, with or without the time of day. */
const STAMP = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?/uy;

interface Single {
  readonly point: Point;
  readonly end: number;
  readonly stamp: boolean;
  /** A midnight (零时), not the days around it. */
  readonly moment: boolean;
}

let stampSigns: CharSet | undefined;

function readStamp(text: string, at: number): Single | null {
  stampSigns ??= charSet('-/.');
  if (!inSetAt(stampSigns, text, at + 4)) return null;
  STAMP.lastIndex = at;
  const match = STAMP.exec(text);
  if (!match) return null;
  const [whole, year, , month, day] = match;
  const value = Number(year);
  if (value < 1900 || value >= 2100) return null;
  return { point: dayPoint(value, Number(month), Number(day)), end: at + whole.length, stamp: true, moment: false };
}

/** 两年 behind a list of years: 2021、2022两年. */
const SOME_YEARS = /^[两三四五六]年/u;
const LIST_SIGNS = '、和及与至到-—－–~～';

/** A year written without 年, where a range or a list goes on to one that has it (2019—2021年, 2019、2020年). */
function readBareYear(text: string, at: number): Single | null {
  const year = readYear(text, at);
  if (!year) return null;
  let next = connectorEnd(text, year.end);
  if (next < 0 && '、和及与，,'.includes(text[year.end] ?? '\n')) next = year.end + 1;
  const second = next < 0 ? null : readYear(text, next);
  const named =
    second && ('年、和'.includes(text[second.end] ?? '\n') || SOME_YEARS.test(text.slice(second.end, second.end + 2)));
  const last =
    !named && SOME_YEARS.test(text.slice(year.end, year.end + 2)) && LIST_SIGNS.includes(text[at - 1] ?? '\n');
  if (!named && !last) return null;
  return { point: yearPoint({ by: 'name', year: year.value }, null), end: year.end, stamp: false, moment: false };
}

/** The midnight that a day begins or closes with: 零时, 24时. */
const MIDNIGHTS = ['零时', '〇时', '24时', '0时', '零点', '24点', '0点', '00:00', '24:00'];

function midnightEnd(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code !== 0x96f6 && code !== 0x3007 && code !== 0x30 && code !== 0x32) return -1;
  const words = MIDNIGHTS.find((midnight) => text.startsWith(midnight, at));
  return words ? at + words.length : -1;
}

function readSingle(text: string, at: number): Single | null {
  const first = codeAt(text, at);
  const stamp = first >= 0x30 && first <= 0x39 ? readStamp(text, at) : null;
  if (stamp) return stamp;
  const read = readPoint(text, at);
  if (!read) return readBareYear(text, at);
  const midnight = read.point.unit === 'day' ? midnightEnd(text, read.end) : -1;
  if (midnight < 0) return { point: read.point, end: read.end, stamp: false, moment: false };
  // 3月1日0时至24时: all of that day.
  const to = connectorEnd(text, midnight);
  const last = to < 0 ? -1 : midnightEnd(text, to);
  return { point: read.point, end: last < 0 ? midnight : last, stamp: false, moment: last < 0 };
}

/** 民国8~9年: both years are of the era. */
function readEraSpan(text: string, at: number): Expression | null {
  const era = readEra(text, at);
  if (!era || era.to === null) return null;
  const from = yearPoint({ by: 'name', year: era.from }, null);
  return expression(at, era.end, 'range', from, yearPoint({ by: 'name', year: era.to }, null));
}

/** 截至, 截止到 and the like at `at`: the end of the words, or -1. */
function upToWordsEnd(text: string, at: number): number {
  if (text[at] === '截' && (text[at + 1] === '至' || text[at + 1] === '止' || text[at + 1] === '到')) {
    const i = at + 2;
    return text[i] === '到' || text[i] === '至' ? i + 1 : i;
  }
  const before = text[at - 1];
  if ((text[at] === '至' || text[at] === '到') && (before === undefined || endsClause(text, at - 1))) return at + 1;
  return -1;
}

const NOW_WORDS = ['目前为止', '现在为止', '目前', '当前', '现在', '发稿时', '发稿', '今'];

/** A period that closes on a day: 截至9月20日, 截至目前, 至2022年底, 到目前为止. */
export function readUpTo(text: string, at: number): Expression | null {
  let i = upToWordsEnd(text, at);
  if (i < 0) return null;
  if (text[i] === ' ') i++;
  const now = NOW_WORDS.find((words) => text.startsWith(words, i));
  if (now) {
    if (now === '今' && (text[at] === '到' || text[i + 1] === '年')) return null;
    return expression(at, i + now.length, 'up-to', null, null);
  }
  const read = readSingle(text, i);
  if (!read) return null;
  let end = read.end;
  if (text[end] === '止') end++;
  else if (text.startsWith('为止', end)) end += 2;
  return expression(at, end, 'up-to', null, read.point);
}

const BEGUN = ['开始', '起', '始'];

/** The end of what says that something began, behind a date that 自 or 从 leads (从1979年开始), or -1. */
function begunEnd(text: string, at: number, end: number): number {
  // 2019年起，年收案过百件.
  if (text[end] === '起' && (text[end + 1] === '，' || text[end + 1] === ',')) return end + 1;
  if (text[at - 1] !== '自' && text[at - 1] !== '从') return -1;
  const words = BEGUN.find((begun) => text.startsWith(begun, end));
  return words ? end + words.length : -1;
}

/** 从2015年5月1日登记制实施至2018年4月: what began stands between the two ends. */
const BEGAN =
  /^[^，。；：、！？,;:\d()（）]{1,14}?(?:实施|施行|启动|开展|运行|上线|成立|设立|挂牌|组建|开始|起)(?:以来)?(?=[至到]\d)/u;

/** 从3月1日首次开拍至今: words that say what was then stand before 至今. */
const UNTIL_NOW = /^[^，。；：、！？,;:\d()（）]{1,16}?至今(?!年)/u;

/** The end of 至今 in the clause of a date that 自 or 从 leads, or -1. */
function untilNowEnd(text: string, at: number, end: number): number {
  if (text[at - 1] !== '自' && text[at - 1] !== '从') return -1;
  const match = UNTIL_NOW.exec(text.slice(end, end + 20));
  return match ? end + match[0].length : -1;
}

/** The end of what says that something began between a date that 自 or 从 leads and 至, or -1. */
function beganEnd(text: string, at: number, end: number): number {
  if (text[at - 1] !== '自' && text[at - 1] !== '从') return -1;
  const match = BEGAN.exec(text.slice(end, end + 24));
  return match ? end + match[0].length : -1;
}

/** Where the last end of 从1979年开始，至1982年 is written, or -1. */
function laterEnd(text: string, begun: number): number {
  const i = text[begun] === '，' || text[begun] === ',' ? begun + 1 : begun;
  if (text.startsWith('直到', i) || text.startsWith('直至', i) || text.startsWith('截至', i)) return i + 2;
  return text[i] === '至' || text[i] === '到' ? i + 1 : -1;
}

/** 今年以来至11月底: a time that began and the day that it closes on. */
function readSinceTo(text: string, at: number, since: number, from: Point): Expression | null {
  if (text[since] !== '至' && text[since] !== '到') return null;
  const last = readSingle(text, since + 1);
  return last ? expression(at, last.end, 'range', from, last.point) : null;
}

/** 2018年以前, 2018年前: no calendar tells from when. 前期, 前三季度 are other words. */
const BEFORE_IT = /^(?:[以之]前|前(?![一二两三四五六七八九十几\d后期列述景提往者沿端部台半个夕瞻置]))/u;

/** 2021.1-2021.12: months in digits, from one to another. */
const DOTTED = /(\d{4})\.(\d{1,2})[-—–~～至](\d{4})\.(\d{1,2})(?![.\d])/uy;

function readDotted(text: string, at: number): Expression | null {
  if (text[at + 4] !== '.') return null;
  DOTTED.lastIndex = at;
  const match = DOTTED.exec(text);
  const [y1, m1, y2, m2] = match ? match.slice(1).map(Number) : [0, 0, 0, 0];
  if (y1! < 1900 || y2! > 2100 || m1! < 1 || m1! > 12 || m2! < 1 || m2! > 12) return null;
  return expression(at, DOTTED.lastIndex, 'range', monthPoint(y1!, m1!), monthPoint(y2!, m2!));
}

/** Two points with 至 between them, or one; then the words behind. */
export function readDated(text: string, at: number): Expression | null {
  const span = readEraSpan(text, at) ?? readDotted(text, at);
  if (span) return span;
  const first = readSingle(text, at);
  if (!first) return null;
  let { end } = first;
  let to = first.point;
  const begun = begunEnd(text, at, end);
  const began = begun < 0 ? beganEnd(text, at, end) : -1;
  const joined = begun >= 0 ? laterEnd(text, begun) : began >= 0 ? began + 1 : connectorEnd(text, end);
  if (joined >= 0) {
    if (text[joined] === '今' && text[joined + 1] !== '年') {
      return expression(at, joined + 1, 'since', first.point, null);
    }
    const code = codeAt(text, joined);
    const second = isNumeral(code) || (code >= 0x4e00 && code <= 0x9fa5) ? readSingle(text, joined) : null;
    if (second && fits(first.point, second.point)) {
      to = second.point;
      end = second.end;
    }
  }
  if (first.point === to && text.startsWith('至今', end)) {
    return expression(at, end + 2, 'since', first.point, null);
  }
  const now = first.point === to ? untilNowEnd(text, at, end) : -1;
  if (now >= 0) return expression(at, now, 'since', first.point, null);
  if (text.startsWith('同期', end)) {
    return expression(at, end + 2, 'same-period', first.point, to, null, null, first.point.unit === 'year');
  }
  // 2018年以前: no calendar tells from when.
  if (first.point === to && to.unit === 'year' && to.edge === null) {
    const before = BEFORE_IT.exec(text.slice(end, end + 3));
    if (before) return expression(at, end + before[0].length, 'open', null, null);
  }
  if (first.point === to && !first.stamp) {
    const since = sinceEnd(text, end);
    const closed = since >= 0 ? readSinceTo(text, at, since, first.point) : null;
    if (closed) return closed;
    if (since >= 0) return expression(at, since, 'since', first.point, null);
    if (begun >= 0) return expression(at, begun, 'since', first.point, null);
  }
  const single = first.point === to;
  const moment = to.edge !== null || (single && first.moment);
  const kind = !single || to.several ? 'range' : moment ? 'stock' : KIND_OF_UNIT[to.unit];
  return expression(at, end, kind, first.point, to, null, null, false, first.stamp);
}

/** Whether `to` can close a range that `from` opens: 2019年 … 9月 can't, 1月 … 9月 can. */
function fits(from: Point, to: Point): boolean {
  if (to.edge || (to.bare && to.unit !== 'day')) return to.edge !== null;
  // 2019年至2024年4月: each end tells its year.
  if (from.unit === to.unit || (from.year && to.year)) return true;
  return from.unit === 'day' ? to.unit === 'month' : from.unit === 'month' && to.unit === 'day';
}
