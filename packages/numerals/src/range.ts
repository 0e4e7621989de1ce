import { ARABIC, FOLLOWS, HAN, MULTIPLIER, PLACE, TENS } from './characters.js';
import { type Exact, shift, toNumber } from './exact.js';
import { likeUpper, type Quantity, readQuantity } from './quantity.js';
import { classAt, type Reader } from './reader.js';
import { isTimeUnit, isUnit } from './units.js';

/** Both ends of a range, of one kind. */
export interface Range {
  readonly end: number;
  readonly kind: Quantity['kind'];
  readonly lo: Exact;
  readonly hi: Exact;
  readonly script: number;
  readonly negative: boolean;
}

const CONNECTORS = '-–—―‒~～〜－至到─';

const isNumeral = (r: Reader, i: number): boolean => {
  const c = classAt(r, i);
  return c === ARABIC || c === HAN || c === PLACE || c === TENS || c === MULTIPLIER;
};

/** Where the number after a connector at `i` starts; -1 where there is no connector, or no number. */
function afterConnector(r: Reader, i: number): number {
  const { text } = r;
  if (!(r.edges[text.charCodeAt(i)]! & FOLLOWS)) return -1;
  let at = text[i] === ' ' ? i + 1 : i;
  const c = text[at];
  if (c === undefined || !CONNECTORS.includes(c)) return -1;
  at++;
  if (text[at] === ' ') at++;
  if (text[at] === '第' && text[i] !== ' ') at++;
  return isNumeral(r, at) ? at : -1;
}

const isYear = (q: Quantity): boolean => {
  const v = q.value;
  return q.amount !== null && q.amount.digits === 4 && v >= 1900 && v <= 2100;
};

/** What follows tells a date, a clock or a name: 2—3月, 8-12时, 3-5号, 1-3季度. */
function isDateTail(r: Reader, low: Quantity, high: Quantity, start: number): boolean {
  const { text } = r;
  const next = text[high.end] ?? '';
  if (next === '月' || next === '号' || next === '號' || next === '时' || next === '時') return true;
  if (text.startsWith('季度', high.end)) return true;
  const before = text[start - 1] ?? '';
  if (before !== '' && '周週期拜月:：+*×/年'.includes(before) && before !== '期')
    return before !== '年' || next === '日';
  if (before === '期' && text[start - 2] === '星') return true;
  if (next === '日') {
    const after = text.slice(high.end + 1, high.end + 3);
    return !(after[0] === '内' || after[0] === '內' || after === '以内' || after === '以內' || after === '左右');
  }
  if (isYear(low) && (isYear(high) || (high.amount?.digits === 2 && next === '年'))) {
    return next === '' || next === '年' || next === '学' || next === '學' || !isUnit(next);
  }
  return next === ':' || next === '：';
}

/** 0319-3988888, 400-1234567: digits that are dialled. */
const isPhone = (low: Quantity, high: Quantity): boolean => {
  const a = low.amount;
  const b = high.amount;
  if (!a || !b) return false;
  if (a.leadingZero || b.leadingZero) return true;
  return (a.digits === 3 || a.digits === 4) && (b.digits === 7 || b.digits === 8);
};

/** The ends in full: 三到五万 shares its multiplier, 三到五百 its place, 5000到3万 nothing. */
function ends(low: Quantity, high: Quantity): [Exact, Exact] | null {
  let lo = low.lo!;
  const hi = high.lo!;
  const a = low.amount;
  const b = high.amount;
  if (a && b && a.shared === 0) {
    const v = toNumber(lo);
    if (b.lead > 0 && b.leadShared >= 2 && a.lead > 0 && a.leadShared === 0 && v < b.lead) lo = shift(lo, b.leadShared);
    else if (b.shared > 0 && b.before > v) lo = shift(lo, b.shared);
  }
  if (low.kind === 'cardinal' && high.kind !== 'cardinal') lo = likeUpper(lo, high);
  return [lo, hi];
}

/** The range that `low`, read at `start`, begins; null where it begins none. */
export function readRange(r: Reader, low: Quantity, start: number): Range | null {
  const at = afterConnector(r, low.end);
  if (at < 0) return null;
  if (start < r.unranged) {
    r.unranged = at + 1;
    return null;
  }
  if (!low.lo || low.hi || low.inner >= 0) return null;
  const high = readQuantity(r, at);
  if (!high?.lo || high.hi || high.negative) return null;
  const third = afterConnector(r, high.end);
  if (third >= 0) {
    r.unranged = third + 1;
    return null;
  }
  const same = low.kind === high.kind || (low.kind === 'cardinal' && !high.prefixed && high.kind !== 'fraction');
  const prefixed = low.prefixed && high.kind === 'cardinal' && (low.kind === 'percent' || low.kind === 'permille');
  if (!(same || prefixed) || isDateTail(r, low, high, start) || isPhone(low, high)) {
    r.unranged = at + 1;
    return null;
  }
  const both = ends(low, high);
  if (!both) return null;
  const [lo, hi] = both;
  if (toNumber(lo) >= toNumber(hi)) {
    r.unranged = at + 1;
    return null;
  }
  return {
    end: high.end,
    kind: prefixed ? low.kind : high.kind,
    lo,
    hi,
    script: low.script | high.script,
    negative: false,
  };
}

/** Whether what follows makes a list of a pair: 一二审, 七八月. */
export const isListTail = (text: string, i: number): boolean =>
  '月审審线線等级級'.includes(text[i] ?? ' ') ||
  text.startsWith('季度', i) ||
  (text[i] === '日' && isTimeUnit(text, i));
