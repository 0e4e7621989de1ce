// Exact fractions of whole numbers, for checks that must not depend on rounding inside the machine.

/** `n / d` in lowest terms is not kept; `d` is always above 0. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

const ratio = (n: bigint, d: bigint): Ratio => (d < 0n ? { n: -n, d: -d } : { n, d });

const DECIMAL_REGEX = /^-?\d{1,400}(?:\.\d{1,400})?$/u;

/** Whether `text` is a decimal such as `-12.50`. */
export const isDecimal = (text: string): boolean => DECIMAL_REGEX.test(text);

/** Reads a decimal such as `-12.50`; `null` for anything else. */
export function parseDecimal(text: string): Ratio | null {
  if (!isDecimal(text)) return null;
  const point = text.indexOf('.');
  if (point < 0) return { n: BigInt(text), d: 1n };
  const places = text.length - point - 1;
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: 10n ** BigInt(places) };
}

export function add(a: Ratio, b: Ratio): Ratio {
  // Decimals share their denominators or divide them: without a common one, a long sum would grow a digit an addend.
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

const negate = (a: Ratio): Ratio => ({ n: -a.n, d: a.d });

export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, negate(b));

export const multiply = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.n, d: a.d * b.d });

/** `null` where `b` is 0. */
export const divide = (a: Ratio, b: Ratio): Ratio | null => (b.n === 0n ? null : ratio(a.n * b.d, a.d * b.n));

/** Negative where `a` is less than `b`, 0 where they are equal. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isZero = (a: Ratio): boolean => a.n === 0n;

export const absolute = (a: Ratio): Ratio => (a.n < 0n ? negate(a) : a);

/** A step of the last printed digit: places 2 is 1/100, places -3 is 1000. */
export function stepOf(places: number): Ratio {
  return places >= 0 ? { n: 1n, d: 10n ** BigInt(places) } : { n: 10n ** BigInt(-places), d: 1n };
}

/** The value at `places` decimal places, rounded half up (away from 0) or cut off. */
export function atPlaces(value: Ratio, places: number, how: 'half-up' | 'cut'): Ratio {
  const step = stepOf(places);
  const { n, d } = divide(absolute(value), step)!;
  const units = how === 'cut' ? n / d : (2n * n + d) / (2n * d);
  const signed = multiply({ n: units, d: 1n }, step);
  return value.n < 0n ? negate(signed) : signed;
}

/** Writes `value` with exactly `places` decimal places (none where negative), rounded half up. */
export function formatDecimal(value: Ratio, places: number): string {
  const rounded = atPlaces(value, places, 'half-up');
  const digits = Math.max(places, 0);
  const scaled = (absolute(rounded).n * 10n ** BigInt(digits)) / rounded.d;
  const text = String(scaled).padStart(digits + 1, '0');
  const sign = rounded.n < 0n ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
