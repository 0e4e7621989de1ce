import type { Finding, Rule } from './rule.ts';

/** Two figures share characters only where one quote is a figure of several things. */
export const rule: Rule = {
  name: 'no-overlap',
  description: 'A figure is counted once: no two overlap, but those on one quote.',
  check({ metrics }) {
    const findings: Finding[] = [];
    for (const [i, metric] of metrics.entries()) {
      const before = metrics[i - 1];
      if (before?.reportId !== metric.reportId) continue;
      const shared = before.span.start === metric.span.start && before.quote === metric.quote;
      if (
        !shared &&
        metric.rawSpans[0]!.start < before.rawSpans.at(-1)!.end &&
        before.rawSpans[0]!.start < metric.rawSpans.at(-1)!.end
      )
        findings.push({ id: `${metric.reportId}:${metric.id}`, message: `overlaps ${before.quote}` });
    }
    return findings;
  },
};
