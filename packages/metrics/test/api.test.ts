import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the exports', () => {
  expect(Object.keys(api).sort()).toEqual([
    'checkMetrics',
    'extractMetrics',
    'findMoney',
    'findPeriods',
    'findRanks',
    'findRates',
  ]);
});

/** Money, rates, shares, ranks, counts and spans in one sentence. */
const text = '罚没款3元5角，办结41件，结案率96.2%，同比提高1.2个百分点，三分之二当庭宣判，居全市第二，平均用时28天。';

test.each([
  ['findMoney', api.findMoney, ['3元5角']],
  ['findRates', api.findRates, ['96.2%', '1.2个百分点', '三分之二']],
  ['findRanks', api.findRanks, ['全市第二']],
] as const)('%s finds its own kind of figure as extractMetrics does', (_, find, quotes) => {
  const mentions = find(text);
  expect(mentions.map((mention) => mention.quote)).toEqual(quotes);
  const whole = api.extractMetrics(text).filter((metric) => quotes.some((quote) => quote === metric.quote));
  expect(mentions.map((mention) => [mention.span, mention.value, mention.unit])).toEqual(
    whole.map((metric) => [metric.span, metric.value, metric.unit]),
  );
});
