import { expect, test } from 'vitest';
import { findIndicator, indicators } from '../src/indicators/index.js';

test.each([
  ['结案率', 'disposal-rate'],
  ['综合结案率', 'disposal-rate'],
  ['结收比', 'clearance-rate'],
  ['审结', 'disposed'],
  ['收案数', 'filed'],
  ['率', undefined],
])('%s is %s', (label, id) => {
  expect(findIndicator(label)?.id).toBe(id);
});

test('no label names two indicators', () => {
  const labels = indicators.flatMap((row) => [row.zh, ...row.aliases]);
  expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
});
