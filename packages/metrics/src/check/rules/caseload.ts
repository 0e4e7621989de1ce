import type { Check } from '@zhibiao/schema';
import { add } from '../decimal.js';
import { exactValue, isRounded, numberText } from '../figure.js';
import { toCheck } from '../finding.js';
import { oneSubject } from '../scene.js';
import { reaches, sumSpread } from '../spread.js';
import type { Sum } from '../sums.js';

/** 旧存 + 新收 = 受理, where all three are told of the same cases. */
export function checkCaseload(sums: readonly Sum[]): Check[] {
  const checks: Check[] = [];
  for (const { pending, filed, caseload } of sums) {
    if (!pending || !filed || !caseload) continue;
    const a = exactValue(pending);
    const b = exactValue(filed);
    const operands = [pending, filed];
    const check = toCheck({
      rule: 'caseload',
      arithmetic: `${numberText(pending)} + ${numberText(filed)}`,
      printed: caseload,
      result: a && b ? add(a, b) : null,
      operands,
      loose: () => [...operands, caseload].some(isRounded) && reaches(sumSpread(operands), caseload),
    });
    if (check.status !== 'fail' || oneSubject([pending, filed, caseload])) checks.push(check);
  }
  return checks;
}
