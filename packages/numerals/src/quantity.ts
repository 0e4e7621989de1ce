import { type Amount, readAmount } from './amount.js';
import { ARABIC, FOLLOWS, HAN, INNER, MULTIPLIER, PLACE } from './characters.js';
import { add, divide, type Exact, integer, shift, toNumber } from './exact.js';
import { classAt, type Reader } from './reader.js';
import type { NumberKind } from './types.js';

/** An amount with what makes a kind of it: %, 百分之, 成, 倍, 分之. No sign, no bound. */
export interface Quantity {
  readonly end: number;
  readonly kind: NumberKind;
  /** Null for a fraction that has no end: `value` alone then. */
  readonly lo: Exact | null;
  readonly hi: Exact | null;
  readonly value: number;
  readonly script: number;
  /** 百分之 stands before, so a range's upper end may leave it out. */
  readonly prefixed: boolean;
  readonly negative: boolean;
  /** Where 余 or 多 stands inside, before a multiplier or 倍; else -1. */
  readonly inner: number;
  readonly amount: Amount | null;
}

const PERCENT = '%％﹪';
/** 成 and 折 begin other words too: 三成立 is no tenth. */
const NOT_AFTER_TENTHS = '立果功效绩績熟长長就品型因套语語都分';
const NOT_AFTER_FOLD = '叠疊射磨价價合腾騰断斷旧舊线線返中';

const of = (
  end: number,
  kind: NumberKind,
  lo: Exact | null,
  hi: Exact | null,
  script: number,
  amount: Amount | null,
  inner = -1,
): Quantity => ({
  end,
  kind,
  lo,
  hi,
  value: lo ? toNumber(lo) : 0,
  script,
  prefixed: false,
  negative: false,
  inner,
  amount,
});

const isPer = (text: string, i: number): boolean => text.charCodeAt(i) === 0x5206 && text.charCodeAt(i + 1) === 0x4e4b;

const isNegative = (c: string | undefined): boolean => c === '负' || c === '負';

/** 百分之八十五, 千分之五, 万分之五点二: the denominator is one character at `i`. */
function readPer(r: Reader, i: number): Quantity | null {
  const { text } = r;
  const negative = isNegative(text[i + 3]);
  const a = readAmount(r, negative ? i + 4 : i + 3);
  if (!a) return null;
  const e = r.values[text.charCodeAt(i)]!;
  const kind = classAt(r, i) !== PLACE ? 'fraction' : e === 2 ? 'percent' : 'permille';
  const down = kind === 'fraction' ? -e : 0;
  const lo = shift(a.lo, down);
  return {
    end: a.end,
    kind,
    lo,
    hi: a.hi && shift(a.hi, down),
    value: toNumber(lo),
    script: 2 | a.script,
    prefixed: true,
    negative,
    inner: a.inner,
    amount: a,
  };
}

function readFraction(numerator: Amount, denominator: Amount, whole: Amount | null, end: number): Quantity | null {
  if (denominator.hi || toNumber(denominator.lo) === 0 || (whole && (whole.hi || whole.decimals))) return null;
  if (numerator.lo.d || denominator.lo.d || numerator.lo.s > 20 || denominator.lo.s > 20) return null;
  const script = numerator.script | denominator.script | (whole?.script ?? 0);
  const lo = divide(numerator.lo, denominator.lo);
  const hi = numerator.hi && divide(numerator.hi, denominator.lo);
  if (numerator.hi && (!lo || !hi)) return null;
  if (!whole) return fraction(end, lo, hi, script, toNumber(numerator.lo) / toNumber(denominator.lo));
  const n = toNumber(whole.lo) * toNumber(denominator.lo) + toNumber(numerator.lo);
  return fraction(end, lo && add(whole.lo, lo), null, script, n / toNumber(denominator.lo));
}

/** A quotient: exact where it ends, and a value at any rate. */
const fraction = (end: number, lo: Exact | null, hi: Exact | null, script: number, value: number): Quantity => {
  const q = of(end, 'fraction', lo, hi, script, null);
  return lo ? q : { ...q, value };
};

/** 1/2 outside dates and scores: two plain integers, the first the smaller, no third. */
function readSlash(r: Reader, i: number, a: Amount): Quantity | null {
  const { text } = r;
  const c = text[a.end];
  if ((c !== '/' && c !== '／') || a.digits === 0 || a.leadingZero || classAt(r, a.end + 1) !== ARABIC) return null;
  const before = text[i - 1];
  const b = readAmount(r, a.end + 1);
  if (
    !b ||
    b.digits === 0 ||
    b.leadingZero ||
    toNumber(a.lo) >= toNumber(b.lo) ||
    before === '/' ||
    before === '／' ||
    before === '年'
  )
    return null;
  const after = text[b.end] ?? '';
  if (after !== '' && '/／月日号號'.includes(after)) return null;
  return readFraction(a, b, null, b.end);
}

const HALF_TENTH = { m: 5, s: 2 };

