import { expect, test } from 'vitest';
import { findNumbers, NumeralError, parseNumber, safeParseNumber } from '../src/index.js';
import refused from './tables/refused.json' with { type: 'json' };
import whole from './tables/whole.json' with { type: 'json' };

test.each(whole)('parses $text', ({ text, expected }) => {
  const { value, high, ...rest } = parseNumber(text);
  expect(rest).toEqual(expected);
  if (rest.decimal !== undefined) expect(value).toBe(Number(rest.decimal));
  if (rest.highDecimal !== undefined) expect(high).toBe(Number(rest.highDecimal));
});

test.each(whole)('finds $text as it parses it', ({ text }) => {
  const [mention, ...others] = findNumbers(text, { keepFixedWords: true });
  expect(others).toEqual([]);
  expect(mention).toEqual({ ...parseNumber(text), start: 0, end: text.length, text });
});

test.each(refused)('refuses $text', ({ text, code, offset }) => {
  const result = safeParseNumber(text);
  expect(result.success).toBe(false);
  if (result.success) return;
  expect(result.error).toBeInstanceOf(NumeralError);
  expect(result.error).toMatchObject({ code, offset });
  expect(() => parseNumber(text)).toThrow(result.error.message);
});

test.each([
  ['三分之二', 2 / 3],
  ['二又三分之一', 7 / 3],
])('%s has a value and no decimal', (text, value) => {
  expect(parseNumber(text)).toEqual({ kind: 'fraction', value, bound: 'exact', notation: 'chinese' });
});

test('an improper fraction is one when it stands alone', () => {
  expect(parseNumber('7/3').value).toBe(7 / 3);
  expect(safeParseNumber('2031/3').success).toBe(false);
});

test('a range of fractions has ends without decimals', () => {
  expect(parseNumber('1/3至1/2')).toEqual({
    kind: 'fraction',
    value: 1 / 3,
    high: 0.5,
    highDecimal: '0.5',
    bound: 'between',
    notation: 'arabic',
  });
  expect(parseNumber('三分之一到三分之二')).toEqual({
    kind: 'fraction',
    value: 1 / 3,
    high: 2 / 3,
    bound: 'between',
    notation: 'chinese',
  });
});

test('三五 is 35 when it is read digit by digit', () => {
  expect(parseNumber('三五', { read: 'digits' })).toEqual({
    kind: 'cardinal',
    value: 35,
    decimal: '35',
    bound: 'exact',
    notation: 'chinese',
  });
});

test('the message says where, what was expected and what came', () => {
  expect(() => parseNumber('三百千')).toThrow(
    '三百千: expected a digit, 十, 百, 千, 万 or 亿, or the end at offset 2, got "千"',
  );
});

test('a lone surrogate is refused like any other character', () => {
  expect(safeParseNumber('\ud800')).toMatchObject({ success: false, error: { code: 'not-a-number', offset: 0 } });
});
