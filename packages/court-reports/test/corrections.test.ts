import { readReport } from '@zhibiao/report';
import { expect, test } from 'vitest';
import { applyCorrections } from '../scripts/corrections.ts';
import type { Correction } from '../scripts/hand-made.ts';
import { Locator } from '../scripts/locate.ts';
import { RAW, sha256 } from './fixture.ts';

const read = readReport(RAW);
const report = sha256(RAW).slice(0, 12);
const correct = (...corrections: object[]) =>
  applyCorrections(
    read,
    corrections.map((one) => ({ report, reason: 'A test of it.', ...one }) as Correction),
    new Locator(read),
  );
const [first] = read.metrics;
const path = `metrics/${first!.id}/indicator`;

test('a field is set, and the figure says which', () => {
  const [metric] = correct({ path, read: first!.indicator, set: '存案' }).metrics;
  expect(metric).toMatchObject({ indicator: '存案', corrected: ['indicator'] });
});

test('a field without a new value is gone', () => {
  const [metric] = correct({ path: `metrics/${first!.id}/indicatorId`, read: first!.indicatorId }).metrics;
  expect(metric).not.toHaveProperty('indicatorId');
});

test('a figure is taken away, and links to it with it', () => {
  const linked = { ...read, metrics: read.metrics.map((one, i) => (i === 1 ? { ...one, partOf: first!.id } : one)) };
  const [metric] = applyCorrections(
    linked,
    [{ report, remove: `metrics/${first!.id}`, reason: 'A test of it.' }],
    new Locator(read),
  ).metrics;
  expect(metric).toMatchObject({ quote: '880件' });
  expect(metric).not.toHaveProperty('partOf');
});

test('a figure is added where its quote stands', () => {
  const item = { kind: 'count', value: 2023, bound: 'exact', unit: '年', indicator: null, subject: null, scope: null };
  const [metric] = correct({ add: 'metrics', quote: '2023年', n: 0, item }).metrics;
  const start = RAW.indexOf('2023年');
  expect(metric).toMatchObject({
    id: String(start),
    rule: 'by-hand',
    corrected: ['*'],
    rawSpans: [{ start, end: start + 5 }],
  });
});

test('a second figure on one quote has an id of its own', () => {
  const item = { kind: 'count', value: 120, second: true };
  const ids = correct({ add: 'metrics', quote: '120件', n: 0, item }).metrics.map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual([first!.id, `${first!.id}.2`]);
});

test('a mechanism is added with its places and items', () => {
  const item = { name: '民事案件', kind: 'named', noun: null, items: ['旧存', '调解'] };
  const [mechanism] = correct({ add: 'mechanisms', quote: '民事案件', n: 0, item }).mechanisms;
  expect(mechanism!.mentions).toHaveLength(1);
  expect(mechanism!.items!.map(({ name, span }) => [name, span !== undefined])).toEqual([
    ['旧存', true],
    ['调解', false],
  ]);
});

test.each([
  ['sets what is read already', { path, read: '旧', set: first!.indicator }, 'no longer needed'],
  ['expects another reading', { path, read: '旧', set: '存案' }, 'fits no more'],
  ['is of a figure that is not read', { path: 'metrics/9/indicator', read: 'x', set: 'y' }, 'fits no more'],
  ['takes away what is not read', { remove: 'metrics/9' }, 'no longer needed'],
  ['adds what is read', { add: 'metrics', quote: '120件', n: 0, item: {} }, 'no longer needed'],
  ['adds what does not stand there', { add: 'metrics', quote: '121件', n: 0, item: {} }, 'does not stand in the text'],
])('a correction that %s is a problem', (_, correction, problem) => {
  expect(() => correct(correction)).toThrow(problem);
});

test('all problems are told at once', () => {
  expect(() => correct({ remove: 'metrics/9' }, { remove: 'metrics/8' })).toThrow(/metrics\/9[\s\S]*metrics\/8/u);
});
