import { isInner, lowerValue, type Quantity, readAmount } from './amount.js';
import { ARABIC, FOLLOWS, HAN, INNER, MULTIPLIER, PLACE } from './characters.js';
import { add, divide, type Exact, integer, shift, toNumber } from './exact.js';
import { classAt, isSpace, pastSpace, type Reader, unitAt } from './reader.js';
import type { NumberKind } from './types.js';

const PERCENT = '%％﹪';

const isPer = (r: Reader, i: number): boolean => unitAt(r, i) === 0x5206 && unitAt(r, i + 1) === 0x4e4b;

/** Makes `q` another kind, its value `e` powers of ten smaller. */
function as(q: Quantity, kind: NumberKind, end: number, e = 0): Quantity {
  q.kind = kind;
  q.end = end;
  if (e > 0) {
    q.lo = q.lo && shift(q.lo, -e);
    q.hi = q.hi && shift(q.hi, -e);
  }
  return q;
}

/** A quantity that is one word: 一半, 百分百. */
export const word = (end: number, kind: NumberKind, lo: Exact): Quantity => ({
  end,
  kind,
  lo,
  hi: null,
  quotient: 0,
  highQuotient: 0,
  script: 2,
  prefixed: false,
  negative: false,
  highNegative: false,
  shared: 0,
  before: -1,
  lead: 0,
  leadShared: 0,
  inner: -1,
  decimals: false,
  digits: 0,
  leadingZero: false,
  pair: false,
});

/** 百分之八十五, 千分之五, 万分之五点二: the denominator is one character at `i`. */
function readPer(r: Reader, i: number): Quantity | null {
  const c = unitAt(r, i + 3);
  const negative = c === 0x8d1f || c === 0x8ca0;
  const spaced = isSpace(c) && classAt(r, i + 4) === ARABIC;
  const q = readAmount(r, negative || spaced ? i + 4 : i + 3);
  if (!q) return null;
  const e = r.values[unitAt(r, i)]!;
  q.prefixed = true;
  q.negative = negative;
  q.script |= 2;
  if (classAt(r, i) === PLACE) return as(q, e === 2 ? 'percent' : 'permille', q.end);
  return as(q, 'fraction', q.end, e);
}

/** Makes `n` the quotient of `n` and `d`, `whole` added; null where it is none. */
function readFraction(n: Quantity, d: Quantity, whole: Quantity | null): Quantity | null {
  if (!n.lo || !d.lo || d.hi || n.lo.d || d.lo.d || n.lo.s > 20 || d.lo.s > 20 || toNumber(d.lo) === 0) return null;
  if (whole && (!whole.lo || whole.hi || whole.decimals)) return null;
  const lo = divide(n.lo, d.lo);
  const hi = n.hi && divide(n.hi, d.lo);
  if (n.hi && !(lo && hi)) return null;
  const over = whole?.lo ? toNumber(whole.lo) * toNumber(d.lo) : 0;
  n.quotient = (over + toNumber(n.lo)) / toNumber(d.lo);
  n.lo = lo && whole?.lo ? add(whole.lo, lo) : lo;
  n.hi = hi;
  n.script |= d.script | (whole?.script ?? 0);
  n.digits = 0;
  return as(n, 'fraction', n.end);
}

const isDateLike = (r: Reader, a: Quantity, b: Quantity): boolean =>
  r.running ? lowerValue(a) >= lowerValue(b) : a.digits > 3 && lowerValue(a) >= lowerValue(b);

/** 1/2 outside dates and scores: two plain integers, no third; in running text the first is the smaller, alone it isn't a year. */
function readSlash(r: Reader, i: number, a: Quantity, whole: Quantity | null = null): Quantity | null {
  const { text } = r;
  const c = text[a.end];
  if ((c !== '/' && c !== '／') || a.digits === 0 || a.leadingZero || classAt(r, a.end + 1) !== ARABIC) return null;
  const b = readAmount(r, a.end + 1);
  if (!b || b.digits === 0 || b.leadingZero || isDateLike(r, a, b)) return null;
  // 11/2031 is a month; 比分1/2 a score.
  if (b.digits === 4 && lowerValue(a) <= 12 && lowerValue(b) >= 1900 && lowerValue(b) <= 2100) return null;
  if (text[i - 1] === '分' && text[i - 2] === '比') return null;
  if ('/／年'.includes(text[i - 1] ?? ' ') || '/／月日号號'.includes(text[b.end] ?? ' ')) return null;
  const { end } = b;
  const q = readFraction(a, b, whole);
  return q && as(q, 'fraction', end);
}

