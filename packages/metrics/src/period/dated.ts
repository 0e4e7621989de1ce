// Periods with a date in them: points joined to ranges, with the words before and behind that make them 截至… or …以来.
import { codeAt } from '../figure/chars.js';
import { beganEnd, begunEnd, endsClause, laterEnd, sinceEnd, untilNowEnd } from './began.js';
import { connectorEnd } from './connector.js';
import { readEra } from './era.js';
import { type Expression, expression } from './expression.js';
import { isNumeral } from './numeral.js';
import { monthPoint, type Point, yearPoint } from './point.js';
import { readSingle } from './single.js';

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
  // 截至今年4月底 names a day.
  if (now && !(now === '今' && text[i + 1] === '年')) {
    if (now === '今' && text[at] === '到') return null;
    return expression(at, i + now.length, 'up-to', null, null);
  }
  const read = readSingle(text, i);
  if (!read) return null;
  let end = read.end;
  if (text[end] === '止') end++;
  else if (text.startsWith('为止', end)) end += 2;
  return expression(at, end, 'up-to', null, read.point);
}

/** 今年以来至11月底: a time that began and the day that it closes on. */
function readSinceTo(text: string, at: number, since: number, from: Point): Expression | null {
  if (text[since] !== '至' && text[since] !== '到') return null;
  const last = readSingle(text, since + 1);
  return last ? expression(at, last.end, 'range', from, last.point) : null;
}

/** 2018年以前, 2018年前: no calendar tells from when. 前期, 前三季度 are other words. */
const BEFORE_IT = /^(?:[以之]前|前(?![一二两三四五六七八九十几\d后期列述景提往者沿端部台半个夕瞻置]))/u;

const YI = 0x4ee5; // 以
const ZHI = 0x4e4b; // 之
const QIAN = 0x524d; // 前

/** The end of 以前 behind a year, or -1. */
function beforeEnd(text: string, end: number): number {
  const next = codeAt(text, end);
  if (next !== YI && next !== ZHI && next !== QIAN) return -1;
  const match = BEFORE_IT.exec(text.slice(end, end + 3));
  return match ? end + match[0].length : -1;
}

/** 2021.1-2021.12: months in digits, from one to another. */
const POINT = 0x2e;
const DOTTED = /(\d{4})\.(\d{1,2})[-—–~～至](\d{4})\.(\d{1,2})(?![.\d])/uy;

function readDotted(text: string, at: number): Expression | null {
  if (codeAt(text, at + 4) !== POINT) return null;
  DOTTED.lastIndex = at;
  const match = DOTTED.exec(text);
  const [y1, m1, y2, m2] = match ? match.slice(1).map(Number) : [0, 0, 0, 0];
  if (y1! < 1900 || y2! > 2100 || m1! < 1 || m1! > 12 || m2! < 1 || m2! > 12) return null;
  return expression(at, DOTTED.lastIndex, 'range', monthPoint(y1!, m1!), monthPoint(y2!, m2!));
}

/** 自 and 从, which lead a time that something began at. */
const ZI = 0x81ea;
const CONG = 0x4ece;

/** Two points with 至 between them, or one; then the words behind. */
export function readDated(text: string, at: number): Expression | null {
  const span = readEraSpan(text, at) ?? readDotted(text, at);
  if (span) return span;
  const first = readSingle(text, at);
  if (!first) return null;
  let { end } = first;
  let to = first.point;
  const lead = codeAt(text, at - 1);
  const led = lead === ZI || lead === CONG;
  const begun = begunEnd(text, end, led);
  const began = led && begun < 0 ? beganEnd(text, end) : -1;
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
  const single = first.point === to;
  if (single && text.startsWith('至今', end)) {
    return expression(at, end + 2, 'since', first.point, null);
  }
  const now = single && led ? untilNowEnd(text, end) : -1;
  if (now >= 0) return expression(at, now, 'since', first.point, null);
  if (text.startsWith('同期', end)) {
    return expression(at, end + 2, 'same-period', first.point, to, null, null, first.point.unit === 'year');
  }
  // 2018年以前: no calendar tells from when.
  if (single && to.unit === 'year' && to.edge === null) {
    const before = beforeEnd(text, end);
    if (before >= 0) return expression(at, before, 'open', null, null);
  }
  if (single && !first.stamp) {
    const since = sinceEnd(text, end);
    const closed = since >= 0 ? readSinceTo(text, at, since, first.point) : null;
    if (closed) return closed;
    if (since >= 0) return expression(at, since, 'since', first.point, null);
    if (begun >= 0) return expression(at, begun, 'since', first.point, null);
  }
  const moment = to.edge !== null || (single && first.moment);
  const kind = !single || to.several ? 'range' : moment ? 'stock' : to.unit;
  return expression(at, end, kind, first.point, to, null, null, false, first.stamp);
}

/** Whether `to` can close a range that `from` opens: 2019年 … 9月 can't, 1月 … 9月 can. */
function fits(from: Point, to: Point): boolean {
  if (to.edge || (to.bare && to.unit !== 'day')) return to.edge !== null;
  // 2019年至2024年4月: each end tells its year.
  if (from.unit === to.unit || (from.year && to.year)) return true;
  return from.unit === 'day' ? to.unit === 'month' : from.unit === 'month' && to.unit === 'day';
}
