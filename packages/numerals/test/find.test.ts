import { expect, test } from 'vitest';
import { findNumbers, iterateNumbers, type NumberMention, safeParseNumber } from '../src/index.js';
import inText from './tables/in-text.json' with { type: 'json' };
import noNumbers from './tables/no-numbers.json' with { type: 'json' };

/** What a row tells of a mention; the laws that hold for every mention are checked on the way. */
function shape(text: string, mentions: readonly NumberMention[]) {
  let last = 0;
  return mentions.map((m) => {
    expect(text.slice(m.start, m.end)).toBe(m.text);
    expect(m.start).toBeGreaterThanOrEqual(last);
    last = m.end;
    const { kind, decimal, highDecimal, bound } = m;
    const torn = m.boundSpans?.map((s) => text.slice(s.start, s.end));
    return {
      text: m.text,
      kind,
      ...(decimal && { decimal }),
      ...(highDecimal && { highDecimal }),
      bound,
      ...(torn && { torn }),
    };
  });
}

test.each([...inText, ...noNumbers])('finds in $text', ({ text, expected }) => {
  expect(shape(text, findNumbers(text))).toEqual(expected);
});

test.each([5, {}, true, null, undefined])('what is no string (%j) is a TypeError that says so', (value) => {
  const message = `expected text to be a string, got ${typeof value}`;
  expect(() => findNumbers(value as never)).toThrow(new TypeError(message));
  expect(() => iterateNumbers(value as never).next()).toThrow(new TypeError(message));
  expect(() => safeParseNumber(value as never)).toThrow(new TypeError(message));
});

test('is lazy', () => {
  const first = iterateNumbers('旧存31件，新收46件').next().value;
  expect(first).toEqual({
    kind: 'cardinal',
    value: 31,
    decimal: '31',
    bound: 'exact',
    notation: 'arabic',
    start: 2,
    end: 4,
    text: '31',
  });
});

test('other texts may be read while one is iterated', () => {
  const rest = iterateNumbers('旧存31件，新收46件');
  rest.next();
  findNumbers('统计员核对了7遍');
  expect(rest.next().value?.text).toBe('46');
});

test.each([0, 1, 62, 63, 64, 65, 4092, 4093, 4094, 4095, 4096, 4097, 9000])(
  'behind %i characters a number is read like any other, and nothing of the text before',
  (length) => {
    findNumbers('万'.repeat(length + 20));
    const found = findNumbers(`${'好'.repeat(length)}近30`);
    expect(found).toMatchObject([{ start: length, end: length + 3, value: 30, bound: 'under' }]);
  },
);

test('keepFixedWords finds the numerals of fixed words', () => {
  expect(findNumbers('统一', { keepFixedWords: true }).map((n) => n.value)).toEqual([1]);
});
