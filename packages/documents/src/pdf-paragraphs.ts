import { isHan, type Line } from './pdf-lines.js';

/** In ems: how far from the margin a full line may end, how far in a first line begins, how far apart paragraphs are. */
const FULL = 2;
const INDENT = 0.8;
const APART = 1.35;
/** Lines that follow each other downwards, with the margins and the line pitch that they share. */
interface Column {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** Lines to paragraphs: a full line goes on in the next one, unless that is indented, set apart or in another size. */
export function toParagraphs(lines: readonly Line[]): string {
  let text = '';
  let before: { line: Line; column: Column } | null = null;
  for (const column of toColumns(lines)) {
    for (const line of column.lines) {
      if (before) text += separator(before.line, before.column, line, column);
      text += line.text;
      before = { line, column };
    }
  }
  return text;
}

function separator(above: Line, aboveColumn: Column, line: Line, column: Column): string {
  if (above.row && line.row) return '\n';
  const goesOn =
    !above.row &&
    !line.row &&
    Math.abs(above.size - line.size) <= 0.1 * line.size &&
    line.x - column.left <= INDENT * line.size &&
    aboveColumn.lines.length > 1 &&
    aboveColumn.right - above.end < FULL * above.size &&
    (column === aboveColumn ? above.y - line.y <= APART * column.pitch : !ENDED_REGEX.test(above.text));
  if (!goesOn) return '\n\n';
  const last = above.text.at(-1)!;
  const first = line.text[0]!;
  return isHan(last) || isHan(first) || /\d/u.test(last) ? '' : ' ';
}

/** What a sentence ends with, closing quotes and brackets too: over a page's end only an unfinished one goes on. */
const ENDED_REGEX = /[。！？：；.!?:;][”」』）)]?$/u;

function toColumns(lines: readonly Line[]): Column[] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    const last = column?.at(-1);
    const below =
      last &&
      last.page === line.page &&
      line.y < last.y &&
      line.x < last.end + line.size &&
      last.x < line.end + line.size;
    if (column && below) column.push(line);
    else columns.push([line]);
  }
  return columns.map((column) => {
    const body = column.filter((line) => !line.row);
    const ends = sorted(body.map((line) => line.end));
    return {
      lines: column,
      left: column.reduce((least, line) => Math.min(least, line.x), Infinity),
      // A line or two may hang over the margin.
      right: ends[Math.floor(0.97 * (ends.length - 1))] ?? 0,
      pitch: sorted(column.slice(1).map((line, i) => column[i]!.y - line.y)).at((column.length - 1) >> 1) ?? 0,
    };
  });
}

function sorted(values: number[]): number[] {
  return values.sort((a, b) => a - b);
}
