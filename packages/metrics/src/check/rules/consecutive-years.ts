import type { Check } from '@zhibiao/schema';
import { exactValue } from '../figure.js';
import { toCheck } from '../finding.js';
import type { Scene } from '../scene.js';

const NAMED_RANGE = /\d{4}年?(?:[至到]|[-—－–~～─]+)\d{4}年/u;

/** Characters that may lie between the two. */
const NEAR = 60;

/** 连续N年 beside a range of years: 2019—2021年连续三年 are three. Fails only where the two stand in one clause. */
export function checkConsecutiveYears(scene: Scene): Check[] {
  const checks: Check[] = [];
  for (const metric of scene.metrics) {
    if (metric.kind !== 'duration' || metric.unit !== '年' || !metric.quote.includes('连续')) continue;
    const { start, end, text, basis } = metric.period;
    if (basis !== 'stated' || !start || !end || text === null || !NAMED_RANGE.test(text)) continue;
    const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
    const years = BigInt(Number(to) - Number(from) + 1);
    const value = exactValue(metric);
    const same = value !== null && value.n === years * value.d;
    const before = scene.text?.slice(Math.max(0, metric.span.start - NEAR), metric.span.start) ?? '';
    const stated = before.lastIndexOf(text);
    if (!same && (stated < 0 || /[，。；,;]/u.test(before.slice(stated)))) continue;
    checks.push(
      toCheck({
        rule: 'consecutive-years',
        arithmetic: `${to} - ${from} + 1`,
        printed: metric,
        result: { n: years, d: 1n },
        operands: [],
      }),
    );
  }
  return checks;
}
