import type { Report, Span } from '@zhibiao/schema';
import type { NotFigure } from './hand-made.ts';
import type { Locator } from './locate.ts';

/** Digits, and the numerals that a quantity may be written with in Chinese. */
const NUMERAL_REGEX = /[0-9〇零一二三四五六七八九十百千万亿两半]/gu;

/** A numeral that nothing accounts for, or a row of not-figures.json that accounts for nothing. */
export interface Gap {
  readonly what: 'numeral' | 'not needed';
  readonly at: number;
  readonly words: string;
}

/**
 * Holds every numeral of a report against its figures and against the list of what is no figure.
 *
 * Linear in the text, times the rows of the list.
 */
export function findGaps(report: Report, notFigures: readonly NotFigure[], locator: Locator): Gap[] {
  const { text } = report;
  const figure = new Uint8Array(text.length);
  const mark = (marks: Uint8Array, span: Span | null): void => void (span && marks.fill(1, span.start, span.end));
  for (const metric of report.metrics) {
    mark(figure, metric.span);
    for (const printing of metric.repeats ?? []) for (const piece of printing) mark(figure, locator.toText(piece));
  }
  const listed = new Uint8Array(text.length);
  const gaps: Gap[] = [];
  for (const { quote, kind } of notFigures) {
    let needed = false;
    for (const span of locator.all(quote)) {
      // The number of a heading is a line of its own.
      if (kind === 'heading' && (text[span.start - 1] ?? '\n') + (text[span.end] ?? '\n') !== '\n\n') continue;
      for (let at = span.start; at < span.end; at++) needed ||= isNumeral(text[at]!) && !figure[at];
      mark(listed, span);
    }
    if (!needed) gaps.push({ what: 'not needed', at: -1, words: quote });
  }
  for (const { index } of text.matchAll(NUMERAL_REGEX)) {
    if (!figure[index] && !listed[index])
      gaps.push({ what: 'numeral', at: index, words: text.slice(Math.max(0, index - 6), index + 7) });
  }
  return gaps;
}

function isNumeral(character: string): boolean {
  return character.search(NUMERAL_REGEX) === 0;
}
