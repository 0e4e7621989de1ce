import { normalize, SourceMap } from '@zhibiao/normalize';
import type { Report, Span } from '@zhibiao/schema';
import { checkReport, reportSchema } from '@zhibiao/schema';
import { expect } from 'vitest';
import { type ReadOptions, readReport } from '../src/index.js';

/** The raw pieces with the edits in them applied: what a user does to see a quote come out of the source. */
export function rebuild(raw: string, rawSpans: readonly Span[], edits = normalize(raw).edits): string {
  let out = '';
  for (const piece of rawSpans) {
    let at = piece.start;
    for (const { rawSpan, to } of edits) {
      if (rawSpan.start < at || rawSpan.end > piece.end) continue;
      out += raw.slice(at, rawSpan.start) + to;
      at = rawSpan.end;
    }
    out += raw.slice(at, piece.end);
  }
  return out;
}

function checkSpan(text: string, { start, end }: Span): void {
  if (start > end || end > text.length) expect({ start, end }).toBe(`inside ${text.length}`);
}

/** Every span, with the raw pieces behind it. */
function* places(report: Report): Generator<{ span: Span; rawSpans: readonly Span[] }> {
  for (const block of report.blocks) {
    yield block;
    if (block.heading) yield block.heading;
  }
  yield* report.metrics;
  yield* report.honours;
  yield* report.people;
  yield* report.repeats;
  yield* report.issues;
  for (const { mentions } of report.mechanisms) yield* mentions;
  for (const check of report.checks) yield* check.spans.map((span, at) => ({ span, rawSpans: check.rawSpans[at]! }));
}

/** Reads `raw` and holds what must be true of every Report against what came out. */
export function read(raw: string, options?: ReadOptions): Report {
  const report = readReport(raw, options);
  reportSchema.parse(report);
  expect(checkReport(report)).toEqual([]);
  const { text } = report;
  expect(report.blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n')).toBe(text);
  const map = SourceMap.fromJSON(report.map as string);
  for (const { span, rawSpans } of places(report)) {
    checkSpan(text, span);
    for (const piece of rawSpans) checkSpan(raw, piece);
  }
  for (const { span, rawSpans } of report.blocks) expect(map.toRaw(span)).toEqual(rawSpans);
  for (const metric of report.metrics) {
    expect(text.slice(metric.span.start, metric.span.end)).toBe(metric.quote);
    for (const printing of metric.repeats ?? []) for (const piece of printing) checkSpan(raw, piece);
  }
  const ids = report.metrics.map((metric) => metric.id);
  expect(new Set(ids).size).toBe(ids.length);
  return report;
}

/** The text of each block of a type. */
export function textsOf(report: Report, type: Report['blocks'][number]['type']): string[] {
  return report.blocks
    .filter((block) => block.type === type)
    .map(({ span }) => report.text.slice(span.start, span.end));
}
