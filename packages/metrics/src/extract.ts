import type { Metric, Period, Span } from '@zhibiao/schema';
import { findFigures } from './figure/find.js';
import type { Figure } from './figure/types.js';
import { linkFigures } from './label/link.js';
import type { Linked } from './label/types.js';
import { metricOf } from './metric.js';
import { assignPeriods } from './period/assign.js';
import { findPeriods } from './period/find.js';
import type { PeriodTarget } from './period/types.js';

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
  const ids: string[] = [];
  for (const { start } of figures) {
    times = start === last ? times + 1 : 1;
    last = start;
    ids.push(times === 1 ? String(start) : `${start}.${times}`);
  }
  return ids;
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
  const known = period == null ? { published } : { published, period };
  const mentions = findPeriods(text, known);
  const named: Span[] = [];
  const against = new Set<string>();
  for (const mention of mentions) {
    if (mention.comparison) against.add(mention.text);
    else named.push(mention.span);
  }
  const linked = linkFigures(text, figures, named);
  const targets: PeriodTarget[] = [];
  for (let i = 0; i < figures.length; i++) targets.push(target(figures[i] as Figure, linked[i] as Linked));
  const periods = assignPeriods(text, targets, known, mentions);
  for (let i = 0; i < figures.length; i++) {
    const of = dealtOf(linked, i);
    // 较2015年的90件和80件分别下降: what the changes are held against has another time than they.
    if (of !== undefined && !against.has(periods[of]?.text ?? '')) periods[i] = periods[of] as Period;
  }
  const ids = makeIds(figures);
  const indicators = new Map<string, string | null>();
  const metrics: Metric[] = [];
  for (let i = 0; i < figures.length; i++)
    metrics.push(metricOf(text, figures[i] as Figure, linked[i] as Linked, periods[i] as Period, ids, i, indicators));
  return metrics;
}

/** Of a change dealt out over one indicator told of several years, the figure that it changes: 2021年…, 2022年…, 同比分别上升…. */
function dealtOf(linked: readonly Linked[], i: number): number | undefined {
  const { share, change, of, indicator } = linked[i] as Linked;
  if (share === undefined || change === undefined || of === undefined) return undefined;
  const sibling = linked[share.index === 0 ? i + 1 : i - 1];
  return sibling?.share?.of === share.of && sibling.indicator === indicator && sibling.of !== of ? of : undefined;
}

function target(figure: Figure, linked: Linked): PeriodTarget {
  return {
    span: { start: figure.start, end: figure.end },
    kind: figure.kind,
    unit: figure.unit,
    indicator: linked.indicator,
    subject: linked.subject,
    change: linked.change,
    share: linked.share,
  };
}
