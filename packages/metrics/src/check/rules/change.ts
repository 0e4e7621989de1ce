import type { Check, Metric } from '@zhibiao/schema';
import { fromIso, shiftYears, toIso } from '../../period/calendar.js';
import { absolute, divide, isZero, multiply, type Ratio, subtract } from '../decimal.js';
import { isRounded, numberText, valueOf } from '../figure.js';
import { type Finding, toCheck } from '../finding.js';
import type { Scene } from '../scene.js';
import { differenceSpread, percentSpread, reaches, sumSpread } from '../spread.js';

/** How many figures around a change its two values are looked for in. */
const REACH = 12;

const AGAINST_LAST_YEAR = /同比|去年|上年|上一年/u;

const yearBefore = (day: string | null): string | null => {
  const shifted = day === null ? null : shiftYears(fromIso(day), -1);
  return shifted && toIso(shifted);
};

/** Whether `before` measures what `now` does, one year earlier. */
function isYearBefore(now: Metric, before: Metric): boolean {
  if (before.change || before.kind !== now.kind || before.unit !== now.unit) return false;
  if (before.scope !== now.scope || before.indicator !== now.indicator || now.indicator === null) return false;
  if (before.subject !== now.subject && before.subject !== null && now.subject !== null) return false;
  const { start, end } = now.period;
  if (start === null || end === null) return false;
  return before.period.start === yearBefore(start) && before.period.end === yearBefore(end);
}

/** The same thing with a year named as the basis: 比2019年上升…. */
function isNamedYear(now: Metric, before: Metric, basis: string): boolean {
  const year = /(?:19|20)\d{2}/u.exec(basis)?.[0];
  if (year === undefined || before.change || before.unit !== now.unit || before.scope !== now.scope) return false;
  if (before.indicator !== now.indicator || now.indicator === null || before.subject !== now.subject) return false;
  return before.period.start === `${year}-01-01` && before.period.end === `${year}-12-31`;
}

/** The one figure that fits; two that differ leave it open. */
function only(metrics: readonly Metric[]): Metric | undefined {
  return metrics.every((metric) => numberText(metric) === numberText(metrics[0]!)) ? metrics[0] : undefined;
}

/** 由160件增加到224件: the two values right before a change, in one clause. */
function riseBefore(scene: Scene, index: number): readonly [Metric, Metric] | null {
  const before = scene.metrics[index - 2];
  const now = scene.metrics[index - 1];
  const { text } = scene;
  if (text === undefined || !before || !now || before.change || now.change || before.unit !== now.unit) return null;
  if (scene.segment[index] !== scene.segment[index - 2]) return null;
  const between = text.slice(before.span.end, now.span.start);
  if (between.length > 20 || /[，。；,;]/u.test(between)) return null;
  if (!/[增升降减提扩缩涨跌落][^，]{0,3}[到至为]/u.test(between)) return null;
  const gap = text.slice(now.span.end, scene.metrics[index]!.span.start);
  if (!/[由从]/u.test(text.slice(Math.max(0, before.span.start - 24), before.span.start))) return null;
  return /^[，,、（(]?[^，。；,;]{0,8}$/u.test(gap) && !/同比|环比|[比较]/u.test(gap) ? [before, now] : null;
}

const PERCENT: Ratio = { n: 100n, d: 1n };

/** What the change comes to between two values: a difference in their unit, or a share of the first. */
function readChange(change: Metric, before: Metric, now: Metric): Finding | null {
  const a = valueOf(before);
  const b = valueOf(now);
  const difference = a && b ? subtract(b, a) : null;
  const operands = [now, before];
  const [newer, older] = [numberText(now), numberText(before)];
  const spread = differenceSpread(sumSpread([now]), sumSpread([before]));
  const points = change.unit === '百分点' && now.unit === '%';
  const share = change.unit === '%' && now.kind !== 'percent';
  if (!points && !share && change.unit !== now.unit) return null;
  const rounded = operands.some(isRounded);
  if (!share) {
    if (change.unit === '%' && now.unit === '%') return null;
    return {
      rule: 'change',
      arithmetic: `${newer} - ${older}`,
      printed: change,
      result: difference && signed(difference, change),
      operands,
      loose: rounded && (points ? false : reaches(spread && grown(spread, change), change)),
    };
  }
  if (!a || isZero(a)) return null;
  const quotient = difference && divide(difference, a);
  const relative = spread && percentSpread(grown(spread, change), sumSpread([before]));
  return {
    rule: 'change',
    arithmetic: `(${newer} - ${older}) ÷ ${older}`,
    printed: change,
    result: quotient && signed(multiply(quotient, PERCENT), change),
    operands,
    loose: rounded && reaches(relative, change),
  };
}

/** A change is printed without a sign: a fall counts down from 0. */
const signed = (value: Ratio, change: Metric): Ratio =>
  change.change?.direction === 'down' ? { n: -value.n, d: value.d } : change.change?.direction === 'flat' ? absolute(value) : value;

const grown = (spread: { low: Ratio; high: Ratio }, change: Metric): { low: Ratio; high: Ratio } =>
  change.change?.direction === 'down' ? { low: signed(spread.high, change), high: signed(spread.low, change) } : spread;

/** A change held against both of its values, where both are told. */
export function checkChange(scene: Scene): Check[] {
  return scene.metrics.flatMap((change, index) => {
    if (!change.change) return [];
    const pair = riseBefore(scene, index) ?? valuesOf(scene, change, index);
    const finding = pair && readChange(change, pair[0], pair[1]);
    return finding ? toCheck(finding) : [];
  });
}

function valuesOf(scene: Scene, change: Metric, index: number): readonly [Metric, Metric] | null {
  const now = change.of === undefined ? undefined : scene.byId.get(change.of);
  if (!now || now.change) return null;
  const basis = change.change?.basis ?? '';
  const near = scene.metrics.slice(Math.max(0, index - REACH), index + REACH);
  const lastYear = AGAINST_LAST_YEAR.test(basis);
  const before = only(near.filter((metric) => (lastYear ? isYearBefore(now, metric) : isNamedYear(now, metric, basis))));
  return before ? [before, now] : null;
}
