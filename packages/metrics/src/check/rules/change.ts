import type { Check, Metric } from '@zhibiao/schema';
import { fromIso, shiftYears, toIso } from '../../period/calendar.js';
import { absolute, divide, isZero, multiply, type Ratio, subtract } from '../decimal.js';
import { exactValue, isRounded, numberText } from '../figure.js';
import { type Finding, toCheck } from '../finding.js';
import type { Roles } from '../roles.js';
import type { Scene } from '../scene.js';
import { differenceSpread, percentSpread, reaches, type Spread, sumSpread } from '../spread.js';

/** How many figures around a change its two values are looked for in. */
const REACH = 12;

const AGAINST_LAST_YEAR = /同比|去年|上年|上一年/u;

const yearBefore = (day: string | null): string | null => {
  const shifted = day === null ? null : shiftYears(fromIso(day), -1);
  return shifted && toIso(shifted);
};

/** What a figure measures, so that 收案 and 收案数 are one; 受理 and 收案 often are, too. */
const measureOf = (metric: Metric, roles: Roles): string | null =>
  roles.named(metric) ?? metric.indicatorId ?? metric.indicator;
const CAME_IN = new Set(['filed', 'caseload']);

type Likeness = 'same' | 'near' | null;

function likeness(change: Metric, value: Metric, roles: Roles): Likeness {
  if (value.change || value.scope !== change.scope) return null;
  if (value.subject !== change.subject && value.subject !== null && change.subject !== null) return null;
  const [a, b] = [measureOf(change, roles), measureOf(value, roles)];
  if (a === null || b === null) return null;
  return a === b && value.subject === change.subject
    ? 'same'
    : a === b
      ? 'near'
      : CAME_IN.has(a) && CAME_IN.has(b)
        ? 'near'
        : null;
}

interface Pair {
  readonly now: Metric;
  readonly before: Metric;
  /** No other reading is left: what doesn't come out is wrong. */
  readonly certain: boolean;
}

/** The one figure that fits; two that differ leave it open. */
function only(metrics: readonly Metric[]): Metric | undefined {
  return metrics.every((metric) => numberText(metric) === numberText(metrics[0]!)) ? metrics[0] : undefined;
}

/** A figure behind these is a change itself, no value. */
const MOVED = /(?:[多少增减升降高低快慢]|增加|减少|上升|下降|增长|提高|提升|降低|回落|上涨)了?(?:近|约|超)?$/u;

