import { isDigit, isHan, isSpace } from './characters.js';
import { classTable, SPACE } from './classes.js';
import { Rewriter, type Rewritten } from './rewrite.js';

const NONE_BEFORE = '，。、；：！？）';
const NONE_AFTER = '，、；：（';
/** Behind which a sentence begins: no space in front of Han, but one in front of a number, which may count headings. */
const STOPS = '。！？';

/**
 * Every kind of space becomes U+0020, several become one. None at the edges of a line, beside full-width points and as the
 * thousands sign of a number; the single space between two halves of a heading stays, and so do tabs.
 */
export function foldSpaces(text: string): Rewritten | null {
  const out = new Rewriter(text);
  const table = classTable();
  for (let start = 0; start < text.length; start++) {
    if ((table[text.charCodeAt(start)]! & SPACE) === 0) continue;
    let end = start + 1;
    while (isSpace(text.charCodeAt(end))) end++;
    const to = folded(text, start, end);
    if (to !== text.slice(start, end)) out.replace(start, end, to);
    start = end - 1;
  }
  return out.finish();
}

function folded(text: string, start: number, end: number): string {
  const before = text[start - 1] ?? '\n';
  const after = text[end] ?? '\n';
  if (before === '\n' || after === '\n') return '';
  if (NONE_BEFORE.includes(after) || NONE_AFTER.includes(before)) return '';
  if (STOPS.includes(before) && isHan(after.charCodeAt(0))) return '';
  if (isDigit(before.charCodeAt(0)) && isDigit(after.charCodeAt(0))) {
    // Two spaces between numbers part them for certain, and go on to.
    if (end > start + 1) return '  ';
    return partsThousands(text, start, end) ? '' : ' ';
  }
  return ' ';
}

/** Whether the space is the thousands sign of a number that a Han unit follows: `321 146件`. */
function partsThousands(text: string, start: number, end: number): boolean {
  let first = start;
  for (;;) {
    const digits = digitsBefore(text, first);
    if (digits === 0 || digits > 3) return false;
    first -= digits;
    if (digits < 3 || !isSpace(text.charCodeAt(first - 1)) || !isDigit(text.charCodeAt(first - 2))) break;
    first--;
    if (start - first > 24) return false;
  }
  if (text[first] === '0' || '.,-－—~～:/'.includes(text[first - 1] ?? ' ')) return false;
  let last = end;
  for (;;) {
    if (digitsAfter(text, last) !== 3) return false;
    last += 3;
    if (!isSpace(text.charCodeAt(last)) || !isDigit(text.charCodeAt(last + 1))) break;
    last++;
    if (last - end > 24) return false;
  }
  return isHan(text.charCodeAt(last));
}

/** Up to four. */
function digitsBefore(text: string, end: number): number {
  let count = 0;
  while (count < 4 && isDigit(text.charCodeAt(end - 1 - count))) count++;
  return count;
}

function digitsAfter(text: string, start: number): number {
  let count = 0;
  while (count < 4 && isDigit(text.charCodeAt(start + count))) count++;
  return count;
}
