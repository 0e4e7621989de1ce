const BOM = '\uFEFF';
const LINE_ENDS = ['\n', '\r\n', '\r'] as const;
/** A line end of any of the three kinds. */
const LINE_END_REGEX = /\r\n|\n|\r/gu;

/** A text that differs from another in line ends and byte order mark only, with the way to it. */
export interface Variant {
  readonly text: string;
  /** Turns an offset of `text` into one of the text that it was made of. */
  toGiven(offset: number): number;
}

/** Gives the texts that differ from `given` in nothing but a byte order mark, the kind of line end, and final line ends. */
export function* lineEndVariants(given: string): Generator<Variant> {
  const skip = given.startsWith(BOM) ? 1 : 0;
  const lines = given.slice(skip).split(LINE_END_REGEX);
  const starts = [skip];
  for (const match of given.matchAll(LINE_END_REGEX)) starts.push(match.index + match[0].length);
  for (const lineEnd of LINE_ENDS) {
    const body = lines.join(lineEnd);
    let last = body.length;
    while (body[last - 1] === '\n' || body[last - 1] === '\r') last--;
    const trimmed = body.slice(0, last);
    for (const mark of ['', BOM]) {
      const toGiven = (offset: number): number => {
        let at = mark.length;
        for (const [i, line] of lines.entries()) {
          if (offset <= at + line.length) return starts[i]! + Math.max(0, offset - at);
          at += line.length + lineEnd.length;
          if (offset < at) return starts[i]! + line.length;
        }
        return given.length;
      };
      for (const text of new Set([body, trimmed, trimmed + lineEnd])) yield { text: mark + text, toGiven };
    }
  }
}
