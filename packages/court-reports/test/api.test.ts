import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the exports', () => {
  expect(Object.keys(api).sort()).toEqual([
    'DatasetError',
    'attachSource',
    'checks',
    'courts',
    'honours',
    'indicators',
    'mechanisms',
    'metrics',
    'people',
    'reports',
  ]);
});

test('the lists of the reports are the lists of all', () => {
  const { reports, metrics, checks, honours, mechanisms, people } = api;
  const of = (list: 'metrics' | 'checks' | 'honours' | 'mechanisms' | 'people') =>
    reports.flatMap((report) => report[list].map((item) => ({ reportId: report.id, ...item })));
  expect(metrics).toEqual(of('metrics'));
  expect(checks).toEqual(of('checks'));
  expect(honours).toEqual(of('honours'));
  expect(mechanisms).toEqual(of('mechanisms'));
  expect(people).toEqual(of('people'));
});

test('one report by its sub-path is the same as in the list', async () => {
  for (const report of api.reports) {
    const one = (await import(`../src/reports/${report.id}.ts`)) as { report: unknown };
    expect(one.report).toEqual(report);
  }
});
