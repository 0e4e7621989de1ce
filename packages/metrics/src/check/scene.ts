// All metrics of a text in order, with the sentence and paragraph of each: what the rules look around in.
import type { Metric } from '@zhibiao/schema';
import { Layout } from '../period/layout.js';

export interface Scene {
  readonly metrics: readonly Metric[];
  readonly text: string | undefined;
  readonly byId: ReadonlyMap<string, Metric>;
  readonly indexOf: ReadonlyMap<Metric, number>;
  /** By index in `metrics`: an offset that stands for the sentence, the part between semicolons, the paragraph. */
  readonly sentence: readonly number[];
  readonly segment: readonly number[];
  readonly paragraph: readonly number[];
}

/** Without the text, figures this near to each other are taken to share a sentence. */
const NEAR = 40;

export function makeScene(metrics: readonly Metric[], text: string | undefined): Scene {
  const sorted = [...metrics].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const sentence: number[] = [];
  const segment: number[] = [];
  const paragraph: number[] = [];
  const layout = text === undefined ? null : new Layout(text);
  sorted.forEach((metric, i) => {
    if (layout) {
      const place = layout.at(metric.span.start);
      sentence.push(place.sentence);
      segment.push(place.segment);
      paragraph.push(place.paragraph);
      return;
    }
    const before = sorted[i - 1];
    const near = before !== undefined && metric.span.start - before.span.end <= NEAR;
    const start = near ? sentence[i - 1]! : metric.span.start;
    sentence.push(start);
    segment.push(start);
    paragraph.push(0);
  });
  const byId = new Map<string, Metric>();
  const indexOf = new Map<Metric, number>();
  for (let i = 0; i < sorted.length; i++) {
    const metric = sorted[i]!;
    byId.set(metric.id, metric);
    indexOf.set(metric, i);
  }
  return { metrics: sorted, text, byId, indexOf, sentence, segment, paragraph };
}

/** Whether two figures speak of the same time and body, and of subjects that don't exclude each other. */
export function agree(a: Metric, b: Metric): boolean {
  return agreeAs(a, a.subject, b);
}

/** The same for `a` as it is told of `subject`. */
export function agreeAs(a: Metric, subject: string | null, b: Metric): boolean {
  if (a.scope !== b.scope) return false;
  if (a.period.start !== b.period.start || a.period.end !== b.period.end) return false;
  if (a.period.start === null && a.period.text !== b.period.text) return false;
  if (subject === null || b.subject === null) return true;
  return subject === b.subject || subject.includes(b.subject) || b.subject.includes(subject);
}

/** Whether figures speak of one subject to the letter: only then can they contradict each other. */
export const oneSubject = (metrics: readonly Metric[]): boolean =>
  metrics.every((metric) => metric.subject === metrics[0]!.subject);
