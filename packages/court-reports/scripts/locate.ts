import { SourceMap } from '@zhibiao/normalize';
import type { Report, Span } from '@zhibiao/schema';
import { DataProblem } from './problem.ts';

/** Finds words in the reading text of a report, and their pieces in the source. */
export class Locator {
  readonly #text: string;
  readonly #map: SourceMap;

  constructor(report: Pick<Report, 'text' | 'map'>) {
    this.#text = report.text;
    this.#map = SourceMap.fromJSON(report.map);
  }

  toRaw(span: Span): Span[] {
    return this.#map.toRaw(span).map(({ start, end }) => ({ start, end }));
  }

  toText(rawSpan: Span): Span | null {
    return this.#map.toClean(rawSpan);
  }

  /** Every occurrence of `words`, in order. */
  all(words: string): Span[] {
    const spans: Span[] = [];
    for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at + words.length)) {
      spans.push({ start: at, end: at + words.length });
    }
    return spans;
  }

  /** The occurrence `n`, from 0. */
  nth(words: string, n: number): Span {
    const span = this.all(words)[n];
    if (!span) throw new DataProblem(`${words} (occurrence ${n}) does not stand in the text`);
    return span;
  }

  /** The occurrence that stands nearest to `place`, or none. */
  nearest(words: string, place: number): Span | undefined {
    const far = (span: Span): number => Math.abs(span.start - place);
    return this.all(words).sort((x, y) => far(x) - far(y))[0];
  }
}
