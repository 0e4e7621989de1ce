import type { Metric, Period } from '@zhibiao/schema';
import { findFigures } from './figure/find.js';
import type { Figure } from './figure/types.js';
import { linkFigures } from './label/link.js';
import type { Linked } from './label/types.js';
import { metricOf } from './metric.js';
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
  dealt(linked).forEach((of, i) => {
    if (of !== undefined) periods[i] = periods[of] as Period;
  });
  const ids = makeIds(figures);
  const named = new Map<string, string | undefined>();
  return figures.map((figure, i) => metricOf(text, figure, linked[i] as Linked, periods[i] as Period, ids, i, named));
}

/** Of changes dealt out over one indicator told of several years, the figure that each changes: 2021年…, 2022年…, 同比分别上升…. */
function dealt(linked: readonly Linked[]): (number | undefined)[] {
  return linked.map(({ share, change, of, indicator }, i) => {
    if (share === undefined || change === undefined || of === undefined) return undefined;
    const sibling = linked[share.index === 0 ? i + 1 : i - 1];
    return sibling?.share?.of === share.of && sibling.indicator === indicator && sibling.of !== of ? of : undefined;
  });
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
