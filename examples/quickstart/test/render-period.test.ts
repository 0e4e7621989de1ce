import { expect, test } from 'vitest';
import { renderPeriod } from '../src/render-period.js';

const period = (start: string | null, end: string | null, text: string | null = null) =>
  renderPeriod({ text, start, end, basis: 'stated' });

test.each([
  ['2023-01-01', '2023-12-31', '2023'],
  ['2019-01-01', '2021-12-31', '2019/2021'],
  ['2023-01-01', '2023-06-30', '2023-01/2023-06'],
  ['2024-02-01', '2024-02-29', '2024-02'],
  ['2023-02-01', '2023-02-27', '2023-02-01/2023-02-27'],
  ['2023-01-01', '2023-09-20', '2023-01-01/2023-09-20'],
  ['2023-09-20', '2023-09-20', '2023-09-20'],
  [null, '2023-09-20', '../2023-09-20'],
])('%s to %s is written %s', (start, end, written) => {
  expect(period(start, end)).toBe(written);
});

test('a period without dates keeps its words', () => {
  expect(period(null, null, '五年来')).toBe('五年来');
  expect(period(null, null)).toBe('-');
});
