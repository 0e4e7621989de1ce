import type { Check, Metric } from '@zhibiao/schema';
import { compare, multiply, type Ratio } from '../decimal.js';
import { exactValue, isExact, isRounded, numberText } from '../figure.js';
import { asPrinted } from '../finding.js';
import type { Roles } from '../roles.js';
import type { Scene } from '../scene.js';
import { reaches, sumSpread } from '../spread.js';

/** Subjects that may leave out which cases are meant. */
const NAMELESS = /^(?:该类|此类|上述|相关|这些)?案件$/u;

const lengthOf = (name: string | null): number => (name === null ? -1 : name.length);

/** Only standard figures of a named time are told twice; 开展活动3次 … 开展活动5次 are two figures. */
function keyOf(metric: Metric, roles: Roles): string | null {
  const { subject, period } = metric;
  if (subject === null || metric.change || metric.partOf !== undefined) return null;
  const { start, end } = period;
  if (start === null || end === null) return null;
  const role = roles.of(metric);
  if (!role || NAMELESS.test(subject) || !isExact(metric)) return null;
  const { indicator, scope, unit } = metric;
  // With the lengths of what it is made of, no two keys are one that aren't told of the same.
  return `${role} ${start} ${end} ${lengthOf(indicator)} ${lengthOf(scope)} ${unit.length} ${indicator}${scope}${unit}${subject}`;
}

function compareTwo(first: Metric, second: Metric): Check {
  const a = exactValue(first)!;
  const b = exactValue(second)!;
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

/** Figures further apart than this are two things that the text leaves unnamed, not one told twice. */
const ALIKE: Ratio = { n: 3n, d: 2n };

function isAlike(first: Metric, second: Metric): boolean {
  const a = exactValue(first)!;
  const b = exactValue(second)!;
  return compare(a, multiply(b, ALIKE)) <= 0 && compare(b, multiply(a, ALIKE)) <= 0;
}

/** The courts and chambers named before a figure in its sentence: two that differ are two bodies, though no scope tells so. */
function bodiesBefore({ text, metrics, sentence }: Scene, i: number): string {
  const { start } = metrics[i]!.span;
  const words = text?.slice(Math.max(sentence[i]!, start - 40), start) ?? '';
  return (words.match(/[^，。；、：\s]{0,4}(?:法院|法庭|中院|高院)/gu) ?? []).join(' ');
}

/** The same indicator, subject, scope and period, told in two sentences: the values must be one. */
export function checkToldTwice(scene: Scene): Check[] {
  const first = new Map<string, number>();
  const checks: Check[] = [];
  for (let i = 0; i < scene.metrics.length; i++) {
    const metric = scene.metrics[i]!;
    const key = keyOf(metric, scene.roles);
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, i);
      continue;
    }
    const other = scene.metrics[before]!;
    if (scene.sentence[before] === scene.sentence[i] || !isAlike(other, metric)) continue;
    if (bodiesBefore(scene, before) === bodiesBefore(scene, i)) checks.push(compareTwo(other, metric));
  }
  return checks;
}
