import { findNumbers } from '@zhibiao/numerals';
import type { DatasetMetric } from '../src/types.ts';
import type { Rule } from './rule.ts';

/** Ranks that are said without a numeral: 首位 is 1. */
const WORDS: Readonly<Record<string, number>> = { 首位: 1, 首: 1, 榜首: 1 };

function read(quote: string): { value: number; decimal?: string | undefined; high?: number | undefined }[] {
  const word = Object.entries(WORDS).find(([end]) => quote.endsWith(end));
  return [
    ...findNumbers(quote, { keepFixedWords: true }),
    ...(word ? [{ value: word[1], decimal: String(word[1]) }] : []),
  ];
}

const isRead = (metric: DatasetMetric): boolean =>
  read(metric.quote).some(
    ({ value, decimal, high }) =>
      value === metric.value && (metric.decimal === undefined || decimal === metric.decimal) && high === metric.high,
  );

/** Reads each quote once more, by the number parser alone. */
export const rule: Rule = {
  name: 'value-from-quote',
  description: "A figure's value is what its quote says.",
  check: ({ metrics }) =>
    metrics
      .filter((metric) => !isRead(metric))
      .map(({ reportId, id, quote, value }) => ({ id: `${reportId}:${id}`, message: `${quote} is not ${value}` })),
};
