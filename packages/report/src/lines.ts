/** One line of a text that holds something: its content without the white space around it, and the blank lines above. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Blank lines between the line before that holds something and this one; 0 for the first. */
  readonly gap: number;
  /** The line began with white space: a paragraph's indent. */
  readonly indented: boolean;
}

/** White space that may stand around a line's content: ASCII blanks, no-break and ideographic spaces, byte order mark. */
function isBlank(code: number): boolean {
  return (code <= 0x20 && code !== 0x0a) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b;
}

/**
 * Gives the lines of `text` that hold something, in order, with how many blank lines stand above each.
 *
 * Lines end with `\n`, `\r\n` or `\r`. Linear in the text.
 *
 * @example splitLines('标题\n\n正文').map((line) => [line.text, line.gap]) // => [['标题', 0], ['正文', 1]]
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let at = 0; at <= text.length; ) {
    let stop = at;
    while (stop < text.length && text.charCodeAt(stop) !== 0x0a && text.charCodeAt(stop) !== 0x0d) stop++;
    let start = at;
    let end = stop;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      lines.push({ start, end, text: text.slice(start, end), gap: lines.length === 0 ? 0 : gap, indented: start > at });
      gap = 0;
    } else gap++;
    at = text.charCodeAt(stop) === 0x0d && text.charCodeAt(stop + 1) === 0x0a ? stop + 2 : stop + 1;
  }
  return lines;
}

/**
 * The gap that separates one paragraph from the next in this document: the commonest one, the smaller of two as common.
 *
 * @example usualGap(splitLines('甲\n\n乙\n\n丙\n\n\n\n丁')) // => 1
 */
export function usualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (let index = 1; index < lines.length; index++) {
    const { gap } = lines[index]!;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [gap, count] of counts) {
    if (count > most || (count === most && gap < usual)) {
      usual = gap;
      most = count;
    }
  }
  return usual;
}
