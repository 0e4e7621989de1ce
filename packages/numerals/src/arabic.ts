import { ARABIC, POINT } from './characters.js';
import { type Exact, fromDigits } from './exact.js';
import { classAt, type Reader, unitAt } from './reader.js';

/** More digits than this and `value` would be Infinity: such a run is no number. */
export const MAX_DIGITS = 308;

export interface Digits {
  readonly end: number;
  readonly x: Exact;
  /** How many digits stand before the point. */
  readonly length: number;
  /** Nothing but digits: no groups, no point. */
  readonly plain: boolean;
  /** A plain run that starts with 0 and goes on: a code or a phone number. */
  readonly leadingZero: boolean;
}

const isDigit = (r: Reader, i: number): boolean => classAt(r, i) === ARABIC;

function runEnd(r: Reader, i: number): number {
  while (classAt(r, i) === ARABIC) i++;
  return i;
}

/** Comma, or one space: half-width between half-width digits, full-width between full-width ones. */
function isSeparator(r: Reader, i: number): boolean {
  const c = unitAt(r, i);
  if (c === 0x2c || c === 0x20 || c === 0xa0 || c === 0x2009 || c === 0x202f) return isDigit(r, i + 1);
  return c === 0xff0c && unitAt(r, i - 1) >= 0xff10 && unitAt(r, i + 1) >= 0xff10 && isDigit(r, i + 1);
}

/** The end of a run of digit groups that starts at `i` and whose first digits end at `first`; `first` where it is none. */
function groupsEnd(r: Reader, i: number, first: number): number {
  const separator = unitAt(r, first);
  let valid = first - i <= 3 && r.values[unitAt(r, i)]! !== 0;
  let end = first;
  while (unitAt(r, end) === separator && isSeparator(r, end)) {
    const next = runEnd(r, end + 1);
    if (next - end !== 4) valid = false;
    end = next;
  }
  if (valid) return end;
  r.ungrouped = end;
  return first;
}

/** Whether the point at `i` starts decimals: a digit follows, and no further point with a digit. */
function decimalsEnd(r: Reader, i: number): number {
  if (classAt(r, i) !== POINT || !isDigit(r, i + 1) || i < r.undotted) return i;
  let end = runEnd(r, i + 1);
  if (classAt(r, end) !== POINT || !isDigit(r, end + 1)) return end;
  while (classAt(r, end) === POINT && isDigit(r, end + 1)) end = runEnd(r, end + 1);
  r.undotted = end;
  return i;
}

/** ASCII digits of what stands in [i, end), whatever their width, without separators. */
function asciiDigits(r: Reader, i: number, end: number): string {
  let out = '';
  let from = i;
  for (let k = i; k < end; k++) {
    const c = unitAt(r, k);
    if (c >= 0x30 && c <= 0x39) continue;
    out += r.text.slice(from, k);
    if (c >= 0xff10 && c <= 0xff19) out += String.fromCharCode(c - 0xfee0);
    from = k + 1;
  }
  return out + r.text.slice(from, end);
}

/** Reads Arabic digits of either width with groups and decimals at `i`; null where there are none, or too many. */
export function readArabic(r: Reader, i: number): Digits | null {
  const first = runEnd(r, i);
  let whole = first;
  if (first > i && i >= r.ungrouped && isSeparator(r, first)) whole = groupsEnd(r, i, first);
  const end = decimalsEnd(r, whole);
  if (end === i) return null;
  if (whole - i > MAX_DIGITS + 128 || (whole - i > MAX_DIGITS && asciiDigits(r, i, whole).length > MAX_DIGITS)) {
    r.refused = end;
    r.stop = i;
    r.tooLong = true;
    return null;
  }
  let x: Exact;
  if (end - i <= 15) {
    let m = 0;
    for (let k = i; k < end; k++) {
      const c = unitAt(r, k);
      if (r.classes[c]! === ARABIC) m = m * 10 + r.values[c]!;
    }
    x = { m, s: end === whole ? 0 : end - whole - 1 };
  } else {
    x = fromDigits(asciiDigits(r, i, end), end === whole ? 0 : end - whole - 1);
  }
  const plain = end === first && first > i;
  return {
    end,
    x,
    length: first - i,
    plain,
    leadingZero: plain && first - i > 1 && r.values[unitAt(r, i)] === 0,
  };
}
