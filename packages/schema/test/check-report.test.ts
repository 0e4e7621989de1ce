import { describe, expect, test } from 'vitest';
import { checkReport, type Report, reportSchema, soundReportSchema } from '../src/index.js';
import { court, metric, report } from './fixtures.js';

const [title, paragraph, runIn, caption] = report.blocks as [
  Report['blocks'][0],
  Report['blocks'][0],
  Report['blocks'][0],
  Report['blocks'][0],
];
const [count, change] = report.metrics as [Report['metrics'][0], Report['metrics'][0]];
const [check] = report.checks as [Report['checks'][0]];
const [mechanism] = report.mechanisms as [Report['mechanisms'][0]];
const [honour] = report.honours as [Report['honours'][0]];

test('a sound Report has no fault', () => {
  expect(checkReport(report)).toEqual([]);
});

describe('a fault, its place, what was expected and what was found', () => {
  test.each<[code: string, path: string, expected: string, actual: string, broken: Partial<Report>]>([
    [
      'span-order',
      'metrics/0/rawSpans/0',
      'an end at or after the start',
      '9–3',
      { metrics: [{ ...count, rawSpans: [{ start: 9, end: 3 }] }, change] },
    ],
    [
      'span-order',
      'metrics/0/repeats/0/0',
      'an end at or after the start',
      '4–3',
      { metrics: [{ ...count, repeats: [[{ start: 4, end: 3 }]] }, change] },
    ],
    [
      'span-bounds',
      'issues/0/span',
      'an end of 50 at most',
      '0–51',
      { issues: [{ code: 'lost', span: { start: 0, end: 51 }, rawSpans: [] }] },
    ],
    [
      'span-bounds',
      'repeats/0/of',
      'an end of 50 at most',
      '9–90',
      { repeats: [{ ...report.repeats[0]!, of: { start: 9, end: 90 } }] },
    ],
    ['quote', 'metrics/0/quote', '1986件', '1986', { metrics: [{ ...count, quote: '1986' }, change] }],
    [
      'period-order',
      'metrics/0/period',
      'an end at or after the start',
      '2023-01-01/2022-12-31',
      { metrics: [{ ...count, period: { ...metric.period, end: '2022-12-31' } }, change] },
    ],
    [
      'period-order',
      'published',
      'an end at or after the start',
      '2024-03-01/2024-02-01',
      { published: '2024-03-01/2024-02-01' },
    ],
    ['duplicate-id', 'metrics/2/id', 'an id of its own', '9', { metrics: [count, change, count] }],
    [
      'duplicate-id',
      'blocks/4/id',
      'an id of its own',
      '39',
      { blocks: [...report.blocks, { ...caption, span: { start: 50, end: 50 } }] },
    ],
    ['duplicate-id', 'honours/1/id', 'an id of its own', '44', { honours: [honour, honour] }],
    ['unknown-id', 'metrics/1/of', 'the id of an item here', '8', { metrics: [count, { ...change, of: '8' }] }],
    ['unknown-id', 'metrics/0/partOf', 'the id of an item here', '8', { metrics: [{ ...count, partOf: '8' }, change] }],
    [
      'unknown-id',
      'blocks/3/continues',
      'the id of an item here',
      '6',
      { blocks: [title, paragraph, runIn, { ...caption, continues: '6' }] },
    ],
    ['unknown-id', 'checks/0/metrics/1', 'the id of a metric', '8', { checks: [{ ...check, metrics: ['9', '8'] }] }],
    ['cycle', 'metrics/0/of', 'a link that ends', '9', { metrics: [{ ...count, of: '9' }, change] }],
    [
      'cycle',
      'metrics/0/partOf',
      'a link that ends',
      '17',
      {
        metrics: [
          { ...count, partOf: '17' },
          { ...change, partOf: '9' },
        ],
      },
    ],
    [
      'unknown-indicator',
      'metrics/0/indicatorId',
      'an id of the vocabulary',
      'closing-rate',
      { metrics: [{ ...count, indicatorId: 'closing-rate' }, change] },
    ],
    [
      'negative-change',
      'metrics/1/value',
      '0 or more',
      '-3.2',
      { metrics: [count, { ...change, value: -3.2, decimal: '-3.2' }] },
    ],
    ['range', 'metrics/0/high', 'the upper end of a range', '2000', { metrics: [{ ...count, high: 2000 }, change] }],
    [
      'range',
      'metrics/0/high',
      'the upper end of a range',
      '9',
      { metrics: [{ ...count, bound: 'between', high: 9 }, change] },
    ],
    ['decimal', 'metrics/0/decimal', '1986', '1987', { metrics: [{ ...count, decimal: '1987' }, change] }],
    [
      'decimal',
      'metrics/0/highDecimal',
      '2000',
      '2001',
      { metrics: [{ ...count, bound: 'between', high: 2000, highDecimal: '2001' }, change] },
    ],
    [
      'block-order',
      'blocks/2/span',
      'a start of 22 at least',
      '20–38',
      { blocks: [title, paragraph, { ...runIn, span: { start: 20, end: 38 } }, caption] },
    ],
    [
      'block-order',
      'blocks/2/heading/span',
      'a span inside 23–38',
      '0–4',
      {
        blocks: [title, paragraph, { ...runIn, heading: { ...title, span: title.span } }, caption] as Report['blocks'],
      },
    ],
    ['title', 'title', '0', 'null', { title: null }],
    ['title', 'subtitle', 'null', '5', { subtitle: paragraph }],
    ['raw-spans', 'checks/0/rawSpans', '1', '0', { checks: [{ ...check, rawSpans: [] }] }],
    ['court-basis', 'court/basis/province', 'a basis', 'none', { court: { ...court, province: '某省' } }],
    [
      'court-basis',
      'court/basis/code',
      'none, since it is not known',
      'looked-up',
      { court: { ...court, basis: { ...court.basis, code: 'looked-up' } } },
    ],
    ['expansion', 'mechanisms/0/items', 'items', 'null', { mechanisms: [{ ...mechanism, items: null }] }],
    [
      'expansion',
      'mechanisms/0/items/0',
      'both span and rawSpans, or neither',
      '进村',
      { mechanisms: [{ ...mechanism, items: [{ name: '进村', span: { start: 0, end: 1 } }] }] },
    ],
  ])('%s at %s', (code, path, expected, actual, broken) => {
    const faults = checkReport({ ...report, ...broken }).map((fault) => ({ ...fault, path: fault.path.join('/') }));
    expect(faults).toEqual([{ code, path, expected, actual }]);
  });
});

test('every link of a long chain is walked once', () => {
  const metrics = Array.from({ length: 50_000 }, (_, i) => ({
    ...count,
    id: String(i),
    partOf: String((i + 1) % 50_000),
  }));
  expect(checkReport({ ...report, metrics, checks: [] }).map((fault) => fault.code)).toEqual(['cycle']);
});

describe('soundReportSchema', () => {
  test('takes a sound Report', () => {
    expect(soundReportSchema.parse(report)).toEqual(report);
  });

  test('refuses what reportSchema takes and checkReport finds fault with, at its path', () => {
    const broken = { ...report, metrics: [{ ...count, decimal: '1987' }, change] };
    expect(reportSchema.safeParse(broken).success).toBe(true);
    expect(soundReportSchema.safeParse(broken).error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['metrics', 0, 'decimal'], 'decimal: expected 1986, got 1987'],
    ]);
  });
});
