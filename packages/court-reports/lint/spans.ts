import type { DatasetMetric, OfReport, Span } from '../src/types.ts';
import type { Rule } from './rule.ts';

const inOrder = (pieces: readonly Span[]): boolean =>
  pieces.every(({ start, end }, i) => start < end && (i === 0 || start >= pieces[i - 1]!.end));

function isSound({
  span,
  quote,
  rawSpans,
  rawSpansCodePoints,
  repeats,
  repeatsCodePoints,
}: OfReport<DatasetMetric>): boolean {
  return (
    span.end - span.start === quote.length &&
    inOrder(rawSpans) &&
    inOrder(rawSpansCodePoints) &&
    rawSpans.length === rawSpansCodePoints.length &&
    rawSpans.every(({ start }, i) => start >= rawSpansCodePoints[i]!.start) &&
    (repeats ?? []).every(inOrder) &&
    repeats?.length === repeatsCodePoints?.length
  );
}

/** Pieces of a figure stand one after the other, and code points never pass UTF-16 units. */
export const rule: Rule = {
  name: 'spans',
  description: 'The pieces of a figure are in order, in both counts, and its quote is as long as its span.',
  check: ({ metrics }) =>
    metrics
      .filter((metric) => !isSound(metric))
      .map(({ reportId, id }) => ({ id: `${reportId}:${id}`, message: 'has unsound spans' })),
};
