import { checkMetrics, extractMetrics, findPeriods } from '@zhibiao/metrics';
import type { SourceMap } from '@zhibiao/normalize';
import type { Block, Check, Metric, Period, ReportCheck, ReportMetric, Span } from '@zhibiao/schema';
import { checkListLengths } from './list-length.js';
import type { RepeatedPassage } from './repeats.js';
import type { Signs } from './signs.js';

/** A figure that is printed here first. */
interface Kept {
  readonly metric: Metric;
  readonly rawSpans: Span[];
  /** The raw pieces of each later printing. */
  repeats: Span[][] | null;
}

/** What was made for this report is given its place in the raw text itself, since copies take as long as all else here. */
type Placed<From, To> = From & Partial<To>;

export interface Figures {
  readonly metrics: ReportMetric[];
  readonly checks: ReportCheck[];
}

/** The period that the title names: 2022年工作报告, 2023年上半年…; for figures that state none and inherit none. */
export function documentPeriod(text: string, blocks: readonly Block[], published: string | null): Period | undefined {
  for (const block of blocks) {
    if (block.type !== 'title') continue;
    const title = text.slice(block.span.start, block.span.end);
    for (const mention of findPeriods(title, published ? { published } : {})) {
      if (mention.comparison || mention.kind === 'day' || mention.kind === 'open' || !mention.start || !mention.end)
        continue;
      return { text: mention.text, start: mention.start, end: mention.end, basis: 'document' };
    }
  }
  return undefined;
}

/** Finds the first printing of what a repeat prints again: by offset, in O(log n). */
function firstPrinting(repeats: readonly RepeatedPassage[], span: Span): Span | undefined {
  let low = 0;
  let high = repeats.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (repeats[middle]!.span.end < span.end) low = middle + 1;
    else high = middle;
  }
  const repeat = repeats[low];
  if (!repeat || repeat.span.start > span.start || repeat.span.end < span.end) return undefined;
  const shift = repeat.of.start - repeat.span.start;
  return { start: span.start + shift, end: span.end + shift };
}

/**
 * The figures of the reading text, each with its raw pieces, and the checks on them.
 *
 * `own` are the names of the report's own court. A figure in a repeated passage is counted once: its raw pieces are added to `repeats` of the first printing. An id is the
 * start of the figure's first raw piece, with `.2` for a second one that starts there.
 */
export function readFigures(
  text: string,
  map: SourceMap,
  repeats: readonly RepeatedPassage[],
  signs: Signs,
  options: { published: string | null; period: Period | undefined; own: readonly string[] },
): Figures {
  const found = extractMetrics(text, {
    ...(options.published ? { published: options.published } : {}),
    ...(options.period ? { period: options.period } : {}),
  });
  const kept: Kept[] = [];
  /** By where a figure starts; more than one may stand on one span. */
  const byStart = new Map<number, { readonly end: number; readonly first: Kept }[]>();
  /** Where the report calls a figure otherwise than its text does. */
  const ids = new Map<string, string>();
  const inPlace = map.isIdentity;
  const used = new Map<number, number>();
  for (const metric of found) {
    // What speaks for the report's own court by its name needs no scope.
    if (metric.scope !== null && options.own.includes(metric.scope)) metric.scope = null;
    const { start, end } = metric.span;
    const rawSpans = inPlace ? [{ start, end }] : map.toRaw(metric.span);
    const here = byStart.get(start);
    let entry =
      repeats.length === 0 ? undefined : printedFirst(metric, here?.filter((one) => one.end === end).length ?? 0);
    if (entry) {
      entry.repeats ??= [];
      entry.repeats.push(rawSpans);
      ids.set(metric.id, entry.metric.id);
    } else {
      const rawStart = rawSpans[0]!.start;
      const seen = (used.get(rawStart) ?? 0) + 1;
      used.set(rawStart, seen);
      const id = seen === 1 ? String(rawStart) : `${rawStart}.${seen}`;
      if (id !== metric.id) ids.set(metric.id, id);
      metric.id = id;
      entry = { metric, rawSpans, repeats: null };
      kept.push(entry);
    }
    if (repeats.length === 0) continue;
    if (here) here.push({ end, first: entry });
    else byStart.set(start, [{ end, first: entry }]);
  }

  /** The figure that `metric`, the one after `before` others on its span, prints again. */
  function printedFirst(metric: Metric, before: number): Kept | undefined {
    const first = firstPrinting(repeats, metric.span);
    const there = first && byStart.get(first.start)?.filter((entry) => entry.end === first.end)[before]?.first;
    return there && there.metric.value === metric.value && there.metric.quote === metric.quote ? there : undefined;
  }

  const plain = kept.map(({ metric }) => withLinks(metric, ids));
  const lists = checkListLengths(text, plain, signs).filter(({ spans }) => !firstPrinting(repeats, spans[0]!));
  const checks = [...checkMetrics(plain, text), ...lists];
  return {
    metrics: plain.map((metric: Placed<Metric, ReportMetric>, at) => {
      const { rawSpans, repeats: later } = kept[at]!;
      metric.rawSpans = rawSpans;
      if (later) metric.repeats = later;
      return metric as ReportMetric;
    }),
    checks: checks.map((check: Placed<Check, ReportCheck>) => {
      check.rawSpans = check.spans.map((span) => map.toRaw(span));
      return check as ReportCheck;
    }),
  };
}

/** Links by the ids of the report, and last: a metric that has none is given back itself. */
function withLinks(metric: Metric, ids: ReadonlyMap<string, string>): Metric {
  if (metric.of === undefined && metric.partOf === undefined) return metric;
  const { of, partOf, ...linked }: Metric = metric;
  const link = (key: 'of' | 'partOf', old: string | undefined): void => {
    const id = old === undefined ? undefined : (ids.get(old) ?? old);
    if (id !== undefined && id !== metric.id) Object.assign(linked, { [key]: id });
  };
  link('of', of);
  link('partOf', partOf);
  return linked;
}
