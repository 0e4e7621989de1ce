import { ARABIC, BEFORE, HALF, HAN, INNER, LEADS, LINK, MULTIPLIER, POINT, VAGUE } from './characters.js';
import { mayBeBoundBehind } from './context.js';
import { POWERS, toDecimal } from './exact.js';
import { withSurroundings } from './quick-mention.js';
import { classAt, edgesAt, PAD, pastSpace, type Reader, unitAt } from './reader.js';
import type { NumberMention } from './types.js';

const SPACE = 0x20;
const PERCENT = 0x25;
const COMMA = 0x2c;
const DOT = 0x2e;
const ZERO = 0x30;
const FIRST_HAN = 0x4e00;
const FULL_WIDTH_PERCENT = 0xff05;
/** So many digits are added up without a look at their size. */
const MAX_DIGITS = 9;
const MAX_EXACT_DIGITS = 15;

/** 余万, 多 万, 好几 */
function goesOnInside(r: Reader, i: number): boolean {
  const next = classAt(r, pastSpace(r, i + 1));
  return next === MULTIPLIER || next === VAGUE;
}

/** Whether what stands at `i` may go on in the digits before it: more digits, numerals, a group, 余 before 万. */
function goesOn(r: Reader, i: number): boolean {
  const c = unitAt(r, i);
  const kind = classAt(r, i);
  const next = classAt(r, i + 1);
  if (kind === ARABIC || (kind >= HAN && kind < HALF)) return true;
  if (kind === POINT) return c !== DOT || next === ARABIC;
  if (c === COMMA) return next === ARABIC;
  if (c === SPACE || c === 0xa0 || c === 0x2009 || c === 0x202f) return next !== 0 || (edgesAt(r, i + 1) & INNER) !== 0;
  return (edgesAt(r, i) & INNER) !== 0 && goesOnInside(r, i);
}

/** Whether what stands before the digits, on the left of `p`, leaves them as they are: a quick look, that may say no in vain. */
function isFreeBefore({ units, edges }: Reader, p: number): boolean {
  const c = units[p - 1]!;
  const edge = edges[c]!;
  if ((edge & (BEFORE | LEADS | LINK)) === 0) return true;
  if (c === SPACE) return edges[units[p - 2]!] === 0;
  return (edge & (BEFORE | LEADS)) === 0 && ((edges[units[p - 2]!]! | edges[units[p - 3]!]!) & BEFORE) === 0;
}

/**
 * Reads half-width digits, the most common numbers of all: 2310, 85.97%, 1,209,322, 9337.42万, 300余. Null where they are a range or
 * another kind of number, or more than this adds up.
 */
export function readDigits(r: Reader, i: number, floor: number): NumberMention | null {
  const { text, units, classes, edges } = r;
  if (i < r.ungrouped || i < r.undotted) return null;
  let p = PAD + i;
  const first = units[p]!;
  let c = first;
  let m = 0;
  while (c >= ZERO && c <= ZERO + 9) {
    m = (m * 10 + c - ZERO) | 0;
    c = units[++p]!;
  }
  let digits = p - PAD - i;
  let grouped = false;
  if (c === COMMA && classes[units[p + 1]!] === ARABIC) {
    if (digits > 3 || first === ZERO) return null;
    grouped = true;
    while (c === COMMA && classes[units[p + 1]!] === ARABIC) {
      for (const end = p + 3; p < end; ) {
        c = units[++p]!;
        if (c < ZERO || c > ZERO + 9) return null;
        m = (m * 10 + c - ZERO) | 0;
      }
      c = units[++p]!;
      digits += 3;
    }
    if (c >= ZERO && c <= ZERO + 9) return null;
  }
  let s = 0;
  if (c === DOT) {
    const point = p;
    c = units[++p]!;
    while (c >= ZERO && c <= ZERO + 9) {
      m = (m * 10 + c - ZERO) | 0;
      c = units[++p]!;
    }
    s = p - point - 1;
    if (s === 0) return null;
    digits += s;
  }
  if (digits === 0 || digits > MAX_DIGITS) return null;
  const magnitude = p - PAD;
  const padded = grouped || first === ZERO || (s > 0 && units[p - 1] === ZERO);
  let value = m;
  let percent = false;
  let mixed = false;
  if (c === PERCENT || c === FULL_WIDTH_PERCENT) {
    percent = true;
    c = units[++p]!;
  } else if (classes[c] === MULTIPLIER) {
    const e = r.values[c]!;
    if (e > 8 || digits + e > MAX_EXACT_DIGITS) return null;
    mixed = true;
    if (e >= s) {
      value *= POWERS[e - s]!;
      s = 0;
    } else s -= e;
    c = units[++p]!;
  }
  const end = p - PAD;
  let decimal: string;
  if (mixed || padded) decimal = s === 0 ? String(value) : toDecimal({ m: value, s }, false);
  else decimal = text.slice(i, magnitude);
  const exact = s === 0 ? value : value / POWERS[s]!;
  const notation = mixed ? 'mixed' : 'arabic';
  if (c >= FIRST_HAN && (classes[c]! | edges[c]!) === 0 && (i === floor || isFreeBefore(r, PAD + i))) {
    if (!mayBeBoundBehind(r, end)) {
      return {
        kind: percent ? 'percent' : 'cardinal',
        value: exact,
        decimal,
        bound: 'exact',
        notation,
        start: i,
        end,
        text: end === magnitude && !mixed && !padded ? decimal : text.slice(i, end),
      };
    }
  } else if (!percent && goesOn(r, end)) return null;
  const round = percent || mixed || (s === 0 && m >= 10);
  return withSurroundings(r, i, floor, end, percent, round, s === 0, exact, decimal, notation);
}
