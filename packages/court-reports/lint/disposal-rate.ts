import type { DatasetMetric, OfReport } from '../src/types.ts';
import { add, type Decimal, isPercentOf, toDecimal } from './decimal.ts';
import type { Finding, Rule } from './rule.ts';

type Metric = OfReport<DatasetMetric>;
/** What each rate is worked out from. */
const DISPOSED: Readonly<Record<string, string>> = {
  'disposal-rate': 'disposed',
  'enforcement-disposal-rate': 'enforcement-disposed',
};

/** Figures of one report about one thing in one period. */
function groupOf({ reportId, subject, scope, period }: Metric): string {
  return [reportId, subject, scope, period.start, period.end].join('/');
}

/** Works out each rate that is printed beside its counts; one printed without them stays as it is. */
export const rule: Rule = {
  name: 'disposal-rate',
  description: 'A disposal rate printed beside its counts follows from them to its last digit.',
  check({ metrics }) {
    const findings: Finding[] = [];
    for (const rate of metrics) {
      if (!DISPOSED[rate.indicatorId ?? ''] || rate.change || rate.bound !== 'exact') continue;
      const group = metrics.filter((other) => groupOf(other) === groupOf(rate) && !other.change);
      const of = (id: string): Decimal | undefined => {
        const decimal = group.find(({ indicatorId, bound }) => indicatorId === id && bound === 'exact')?.decimal;
        return decimal === undefined ? undefined : toDecimal(decimal);
      };
      const [start, filed, disposed] = [of('pending-start'), of('filed'), of(DISPOSED[rate.indicatorId!]!)];
      const caseload = start && filed ? add(start, filed) : of('caseload');
      if (disposed && caseload && rate.decimal && !isPercentOf(rate.decimal, disposed, caseload))
        findings.push({ id: `${rate.reportId}:${rate.id}`, message: `${rate.quote} does not follow from the counts` });
    }
    return findings;
  },
};
