import { expect, test } from 'vitest';
import { findNumbers, safeParseNumber } from '../src/index.js';

const full = process.env.ZHIBIAO_TEST === 'full';
const LENGTH = full ? 1_000_000 : 100_000;
/** Milliseconds of this process's own time, so that a busy machine doesn't count: enough for a slow one and far below what a quadratic reader would take: it would need minutes. */
const LIMIT = full ? 30_000 : 3_000;

const units = [
  '一',
  '1',
  '百分之',
  '3-',
  '1,',
  '1,234',
  '万',
  '1.',
  '.1',
  '第',
  '约',
  '几十',
  '1/',
  '三五',
  'a1',
  '百',
  '1 ',
  '一百零',
  '负的',
  '好几',
  '3人以',
  '一万',
  '万亿',
  '十',
  '1又',
  '一点',
  '(1)',
  '1%',
  '“一',
  '统',
  '成',
  '1-1',
  '1:',
  'a.',
  'a://',
  '1万',
  '零',
  '一千',
  '三至',
  '2023-01-',
  '半',
  '以上',
  '不超过',
  '0',
  '参',
  '123 ',
  '1人多',
];

test.each(units)('a long row of %s is read in linear time', { timeout: 2 * LIMIT + 10_000 }, (unit) => {
  const text = unit.repeat(Math.ceil(LENGTH / unit.length));
  const start = process.cpuUsage();
  const found = findNumbers(text);
  safeParseNumber(text);
  findNumbers(`0.${text}`);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LIMIT);
  expect(found.every((m) => m.end - m.start < 1_000)).toBe(true);
});