/** What may stand between the second value and the change that follows from both. */
const THEN_MOVED =
  /^[，,、（(]?(?:净|共|累计|增幅|降幅|升幅|幅度)?(?:增长|增加|增|上升|提高|提升|下降|降低|减少|减|回落|上涨|下跌|扩大|缩小)?(?:率|幅度?)?(?:了|达到?|为)?$/u;

/** 比2022年的900件多50件: the value that a change is held against, in the words of its basis. */
function comparedBefore(scene: Scene, index: number): Pair | null {
  const { text, metrics } = scene;
  const before = metrics[index - 1];
  const change = metrics[index]!;
  if (text === undefined || !before || before.unit === '%' || scene.segment[index] !== scene.segment[index - 1])
    return null;
  if (!/^[^，。；,;\d]{0,3}$/u.test(text.slice(before.span.end, change.span.start))) return null;
  const words = text.slice(Math.max(0, before.span.start - 10), before.span.start);
  if (!/[比较][^，。；,;]{0,8}$/u.test(words) || MOVED.test(words)) return null;
  for (let i = index - 2; i >= 0 && scene.sentence[i] === scene.sentence[index]; i--) {
    const now = metrics[i]!;
    if (now.change || now.unit !== before.unit) continue;
    const later = now.period.end !== null && before.period.end !== null && before.period.end < now.period.end;
    return later && now.scope === before.scope ? { now, before, certain: true } : null;
  }
  return null;
}

/** 由160件增加到224件: the two values right before a change, in one clause. */
function riseBefore(scene: Scene, index: number): Pair | null {
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
  return THEN_MOVED.test(gap) ? { now, before, certain: true } : null;
}

/** The values of this year and the last that a change is of: both are named like it, and are the only ones. */
function yearsApart(scene: Scene, index: number): Pair | null {
  const change = scene.metrics[index]!;
  const basis = change.change?.basis ?? '';
  const named = /(?:19|20)\d{2}/u.exec(basis)?.[0];
  const { start, end } = change.period;
  if (start === null || end === null || (named === undefined && !AGAINST_LAST_YEAR.test(basis))) return null;
  const then =
    named === undefined
      ? { start: yearBefore(start), end: yearBefore(end) }
      : { start: `${named}-01-01`, end: `${named}-12-31` };
  const unit = POINTS_OF[change.unit] ?? (change.unit === '%' ? null : change.unit);
  const fitting = (span: { start: string | null; end: string | null }): Metric[] => {
    const fits: Metric[] = [];
    for (let i = Math.max(0, index - REACH); i < index; i++) {
      const metric = scene.metrics[i]!;
      if (metric.change || (unit === null ? metric.kind === 'percent' : metric.unit !== unit)) continue;
      if (metric.period.start !== span.start || metric.period.end !== span.end) continue;
      if (likeness(change, metric, scene.roles) !== null) fits.push(metric);
    }
    return fits;
  };
  const before = only(fitting(then));
  const now = before && only(fitting({ start, end }));
  if (!now || !before || now.unit !== before.unit) return null;
  return {
    now,
    before,
    certain: likeness(change, now, scene.roles) === 'same' && likeness(change, before, scene.roles) === 'same',
  };
}

/** The rates that points are points of. */
const POINTS_OF: Readonly<Record<string, string>> = { 百分点: '%', 千分点: '‰' };

const PERCENT: Ratio = { n: 100n, d: 1n };

/** What the change comes to between two values: a difference in their unit, or a share of the first. */
function readChange(change: Metric, before: Metric, now: Metric): Finding | null {
  const a = exactValue(before);
  const b = exactValue(now);
  const difference = a && b ? subtract(b, a) : null;
  const operands = [now, before];
  const [newer, older] = [numberText(now), numberText(before)];
  const steps = change.change?.direction === 'down' ? `${older} - ${newer}` : `${newer} - ${older}`;
  const spread = () => differenceSpread(sumSpread([now]), sumSpread([before]));
  const points = POINTS_OF[change.unit] === now.unit;
  const share = change.unit === '%' && now.kind !== 'percent';
  if (!points && !share && change.unit !== now.unit) return null;
  const rounded = () => operands.some(isRounded);
  if (!share) {
    if (change.unit === '%' && now.unit === '%') return null;
    return {
      rule: 'change',
      arithmetic: steps,
      printed: change,
      result: difference && signed(difference, change),
      operands,
      loose: () => !points && rounded() && reaches(grown(spread(), change), change),
    };
  }
  if (!a || isZero(a)) return null;
  const quotient = difference && divide(difference, a);
  const relative = () => percentSpread(grown(spread(), change), sumSpread([before]));
  return {
    rule: 'change',
    arithmetic: `(${steps}) ÷ ${older}`,
    printed: change,
    result: quotient && signed(multiply(quotient, PERCENT), change),
    operands,
    loose: () => rounded() && reaches(relative(), change),
  };
}

/** A change is printed without a sign: a fall counts down from 0. */
const signed = (value: Ratio, change: Metric): Ratio =>
  change.change?.direction === 'down'
    ? { n: -value.n, d: value.d }
    : change.change?.direction === 'flat'
      ? absolute(value)
      : value;

const grown = (spread: Spread | null, change: Metric): Spread | null =>
  spread && change.change?.direction === 'down'
    ? { low: signed(spread.high, change), high: signed(spread.low, change) }
    : spread;

/** 年均增长, 平均每年增长: no change between the two values as they stand. */
function isYearly(scene: Scene, change: Metric): boolean {
  const before = scene.text?.slice(Math.max(0, change.span.start - 12), change.span.start) ?? '';
  return /年均|平均|每年/u.test(`${change.indicator ?? ''}${before}`);
}

/** A change held against both of its values, where both are told. */
export function checkChange(scene: Scene): Check[] {
  const checks: Check[] = [];
  for (let index = 0; index < scene.metrics.length; index++) {
    const change = scene.metrics[index]!;
    if (!change.change) continue;
    const pair = riseBefore(scene, index) ?? comparedBefore(scene, index) ?? yearsApart(scene, index);
    const finding = pair && !isYearly(scene, change) && readChange(change, pair.before, pair.now);
    if (!finding) continue;
    const check = toCheck(finding);
    if (pair.certain || check.status === 'pass') checks.push(check);
  }
  return checks;
}
