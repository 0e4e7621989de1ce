import { expect, test } from 'vitest';
import { reportSchema } from '../src/index.js';
import { report } from './fixtures.js';

test('a Report comes back as it is', () => {
  expect(reportSchema.parse(report)).toEqual(report);
});

test('a Report is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('an optional field that is undefined is refused: JSON would lose it', () => {
  const [first] = report.metrics;
  expect(reportSchema.safeParse({ ...report, metrics: [{ ...first, high: undefined }] }).success).toBe(false);
});

test('the error names the path', () => {
  const [first] = report.metrics;
  const result = reportSchema.safeParse({ ...report, metrics: [{ ...first, subject: '' }] });
  expect(result.error?.issues.map((issue) => issue.path)).toEqual([['metrics', 0, 'subject']]);
});
