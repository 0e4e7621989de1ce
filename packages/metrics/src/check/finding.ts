// How a finding is put into words and judged, the same for every rule.
import type { Check, Metric } from '@zhibiao/schema';
import { add, atPlaces, compare, divide, formatDecimal, multiply, type Ratio } from './decimal.js';
import { exactValue, isExact, isRounded, numberText, placesOf } from './figure.js';
import { percentSpread, reaches, sumSpread } from './spread.js';

export interface Finding {
  readonly rule: string;
  /** The arithmetic with the printed numbers in it, without its result: `1986 ÷ (170 + 2140)`. */
  readonly arithmetic: string;
  /** The figure that is held against the arithmetic. */
  readonly printed: Metric;
  /** The exact result of the arithmetic, in the unit of `printed`. */
  readonly result: Ratio | null;
  /** All the figures in the arithmetic. */
  readonly operands: readonly Metric[];
  /** The arithmetic can come out as printed when the operands' last digits are rounded ones. */
  readonly loose?: () => boolean;
}

/** The exact result as it would be printed: rounded half up, or cut off where that is what was printed. */
export function asPrinted(result: Ratio, printed: Metric): { text: string; same: boolean } {
  const places = placesOf(printed) ?? 0;
  const value = exactValue(printed);
  for (const how of ['half-up', 'cut'] as const) {
    const at = atPlaces(result, places, how);
    if (value && compare(at, value) === 0) return { text: formatDecimal(at, places), same: true };
  }
  return { text: formatDecimal(result, places), same: false };
}

/** Judges a finding: exact figures pass or fail, any other leave it open. */
export function toCheck(finding: Finding): Check {
  const { rule, arithmetic, printed, result, operands } = finding;
  const involved = [...operands, printed];
  const exact = involved.every(isExact);
  const rounded = result && exact ? asPrinted(result, printed) : null;
  const status = !rounded ? 'undetermined' : rounded.same ? 'pass' : finding.loose?.() ? 'undetermined' : 'fail';
  const computed = rounded ? `${rounded.text}${printed.unit}` : null;
  return {
    rule,
    status,
    expression: computed === null ? arithmetic : `${arithmetic} = ${computed}`,
    printed: printed.quote,
    computed,
    metrics: involved.map((metric) => metric.id),
    spans: involved.map((metric) => ({ start: metric.span.start, end: metric.span.end })),
  };
}

const HUNDRED: Ratio = { n: 100n, d: 1n };

const total = (metrics: readonly Metric[]): Ratio | null =>
  metrics.reduce<Ratio | null>(
    (sum, metric) => {
      const value = exactValue(metric);
      return sum && value ? add(sum, value) : null;
    },
    { n: 0n, d: 1n },
  );

const sumText = (metrics: readonly Metric[]): string => {
  const text = metrics.map(numberText).join(' + ');
  return metrics.length > 1 ? `(${text})` : text;
};

/** `top ÷ bottom` held against a printed rate; several metrics on a side are added up. */
export function readQuotient(
  rule: string,
  top: readonly Metric[],
  bottom: readonly Metric[],
  printed: Metric,
): Finding {
  const a = total(top);
  const b = total(bottom);
  const quotient = a && b ? divide(a, b) : null;
  const unit: Ratio = printed.unit === '‰' ? { n: 1000n, d: 1n } : printed.unit === '%' ? HUNDRED : { n: 1n, d: 1n };
  const operands = [...top, ...bottom];
  return {
    rule,
    arithmetic: `${sumText(top)} ÷ ${sumText(bottom)}`,
    printed,
    result: quotient && multiply(quotient, unit),
    operands,
    loose: () =>
      operands.some(isRounded) &&
      printed.unit === '%' &&
      reaches(percentSpread(sumSpread(top), sumSpread(bottom)), printed),
  };
}
