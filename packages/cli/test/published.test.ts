import { expect, test } from 'vitest';
import { toPublished } from '../src/published.js';

test.each([
  ['2024-01-20', '2024-01-20'],
  ['2024-1-2', '2024-01-02'],
  ['2024-02', '2024-02-01/2024-02-29'],
  ['2023', '2023-01-01/2023-12-31'],
  ['2022-07-01/2022-08-31', '2022-07-01/2022-08-31'],
  ['2022-07/2022-08', '2022-07-01/2022-08-31'],
  ['2023-02-29', null],
  ['2023-13', null],
  ['2023-08/2023-07', null],
  ['2023/2024/2025', null],
  ['last year', null],
  ['', null],
])('%s is %s', (given, expected) => {
  expect(toPublished(given)).toBe(expected);
});
