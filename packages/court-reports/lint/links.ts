import type { Finding, Rule } from './rule.ts';

/** What points at a figure or a block points at one that is there, and not at itself. */
export const rule: Rule = {
  name: 'links',
  description: 'Whole, changed figure, checked figures, continued block, report and indicator all exist.',
  check({ reports, metrics, checks, indicators }) {
    const findings: Finding[] = [];
    const known = new Set(metrics.map(({ reportId, id }) => `${reportId}:${id}`));
    const standard = new Set(indicators.map(({ id }) => id));
    for (const { reportId, id, of, partOf, indicatorId } of metrics) {
      for (const link of [of, partOf]) {
        if (link !== undefined && (link === id || !known.has(`${reportId}:${link}`)))
          findings.push({ id: `${reportId}:${id}`, message: `points at ${link}` });
      }
      if (indicatorId !== undefined && !standard.has(indicatorId))
        findings.push({ id: `${reportId}:${id}`, message: `no indicator ${indicatorId}` });
    }
    for (const { reportId, id, metrics: ids } of checks) {
      for (const link of ids) {
        if (!known.has(`${reportId}:${link}`)) findings.push({ id: `${reportId}:${id}`, message: `points at ${link}` });
      }
    }
    for (const { id, blocks } of reports) {
      for (const { continues } of blocks) {
        if (continues !== undefined && !blocks.some((block) => block.id === continues))
          findings.push({ id, message: `no block ${continues}` });
      }
    }
    return findings;
  },
};
