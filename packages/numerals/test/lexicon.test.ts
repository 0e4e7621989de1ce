import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { FIXED_WORDS } from '../src/fixed-words.js';
import { findNumbers } from '../src/index.js';
import counted from './tables/counted.json' with { type: 'json' };

const items = FIXED_WORDS.flatMap((row) => row.split(' '));
const words = items.map((item) => item.split(/[<>]/u)[0]!);

test('no fixed word stands twice', () => {
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

test('no number is found in a fixed word alone', () => {
  expect(words.filter((word) => findNumbers(word).length > 0)).toEqual([]);
});

test('each fixed word holds a numeral that would else be found, or that joins one that is', () => {
  const idle = words.filter((word) => findNumbers(`${word}`, { keepFixedWords: true }).length === 0);
  expect(idle).toEqual([]);
});

describe('in traditional characters', () => {
  test.each(['t', 'tw', 'hk'] as const)('no number is found in a fixed word as OpenCC writes it (%s)', (to) => {
    const convert = Converter({ from: 'cn', to });
    expect(words.map((word) => String(convert(word))).filter((word) => findNumbers(word).length > 0)).toEqual([]);
  });
});

test.each(counted)('is counted: $text', ({ text, values }) => {
  expect(findNumbers(text).map((n) => n.value)).toEqual(values);
});
