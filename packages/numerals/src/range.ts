import { lowerValue, type Quantity } from './amount.js';
import { ARABIC, HAN, JOINS, MULTIPLIER, PLACE, TENS } from './characters.js';
import { type Exact, shift, toNumber } from './exact.js';
import { readQuantity } from './quantity.js';
import { classAt, edgesAt, isSpace, pastSpace, type Reader, unitAt } from './reader.js';

/** 第 */
const DI = 0x7b2c;

const isNumeral = (r: Reader, i: number): boolean => {
  const c = classAt(r, i);
  return c === ARABIC || c === HAN || c === PLACE || c === TENS || c === MULTIPLIER;
};

const isMinus = (c: number): boolean => c === 0x2d || c === 0x2212 || c === 0xff0d;
const isLongDash = (c: number): boolean => c === 0x2014 || c === 0x2500;
/** - − – ‒ －: they may be minus signs; —, ~ and 至 join amounts with signs too (-5~-3). */
const isDash = (c: number): boolean => c === 0x2d || c === 0x2212 || c === 0x2013 || c === 0x2012 || c === 0xff0d;

const isConnector = (r: Reader, i: number): boolean => (edgesAt(r, i) & JOINS) !== 0 && !isSpace(unitAt(r, i));

/** A minus right behind a connector that is none itself. */
const isMinusAt = (r: Reader, i: number): boolean =>
  isMinus(unitAt(r, i)) && isConnector(r, i - 1) && !isDash(unitAt(r, i - 1));

/** Where the number after a connector at `i` starts; -1 where there is no connector, or no number. */
export function afterConnector(r: Reader, i: number): number {
  const spaced = isSpace(unitAt(r, i));
  let at = spaced ? i + 1 : i;
  if (!isConnector(r, at)) return -1;
  // ——: a dash in Chinese is two units long.
  if (isLongDash(unitAt(r, at)) && unitAt(r, at + 1) === unitAt(r, at)) at++;
  at++;
  if (classAt(r, at + 1) === ARABIC && isMinusAt(r, at)) return at + 1;
  const c = unitAt(r, at);
  if (isSpace(c) || (c === DI && !spaced)) at++;
  if (isSpace(c) && !spaced && unitAt(r, at) === DI) at++;
  return isNumeral(r, at) ? at : -1;
}

const isYear = (q: Quantity): boolean => {
  const v = lowerValue(q);
  return q.digits === 4 && v >= 1900 && v <= 2100;
};

/** 2031.3, 2031.11: a year with its month. */
const isYearMonth = (q: Quantity): boolean => {
  const v = lowerValue(q);
  return q.decimals && q.kind === 'cardinal' && q.script === 1 && q.lo!.s <= 2 && v >= 1900 && v < 2101;
};

/** What follows tells a date, a clock or a name: 2—3月, 8-12时, 3-5号, 1-3季度. */
function isDateTail(r: Reader, low: Quantity, high: Quantity, start: number): boolean {
  const { text, running } = r;
  const next = text[high.end] ?? '';
  if (next === '月' || next === '号' || next === '號' || next === '时' || next === '時') return true;
  if (text.startsWith('季度', high.end) || running?.endsClockOrMonths(r, high.end, start)) return true;
  const before = text[start - 1] ?? '';
  if (before !== '' && '周週期拜月:：+*×/年'.includes(before) && before !== '期') {
    // 每周3-5次 counts, 每周3-5 names days.
    const counts = before !== '年' && text[start - 2] === '每' && running?.isUnit(next) === true && next !== '日';
    if (!counts) return before !== '年' || next === '日';
  }
  if (before === '期' && text[start - 2] === '星') return true;
  if (next === '日') {
    const after = text.slice(high.end + 1, high.end + 3);
    return !(after[0] === '内' || after[0] === '內' || after === '以内' || after === '以內' || after === '左右');
  }
  if (isYearMonth(low) && isYearMonth(high)) return !running?.isUnit(next);
  if (isYear(low) && (isYear(high) || (high.digits === 2 && next === '年'))) {
    return next === '' || next === '年' || next === '学' || next === '學' || !running?.isUnit(next);
  }
  // 10-2031: a month and its year.
  if (isYear(high) && low.digits > 0 && low.digits < 3 && !running?.isUnit(next)) return true;
  return next === ':' || next === '：';
}

/** 0319-3988888, 400-1234567: digits that are dialled. */
const isPhone = (low: Quantity, high: Quantity): boolean =>
  low.leadingZero ||
  high.leadingZero ||
  ((low.digits === 3 || low.digits === 4) && (high.digits === 7 || high.digits === 8));

/** The lower end in full: 三到五万 shares its multiplier, 三到五百 its place, 5000到3万 nothing; 5 in 5成 is a half. */
function lowerEnd(lo: Exact, low: Quantity, high: Quantity): Exact {
  if (low.shared === 0) {
    const v = toNumber(lo);
    if (high.lead > v && high.leadShared >= 2 && low.lead > 0 && low.leadShared === 0) lo = shift(lo, high.leadShared);
    else if (high.shared > 0 && high.before > v) lo = shift(lo, high.shared);
  }
  return low.kind === 'cardinal' && high.kind === 'tenths' ? shift(lo, -1) : lo;
}

/** Makes `low`, read at `start`, the range that it begins; false where it begins none, and is as it was. */
export function readRange(r: Reader, low: Quantity, start: number): boolean {
  const at = afterConnector(r, low.end);
  if (at < 0) return false;
  if (start < r.unranged) {
    r.unranged = at + 1;
    return false;
  }
  if (low.hi || low.inner >= 0) return false;
  // -3-5 may be anything.
  if (low.negative && isMinus(unitAt(r, pastSpace(r, low.end)))) return false;
  const high = readQuantity(r, at);
  if (!high || high.hi || high.negative) return false;
  const third = afterConnector(r, high.end);
  if (third >= 0) {
    r.unranged = third + 1;
    return false;
  }
  const same = low.kind === high.kind || (low.kind === 'cardinal' && !high.prefixed && high.kind !== 'fraction');
  const prefixed = low.prefixed && high.kind === 'cardinal' && (low.kind === 'percent' || low.kind === 'permille');
  const possible = (same || prefixed) && !isDateTail(r, low, high, start) && !isPhone(low, high);
  const lo = possible && low.lo ? lowerEnd(low.lo, low, high) : low.lo;
  const highNegative = isMinusAt(r, at - 1);
  const rises =
    (low.negative ? -1 : 1) * (lo ? toNumber(lo) : low.quotient) < (highNegative ? -1 : 1) * lowerValue(high);
  if (!possible || !rises) {
    r.unranged = at + 1;
    return false;
  }
  low.lo = lo;
  low.hi = high.lo;
  if (!high.lo) low.highQuotient = high.quotient;
  low.highNegative = highNegative;
  low.end = high.end;
  if (!prefixed) low.kind = high.kind;
  low.script |= high.script;
  return true;
}

/** Whether what follows makes a list of a pair: 一二审, 七八月. */
export const isListTail = ({ text, running }: Reader, i: number): boolean =>
  '月审審线線等级級'.includes(text[i] ?? ' ') ||
  text.startsWith('季度', i) ||
  (text[i] === '日' && running?.isTimeUnit(text, i) === true);
