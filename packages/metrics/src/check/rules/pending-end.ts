import type { Check } from '@zhibiao/schema';
import { add, type Ratio, subtract } from '../decimal.js';
import { exactValue, isRounded, numberText } from '../figure.js';
import { toCheck } from '../finding.js';
import { oneSubject } from '../scene.js';
import { differenceSpread, reaches, sumSpread } from '../spread.js';
import type { Sum } from '../sums.js';

const NOTHING: Ratio = { n: 0n, d: 1n };

/** 受理 - 结案 = 未结, or 旧存 + 新收 - 结案 where these are told. */
export function checkPendingEnd(sums: readonly Sum[]): Check[] {
  const checks: Check[] = [];
  for (const { pending, filed, caseload, disposed, left } of sums) {
    const [done] = disposed;
    if (!left || !done || disposed.length > 1) continue;
    const came = pending && filed ? [pending, filed] : caseload ? [caseload] : [];
    if (came.length === 0) continue;
    const total = came.reduce<Ratio | null>((sum, metric) => {
      const value = exactValue(metric);
      return sum && value && add(sum, value);
    }, NOTHING);
    const value = exactValue(done);
    const operands = [...came, done];
    const check = toCheck({
      rule: 'pending-end',
      arithmetic: `${came.map(numberText).join(' + ')} - ${numberText(done)}`,
      printed: left,
      result: total && value && subtract(total, value),
      operands,
      loose: () =>
        [...operands, left].some(isRounded) && reaches(differenceSpread(sumSpread(came), sumSpread([done])), left),
    });
    if (check.status !== 'fail' || oneSubject([...operands, left])) checks.push(check);
  }
  return checks;
}
