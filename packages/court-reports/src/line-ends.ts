const BOM = '\uFEFF';
const LINE_ENDS = ['\n', '\r\n', '\r'] as const;
/** A line end of any of the three kinds. */
const LINE_END_REGEX = /\r\n|\n|\r/gu;

/** A text that differs from another in line ends and byte order mark only, with the way to it. */
export interface Variant {
  readonly text: string;
  /** Turns an offset of `text` into one of the text that it was made of; O(log n). */
  toGiven(offset: number): number;
}

/** Where each line of a text starts, and how long it is. */
interface Lines {
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

/**
 * Gives the texts that differ from `given` in nothing but a byte order mark, the kind of line end, and final line ends:
 * 18 at most, each made in linear time.
 */
export function* lineEndVariants(given: string): Generator<Variant> {
  const skip = given.startsWith(BOM) ? 1 : 0;
  const lines = given.slice(skip).split(LINE_END_REGEX);
  const lengths = lines.map((line) => line.length);
  const starts = [skip];
  for (const match of given.matchAll(LINE_END_REGEX)) starts.push(match.index + match[0].length);
  for (const lineEnd of LINE_ENDS) {
    const body = lines.join(lineEnd);
    let last = body.length;
    while (body[last - 1] === '\n' || body[last - 1] === '\r') last--;
    const trimmed = body.slice(0, last);
    for (const mark of ['', BOM]) {
      const made = startsOf(lengths, mark.length, lineEnd.length);
      const toGiven = (offset: number): number => move(offset, { starts: made, lengths }, starts);
      for (const text of new Set([body, trimmed, trimmed + lineEnd])) yield { text: mark + text, toGiven };
    }
  }
}

function startsOf(lengths: readonly number[], first: number, gap: number): number[] {
  let at = first;
  return lengths.map((length) => {
    const start = at;
    at += length + gap;
    return start;
  });
}

/** Keeps the line and the place in it; what stands in a line end, or in the mark, goes to its edge. */
function move(offset: number, { starts, lengths }: Lines, given: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  const line = Math.max(0, low - 1);
  const within = Math.min(Math.max(0, offset - starts[line]!), lengths[line]!);
  return given[line]! + within;
}
