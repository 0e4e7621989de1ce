import { ARABIC, CLASS_MASK, FINANCIAL, HAN, INNER, MULTIPLIER, PLACE, POINT } from './characters.js';
import { POWERS } from './exact.js';
import type { Reader } from './reader.js';

/**
 * What the fast reader left: a magnitude without a span, a gap in its places, dropped units, or bound words inside.
 * One is kept per text and written over, since most numbers of a report are of this kind.
 */
export interface Plain {
  end: number;
  m: number;
  s: number;
  script: number;
  shared: number;
  before: number;
  lead: number;
  leadShared: number;
  digits: number;
  leadingZero: boolean;
}

export const createPlain = (): Plain => ({
  end: 0,
  m: 0,
  s: 0,
  script: 0,
  shared: 0,
  before: -1,
  lead: 0,
  leadShared: 0,
  digits: 0,
  leadingZero: false,
});

/** Whether 余 or 多 and a multiplier stand at `i`: that is for the full reader. */
const isInnerAt = (r: Reader, i: number): boolean =>
  (r.edges[r.text.charCodeAt(i)]! & INNER) !== 0 && (r.classes[r.text.charCodeAt(i + 1)]! & CLASS_MASK) === MULTIPLIER;

function readPlainArabic(r: Reader, i: number): boolean {
  const { text, classes, plain } = r;
  if (i < r.ungrouped || i < r.undotted) return false;
  let p = i;
  let m = 0;
  let c = text.charCodeAt(p);
  while (c >= 48 && c <= 57) {
    m = m * 10 + c - 48;
    c = text.charCodeAt(++p);
  }
  const length = p - i;
  if (length === 0 || length > 15) return false;
  let s = 0;
  if (c === 0x2e) {
    c = text.charCodeAt(++p);
    const from = p;
    while (c >= 48 && c <= 57) {
      m = m * 10 + c - 48;
      c = text.charCodeAt(++p);
    }
    s = p - from;
    if (s === 0 || length + s > 15) return false;
  }
  plain.shared = 0;
  plain.before = -1;
  plain.digits = s === 0 ? length : 0;
  plain.leadingZero = s === 0 && length > 1 && text.charCodeAt(i) === 48;
  plain.script = 1;
  plain.lead = s === 0 && m < 10 ? m : 0;
  plain.leadShared = 0;
  // NaN at the end of the text: no class.
  let kind = classes[c]! & CLASS_MASK;
  if (kind === MULTIPLIER) {
    const e = r.values[c]!;
    if (e > 8 || length + s + e > 15) return false;
    plain.shared = e;
    plain.before = m / POWERS[s]!;
    plain.digits = 0;
    plain.leadShared = e;
    plain.script = 3;
    if (e >= s) {
      m *= POWERS[e - s]!;
      s = 0;
    } else s -= e;
    c = text.charCodeAt(++p);
    kind = classes[c]! & CLASS_MASK;
  }
  if (kind === ARABIC || kind === POINT || (kind >= HAN && kind <= 6)) return false;
  if (c === 0x2c || c === 0x20 || c === 0xa0 || c === 0xff0c || c === 0x2009 || c === 0x202f || isInnerAt(r, p))
    return false;
  plain.end = p;
  plain.m = m;
  plain.s = s;
  return true;
}

/** 分 after 百, 克 after 千 …: the place may be part of a unit. */
const isUnitStart = (c: number): boolean =>
  c === 0x5206 ||
  c === 0x514b ||
  c === 0x7c73 ||
  c === 0x74e6 ||
  c === 0x5361 ||
  c === 0x4f0f ||
  c === 0x8d6b ||
  c === 0x5e15 ||
  c === 0x7126;

function readPlainHan(r: Reader, i: number): boolean {
  const { text, classes, values, plain } = r;
  let p = i;
  let total = 0;
  let section = 0;
  let digit = -1;
  let place = 4;
  let multiplier = 16;
  let zero = false;
  let parts = 0;
  let lead = 0;
  let leadShared = 0;
  let before = -1;
  let script = 0;
  for (;;) {
    const c = text.charCodeAt(p);
    const flags = classes[c]!;
    const kind = flags & CLASS_MASK;
    if (kind === HAN) {
      const v = values[c]!;
      if (digit >= 0 || (flags & FINANCIAL && script === 2)) return false;
      if (v === 0) {
        if (zero || p === i) return false;
        zero = true;
      } else digit = v;
    } else if (kind === PLACE) {
      const e = values[c]!;
      if (e >= place) return false;
      if (digit < 0) {
        if (e !== 1 || (p !== i && !zero)) return false;
        digit = 1;
      }
      if (e > 1 && isUnitStart(text.charCodeAt(p + 1))) return false;
      section += digit * POWERS[e]!;
      lead = digit;
      leadShared = e;
      parts += e === 1 ? 2 : 1;
      digit = -1;
      place = e;
      zero = false;
    } else if (kind === MULTIPLIER) {
      const e = values[c]!;
      if (zero && digit < 0) return false;
      if (digit >= 0) {
        if (!zero && place !== 4 && place !== 1) return false;
        section += digit;
        lead = digit;
        leadShared = 0;
        parts++;
        digit = -1;
      }
      if (e > 8 || e >= multiplier || section === 0) return false;
      total += section * POWERS[e]!;
      before = multiplier === 16 ? section : -1;
      leadShared += e;
      multiplier = e;
      section = 0;
      place = 4;
      zero = false;
      if ((classes[text.charCodeAt(p + 1)]! & CLASS_MASK) === MULTIPLIER) return false;
    } else {
      if (kind >= 1 && kind !== 8) return false;
      break;
    }
    script |= flags & FINANCIAL ? 4 : 2;
    p++;
  }
  const closed = section === 0 && place === 4;
  if (digit >= 0) {
    if (!zero && place !== 1 && (place !== 4 || multiplier !== 16)) return false;
    section += digit;
    lead = digit;
    leadShared = 0;
    parts++;
  } else if (zero) return false;
  const after = text.charCodeAt(p);
  // 点: decimals, or the clock.
  if (p === i || after === 0x70b9 || after === 0x9ede || isInnerAt(r, p)) return false;
  plain.end = p;
  plain.m = total + section;
  plain.s = 0;
  plain.script = script;
  plain.shared = closed && digit < 0 && multiplier < 16 ? multiplier : 0;
  plain.before = before;
  plain.lead = parts === 1 ? lead : 0;
  plain.leadShared = parts === 1 ? leadShared : 0;
  plain.digits = 0;
  plain.leadingZero = false;
  return true;
}

/** Reads a plain magnitude at `i` into `r.plain`; false where the full reader must look. */
export function readPlain(r: Reader, i: number): boolean {
  const kind = r.classes[r.text.charCodeAt(i)]! & CLASS_MASK;
  if (kind === ARABIC) return readPlainArabic(r, i);
  return kind === HAN || kind === PLACE ? readPlainHan(r, i) : false;
}
