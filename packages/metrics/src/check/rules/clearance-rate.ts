import type { Check } from '@zhibiao/schema';
import { readQuotient, toCheck } from '../finding.js';
import { oneSubject } from '../scene.js';
import type { Sum } from '../sums.js';

/** 结案 ÷ 新收 = 结收比. */
export function checkClearanceRate(sums: readonly Sum[]): Check[] {
  const checks: Check[] = [];
  for (const { clearanceRate, disposed, filed } of sums) {
    if (!clearanceRate || !filed || disposed.length !== 1) continue;
    const check = toCheck(readQuotient('clearance-rate', disposed, [filed], clearanceRate));
    if (check.status !== 'fail' || oneSubject([clearanceRate, filed, ...disposed])) checks.push(check);
  }
  return checks;
}
