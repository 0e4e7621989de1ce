import type { ReportMetric } from '@zhibiao/schema';

/** A stretch of the raw text: plain, or a piece of a figure. Together the pieces are the whole text. */
export interface Piece {
  readonly text: string;
  readonly metric?: ReportMetric;
  /** A later printing of a figure that was counted before. */
  readonly repeat?: true;
}

/** Cuts a raw text at the figures that were read in it; a figure that a column tore is more than one piece. */
export function pieces(raw: string, metrics: readonly ReportMetric[]): Piece[] {
  const marked = metrics
    .flatMap((metric) => [
      ...metric.rawSpans.map((span) => ({ span, metric })),
      ...(metric.repeats ?? []).flat().map((span) => ({ span, metric, repeat: true as const })),
    ])
    .sort((a, b) => a.span.start - b.span.start);
  const cut: Piece[] = [];
  let end = 0;
  for (const { span, ...of } of marked) {
    if (span.start < end) continue; // two figures on one quote are marked once
    if (span.start > end) cut.push({ text: raw.slice(end, span.start) });
    cut.push({ text: raw.slice(span.start, span.end), ...of });
    end = span.end;
  }
  if (end < raw.length) cut.push({ text: raw.slice(end) });
  return cut;
}
