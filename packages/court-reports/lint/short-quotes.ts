import type { Finding, Rule } from './rule.ts';

const LONGEST = 15;

/** The dataset has facts, not sentences: a quote is a figure alone, a label no clause. */
export const rule: Rule = {
  name: 'short-quotes',
  description: `Quotes and labels have at most ${LONGEST} characters; names and titles may be longer.`,
  check({ metrics }) {
    const findings: Finding[] = [];
    for (const { reportId, id, quote, indicator, subject, scope, period } of metrics) {
      for (const words of [quote, indicator, subject, scope, period.text]) {
        if (words && words.length > LONGEST) findings.push({ id: `${reportId}:${id}`, message: `${words} is long` });
      }
    }
    return findings;
  },
};
