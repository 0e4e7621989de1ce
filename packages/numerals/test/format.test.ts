import { expect, test } from 'vitest';
import { type FormatOptions, formatNumber, NumeralError } from '../src/index.js';
import table from './tables/format.json' with { type: 'json' };

test.each(table)('writes $value as $expected', ({ value, options, expected }) => {
  expect(formatNumber(value, (options ?? {}) as FormatOptions)).toBe(expected);
});

test('numbers and bigints of any size are written by their digits', () => {
  expect(formatNumber(1e21, { style: 'digits' })).toBe('一〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇');
  expect(formatNumber(1.5e-7)).toBe('零点零零零零零零一五');
  expect(formatNumber(-0)).toBe('零');
  expect(formatNumber(12345678901234567890n)).toBe(
    '一千二百三十四京五千六百七十八兆九千零一十二亿三千四百五十六万七千八百九十',
  );
});

test('what is no number is a TypeError that says what is expected', () => {
  expect(() => formatNumber(undefined as never)).toThrow(
    new TypeError('expected value to be a number, a bigint or a string, got undefined'),
  );
});

test.each([
  [5, { style: 'nope' as never }, 'unsupported', 0],
  [5, { script: 'latin' as never }, 'unsupported', 0],
  [5, { style: 'mixed', unit: '兆' as never }, 'unsupported', 0],
  ['', {}, 'empty', 0],
  ['abc', {}, 'not-a-number', 0],
  ['12a', {}, 'not-a-number', 2],
  ['1.2.3', {}, 'not-a-number', 3],
  ['5.', {}, 'not-a-number', 2],
  [Number.NaN, {}, 'not-a-number', 0],
  [Number.POSITIVE_INFINITY, {}, 'not-a-number', 0],
  ['100000000000000000000', {}, 'unsupported', 21],
  ['1.234', { style: 'money' }, 'unsupported', 4],
] as const)('refuses %s', (value, options, code, offset) => {
  expect(() => formatNumber(value, options)).toThrow(NumeralError);
  try {
    formatNumber(value, options);
  } catch (error) {
    expect(error).toMatchObject({ code, offset });
  }
});
