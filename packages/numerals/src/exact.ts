/** A non-negative decimal without loss: `m` × 10^-`s`; where `m` is beyond 2^53 its digits stand in `d` instead. */
export interface Exact {
  readonly m: number;
  readonly s: number;
  readonly d?: string;
}

/** Powers of ten that a double holds exactly. */
export const POWERS: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
];

export const integer = (m: number): Exact => ({ m, s: 0 });

const stripZeros = (digits: string): string => {
  let i = 0;
  while (i < digits.length - 1 && digits.charCodeAt(i) === 48) i++;
  return i === 0 ? digits : digits.slice(i);
};

/** From ASCII digits of any length and the number of them that are decimals. */
export function fromDigits(digits: string, s: number): Exact {
  if (digits.length <= 15) return { m: Number(digits), s };
  const d = stripZeros(digits);
  return d.length <= 15 ? { m: Number(d), s } : { m: 0, s, d };
}

/** Moves the decimal point `e` places to the right (to the left when `e` is negative). */
export function shift(x: Exact, e: number): Exact {
  const s = x.s - e;
  if (s >= 0) return x.d === undefined ? { m: x.m, s } : { m: 0, s, d: x.d };
  if (x.d === undefined) {
    const m = x.m * POWERS[Math.min(-s, 22)]!;
    if (-s <= 22 && m <= Number.MAX_SAFE_INTEGER) return { m, s: 0 };
  }
  return fromDigits((x.d ?? String(x.m)) + '0'.repeat(-s), 0);
}

/** The canonical decimal string: no leading or trailing zeros, no exponent. */
export function toDecimal(x: Exact, negative: boolean): string {
  let out = x.d ?? String(x.m);
  if (x.s > 0) {
    if (out.length <= x.s) out = '0'.repeat(x.s - out.length + 1) + out;
    let end = out.length;
    const point = end - x.s;
    while (end > point && out.charCodeAt(end - 1) === 48) end--;
    out = end === point ? out.slice(0, point) : `${out.slice(0, point)}.${out.slice(point, end)}`;
  }
  return negative && out !== '0' ? `-${out}` : out;
}

/** The nearest double: the quotient of two exact doubles is correctly rounded. */
export function toNumber(x: Exact): number {
  if (x.d === undefined) {
    if (x.s === 0) return x.m;
    if (x.s <= 22) return x.m / POWERS[x.s]!;
  }
  return Number(toDecimal(x, false));
}

/** `a` ÷ `b`, where the quotient ends; else null. */
export function divide(a: Exact, b: Exact): Exact | null {
  let n = BigInt(a.d ?? a.m) * 10n ** BigInt(b.s);
  let d = BigInt(b.d ?? b.m) * 10n ** BigInt(a.s);
  let s = 0;
  for (const f of [10n, 5n, 2n]) {
    while (d % f === 0n) {
      d /= f;
      n *= 10n / f;
      s++;
    }
  }
  return n % d === 0n ? fromDigits(String(n / d), s) : null;
}

/** `whole` + `part`, digit by digit. */
export function add(a: Exact, b: Exact): Exact {
  const s = Math.max(a.s, b.s);
  const up = (x: Exact): bigint => BigInt(x.d ?? x.m) * 10n ** BigInt(s - x.s);
  return fromDigits(String(up(a) + up(b)), s);
}