function readTenths(r: Reader, end: number, a: Amount): Quantity | null {
  const { text } = r;
  const value = toNumber(a.lo);
  const next = text[end + 1] ?? '';
  if (text[end] === '折') {
    if (value <= 0 || value >= 100 || a.leadingZero || (next !== '' && NOT_AFTER_FOLD.includes(next))) return null;
    const e = value >= 10 ? -2 : -1;
    return of(end + 1, 'tenths', shift(a.lo, e), a.hi && shift(a.hi, e), a.script, a, a.inner);
  }
  if (value <= 0 || value > 10 || a.leadingZero) return null;
  if (next === '本' || next === '员' || next === '員') {
    const word = text[end + 2] ?? '';
    if (next === '本' ? !(word !== '' && '科地市省'.includes(word)) : word !== '工') return null;
  }
  if (next !== '' && NOT_AFTER_TENTHS.includes(next)) return null;
  const lo = shift(a.lo, -1);
  if (!a.hi && !a.decimals) {
    if (next === '半') return of(end + 2, 'tenths', add(lo, HALF_TENTH), null, a.script, a, a.inner);
    const after = classAt(r, end + 2);
    if (
      classAt(r, end + 1) === HAN &&
      after !== HAN &&
      after !== PLACE &&
      after !== MULTIPLIER &&
      next !== '两' &&
      next !== '兩' &&
      text[end + 2] !== '成'
    ) {
      const digit = r.values[text.charCodeAt(end + 1)]!;
      if (digit > 0 && (r.fixedEnd?.(text, end + 1) ?? end + 1) === end + 1)
        return of(end + 2, 'tenths', add(lo, { m: digit, s: 2 }), null, a.script, a, a.inner);
    }
  }
  return of(end + 1, 'tenths', lo, a.hi && shift(a.hi, -1), a.script, a, a.inner);
}

/** What an amount becomes by the sign or word at `at`; null where nothing stands there. */
function readSuffix(r: Reader, a: Amount, at: number): Quantity | null {
  const { text } = r;
  const c = text[at];
  if (c === undefined) return null;
  if (PERCENT.includes(c)) return of(at + 1, 'percent', a.lo, a.hi, a.script, a, a.inner);
  if (c === '‰') return of(at + 1, 'permille', a.lo, a.hi, a.script, a, a.inner);
  if (c === '倍') {
    if (text[at + 1] === '感') return null;
    if (text[at + 1] === '半' && !a.hi)
      return of(at + 2, 'multiple', add(a.lo, { m: 5, s: 1 }), null, a.script, a, a.inner);
    return of(at + 1, 'multiple', a.lo, a.hi, a.script, a, a.inner);
  }
  return c === '成' || c === '折' ? readTenths(r, at, a) : null;
}

/** Gives a bare lower end the kind of its upper one: 5 in 5-20%, 4 in 4~7成. */
export function likeUpper(lower: Exact, upper: Quantity): Exact {
  return upper.kind === 'tenths' ? shift(lower, -1) : lower;
}

/** Reads the quantity at `i`; null where none stands there. */
export function readQuantity(r: Reader, i: number): Quantity | null {
  const { text } = r;
  const kind = classAt(r, i);
  if (
    (kind === PLACE || kind === MULTIPLIER) &&
    isPer(text, i + 1) &&
    !(kind === PLACE && r.values[text.charCodeAt(i)] === 1)
  ) {
    return readPer(r, i);
  }
  if (text[i] === '一' && text[i + 1] === '半') {
    return of(i + 2, 'fraction', { m: 5, s: 1 }, null, 2, null);
  }
  if (text.startsWith('百分百', i)) return of(i + 3, 'percent', integer(100), null, 2, null);
  const a = readAmount(r, i);
  if (!a) return null;
  const { end } = a;
  if (!(r.edges[text.charCodeAt(end)]! & (FOLLOWS | INNER)))
    return of(end, 'cardinal', a.lo, a.hi, a.script, a, a.inner);
  if (isPer(text, end)) {
    const n = readAmount(r, end + 2);
    const f = n && readFraction(n, a, null, n.end);
    if (f) return f;
  }
  if (text[end] === '又') {
    const d = readAmount(r, end + 1);
    const n = d && isPer(text, d.end) ? readAmount(r, d.end + 2) : null;
    const f = n && d && readFraction(n, d, a, n.end);
    if (f) return f;
  }
  const slash = readSlash(r, i, a);
  if (slash) return slash;
  const c = text[end];
  let q = readSuffix(r, a, end);
  if (!q && c === ' ' && `${PERCENT}‰`.includes(text[end + 1] ?? ' ')) q = readSuffix(r, a, end + 1);
  if (!q && (c === '多' || c === '余' || c === '餘') && text[end + 1] !== '折') {
    q = readSuffix(r, a, end + 1);
    if (q) q = { ...q, inner: end };
  }
  return q ?? of(end, 'cardinal', a.lo, a.hi, a.script, a, a.inner);
}
