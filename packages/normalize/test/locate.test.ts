import { expect, test } from 'vitest';
import { locate } from '../src/index.js';

test.each([
  ['', 0, 1, 1],
  ['一\n二', 1, 1, 2],
  ['一\n二', 2, 2, 1],
  ['一\r\n二', 2, 1, 3],
  ['一\r\n二', 3, 2, 1],
  ['一\r二', 2, 2, 1],
  ['𠮷元', 2, 1, 3],
  ['一\n', 2, 2, 1],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(locate(text, offset)).toEqual({ line, column });
});

test('refuses an offset outside of the text', () => {
  expect(() => locate('一', 2)).toThrow(/invalid-offset/u);
});
