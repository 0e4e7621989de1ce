import { expect, test } from 'vitest';
import { readReport } from '../src/index.js';

test.each([
  ['2023年，云岭市中级人民法院审结案件1200件。', null],
  ['云岭市中级人民法院工作综述\n\n2023年，市中院审结案件1200件，全市法院审结案件9800件。', null],
])('a figure of the report’s own court has no scope: %s', (raw, scope) => {
  expect(readReport(raw).metrics[0]?.scope).toBe(scope);
});

test('a figure of other courts keeps its scope', () => {
  const { metrics } = readReport(
    '云岭市中级人民法院工作综述\n\n2023年，市中院审结案件1200件，全市法院审结案件9800件。',
  );
  expect(metrics[1]?.scope).toBe('全市法院');
});
