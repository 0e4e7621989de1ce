import { locate } from '@zhibiao/normalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lines } from '../src/lines.js';

const text = fc.string({ unit: fc.constantFrom('案', '1', '\n', '\r', '\r\n', '𠮷') });

test('places are those that normalize tells', () => {
  fc.assert(
    fc.property(text, fc.nat(40), (given, at) => {
      const offset = Math.min(at, given.length);
      expect(new Lines(given).at(offset)).toEqual(locate(given, offset));
    }),
  );
});

test('lines without their ends are the text without line ends', () => {
  fc.assert(
    fc.property(text, (given) => {
      const lines = new Lines(given);
      const all = Array.from({ length: lines.count }, (_, i) => lines.span(i + 1));
      expect(all.map(({ start, end }) => given.slice(start, end))).toEqual(given.split(/\r\n|\r|\n/u));
    }),
  );
});
