import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNNING_TEXT } from '../src/context.js';
import {
  findNumbers,
  formatNumber,
  iterateNumbers,
  type NumberMention,
  NumeralError,
  parseNumber,
  safeParseNumber,
} from '../src/index.js';
import { readMention } from '../src/mention.js';
import { readQuick } from '../src/quick.js';
import { createReader } from '../src/reader.js';
import { TRADITIONAL } from '../src/traditional.js';

const full = process.env.ZHIBIAO_TEST === 'full';
const numRuns = full ? 100_000 : 1_000;
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void => fc.assert(property, { numRuns });
const TIMEOUT = full ? 600_000 : 20_000;

const canonical = (whole: string, part: string): string => {
  const w = whole.replace(/^0+(?=\d)/u, '');
  let p = part;
  while (p.endsWith('0')) p = p.slice(0, -1);
  return p === '' ? w : `${w}.${p}`;
};
const digits = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
/** Decimals of up to 20 digits before the point and 8 after it, of either sign. */
const decimals = fc
  .tuple(fc.boolean(), digits(1, 20), fc.oneof(fc.constant(''), digits(0, 8)))
  .map(([minus, whole, part]) => {
    const d = canonical(whole, part);
    return minus && d !== '0' ? `-${d}` : d;
  });

/** Pieces that the grammar is made of, so that random texts hit its corners. */
const pieces = fc.constantFrom(
  ...'〇零一二两三四五六七八九十百千万亿兆京廿卅俩仨幺几数半壹贰叁肆伍陆柒捌玖拾佰仟萬億兩幾數點',
  ...'0123456789０１２３.．,，%％‰-—~～－−/／:：+*×≥<>至到点又分之倍成折第前负的约近超上过余多来以内外下左右许开出头低高于止个人年月日时号元次',
  '百分之',
  '千分之',
  '分之',
  '以上',
  '以下',
  '左右',
  '不超过',
  '至少',
  '倒数第',
  '百分点',
  '个百分点',
  '好几',
  '成千上万',
  '百八十',
  '统一',
  '一定',
  'H1N1',
  'kg',
  '5G',
  '负的',
  ' ',
  '“',
  '”',
  '。',
  '人以上',
  '达到',
  '\ud83d',
  '\udc00',
  '\0',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

const reading = ({ start: _s, end: _e, text: _t, boundSpans: _b, ...rest }: NumberMention) => rest;

describe('format and parse', () => {
  test.each([
    ['plain', {}],
    ['plain', { liang: true }],
    ['plain', { script: 'traditional', liang: true }],
    ['financial', {}],
    ['financial', { script: 'traditional' }],
    ['mixed', {}],
    ['mixed', { unit: '万' }],
    ['mixed', { unit: '亿', script: 'traditional' }],
    ['digits', {}],
    ['digits', { zero: '零', script: 'traditional' }],
    ['percent', {}],
  ] as const)('parseNumber reads what formatNumber wrote: %s %o', { timeout: TIMEOUT }, (style, options) => {
    check(
      fc.property(decimals, (value) => {
        const text = formatNumber(value, { style, ...options });
        const parsed = parseNumber(text, style === 'digits' ? { read: 'digits' } : {});
        expect(parsed).toMatchObject({
          decimal: value,
          kind: style === 'percent' ? 'percent' : 'cardinal',
          bound: 'exact',
        });
        expect(parsed.value).toBe(Number(value));
      }),
    );
  });

  test('a number is written as it prints, a bigint as it is', { timeout: TIMEOUT }, () => {
    check(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e19, max: 1e19 }),
        (n) => parseNumber(formatNumber(n)).value === (n === 0 ? 0 : n),
      ),
    );
    check(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n }),
        (n) => parseNumber(formatNumber(n)).decimal === String(n),
      ),
    );
  });
});