/** A digit behind 成 that goes on in no other number or word: 五 in 八成五. */
function isSecondTenth(r: Reader, i: number): boolean {
  const after = classAt(r, i + 1);
  const c = r.text[i]!;
  if (classAt(r, i) !== HAN || after === HAN || after === PLACE || after === MULTIPLIER) return false;
  return !'两兩零〇'.includes(c) && r.text[i + 1] !== '成' && (r.fixedEnd?.(r, i) ?? i) === i;
}

function readTenths(r: Reader, q: Quantity, at: number): Quantity | null {
  const { text } = r;
  const value = lowerValue(q);
  const next = text[at + 1] ?? ' ';
  if (value <= 0 || q.leadingZero || !q.lo) return null;
  if (text[at] === '折')
    return value < 100 && !r.running?.startsAnother('折', unitAt(r, at + 1))
      ? as(q, 'tenths', at + 1, value <= 10 ? 1 : 2)
      : null;
  if (value > 10 || r.running?.startsAnother('成', unitAt(r, at + 1))) return null;
  const word = text[at + 2] ?? ' ';
  if (next === '本' ? !'科地市省'.includes(word) : (next === '员' || next === '員') && word !== '工') return null;
  if (q.hi || q.decimals) return as(q, 'tenths', at + 1, 1);
  const half = next === '半';
  const second = half ? 5 : isSecondTenth(r, at + 1) ? r.values[unitAt(r, at + 1)]! : 0;
  if (second === 0) return as(q, 'tenths', at + 1, 1);
  as(q, 'tenths', at + 2, 1);
  q.lo = add(q.lo, { m: second, s: 2 });
  return q;
}

/** What `q` becomes by the sign or word at `at`; null where nothing stands there. */
function readSuffix(r: Reader, q: Quantity, at: number): Quantity | null {
  const c = r.text[at];
  if (c === undefined) return null;
  if (PERCENT.includes(c)) return as(q, 'percent', at + 1);
  if (c === '‰') return as(q, 'permille', at + 1);
  if (c === '成' || c === '折') return readTenths(r, q, at);
  const next = r.text[at + 1];
  if (c !== '倍' || next === '感') return null;
  if (next !== '半' || q.hi || !q.lo) return as(q, 'multiple', at + 1);
  q.lo = add(q.lo, { m: 5, s: 1 });
  return as(q, 'multiple', at + 2);
}

/** Reads the quantity at `i`; null where none stands there. */
export function readQuantity(r: Reader, i: number): Quantity | null {
  const { text } = r;
  const kind = classAt(r, i);
  const first = unitAt(r, i);
  if ((kind === PLACE || kind === MULTIPLIER) && unitAt(r, i + 1) === 0x5206) {
    if (isPer(r, i + 1) && !(kind === PLACE && r.values[first] === 1)) return readPer(r, i);
    if (text.startsWith('百分百', i)) return word(i + 3, 'percent', integer(100));
  }
  if (first === 0x4e00 && unitAt(r, i + 1) === 0x534a) return word(i + 2, 'fraction', { m: 5, s: 1 });
  const q = readAmount(r, i);
  if (!q) return null;
  const { end } = q;
  if (!(r.edges[unitAt(r, end)]! & (FOLLOWS | INNER))) return q;
  if (isPer(r, end)) {
    const n = readAmount(r, end + 2);
    const f = n && readFraction(n, q, null);
    if (f) return f;
  }
  const c = text[end];
  if (c === '又') {
    const d = readAmount(r, end + 1);
    const n = d && isPer(r, d.end) ? readAmount(r, d.end + 2) : null;
    const f = n && d && readFraction(n, d, q);
    const slash = f ?? (d && readSlash(r, end + 1, d, q));
    if (slash) return slash;
  }
  const slash = readSlash(r, i, q);
  if (slash) return slash;
  const suffixed = readSuffix(r, q, end);
  if (suffixed) return suffixed;
  const at = classAt(r, end - 1) === ARABIC ? pastSpace(r, end) : end;
  if (at > end) {
    const spaced = readSuffix(r, q, at);
    if (spaced) return spaced;
  }
  if (isInner(text[at] ?? ' ') && text[at + 1] !== '折' && readSuffix(r, q, at > end ? pastSpace(r, at + 1) : at + 1))
    q.inner = at;
  return q;
}
