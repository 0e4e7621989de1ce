import { expect, test } from 'vitest';
import { findNumbers, safeParseNumber } from '../src/index.js';
import units from './tables/hostile.json' with { type: 'json' };

const full = process.env.ZHIBIAO_TEST === 'full';
const LENGTH = full ? 1_000_000 : 30_000;
/**
 * Milliseconds of this process's own time, so that a busy machine doesn't count: ten times what a slow one needs, and less
 * than a quadratic reader takes, whose LENGTH² steps are seconds. The growth itself is measured by the benchmark (hostile).
 */
const LIMIT = full ? 30_000 : 1_500;

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
