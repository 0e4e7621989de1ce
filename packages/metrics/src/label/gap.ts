import type { Span } from '@zhibiao/schema';
import { codeAt, isDigit, isHan } from '../figure/chars.js';
import { type CharSet, charSet, inSet } from '../lexicon/table.js';

/** How strongly two stretches of text are parted; a list mark (、) does not part clauses. */
export const BREAK = { none: 0, clause: 2, semicolon: 3, sentence: 4, paragraph: 5 } as const;

/** The text between two neighbouring figures (or the ends of the text), cut into clauses. All offsets are in the whole text. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  /** The clause that goes on behind the figure before: `text.slice(start, tailEnd)`. */
  readonly tailEnd: number;
  /** The clause that leads to the figure behind: `text.slice(leadStart, end)`. */
  readonly leadStart: number;
  /** No clause ends in between: tail and lead are one and the same text. */
  readonly shared: boolean;
  /** The strongest boundary in between, one of `BREAK`. */
  readonly level: number;
  /** Whole clauses between tail and lead that belong to the sentence of the figure behind, in order. */
  readonly clauses: readonly Span[];
  /** Parentheses opened and left open, and closed without having been opened, in between. */
  readonly opened: number;
  readonly closed: number;
}

const LONGEST_INLINE = 12;

/** 审(执)结, 案件（含旧存）: a short parenthesis inside a word or clause; the offset of its closing mark, or -1. */
function inlineEnd(text: string, open: number, end: number): number {
  const limit = Math.min(end, open + 2 + LONGEST_INLINE);
  for (let i = open + 1; i < limit; i++) {
    const char = text.charAt(i);
    if (char === ')' || char === '）') return i;
    if ('(（，。；：,;:\n'.includes(char)) return -1;
  }
  return -1;
}

/** Every mark that `boundaryLevel` knows, and the parentheses. */
const MARKS = '()（）\n\u2028\u2029。！？!?■□◆◇○●★☆；;，,：:\t 　—-.';

function boundaryLevel(text: string, i: number, start: number): number {
  switch (text.charCodeAt(i)) {
    case 0x0a:
    case 0x2028:
    case 0x2029:
      return BREAK.paragraph;
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0x21:
    case 0x3f:
    case 0x25a0: // ■
    case 0x25a1: // □
    case 0x25c6: // ◆
    case 0x25c7: // ◇
    case 0x25cb: // ○
    case 0x25cf: // ●
    case 0x2605: // ★
    case 0x2606: // ☆
      return BREAK.sentence;
    case 0xff1b: // ；
    case 0x3b:
      return BREAK.semicolon;
    case 0xff0c: // ，
    case 0x2c:
    case 0xff1a: // ：
    case 0x3a:
    case 0x09:
      return BREAK.clause;
    case 0x20:
    case 0x3000:
      // A space parts two halves of a heading, or a heading from its text; at the edges of a gap it parts nothing.
      return i > start &&
        (isHan(codeAt(text, i - 1)) || text.charAt(i - 1) === '”') &&
        i + 1 < text.length &&
        !isDigit(codeAt(text, i + 1))
        ? BREAK.semicolon
        : BREAK.none;
    case 0x2014: // ——
      return codeAt(text, i + 1) === 0x2014 || codeAt(text, i - 1) === 0x2014 ? BREAK.clause : BREAK.none;
    case 0x2d: // " - " before a word: a mark of a list
      return i > 0 && text.charCodeAt(i - 1) === 0x20 && text.charCodeAt(i + 1) === 0x20 && isHan(codeAt(text, i + 2))
        ? BREAK.semicolon
        : BREAK.none;
    case 0x2e: // 1.我院 : the point of a list number
      return i > 0 && isDigit(codeAt(text, i - 1)) && isHan(codeAt(text, i + 1)) ? BREAK.semicolon : BREAK.none;
    default:
      return BREAK.none;
  }
}

const NO_CLAUSES: readonly Span[] = [];

function addTo(clauses: Span[] | undefined, start: number, end: number): Span[] {
  const clause = { start, end };
  if (clauses === undefined) return [clause];
  clauses.push(clause);
  return clauses;
}

/** What marks there are between two figures that may part clauses: whatever else stands there is passed over in one look. */
let marks: CharSet | undefined;

/** Cuts `text.slice(start, end)`, the stretch between two figures, into clauses. One forward pass. */
export function readGap(text: string, start: number, end: number): Gap {
  marks ??= charSet(MARKS);
  let level: number = BREAK.none;
  let tailEnd = end;
  let leadStart = start;
  let opened = 0;
  let closed = 0;
  let clauses: Span[] | undefined;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!inSet(marks, code)) continue;
    let strength: number = BREAK.clause;
    if (code === 0x28 || code === 0xff08) {
      const close = inlineEnd(text, i, end);
      if (close >= 0 && close > i + 1) {
        i = close;
        continue;
      }
      opened++;
    } else if (code === 0x29 || code === 0xff09) {
      if (opened > 0) opened--;
      else closed++;
    } else {
      strength = boundaryLevel(text, i, start);
      if (strength === BREAK.none) continue;
    }
    if (level === BREAK.none) tailEnd = i;
    else if (strength < BREAK.sentence && i > leadStart) clauses = addTo(clauses, leadStart, i);
    if (strength >= BREAK.sentence) clauses = undefined;
    if (strength > level) level = strength;
    leadStart = i + 1;
  }
  const between = clauses ?? NO_CLAUSES;
  return { start, end, tailEnd, leadStart, shared: level === BREAK.none, level, clauses: between, opened, closed };
}
