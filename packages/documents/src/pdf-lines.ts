/** A run of text as a PDF places it; points, origin at the bottom left. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
}

/** A line as printed; `row` where wide gaps part it into cells. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
  readonly row: boolean;
}

/** Gap in ems past which a cell ends. */
const CELL_GAP = 1.8;
/** Gaps in ems that are a space: between letters or digits, between these and Han (typesetters set a quarter), between two Han. */
const SPACES = [0.2, 0.4, 0.6] as const;

/** Puts the runs of a page into lines by their baselines, in the order of the page's content. */
export function toLines(page: number, runs: readonly Glyphs[]): Line[] {
  const lines: Line[] = [];
  let current: Glyphs[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = current.at(-1);
    // Superscripts and cells of another font size share a line when they overlap by half.
    const same = last && Math.abs(run.y - last.y) < 0.5 * Math.min(run.size, last.size) && run.x > last.x - run.size;
    if (!same) {
      pushLine(lines, page, current);
      current = [];
    }
    current.push(run);
  }
  pushLine(lines, page, current);
  return lines;
}

function pushLine(lines: Line[], page: number, runs: readonly Glyphs[]): void {
  const printed = runs.filter((run) => run.text.trim() !== '');
  const first = printed[0];
  if (!first) return;
  const last = printed.at(-1)!;
  let text = '';
  let row = false;
  let spaced = false;
  let previous: Glyphs | null = null;
  for (const run of runs) {
    if (run.text.trim() === '') {
      spaced ||= previous !== null;
      continue;
    }
    if (previous) {
      const gap = (run.x - previous.x - previous.width) / Math.max(1, Math.min(run.size, previous.size));
      if (gap > CELL_GAP) {
        text = `${text.trimEnd()}\t`;
        row = true;
      } else {
        const han = Number(isHan(text.at(-1)!)) + Number(isHan(run.text[0]!));
        if (gap > SPACES[han]! || (spaced && han === 0)) text += ' ';
      }
    }
    text += run.text;
    spaced = false;
    previous = run;
  }
  const size = printed.reduce((widest, run) => (run.width > widest.width ? run : widest), first).size;
  lines.push({
    page,
    text: row ? `${text.trim()}\t` : text.trim(),
    x: first.x,
    y: first.y,
    end: last.x + last.width,
    size,
    row,
  });
}

/** A Han character or a full-width sign. */
export function isHan(character: string): boolean {
  return /[\p{Script=Han}\u2E80-\u303F\uFF01-\uFF60]/u.test(character);
}
