import type { Check, Metric } from '@zhibiao/schema';
import { isRounded, numberText, placesOf } from '../figure.js';
import { readQuotient, toCheck } from '../finding.js';
import { agree, agreeAs, oneSubject, type Scene } from '../scene.js';

/** How many figures back a rate is held against. */
const REACH = 8;

/** What a rate is named after: 调撤 of 调撤率. */
function stemOf(metric: Metric): string | null {
  const match = /^(?:总|综合|平均)?([^率]{1,12})率$/u.exec(metric.indicator ?? '');
  return match ? match[1]! : null;
}

const isCount = (metric: Metric): boolean => (metric.kind === 'count' || metric.kind === 'money') && !metric.change;

/** The counts that stand before the rate in its sentence and share their unit, the nearest first. */
function countsBefore(scene: Scene, index: number): Metric[] {
  const counts: Metric[] = [];
  const rate = scene.metrics[index]!;
  for (let i = index - 1; i >= 0 && i >= index - REACH; i--) {
    const metric = scene.metrics[i]!;
    if (scene.sentence[i] !== scene.sentence[index]) break;
    if (isCount(metric) && agreeAs(metric, null, rate)) counts.push(metric);
  }
  const top = counts[0];
  return top ? counts.filter((metric) => metric.unit === top.unit) : [];
}

/** The count that the rate is named after, the whole right before it, and nothing else: 审结800件，调撤560件，调撤率70%. */
function namedPair(scene: Scene, index: number, counts: readonly Metric[]): readonly [Metric, Metric] | null {
  const [top, bottom] = counts;
  const rate = scene.metrics[index]!;
  const stem = stemOf(rate);
  if (!top || !bottom || counts.length !== 2 || stem === null || top.indicator !== stem) return null;
  const side = scene.segment[index] === scene.segment[scene.indexOf.get(bottom)!];
  const role = scene.roles.of(bottom);
  if (!side || (role !== 'disposed' && role !== 'caseload' && role !== 'filed')) return null;
  return agree(top, bottom) && agree(top, rate) && oneSubject([top, bottom, rate]) ? [top, bottom] : null;
}

const SHARE = /占/u;

/**
 * Any other rate whose two counts stand in its sentence: the nearest count before it as a share of another.
 *
 * Where the pair is certain (the rate is named after the one, the whole stands right before it) the rate
 * passes or fails. Else only what comes out as printed is told: to two decimal places, or to any where the name fits.
 */
export function checkRate(scene: Scene): Check[] {
  const checks: Check[] = [];
  for (let index = 0; index < scene.metrics.length; index++) {
    const rate = scene.metrics[index]!;
    if (rate.kind !== 'percent' || rate.change || rate.unit.endsWith('分点')) continue;
    const check = checkOne(scene, rate, index);
    if (check) checks.push(check);
  }
  return checks;
}

/** How much further off than its last printed digit a quotient of floating points may be. */
const SLACK = 1.01;
const RATE_OF: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 };

/** Whether a quotient is near enough to a rate to come out as printed, told in floating points: most pairs are far off. */
function mayComeOut(top: Metric, bottom: Metric, rate: Metric): boolean {
  const printed = Number(numberText(rate));
  const step = 10 ** -(placesOf(rate) ?? 0);
  const off = (Number(numberText(top)) / Number(numberText(bottom))) * (RATE_OF[rate.unit] ?? 1) - printed;
  // What is no number is left to the exact rule.
  return !(Math.abs(off) > SLACK * step + 1e-9 * Math.abs(printed));
}

function checkOne(scene: Scene, rate: Metric, index: number): Check | undefined {
  const counts = countsBefore(scene, index);
  const top = counts[0];
  if (!top || scene.roles.of(rate)) return undefined;
  const named = namedPair(scene, index, counts);
  if (named) return toCheck(readQuotient('rate', [named[0]], [named[1]], rate));
  const shared =
    scene.text !== undefined &&
    SHARE.test(scene.text.slice(top.span.end, Math.min(rate.span.start, top.span.end + 80)));
  const stem = stemOf(rate);
  if (!shared && (stem === null || !top.indicator?.includes(stem))) return undefined;
  const fine = ((placesOf(rate) ?? 0) >= 2 || top.indicator === stem) && !isRounded(top);
  const whole = top.partOf === undefined ? undefined : scene.byId.get(top.partOf);
  const others = counts.slice(1).filter((count) => fine || count === whole);
  if (whole && !others.includes(whole) && whole.unit === top.unit) others.push(whole);
  for (const bottom of others) {
    if (!mayComeOut(top, bottom, rate)) continue;
    const check = toCheck(readQuotient('rate', [top], [bottom], rate));
    if (check.status === 'pass') return check;
  }
  return undefined;
}
