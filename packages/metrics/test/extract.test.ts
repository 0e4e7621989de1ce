import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../src/index.js';

describe('extractMetrics', () => {
  test('reads value, unit, indicator and subject of each figure of a sentence', () => {
    const text = '一审民事案件旧存170件，新收2140件，已审结1986件，结案率85.97%。';
    const rows = extractMetrics(text).map((m) => [m.quote, m.value, m.unit, m.indicator, m.subject]);
    expect(rows).toEqual([
      ['170件', 170, '件', '旧存', '一审民事案件'],
      ['2140件', 2140, '件', '新收', '一审民事案件'],
      ['1986件', 1986, '件', '审结', '一审民事案件'],
      ['85.97%', 85.97, '%', '结案率', '一审民事案件'],
    ]);
  });

  test('a change that is dealt out over the years of one indicator has the year of its figure', () => {
    const text = '2021年受理318件，2022年受理402件，同比分别上升7.4%、26.4%。';
    const rows = extractMetrics(text).map((m) => [m.quote, m.period.start, m.period.end]);
    expect(rows).toEqual([
      ['318件', '2021-01-01', '2021-12-31'],
      ['402件', '2022-01-01', '2022-12-31'],
      ['7.4%', '2021-01-01', '2021-12-31'],
      ['26.4%', '2022-01-01', '2022-12-31'],
    ]);
  });
});
