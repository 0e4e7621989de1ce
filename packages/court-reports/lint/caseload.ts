import { add, compare, toDecimal } from './decimal.ts';
import type { Finding, Rule } from './rule.ts';

/** Pending at the start and filed are parts of a caseload that make it up. */
export const rule: Rule = {
  name: 'caseload',
  description: 'A caseload is what was pending at the start and what was filed.',
  check({ metrics }) {
    const findings: Finding[] = [];
    for (const whole of metrics) {
      if (whole.indicatorId !== 'caseload' || whole.change) continue;
      const parts = metrics.filter(({ reportId, partOf }) => reportId === whole.reportId && partOf === whole.id);
      const [start] = parts.filter(({ indicatorId }) => indicatorId === 'pending-start');
      const [filed] = parts.filter(({ indicatorId }) => indicatorId === 'filed');
      if (!start?.decimal || !filed?.decimal || !whole.decimal) continue;
      if (compare(add(toDecimal(start.decimal), toDecimal(filed.decimal)), toDecimal(whole.decimal)) !== 0)
        findings.push({
          id: `${whole.reportId}:${whole.id}`,
          message: `${start.decimal} + ${filed.decimal} is not ${whole.decimal}`,
        });
    }
    return findings;
  },
};
