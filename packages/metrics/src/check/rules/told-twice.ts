import type { Check, Metric } from '@zhibiao/schema';
import { compare } from '../decimal.js';
import { isExact, isRounded, numberText, roleOf, valueOf } from '../figure.js';
import { asPrinted } from '../finding.js';
import type { Scene } from '../scene.js';
import { reaches, sumSpread } from '../spread.js';

/** Only standard figures of a named time are told twice; 开展活动3次 … 开展活动5次 are two figures. */
function keyOf(metric: Metric): string | null {
  const role = roleOf(metric);
  if (!role || metric.change || metric.partOf !== undefined || !isExact(metric)) return null;
  const { start, end } = metric.period;
  if (start === null || end === null) return null;
  return JSON.stringify([role, metric.indicator, metric.subject, metric.scope, start, end, metric.unit]);
}

function compareTwo(first: Metric, second: Metric): Check {
  const a = valueOf(first)!;
  const b = valueOf(second)!;
  const same = compare(a, b) === 0 || asPrinted(a, second).same || asPrinted(b, first).same;
  const close = !same && (isRounded(first) || isRounded(second)) && reaches(sumSpread([first]), second);
  return {
    rule: 'told-twice',
    status: same ? 'pass' : close ? 'undetermined' : 'fail',
    expression: `${numberText(first)} = ${numberText(second)}`,
    printed: second.quote,
    computed: first.quote,
    metrics: [first.id, second.id],
    spans: [first, second].map(({ span }) => ({ start: span.start, end: span.end })),
  };
}

/** The same indicator, subject, scope and period, told in two sentences: the values must be one. */
export function checkToldTwice(scene: Scene): Check[] {
  const first = new Map<string, number>();
  return scene.metrics.flatMap((metric, i) => {
    const key = keyOf(metric);
    if (key === null) return [];
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, i);
      return [];
    }
    return scene.sentence[before] === scene.sentence[i] ? [] : compareTwo(scene.metrics[before]!, metric);
  });
}
