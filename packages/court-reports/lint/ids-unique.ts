import type { Finding, Rule } from './rule.ts';

/** Within a list, report and id name one thing. */
export const rule: Rule = {
  name: 'ids-unique',
  description: 'No two items of a list have the same id, and a report is named by its digest.',
  check({ reports, metrics, mechanisms, honours, people, checks }) {
    const findings: Finding[] = [];
    for (const { id, source } of reports) {
      if (!source.sha256.startsWith(id)) findings.push({ id, message: `is not the start of ${source.sha256}` });
    }
    for (const list of [metrics, mechanisms, honours, people, checks]) {
      const seen = new Set<string>();
      for (const item of list) {
        const id = `${item.reportId}:${item.id}`;
        if (seen.has(id)) findings.push({ id, message: 'comes twice' });
        seen.add(id);
      }
    }
    return findings;
  },
};
