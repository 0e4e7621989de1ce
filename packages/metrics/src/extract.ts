import type { Metric, Period } from '@zhibiao/schema';
import { findIndicator } from '@zhibiao/schema/indicators';
import { findFigures } from './figure/find.js';
import type { Figure } from './figure/types.js';
import { linkFigures } from './label/link.js';
import type { Linked } from './label/types.js';
import { assignPeriods } from './period/assign.js';
import { findPeriods } from './period/find.js';

export interface ExtractOptions {
  /** Day of publication, `YYYY-MM-DD`: 今年, 去年 and 上半年 are read from it. */
  readonly published?: string | null | undefined;
  /** The period of the whole document, for figures that state and inherit none. */
  readonly period?: Period | null | undefined;
}

/** The id of a figure: the offset where it starts, with `.2`, `.3` for further figures on one quote. */
function makeIds(figures: readonly Figure[]): string[] {
  let last = -1;
  let times = 1;
  return figures.map((figure) => {
    times = figure.start === last ? times + 1 : 1;
    last = figure.start;
    return times === 1 ? String(figure.start) : `${figure.start}.${times}`;
  });
}

/**
 * Reads every figure of `text`: value, unit and bound, what it is about, what it changes, and the period it covers.
 *
 * Spans are half-open UTF-16 offsets into `text`, and `quote` is `text.slice(start, end)`. Figures come in order and never
 * overlap. Multipliers are folded in (9337.42万元 is 93374200 元), percents are not divided. Dates, slogans, ordinals that name,
 * law articles, document and phone numbers are no figures. Never throws; a text without figures gives `[]`. Linear in its length.
 *
 * @example extractMetrics('全年审结民事案件1986件，结案率85.97%。').map((m) => [m.indicator, m.value, m.unit])
 * // => [['审结', 1986, '件'], ['结案率', 85.97, '%']]
 */
export function extractMetrics(text: string, options: ExtractOptions = {}): Metric[] {
  const figures = findFigures(text);
  if (figures.length === 0) return [];
  const { published, period } = options;
  const known = { ...(published == null ? {} : { published }), ...(period == null ? {} : { period }) };
  const mentions = findPeriods(text, known);
  const linked = linkFigures(
    text,
    figures,
    mentions.filter((mention) => !mention.comparison).map((mention) => mention.span),
  );
  const periods = assignPeriods(
    text,
    figures.map((figure, i) => target(figure, linked[i] as Linked)),
    known,
    mentions,
  );
  const ids = makeIds(figures);
  return figures.map((figure, i) => metric(text, figure, linked[i] as Linked, periods[i] as Period, ids, i));
}

/** 办结省长交办事项95件: what is done to other things than cases is no indicator of cases. */
function countsOther(linked: Linked): boolean {
  return (
    linked.flow === true &&
    linked.subject !== null &&
    !/(?:案件?|纠纷|诉讼|一审|二审|再审|民事|刑事|行政|执行)$/u.test(linked.subject)
  );
}

function target(figure: Figure, linked: Linked) {
  return {
    span: { start: figure.start, end: figure.end },
    kind: figure.kind,
    unit: figure.unit,
    indicator: linked.indicator,
    subject: linked.subject,
    ...(linked.change === undefined ? {} : { change: linked.change }),
    ...(linked.share === undefined ? {} : { share: linked.share }),
  };
}

function metric(
  text: string,
  figure: Figure,
  linked: Linked,
  period: Period,
  ids: readonly string[],
  i: number,
): Metric {
  const indicator = linked.indicator === '' ? null : linked.indicator;
  const indicatorId = indicator === null || countsOther(linked) ? undefined : findIndicator(indicator)?.id;
  return {
    id: ids[i],
    kind: figure.kind,
    // A change is told by its direction and never negative: 同比-3.1% is 3.1, down.
    value: linked.change === undefined ? figure.value : Math.abs(figure.value),
    ...(figure.decimal === undefined
      ? {}
      : { decimal: linked.change === undefined ? figure.decimal : figure.decimal.replace(/^-/u, '') }),
    ...(figure.high === undefined ? {} : { high: figure.high }),
    ...(figure.highDecimal === undefined ? {} : { highDecimal: figure.highDecimal }),
    bound: linked.bound ?? figure.bound,
    ...(figure.fromEnd === undefined ? {} : { fromEnd: figure.fromEnd }),
    unit: figure.unit,
    indicator,
    ...(indicatorId === undefined ? {} : { indicatorId }),
    subject: linked.subject === '' ? null : linked.subject,
    scope: linked.scope === '' ? null : linked.scope,
    ...(linked.change === undefined ? {} : { change: linked.change }),
    ...(linked.of === undefined ? {} : { of: ids[linked.of] }),
    ...(linked.partOf === undefined ? {} : { partOf: ids[linked.partOf] }),
    period,
    span: { start: figure.start, end: figure.end },
    quote: text.slice(figure.start, figure.end),
    rule: `${figure.rule}/${linked.how}`,
  } as Metric;
}
