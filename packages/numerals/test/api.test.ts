import { expect, test } from 'vitest';
import * as numerals from '../src/index.js';

test('exports these values and no others', () => {
  expect(Object.keys(numerals).sort()).toEqual([
    'NumeralError',
    'findNumbers',
    'formatNumber',
    'iterateNumbers',
    'parseNumber',
    'safeParseNumber',
  ]);
});
