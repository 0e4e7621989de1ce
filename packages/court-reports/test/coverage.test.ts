import { readReport } from '@zhibiao/report';
import { expect, test } from 'vitest';
import { findGaps } from '../scripts/coverage.ts';
import type { NotFigure } from '../scripts/hand-made.ts';
import { Locator } from '../scripts/locate.ts';
import { RAW } from './fixture.ts';

const read = readReport(RAW);
const gaps = (...quotes: [string, NotFigure['kind']][]) =>
  findGaps(
    read,
    quotes.map(([quote, kind]) => ({ report: '000000000000', quote, kind, reason: 'A test.' })),
    new Locator(read),
  ).map(({ what, words }) => [what, words]);

test('every numeral is a figure or listed', () => {
  expect(gaps(['一、审判', 'list'], ['2023年', 'date'])).toEqual([]);
});

test('a numeral that is neither is found', () => {
  expect(gaps(['2023年', 'date'])).toEqual([['numeral', expect.stringContaining('一、审判')]]);
});

test('a row for a figure, or for nothing, is not needed', () => {
  expect(gaps(['一、审判', 'list'], ['2023年', 'date'], ['120件', 'class'], ['三审', 'name'])).toEqual([
    ['not needed', '120件'],
    ['not needed', '三审'],
  ]);
});

test('the number of a heading is a line of its own', () => {
  const text = '1\n审结案件1件。';
  const report = { ...read, ...readReport(text) };
  const rows = [{ report: '000000000000', quote: '1', kind: 'heading' as const, reason: 'A test.' }];
  expect(findGaps({ ...report, metrics: [] }, rows, new Locator(report)).map(({ what }) => what)).toEqual(['numeral']);
});
