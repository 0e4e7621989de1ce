import type { Span } from '@zhibiao/schema';

/** Spans to be left out of labels, walked over once as the stretches of a text come in order. */
export class SpanCursor {
  readonly #spans: readonly Span[];
  #next = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  /** `text.slice(start, end)` without what the spans cover. */
  cut(text: string, start: number, end: number): string {
    while (this.#next > 0 && (this.#spans[this.#next - 1] as Span).end > start) this.#next--;
    while (this.#next < this.#spans.length && (this.#spans[this.#next] as Span).end <= start) this.#next++;
    let out = '';
    let at = start;
    for (let i = this.#next; i < this.#spans.length; i++) {
      const span = this.#spans[i] as Span;
      if (span.start >= end) break;
      if (span.start > at) out += text.slice(at, span.start);
      at = Math.max(at, span.end);
    }
    return at < end ? out + text.slice(at, end) : out;
  }
}

/** 全县（2022年）新增: a bracket with nothing but a period in it is no part of a label either. */
export function withBrackets(text: string, span: Span): Span {
  const { start, end } = span;
  const open = text.charAt(start - 1);
  if (open !== '（' && open !== '(') return span;
  const close = text.charAt(end);
  return close === '）' || close === ')' ? { start: start - 1, end: end + 1 } : span;
}
