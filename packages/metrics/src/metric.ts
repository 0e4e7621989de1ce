import type { Metric, Period } from '@zhibiao/schema';
import { findIndicator } from '@zhibiao/schema/indicators';
import type { Figure } from './figure/types.js';
import type { Linked } from './label/types.js';

type Draft = { -readonly [Key in keyof Metric]?: unknown } & Record<string, unknown>;

/** 办结省长交办事项95件: what is done to other things than cases is no indicator of cases. */
function countsOther(linked: Linked): boolean {
  return (
    linked.flow &&
    linked.subject !== null &&
    !/(?:案件?|纠纷|诉讼|一审|二审|再审|民事|刑事|行政|执行)$/u.test(linked.subject)
  );
}

/** Whether a figure is one exact decimal and nothing more: no range, not counted from the end. */
function isPlain({ decimal, high, highDecimal, fromEnd }: Figure): boolean {
  return decimal !== undefined && high === undefined && highDecimal === undefined && fromEnd === undefined;
}

/** The id of the standard indicator, looked up once for each label of a text. */
function idOf(indicator: string, named: Map<string, string | null>): string | undefined {
  let id = named.get(indicator);
  if (id === undefined) {
    id = findIndicator(indicator)?.id ?? null;
    named.set(indicator, id);
  }
  return id ?? undefined;
}

/**
 * Puts a figure, what is said of it and its period together, the fields in the order that a reader looks for them. A field that does not
 * apply is left out. Written by assignment, since this runs once for every figure of a text.
 */
export function metricOf(
  text: string,
  figure: Figure,
  linked: Linked,
  period: Period,
  ids: readonly string[],
  i: number,
  named: Map<string, string | null>,
): Metric {
  const changed = linked.change !== undefined;
  const indicator = linked.indicator === '' ? null : linked.indicator;
  const indicatorId = indicator === null || countsOther(linked) ? undefined : idOf(indicator, named);
  if (!changed && linked.of === undefined && linked.partOf === undefined && isPlain(figure)) {
    // Most figures: a level with nothing but its value. One shape for all of them makes what reads them fast.
    const { start, end, kind, value, unit } = figure;
    const decimal = figure.decimal as string;
    const id = ids[i] as string;
    const bound = linked.bound ?? figure.bound;
    const subject = linked.subject === '' ? null : linked.subject;
    const scope = linked.scope === '' ? null : linked.scope;
    const span = { start, end };
    const quote = text.slice(start, end);
    const rule = `${figure.rule}/${linked.how}`;
    return (
      indicatorId === undefined
        ? { id, kind, value, decimal, bound, unit, indicator, subject, scope, period, span, quote, rule }
        : { id, kind, value, decimal, bound, unit, indicator, indicatorId, subject, scope, period, span, quote, rule }
    ) as Metric;
  }
  const metric: Draft = { id: ids[i], kind: figure.kind };
  // A change is told by its direction and never negative: 同比-3.1% is 3.1, down.
  metric.value = changed ? Math.abs(figure.value) : figure.value;
  if (figure.decimal !== undefined)
    metric.decimal = changed && figure.decimal.startsWith('-') ? figure.decimal.slice(1) : figure.decimal;
  if (figure.high !== undefined) metric.high = figure.high;
  if (figure.highDecimal !== undefined) metric.highDecimal = figure.highDecimal;
  metric.bound = linked.bound ?? figure.bound;
  if (figure.fromEnd !== undefined) metric.fromEnd = figure.fromEnd;
  metric.unit = figure.unit;
  metric.indicator = indicator;
  if (indicatorId !== undefined) metric.indicatorId = indicatorId;
  metric.subject = linked.subject === '' ? null : linked.subject;
  metric.scope = linked.scope === '' ? null : linked.scope;
  if (changed) metric.change = linked.change;
  if (linked.of !== undefined) metric.of = ids[linked.of];
  if (linked.partOf !== undefined) metric.partOf = ids[linked.partOf];
  metric.period = period;
  metric.span = { start: figure.start, end: figure.end };
  metric.quote = text.slice(figure.start, figure.end);
  metric.rule = `${figure.rule}/${linked.how}`;
  return metric as Metric;
}
