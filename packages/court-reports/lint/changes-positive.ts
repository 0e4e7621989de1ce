import type { Rule } from './rule.ts';

/** The direction says which way a change goes. */
export const rule: Rule = {
  name: 'changes-positive',
  description: 'A change has no sign of its own.',
  check: ({ metrics }) =>
    metrics
      .filter(({ change, value }) => change && value < 0)
      .map(({ reportId, id, value }) => ({ id: `${reportId}:${id}`, message: `changes by ${value}` })),
};
