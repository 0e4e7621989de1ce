// A metric as a check sees it: its exact value, how finely it was printed, what it plays in a sum.
import type { Metric } from '@zhibiao/schema';
import { add, compare, divide, isDecimal, parseDecimal, type Ratio, stepOf, subtract } from './decimal.js';

const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** What its exact value is read from; `null` where it has none (三分之二) or only a range is given. */
function decimalOf(metric: Metric): string | null {
  if (metric.high !== undefined) return null;
  return metric.decimal ?? (Number.isInteger(metric.value) ? String(metric.value) : null);
}

/** The exact value; `null` where it has none (三分之二) or only a range is given. */
export function exactValue(metric: Metric): Ratio | null {
  const text = decimalOf(metric);
  return text === null ? null : parseDecimal(text);
}

/**
 * Decimal places of the last printed digit, multipliers counted in: 85.58% has 2, 1986件 has 0, 10.2万件 has -3.
 * `null` where the quote mixes multipliers (3亿5千万), so that no digit is the last.
 */
export function placesOf(metric: Metric): number | null {
  const number = /(\d[\d,，]*)(?:\.(\d+))?\s?(?:余|多)?([十百千万亿]*)/u.exec(metric.quote);
  if (number) {
    let places = number[2]?.length ?? 0;
    for (const unit of number[3] ?? '') places -= MULTIPLIERS[unit] ?? 0;
    const rest = metric.quote.slice(number.index + number[0].length);
    return /\d/u.test(rest) ? null : places;
  }
  const point = /点([〇零一二三四五六七八九]+)([万亿]*)/u.exec(metric.quote);
  if (point) {
    let places = point[1]!.length;
    for (const unit of point[2]!) places -= MULTIPLIERS[unit] ?? 0;
    return places;
  }
  return Number.isInteger(metric.value) ? 0 : null;
}

/** Whether the number is given outright: no 约, 近 or 余 to it, and no range. */
export function isExact(metric: Metric): boolean {
  if (metric.bound !== 'exact') return false;
  const text = decimalOf(metric);
  return text !== null && isDecimal(text);
}

/** The values that would be printed as this one is: a count printed in 万 may be off by half of its last digit. */
export function spreadOf(metric: Metric): { low: Ratio; high: Ratio } | null {
  const value = exactValue(metric);
  const places = placesOf(metric);
  if (!value || places === null) return null;
  const whole = metric.kind === 'count' && places >= 0 && Number.isInteger(metric.value);
  if (whole) return { low: value, high: value };
  const step = stepOf(places);
  const half = divide(step, { n: 2n, d: 1n })!;
  return { low: subtract(value, half), high: add(value, step) };
}

/** Whether its last printed digit stands for more than one value: 10.2万件, 31.3亿元. */
export function isRounded(metric: Metric): boolean {
  const spread = spreadOf(metric);
  return !spread || compare(spread.low, spread.high) !== 0;
}

/** The number as an expression shows it: folded, exact, without its unit. */
export function numberText(metric: Metric): string {
  return metric.decimal ?? String(metric.value);
}
