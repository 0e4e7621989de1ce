// All metrics of a text in order, with the sentence and paragraph of each: what the rules look around in.
import type { Metric } from '@zhibiao/schema';
import { Layout } from '../period/layout.js';
import { Roles } from './roles.js';

export class Scene {
  readonly metrics: readonly Metric[];
  readonly text: string | undefined;
  readonly roles = new Roles();
  #byId: Map<string, Metric> | undefined;
  #indexOf: Map<Metric, number> | undefined;
  #places: Places | undefined;

  constructor(metrics: readonly Metric[], text: string | undefined) {
    this.metrics = inOrder(metrics);
    this.text = text;
  }

  get byId(): ReadonlyMap<string, Metric> {
    this.#byId ??= new Map(this.metrics.map((metric) => [metric.id, metric]));
    return this.#byId;
  }

  get indexOf(): ReadonlyMap<Metric, number> {
    this.#indexOf ??= new Map(this.metrics.map((metric, i) => [metric, i]));
    return this.#indexOf;
  }

  /** By index in `metrics`: an offset that stands for the sentence, the part between semicolons, the paragraph. */
  get sentence(): readonly number[] {
    this.#places ??= placesOf(this.metrics, this.text);
    return this.#places.sentence;
  }

  get segment(): readonly number[] {
    this.#places ??= placesOf(this.metrics, this.text);
    return this.#places.segment;
  }

  get paragraph(): readonly number[] {
    this.#places ??= placesOf(this.metrics, this.text);
    return this.#places.paragraph;
  }
}

const byPlace = (a: Metric, b: Metric): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** Those that were found in one text come in order already. */
function inOrder(metrics: readonly Metric[]): readonly Metric[] {
  for (let i = 1; i < metrics.length; i++) {
    if (byPlace(metrics[i - 1]!, metrics[i]!) > 0) return [...metrics].sort(byPlace);
  }
  return metrics;
}

interface Places {
  readonly sentence: number[];
  readonly segment: number[];
  readonly paragraph: number[];
}

/** Without the text, figures this near to each other are taken to share a sentence. */
const NEAR = 40;

function placesOf(metrics: readonly Metric[], text: string | undefined): Places {
  const sentence: number[] = [];
  const segment: number[] = [];
  const paragraph: number[] = [];
  const layout = text === undefined ? null : new Layout(text);
  for (let i = 0; i < metrics.length; i++) {
    const { start } = metrics[i]!.span;
    if (layout) {
      const place = layout.at(start);
      sentence.push(place.sentence);
      segment.push(place.segment);
      paragraph.push(place.paragraph);
      continue;
    }
    const near = i > 0 && start - metrics[i - 1]!.span.end <= NEAR;
    sentence.push(near ? sentence[i - 1]! : start);
    segment.push(sentence[i]!);
    paragraph.push(0);
  }
  return { sentence, segment, paragraph };
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
