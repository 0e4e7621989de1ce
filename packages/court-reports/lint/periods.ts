import type { Finding, Rule } from './rule.ts';

/** A period ends no earlier than it starts, and says how it is known. */
export const rule: Rule = {
  name: 'periods',
  description: 'Periods and windows of publication are in order; words that were read have a basis.',
  check({ reports, metrics }) {
    const findings: Finding[] = [];
    for (const { reportId, id, period } of metrics) {
      const { start, end, basis, text } = period;
      if (start && end && end < start) findings.push({ id: `${reportId}:${id}`, message: `${start} to ${end}` });
      if ((basis === 'none') !== (text === null && start === null && end === null))
        findings.push({ id: `${reportId}:${id}`, message: `basis ${basis} of ${text}` });
    }
    for (const { id, published } of reports) {
      const [from, to] = published?.split('/') ?? [];
      if (from && to && to < from) findings.push({ id, message: `published ${published}` });
    }
    return findings;
  },
};
