import { checkMetrics, extractMetrics, findPeriods } from '@zhibiao/metrics';
import type { SourceMap } from '@zhibiao/normalize';
import type { Block, Metric, Period, ReportCheck, ReportMetric, Span } from '@zhibiao/schema';
import { checkListLengths } from './list-length.js';
import type { RepeatedPassage } from './repeats.js';

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
  options: { published: string | null; period: Period | undefined; own: readonly string[] },
): Figures {
  const found = extractMetrics(text, {
    ...(options.published ? { published: options.published } : {}),
    ...(options.period ? { period: options.period } : {}),
  });
  const kept: { metric: Metric; rawSpans: Span[]; repeats: Span[][] }[] = [];
  const byPlace = new Map<string, (typeof kept)[number]>();
  const nth = new Map<string, number>();
  const ids = new Map<string, string>();
  const used = new Map<string, number>();
  for (const metric of found) {
    // What speaks for the report's own court by its name needs no scope.
    if (metric.scope !== null && options.own.includes(metric.scope)) metric.scope = null;
    const { span } = metric;
    const rawSpans = map.toRaw(span);
    const place = `${span.start}-${span.end}`;
    const count = (nth.get(place) ?? 0) + 1;
    nth.set(place, count);
    const first = firstPrinting(repeats, span);
    const original = first && byPlace.get(`${first.start}-${first.end}/${count}`);
    if (original && original.metric.value === metric.value && original.metric.quote === metric.quote) {
      original.repeats.push(rawSpans);
      ids.set(metric.id, original.metric.id);
      byPlace.set(`${place}/${count}`, original);
      continue;
    }
    const start = String(rawSpans[0]!.start);
    const seen = (used.get(start) ?? 0) + 1;
    used.set(start, seen);
    const id = seen === 1 ? start : `${start}.${seen}`;
    ids.set(metric.id, id);
    const entry = { metric: { ...metric, id }, rawSpans, repeats: [] };
    byPlace.set(`${place}/${count}`, entry);
    kept.push(entry);
  }
  const metrics = kept.map(({ metric, rawSpans, repeats: later }): ReportMetric => {
    const link = (key: 'of' | 'partOf') => {
      const id = metric[key] === undefined ? undefined : ids.get(metric[key]);
      return id === undefined || id === metric.id ? {} : { [key]: id };
    };
    const { of: _of, partOf: _partOf, ...rest } = metric;
    return { ...rest, ...link('of'), ...link('partOf'), rawSpans, ...(later.length > 0 ? { repeats: later } : {}) };
  });
  const plain = metrics.map(({ rawSpans: _, repeats: _repeats, ...metric }): Metric => metric);
  const lists = checkListLengths(text, plain).filter(({ spans }) => !firstPrinting(repeats, spans[0]!));
  const checks = [...checkMetrics(plain, text), ...lists];
  return {
    metrics,
    checks: checks.map((check) => ({ ...check, rawSpans: check.spans.map((span) => map.toRaw(span)) })),
  };
}
