import { codeAt, isDigit } from '../figure/chars.js';
import type { PeriodTarget } from './types.js';

const ENUMERATING = /^[两三四五六七八九十](?![十百千万亿余多来几])/u;

/** 两批, 三项: counts what the text goes on to tell, no measurement that a period was stated for. */
export function isEnumerating(text: string, { kind, span }: PeriodTarget): boolean {
  return (
    kind === 'count' && !isDigit(codeAt(text, span.start)) && ENUMERATING.test(text.slice(span.start, span.start + 2))
  );
}
