/** A line longer than this is text: nobody sets a heading so long (GB/T 9704-2012 has 28 characters a line). */
export const SHORT_LINE = 45;

/** How a line ends, as far as punctuation tells. */
export type Ending =
  /** 。！？… closed off, also inside quotes or brackets. */
  | 'full'
  /** ； or ：: what follows is another item. */
  | 'soft'
  /** ，、 or a bracket just opened: the sentence goes on for sure. */
  | 'comma'
  /** No mark at all: a heading, a caption, or a sentence torn off. */
  | 'open';

const CLOSING = 1;
const FULL = 2;
const SOFT = 4;
const COMMA = 8;
/** What ends a sentence inside a line. */
const INSIDE = 16;
const FRAME = 32;
/** Marks by what they say of an ending; those that open something go on like a comma. */
const MARKS: readonly (readonly [kind: number, marks: string])[] = [
  [CLOSING, '”’"\'）)】》〉」』］]'],
  [FULL, '。！？!?…｡'],
  [SOFT, '；：;:'],
  [COMMA, '，、,“‘（(【《〈「『—-＋+'],
  [INSIDE, '。！？；'],
  [FRAME, '| ｜'],
];

let table: Uint8Array | undefined;

/** By code unit, the kinds that it is of. */
function markTable(): Uint8Array {
  table = new Uint8Array(0x10000);
  for (const [kind, marks] of MARKS) for (const mark of marks) table[mark.charCodeAt(0)]! |= kind;
  return table;
}

/** 。（某某）: a note behind the end, such as who wrote it. */
const NOTED_REGEX = /[。！？!?][（(][^（）()]{1,40}[）)]$/u;
const NOTE_LONGEST = 44;
/** 。 V2-70k1: letters of a site's watermark behind the end. */
const JUNK_REGEX = /[。！？]\s?[!-~\s]{0,20}[A-Za-z][!-~\s]{0,20}$/u;

/** Whether a watermark may end so: in ASCII or white space. */
function endsJunk(code: number): boolean {
  return code <= 0x3000 || code === 0xfeff;
}

/** @example endingOf('审结案件，') // => 'comma' */
export function endingOf(text: string): Ending {
  const marks = table ?? markTable();
  let at = text.length - 1;
  // The frame of a table's cell.
  while (at >= 0 && (marks[text.charCodeAt(at)]! & FRAME) !== 0) at--;
  const outer = at;
  while (at >= 0 && (marks[text.charCodeAt(at)]! & CLOSING) !== 0) at--;
  if (at < 0) return 'full';
  const last = text.charCodeAt(at);
  const kind = marks[last]!;
  if ((kind & FULL) !== 0) return 'full';
  // A note ends in a bracket.
  if (at !== text.length - 1 && NOTED_REGEX.test(text.slice(-NOTE_LONGEST))) return 'full';
  // A mark before a closing bracket belongs to what is inside: （一审）, “四融入”。
  if (at !== outer) return 'open';
  if (endsJunk(text.charCodeAt(text.length - 1)) && JUNK_REGEX.test(text.slice(-NOTE_LONGEST))) return 'full';
  // A half-width full stop after a Han character, not the point of a number.
  if (last === 0x2e && at > 0 && text.charCodeAt(at - 1) > 0x2fff) return 'full';
  if ((kind & SOFT) !== 0) return 'soft';
  return (kind & COMMA) !== 0 ? 'comma' : 'open';
}

/** Whether a sentence ends inside `text`, before its last character: a heading or a caption rarely has one. */
export function holdsSentenceEnd(text: string): boolean {
  return sentenceEnd(text, 0) < text.length - 1;
}

/** Where the first sentence that ends at `from` or behind does so, at its mark, or the length of `text`. */
function sentenceEnd(text: string, from: number): number {
  const marks = table ?? markTable();
  let at = from;
  while (at < text.length && (marks[text.charCodeAt(at)]! & INSIDE) === 0) at++;
  return at;
}

/** A line of two clauses, and of three or more, is text from this length on: headings of as many are shorter. */
const TWO_CLAUSES = 30;
const MORE_CLAUSES = 20;

/**
 * Whether `text` is a sentence by its length or its parts, and so no heading: over 45 characters, or with the end of another sentence
 * in it, or long for its clauses.
 */
export function runsOn(text: string): boolean {
  if (text.length > SHORT_LINE || holdsSentenceEnd(text)) return true;
  const clauses = clausesOf(text);
  return clauses > 2 ? text.length >= MORE_CLAUSES : clauses > 1 && text.length > TWO_CLAUSES;
}

/** How many clauses commas part `text` into. */
export function clausesOf(text: string): number {
  let clauses = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xff0c || code === 0x2c) clauses++;
  }
  return clauses;
}

const PAIRS = new Map(
  [...'”“’‘）（)(】【》《」「』『'].flatMap((mark, at, all) => (at % 2 === 0 ? [[mark, all[at + 1]!]] : [])),
);
const OPENERS = new Set(PAIRS.values());

/**
 * The quotation marks and brackets that `text` leaves open, outermost first.
 *
 * @example openMarks('落实“三会一') // => ['“']
 */
export function openMarks(text: string): string[] {
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Marks stand in three ranges: ASCII, general punctuation, CJK and full-width forms.
    if (code >= 0x3100 && code < 0xff00) continue;
    const character = text[at]!;
    if (OPENERS.has(character)) open.push(character);
    else {
      const opener = PAIRS.get(character);
      if (opener !== undefined && open.at(-1) === opener) open.pop();
    }
  }
  return open;
}

/** Whether `text` closes the mark `opener` before it opens one of the same kind, within its first `reach` characters. */
export function closesMark(text: string, opener: string, reach = 60): boolean {
  for (let at = 0; at < text.length && at < reach; at++) {
    if (text[at] === opener) return false;
    if (PAIRS.get(text[at]!) === opener) return true;
  }
  return false;
}
