import type { Check } from '@zhibiao/schema';
import { readQuotient, toCheck } from '../finding.js';
import { oneSubject } from '../scene.js';
import type { Sum } from '../sums.js';

/** 结案 ÷ 新收 = 结收比. */
export function checkClearanceRate(sums: readonly Sum[]): Check[] {
  return sums.flatMap(({ clearanceRate, disposed, filed }) => {
    if (!clearanceRate || !filed || disposed.length !== 1) return [];
    const check = toCheck(readQuotient('clearance-rate', disposed, [filed], clearanceRate));
    return check.status === 'fail' && !oneSubject([clearanceRate, filed, ...disposed]) ? [] : check;
  });
}