describe('find', () => {
  test('spans are slices, in order, without overlaps; values are finite; decimals are canonical', {
    timeout: TIMEOUT,
  }, () => {
    check(
      fc.property(texts, fc.boolean(), (text, keepFixedWords) => {
        let last = 0;
        for (const m of findNumbers(text, { keepFixedWords })) {
          expect(m.text).toBe(text.slice(m.start, m.end));
          expect(m.start).toBeGreaterThanOrEqual(last);
          expect(m.end).toBeGreaterThan(m.start);
          expect(Number.isFinite(m.value)).toBe(true);
          if (m.decimal !== undefined) {
            expect(m.decimal).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u);
            expect(Number(m.decimal)).toBe(m.value);
          }
          if (m.high !== undefined) {
            // Beyond 2^53 two exact ends can be one double.
            expect(m.high).toBeGreaterThanOrEqual(m.value);
            expect(m.highDecimal).not.toBe(m.decimal);
          }
          expect(m.bound === 'between').toBe(m.high !== undefined);
          for (const span of m.boundSpans ?? []) expect(span.end <= m.start || span.start >= m.end).toBe(true);
          last = m.end;
        }
      }),
    );
  });

  test('the iterator yields the same', { timeout: TIMEOUT }, () => {
    check(
      fc.property(texts, (text) => {
        expect([...iterateNumbers(text)]).toEqual(findNumbers(text));
      }),
    );
  });

  test('the short way and the full reader agree', { timeout: TIMEOUT }, () => {
    check(
      fc.property(texts, (text) => {
        for (let at = 0; at < text.length; at++) {
          const quick = readQuick(createReader(text, false, true, RUNNING_TEXT), at, 0);
          if (quick) expect(quick).toEqual(readMention(createReader(text, false, true, RUNNING_TEXT), at, 0));
        }
      }),
    );
  });
});

describe('parse', () => {
  test('never throws anything but a NumeralError, and its offset lies in the text', { timeout: TIMEOUT }, () => {
    check(
      fc.property(texts, (text) => {
        const result = safeParseNumber(text);
        if (result.success) {
          expect(parseNumber(text)).toEqual(result.data);
          return;
        }
        expect(result.error).toBeInstanceOf(NumeralError);
        expect(result.error.offset).toBeGreaterThanOrEqual(0);
        expect(result.error.offset).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('what parse reads, find finds as one, and the other way round', { timeout: TIMEOUT }, () => {
    check(
      fc.property(texts, (text) => {
        const result = safeParseNumber(text);
        const found = findNumbers(text, { keepFixedWords: true });
        if (result.success) {
          expect(found).toHaveLength(1);
          expect(reading(found[0]!)).toEqual(result.data);
        } else if (found.length === 1 && found[0]!.end - found[0]!.start === text.length) {
          expect.fail(`found and not parsed: ${text}`);
        }
      }),
    );
  });
});

describe('traditional', () => {
  const traditional = new Map(TRADITIONAL.split(' ').map((pair) => [pair[0]!, pair[1]!]));
  const more: Readonly<Record<string, string>> = {
    两: '兩',
    万: '萬',
    亿: '億',
    几: '幾',
    数: '數',
    点: '點',
    约: '約',
    过: '過',
    余: '餘',
    负: '負',
    个: '個',
    来: '來',
    儿: '兒',
    内: '內',
  };
  const convert = (text: string): string =>
    [...text].map((c) => more[c] ?? (c === '千' ? c : (traditional.get(c) ?? c))).join('');

  test('a text and its traditional form give the same readings', { timeout: TIMEOUT }, () => {
    const simplified = fc.array(
      fc.constantFrom(
        ...'零一二两三四五六七八九十百千万亿几数儿点约近超过余多以上下内左右第前负成倍分之个人元统定般样',
        '百分之',
        '左右',
        '不超过',
        '至少',
        '倒数第',
      ),
      { maxLength: 10 },
    );
    check(
      fc.property(simplified, (parts) => {
        const text = parts.join('');
        const strip = (m: NumberMention) => ({ ...m, text: '' });
        expect(findNumbers(convert(text)).map(strip)).toEqual(findNumbers(text).map(strip));
      }),
    );
  });
});
