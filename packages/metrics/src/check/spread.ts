// Whether a result could be what is printed, once every operand may be off by its own rounding.
import type { Metric } from '@zhibiao/schema';
import { add, compare, divide, multiply, type Ratio, subtract } from './decimal.js';
import { spreadOf } from './figure.js';

export interface Spread {
  readonly low: Ratio;
  readonly high: Ratio;
}

const HUNDRED: Ratio = { n: 100n, d: 1n };

/** The spread of a sum. */
export function sumSpread(metrics: readonly Metric[]): Spread | null {
  let total: Spread = { low: { n: 0n, d: 1n }, high: { n: 0n, d: 1n } };
  for (const metric of metrics) {
    const spread = spreadOf(metric);
    if (!spread) return null;
    total = { low: add(total.low, spread.low), high: add(total.high, spread.high) };
  }
  return total;
}

export const differenceSpread = (a: Spread | null, b: Spread | null): Spread | null =>
  a && b ? { low: subtract(a.low, b.high), high: subtract(a.high, b.low) } : null;

/** The spread of `a ÷ b` in percent, for values that aren't negative. */
export function percentSpread(a: Spread | null, b: Spread | null): Spread | null {
  if (!a || !b || b.low.n <= 0n) return null;
  return { low: multiply(divide(a.low, b.high)!, HUNDRED), high: multiply(divide(a.high, b.low)!, HUNDRED) };
}

/** Whether `spread` reaches the values that are printed as `printed` is; unknown spreads reach everything. */
export function reaches(spread: Spread | null, printed: Metric): boolean {
  const own = spreadOf(printed);
  if (!spread || !own) return true;
  return compare(spread.low, own.high) <= 0 && compare(spread.high, own.low) >= 0;
}
