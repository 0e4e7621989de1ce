import { ARABIC, CLASS_MASK, FINANCIAL, HAN, INNER, MULTIPLIER, PLACE, POINT, VAGUE } from './characters.js';
import { POWERS } from './exact.js';
import { classAt, pastSpace, type Reader, unitAt } from './reader.js';

/**
 * What the fast reader left: a magnitude without a span, a gap in its places, dropped units, or bound words inside.
 * One is kept per text and written over, since most numbers of a report are of this kind.
 */
export interface Plain {
  /** Where the magnitude that was read last starts; -1 for none. */
  start: number;
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
  start: -1,
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

/** Whether 余 or 多 and a multiplier stand at `i`, or 好几: that is for the full reader. */
function isInnerAt(r: Reader, i: number): boolean {
  if ((r.edges[unitAt(r, i)]! & INNER) === 0) return false;
  const next = classAt(r, pastSpace(r, i + 1));
  return next === MULTIPLIER || next === VAGUE;
}

/** Whether a comma or space at `i` is followed by what may belong to the number before it. */
const isGroupAt = (r: Reader, i: number, c: number): boolean =>
  c === 0x2c
    ? classAt(r, i + 1) === ARABIC
    : (c === 0x20 || c === 0xa0 || c === 0x2009 || c === 0x202f) &&
      (classAt(r, i + 1) !== 0 || (r.edges[unitAt(r, i + 1)]! & INNER) !== 0);

function readPlainArabic(r: Reader, i: number): boolean {
  const { classes, plain } = r;
  if (i < r.ungrouped || i < r.undotted) return false;
  let p = i;
  let m = 0;
  let c = unitAt(r, p);
  while (c >= 48 && c <= 57) {
    m = m * 10 + c - 48;
    c = unitAt(r, ++p);
  }
  const length = p - i;
  if (length === 0 || length > 15) return false;
  let s = 0;
  if (c === 0x2e && classAt(r, p + 1) === ARABIC) {
    c = unitAt(r, ++p);
    const from = p;
    while (c >= 48 && c <= 57) {
      m = m * 10 + c - 48;
      c = unitAt(r, ++p);
    }
    s = p - from;
    if (s === 0 || length + s > 15) return false;
  }
  plain.shared = 0;
  plain.before = -1;
  plain.digits = s === 0 ? length : 0;
  plain.leadingZero = s === 0 && length > 1 && unitAt(r, i) === 48;
  plain.script = 1;
  plain.lead = s === 0 && m < 10 ? m : 0;
  plain.leadShared = 0;
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
    c = unitAt(r, ++p);
    kind = classes[c]! & CLASS_MASK;
  }
  if (kind === ARABIC || (kind >= HAN && kind <= VAGUE)) return false;
  if (kind === POINT && (c !== 0x2e || classAt(r, p + 1) === ARABIC)) return false;
  if (isGroupAt(r, p, c) || isInnerAt(r, p)) return false;
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

const isFinal = (r: Reader, p: number): boolean => {
  const next = classAt(r, p + 1);
  return next !== PLACE && next !== MULTIPLIER;
};

function readPlainHan(r: Reader, i: number): boolean {
  const { classes, values, plain } = r;
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
    const c = unitAt(r, p);
    const flags = classes[c]!;
    const kind = flags & CLASS_MASK;
    if (kind === HAN) {
      const v = values[c]!;
      if (digit >= 0 || (flags & FINANCIAL && script === 2)) return false;
      // 两 behind a numeral is a unit of weight, but in 一万两千.
      if (p !== i && (c === 0x4e24 || c === 0x5169) && isFinal(r, p)) return false;
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
      if (e > 1 && isUnitStart(unitAt(r, p + 1))) return false;
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
      if ((classes[unitAt(r, p + 1)]! & CLASS_MASK) === MULTIPLIER) return false;
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
  // 三亿五千
  if (p === i || (multiplier === 8 && section >= 1000)) return false;
  let m = total + section;
  let s = 0;
  const point = unitAt(r, p);
  if ((point === 0x70b9 || point === 0x9ede) && (classes[unitAt(r, p + 1)]! & CLASS_MASK) !== 0) {
    // 点: decimals, or the clock.
    if (multiplier !== 16) return false;
    const from = ++p;
    for (; ; p++) {
      const c = unitAt(r, p);
      const kind = classes[c]!;
      if (kind !== HAN) {
        // 九点一刻, 三点零五分
        if (kind !== 0 || c === 0x523b || c === 0x5206) return false;
        break;
      }
      m = m * 10 + values[c]!;
    }
    s = p - from;
    if (s === 0 || s > 10) return false;
    before = m / POWERS[s]!;
    parts = 0;
  }
  if (isInnerAt(r, p)) return false;
  plain.end = p;
  plain.m = m;
  plain.s = s;
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
  const { plain } = r;
  if (plain.start === i) return true;
  const kind = classAt(r, i);
  const read = kind === ARABIC ? readPlainArabic(r, i) : (kind === HAN || kind === PLACE) && readPlainHan(r, i);
  plain.start = read ? i : -1;
  return read;
}
