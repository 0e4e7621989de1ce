import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from '../src/code-points.ts';

test.each([
  ['案件', { start: 1, end: 2 }, { start: 1, end: 2 }],
  ['𠮷野12件', { start: 3, end: 5 }, { start: 2, end: 4 }],
  ['\uD842案', { start: 1, end: 2 }, { start: 1, end: 2 }],
  ['', { start: 0, end: 0 }, { start: 0, end: 0 }],
])('%s %o', (text, span, expected) => {
  expect(codePointsOf(text)(span)).toEqual(expected);
});

test('it counts as a loop over the code points does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, number) => {
      const points = [...text];
      const at = number % (points.length + 1);
      const offset = points.slice(0, at).join('').length;
      expect(codePointsOf(text)({ start: offset, end: offset })).toEqual({ start: at, end: at });
    }),
    { numRuns: process.env.ZHIBIAO_TEST === 'full' ? 100_000 : 1000 },
  );
});
