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

/** The id of the standard indicator, looked up once for each label of a text. */
function idOf(indicator: string, named: Map<string, string | undefined>): string | undefined {
  if (named.has(indicator)) return named.get(indicator);
  const id = findIndicator(indicator)?.id;
  named.set(indicator, id);
  return id;
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
  named: Map<string, string | undefined>,
): Metric {
  const changed = linked.change !== undefined;
  const indicator = linked.indicator === '' ? null : linked.indicator;
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
  const id = indicator === null || countsOther(linked) ? undefined : idOf(indicator, named);
  if (id !== undefined) metric.indicatorId = id;
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
