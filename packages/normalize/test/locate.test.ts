import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate, Positions } from '../src/index.js';
import { RUNS } from './runs.js';

test.each([
  ['', 0, 1, 1],
  ['一\n二', 1, 1, 2],
  ['一\n二', 2, 2, 1],
  ['一\r\n二', 2, 1, 3],
  ['一\r\n二', 3, 2, 1],
  ['一\r二', 2, 2, 1],
  ['𠮷元', 2, 1, 3],
  ['一\n', 2, 2, 1],
  ['一\u2028二', 2, 1, 3],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(locate(text, offset)).toEqual({ line, column });
});

test.each([-1, 2, 0.5, Number.NaN])('refuses %d as an offset into one character', (offset) => {
  expect(() => locate('一', offset)).toThrow(/invalid-offset/u);
  expect(() => new Positions('一').locate(offset)).toThrow(/invalid-offset/u);
  expect(() => new Positions('一').toCodePoint(offset)).toThrow(/invalid-offset/u);
  expect(() => new Positions('一').fromCodePoint(offset)).toThrow(/invalid-offset/u);
});

describe('Positions', () => {
  const texts = fc
    .array(fc.constantFrom('一', '\n', '\r', '\r\n', '𠮷', '\ud800', '\udc00', 'a'))
    .map((pieces) => pieces.join(''));

  test('agrees with locate and with the text at every offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const positions = new Positions(text);
        let points = 0;
        for (let offset = 0; offset <= text.length; offset++) {
          const place = positions.locate(offset);
          expect(place).toEqual(locate(text, offset));
          expect(positions.toOffset(place)).toBe(offset);
          const inside = offset > 0 && text.codePointAt(offset - 1)! > 0xffff;
          if (!inside) {
            points = [...text.slice(0, offset)].length;
            expect(positions.toCodePoint(offset)).toBe(points);
            expect(positions.fromCodePoint(points)).toBe(offset);
          } else expect(positions.toCodePoint(offset)).toBe(points + 1);
        }
        expect(() => positions.fromCodePoint(points + 1)).toThrow(/invalid-offset/u);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    [0, 1],
    [1, 0],
    [1, 4],
    [3, 1],
    [2, 0.5],
  ])('refuses line %d, column %d of two lines', (line, column) => {
    expect(() => new Positions('一二\n三').toOffset({ line, column })).toThrow(/invalid-offset/u);
  });
});
