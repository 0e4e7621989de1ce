import { isDigit, isHan, isSpace, unitAt } from './characters.js';
import { Rewriter } from './rewrite.js';
import type { Spared } from './spared.js';
import type { WorkingText } from './working-text.js';

const NONE_BEFORE = '，。、；：！？）\n';
const NONE_AFTER = '，、；：（\n';
/** Behind which a sentence begins: no space in front of Han, but one in front of a number, which may count headings. */
const STOPS = '。！？';
/** In front of a number whose spaces part no thousands. */
const TIED = '.,-－—~～:/';
/** 第 */
const ORDINAL = 0x7b2c;
const BLANK = 0x20;
const LAST_SPACE = 0x3000;
/** More spaces and digits than any number has. */
const LONGEST = 24;

/**
 * Every kind of space becomes U+0020, several become one. None at the edges of a line, beside full-width points and as the
 * thousands sign of a number; the single space between two halves of a heading stays, and so do tabs.
 */
export function foldSpaces(text: WorkingText, spared: Spared): boolean {
  const { units } = text;
  const out = new Rewriter(text);
  let next = spared.from(0);
  for (let start = 0; start < units.length; start++) {
    start = nextSpace(units, start);
    if (start === units.length) break;
    if (start >= next.end) next = spared.from(start);
    if (start >= next.start) {
      start = next.end - 1;
      continue;
    }
    let plain = units[start] === BLANK;
    let end = start + 1;
    for (; end < units.length && isSpace(units[end]!); end++) plain &&= units[end] === BLANK;
    const left = spacesLeft(units, start, end);
    if (!plain || left !== end - start) out.replace(start, end, left === 0 ? '' : left === 1 ? ' ' : '  ');
    start = end - 1;
  }
  return out.finish();
}

/** Where the next space stands, or the text's end. Nothing that Chinese text is made of needs a second look. */
function nextSpace(units: Uint16Array, from: number): number {
  let i = from;
  while (i < units.length && (units[i]! > LAST_SPACE || !isSpace(units[i]!))) i++;
  return i;
}

/** How many blanks a stretch of spaces becomes. */
function spacesLeft(units: Uint16Array, start: number, end: number): number {
  if (start === 0 || end === units.length) return 0;
  const before = units[start - 1]!;
  const after = units[end]!;
  if (holds(NONE_BEFORE, after)) return 0;
  if (holds(NONE_AFTER, before)) return 0;
  if (holds(STOPS, before) && isHan(after)) return 0;
  if (!isDigit(before) || !isDigit(after)) return 1;
  // Two spaces between numbers, or one as wide, part them for certain, and go on to.
  if (end > start + 1 || units[start] === LAST_SPACE) return 2;
  return partsThousands(units, start, end) ? 0 : 1;
}

function holds(characters: string, unit: number): boolean {
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === unit) return true;
  return false;
}

/** Whether the space is the thousands sign of a number that a Han unit follows: `321 146件`. */
function partsThousands(units: Uint16Array, start: number, end: number): boolean {
  let first = start;
  for (;;) {
    const digits = digitsFrom(units, first - 1, -1);
    if (digits === 0 || digits > 3) return false;
    first -= digits;
    if (digits < 3 || !isThin(unitAt(units, first - 1)) || !isDigit(unitAt(units, first - 2))) break;
    first--;
    if (start - first > LONGEST) return false;
  }
  if (units[first] === 0x30 || isTied(units, first - 1)) return false;
  let last = end;
  for (;;) {
    if (digitsFrom(units, last, 1) !== 3) return false;
    last += 3;
    if (!isThin(unitAt(units, last)) || !isDigit(unitAt(units, last + 1))) break;
    last++;
    if (last - end > LONGEST) return false;
  }
  return isHan(unitAt(units, last));
}

/** Whether a number behind the unit is one by itself: the rest of a decimal or date, a name as A4, an ordinal. */
function isTied(units: Uint16Array, i: number): boolean {
  const unit = unitAt(units, i);
  const letter = unit | 0x20;
  if (holds(TIED, unit) || (letter >= 0x61 && letter <= 0x7a)) return true;
  let before = i;
  while (isSpace(unitAt(units, before))) before--;
  return unitAt(units, before) === ORDINAL;
}

function isThin(unit: number): boolean {
  return isSpace(unit) && unit !== LAST_SPACE;
}

/** How many digits there are from `i` on in a direction, up to four. */
function digitsFrom(units: Uint16Array, i: number, direction: 1 | -1): number {
  let count = 0;
  while (count < 4 && isDigit(unitAt(units, i + count * direction))) count++;
  return count;
}
