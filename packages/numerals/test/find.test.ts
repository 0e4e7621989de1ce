import { expect, test } from 'vitest';
import { findNumbers, iterateNumbers, type NumberMention } from '../src/index.js';
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

test('keepFixedWords finds the numerals of fixed words', () => {
  expect(findNumbers('统一', { keepFixedWords: true }).map((n) => n.value)).toEqual([1]);
});
