import { expect, test } from 'vitest';
import { findNumbers, safeParseNumber } from '../src/index.js';
import units from './tables/hostile.json' with { type: 'json' };

const full = process.env.ZHIBIAO_TEST === 'full';
/** How many times as long the second text is, and how many times as much it may take: a quadratic reader takes 64 times. */
const GROWTH = 8;
const MAX_RATIO = 3 * GROWTH;
const LENGTH = full ? 125_000 : 4_000;
/** Below so many milliseconds the clock and the collector of garbage are most of what is measured. */
const FLOOR = full ? 20 : 3;

/** Milliseconds of this process's own time, so that a busy machine doesn't count: the least of three. */
function milliseconds(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 3; k++) {
    const start = process.cpuUsage();
    findNumbers(text);
    safeParseNumber(text);
    findNumbers(`0.${text}`);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const row = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

test.each(units)('the time for a row of %s grows with its length and no faster', { timeout: 120_000 }, (unit) => {
  const short = milliseconds(row(unit, LENGTH));
  const long = milliseconds(row(unit, GROWTH * LENGTH));
  expect(long).toBeLessThan(MAX_RATIO * Math.max(short, FLOOR));
});

test.each(units)('no number in a row of %s is as long as the row', (unit) => {
  expect(findNumbers(row(unit, LENGTH)).every((m) => m.end - m.start < 1_000)).toBe(true);
});
