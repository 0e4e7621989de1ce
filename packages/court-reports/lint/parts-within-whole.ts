import { compare, toDecimal } from './decimal.ts';
import type { Finding, Rule } from './rule.ts';

/** A part in the unit of its whole is no more than it. */
export const rule: Rule = {
  name: 'parts-within-whole',
  description: 'A part is no more than its whole.',
  check({ metrics }) {
    const findings: Finding[] = [];
    for (const part of metrics) {
      const whole = metrics.find(({ reportId, id }) => reportId === part.reportId && id === part.partOf);
      if (!whole?.decimal || !part.decimal || whole.unit !== part.unit) continue;
      if (whole.bound === 'exact' && compare(toDecimal(part.decimal), toDecimal(whole.decimal)) > 0)
        findings.push({ id: `${part.reportId}:${part.id}`, message: `${part.quote} is more than ${whole.quote}` });
    }
    return findings;
  },
};
