import type { Rule } from './rule.ts';

/** What the reader's own checks found. */
export const rule: Rule = {
  name: 'checks-pass',
  description: 'No check of a report fails, unless the report itself is wrong.',
  check: ({ checks }) =>
    checks
      .filter(({ status }) => status === 'fail')
      .map(({ reportId, id, expression, printed, computed }) => ({
        id: `${reportId}:${id}`,
        message: `${expression}: ${printed} printed, ${computed} computed`,
      })),
};
