import fc from 'fast-check';
import { Converter, Locale } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { normalize, type Script } from '../src/index.js';
import { RUNS } from './runs.js';

const NONE = { unicode: false, control: false, repair: false, gloss: false, width: false, whitespace: false };
const script = (raw: string, script: Script, keep: string[] = []) => normalize(raw, { steps: NONE, script, keep }).text;
const variants = [
  ['t2s', Converter({ from: 't', to: 'cn' })],
  ['tw2s', Converter({ from: 'tw', to: 'cn' })],
  ['hk2s', Converter({ from: 'hk', to: 'cn' })],
] as const;

/** All phrases of the dictionaries, as far as they can be had. */
const phrases = [...Locale.from.tw![0]!, ...Locale.from.hk![0]!, ...Locale.to.cn![0]!].flatMap((dictionary) =>
  (dictionary as string).split('|').flatMap((row) => row.split(' ')),
);

describe.each(variants)('%s gives what opencc-js gives', (name, converter) => {
  test('for every character', () => {
    const characters: string[] = [];
    for (let point = 0x20; point < 0x32000; point++) {
      const described = point >= 0x2ff0 && point <= 0x2fff;
      if (!described && (point < 0xd800 || point >= 0xe000)) characters.push(String.fromCodePoint(point));
    }
    const text = characters.join('\n');
    const theirs = converter(text).split('\n');
    const wrong = script(text, name)
      .split('\n')
      .filter((ours, i) => ours !== theirs[i]);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['a description is left as it stands', '⿰豈龜、⿰\u{2f800}⿰、⿱⿰豈龜豈、𠀀⿲豈龜\ufa30'],
    ['one that lacks a part is none', '豈⿰\u{2f800}'],
    ['half a pair stands in front of a compatibility ideograph', '\ud87e\ufa6c\ud87e豈'],
    ['only what stands outside is converted', '龜⿰龜龜龜豈'],
  ])('where %s', (_, text) => {
    expect(script(text, name)).toBe(converter(text));
  });

  test('for every phrase of its dictionaries, and every two of them run together', () => {
    const wrong: string[] = [];
    phrases.forEach((phrase, i) => {
      for (const text of [phrase, phrase + phrases[(i * 7919) % phrases.length]!, phrase.slice(1) + phrase]) {
        if (script(text, name) !== converter(text)) wrong.push(text);
      }
    });
    expect(wrong).toEqual([]);
  });

  test('for random text of their pieces', () => {
    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...phrases) },
      { weight: 2, arbitrary: fc.constantFrom(...phrases).map((phrase) => phrase.slice(1)) },
      { weight: 2, arbitrary: fc.constantFrom(...phrases).map((phrase) => phrase.slice(0, -1)) },
      fc.constantFrom(
        '⿰',
        '⿱',
        '⿲',
        '⿻',
        '⿿',
        'a',
        '，',
        '\n',
        '𠀀',
        '\ud840',
        '\udc00',
        '豈',
        '\u{2f800}',
        '\ufa6c',
        '\ud87e',
        '龜',
        '著',
        '為',
        '㗲',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(script(text, name)).toBe(converter(text));
      }),
      { numRuns: RUNS * 3 },
    );
  });
});
