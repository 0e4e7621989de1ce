import type { Span } from '@zhibiao/schema';

/**
 * Makes a function that turns UTF-16 offsets of `text` into code points. Half a surrogate pair counts as one; an offset
 * inside a pair is that of the pair. O(1) in a text without pairs, O(log n) otherwise.
 */
export function codePointsOf(text: string): (span: Span) => Span {
  /** Where the second half of each pair stands. */
  const seconds: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.codePointAt(at)! > 0xffff) seconds.push(++at);
  }
  const before = (offset: number): number => {
    let low = 0;
    let high = seconds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (seconds[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
  return ({ start, end }) => ({ start: before(start), end: before(end) });
}
