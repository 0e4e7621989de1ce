import type { Rule } from './rule.ts';

/** 起, 宗 and 件 all count cases. */
const SAME: Readonly<Record<string, string>> = { 起: '件', 宗: '件' };
const unitOf = (unit: string): string => SAME[unit] ?? unit;

/** A standard indicator is measured in its unit; a change and a rank have units of their own. */
export const rule: Rule = {
  name: 'indicator-units',
  description: 'A figure of a standard indicator has the unit of the indicator.',
  check: ({ metrics, indicators }) =>
    metrics
      .filter(({ indicatorId, change, kind, unit }) => {
        const standard = indicators.find(({ id }) => id === indicatorId);
        return standard && !change && kind !== 'rank' && unitOf(unit) !== unitOf(standard.unit);
      })
      .map(({ reportId, id, unit, indicatorId }) => ({
        id: `${reportId}:${id}`,
        message: `${indicatorId} in ${unit}`,
      })),
};
