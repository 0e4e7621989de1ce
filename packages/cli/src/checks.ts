import type { Report } from '@zhibiao/schema';
import type { Lines } from './lines.js';

/** A check, with where its first figure stands in the raw text. */
export interface CheckLine {
  readonly rule: string;
  readonly status: 'pass' | 'fail' | 'undetermined';
  readonly expression: string;
  readonly printed: string;
  readonly computed: string | null;
  readonly line: number;
  readonly column: number;
}

/** The checks of a report, in its order. */
export function toCheckLines(report: Report, lines: Lines): CheckLine[] {
  return report.checks.map(({ rule, status, expression, printed, computed, rawSpans }) => {
    const { line, column } = lines.at(rawSpans[0]?.[0]?.start ?? 0);
    return { rule, status, expression, printed, computed, line, column };
  });
}
