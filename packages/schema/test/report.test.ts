import { describe, expect, test } from 'vitest';
import { reportSchema } from '../src/index.js';
import { metric, report } from './fixtures.js';

describe('a Report', () => {
  test('is accepted', () => {
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test.each([
    ['a field that no contract names', { ...report, sections: [] }],
    ['another version', { ...report, schemaVersion: '0' }],
    ['a metric without its raw pieces', { ...report, metrics: [{ ...metric, rawSpans: undefined }] }],
    ['an empty subject', { ...report, metrics: [{ ...metric, subject: '' }] }],
    ['an optional field that is undefined', { ...report, metrics: [{ ...metric, high: undefined }] }],
    ['a month as date of publication', { ...report, published: '2022-08' }],
  ])('with %s is refused', (_, broken) => {
    expect(reportSchema.safeParse(broken).success).toBe(false);
  });

  test.each(['2022-08-31', '2022-07-01/2022-08-31'])('published %s', (published) => {
    expect(reportSchema.safeParse({ ...report, published }).success).toBe(true);
  });
});
