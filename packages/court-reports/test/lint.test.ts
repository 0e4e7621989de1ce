import { describe, expect, test } from 'vitest';
import { lint, rules } from '../lint/lint.ts';
import { type Dataset, readCommitted } from '../scripts/dataset.ts';
import { readHandMade } from '../scripts/hand-made.ts';

const { exceptions } = readHandMade();
const dataset = readCommitted();

test('the dataset keeps every rule', () => {
  expect(lint(dataset, exceptions)).toEqual([]);
});

test('an exception that takes nothing away is a finding', () => {
  const more = { rule: 'periods', id: '000000000000', reason: 'None at all.' };
  expect(lint(dataset, [...exceptions, more])).toEqual([
    { rule: 'unnecessary-exception', id: '000000000000', message: 'periods finds nothing here' },
  ]);
});

test('without its exceptions the dataset breaks just the rules that they name', () => {
  expect(lint(dataset, []).map(({ rule, id }) => [rule, id])).toEqual(exceptions.map(({ rule, id }) => [rule, id]));
});

/** The dataset with one thing made wrong: which, by the figure's indicator. */
type Copy = { [Key in keyof Dataset]: Record<string, unknown>[] };
const spoil = (change: (copy: Copy) => void): Dataset => {
  const copy = structuredClone(dataset) as unknown as Copy;
  change(copy);
  return copy as unknown as Dataset;
};
const figure = (copy: Copy, indicatorId: string) => copy.metrics.find((metric) => metric.indicatorId === indicatorId)!;

const ROWS: readonly [rule: string, what: string, change: (copy: Copy) => void][] = [
  [
    'value-from-quote',
    'another value',
    (copy) => Object.assign(figure(copy, 'agency-head-appearance-rate'), { value: 99 }),
  ],
  [
    'value-from-quote',
    'another decimal',
    (copy) => Object.assign(figure(copy, 'recovered-amount'), { decimal: '93374200.0' }),
  ],
  [
    'disposal-rate',
    'a rate a hundredth off',
    (copy) => Object.assign(figure(copy, 'disposal-rate'), { decimal: '85.60' }),
  ],
  ['caseload', 'a count one off', (copy) => Object.assign(figure(copy, 'caseload'), { decimal: '2053' })],
  [
    'parts-within-whole',
    'a part greater than its whole',
    (copy) => Object.assign(copy.metrics.find((one) => one.partOf)!, { decimal: '9999' }),
  ],
  ['checks-pass', 'a check that fails', (copy) => Object.assign(copy.checks[0]!, { status: 'fail' })],
  ['ids-unique', 'one id twice', (copy) => copy.honours.push(copy.honours[0]!)],
  ['ids-unique', 'an id that is not of its digest', (copy) => Object.assign(copy.reports[0]!, { id: '000000000000' })],
  [
    'ids-from-place',
    'an id that is no offset',
    (copy) => Object.assign(figure(copy, 'caseload'), { rawSpans: [{ start: 1, end: 6 }] }),
  ],
  ['links', 'a whole that is not there', (copy) => Object.assign(figure(copy, 'filed'), { partOf: '1' })],
  ['links', 'an indicator that is not there', (copy) => Object.assign(figure(copy, 'filed'), { indicatorId: 'files' })],
  ['links', 'a check of a figure that is not there', (copy) => Object.assign(copy.checks[0]!, { metrics: ['1'] })],
  ['indicator-units', 'cases in persons', (copy) => Object.assign(figure(copy, 'filed'), { unit: '人' })],
  ['court-codes', 'a code of another place', (copy) => Object.assign(copy.courts[0]!, { code: '110105' })],
  ['court-codes', 'a code that is not in the table', (copy) => Object.assign(copy.courts[0]!, { code: '999999' })],
  [
    'periods',
    'an end before the start',
    (copy) => Object.assign(figure(copy, 'filed').period as object, { end: '2021-12-31' }),
  ],
  ['periods', 'dates of no basis', (copy) => Object.assign(figure(copy, 'filed').period as object, { basis: 'none' })],
  [
    'periods',
    'a window of publication that ends first',
    (copy) => Object.assign(copy.reports[0]!, { published: '2022-10-15/2022-07-01' }),
  ],
  [
    'changes-positive',
    'a change with a sign',
    (copy) => Object.assign(figure(copy, 'filed'), { change: { direction: 'down', basis: null }, value: -3 }),
  ],
  ['spans', 'a quote longer than its span', (copy) => Object.assign(figure(copy, 'filed'), { quote: '新收2136件' })],
  [
    'no-overlap',
    'two figures on the same characters',
    (copy) => copy.metrics.splice(1, 0, { ...copy.metrics[0]!, quote: '个', span: { start: 9, end: 10 } }),
  ],
  [
    'short-quotes',
    'a label that is a clause',
    (copy) => Object.assign(figure(copy, 'filed'), { subject: '甲乙丙丁'.repeat(4) }),
  ],
];

describe('each rule finds what it is for', () => {
  test.each(ROWS)('%s: %s', (rule, _, change) => {
    expect(lint(spoil(change), exceptions).map((finding) => finding.rule)).toContain(rule);
  });

  test('every rule is tried', () => {
    expect(new Set(ROWS.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
  });
});
