import { ARABIC, BEFORE, CLASS_MASK, FINANCIAL, FOLLOWS, HAN, INNER, JOINS, LEADS, LINK, MULTIPLIER } from './characters.js';
import { mayBeBoundBehind, mayBeLinked } from './bounds.js';
import { POWERS, toDecimal } from './exact.js';
import { readPlain } from './plain.js';
import { afterConnector } from './range.js';
import { classAt, edgesAt, type Reader, unitAt } from './reader.js';
import { readSurroundings } from './surroundings.js';
import type { Notation, NumberMention } from './types.js';

const SPACE = 0x20;
const PERCENT = 0x25;
const COMMA = 0x2c;
const DOT = 0x2e;
const ZERO = 0x30;
const FULL_WIDTH_PERCENT = 0xff05;
/** 百分之 */
const BAI = 0x767e;
const FEN = 0x5206;
const ZHI = 0x4e4b;
const DE = 0x7684;
const DI = 0x7b2c;
const QIAN = 0x524d;
const YAO = 0x5e7a;
const FIRST_HAN = 0x4e00;

export function notationOf(script: number): Notation {
  if (script === 1) return 'arabic';
  if (script & 1) return 'mixed';
  return script & 4 ? 'financial' : 'chinese';
}

/** Whether what stands behind a plain number, at `i`, can make a range or another kind of it. */
function changes(r: Reader, i: number, percent: boolean): boolean {
  const edge = edgesAt(r, i);
  if (edge & (FOLLOWS | JOINS)) {
    const c = unitAt(r, i);
    if (c === SPACE) return classAt(r, i + 1) !== 0 || edgesAt(r, i + 1) !== 0;
    if (edge & JOINS) return afterConnector(r, i) >= 0;
    return !percent && (c !== FEN || unitAt(r, i + 1) === ZHI);
  }
  return (edge & INNER) !== 0 && (edgesAt(r, i + 1) & FOLLOWS) !== 0;
}

/** 点 */
const isPoint = (c: number): boolean => c === 0x70b9 || c === 0x9ede;

/** Whether nothing at `i` goes on in the number before it, bounds it or makes another kind of it. */
function isPlainEnd(r: Reader, i: number): boolean {
  if (i >= r.units.length) return true;
  const c = unitAt(r, i);
  if (r.classes[c] !== 0 || r.edges[c] !== 0) return c === DOT && classAt(r, i + 1) === 0;
  if (c < FIRST_HAN) return c !== COMMA || classAt(r, i + 1) !== ARABIC;
  return !mayBeBoundBehind(r, i);
}

/** Reads 2310, 85.97%, 二 with nothing around them that matters: by far the most numbers of a report. */
function readSimple(r: Reader, i: number, floor: number): NumberMention | null {
  const { units, text } = r;
  let start = i;
  if (i > floor) {
    const lead = units[i - 1]!;
    let edge = r.edges[lead]!;
    if (lead === DI && i > floor + 2) {
      // 倒数第 is for the full reader; what stands before 第 counts as it does before a number.
      start--;
      const before = units[i - 2]!;
      edge = r.edges[before]!;
      if (edge & LEADS || r.classes[before] !== 0) return null;
    }
    if (edge !== 0) {
      if (lead === SPACE ? edgesAt(r, i - 2) !== 0 : edge & (BEFORE | LEADS)) return null;
      if (edge & LINK && mayBeLinked(r, start)) return null;
    }
  }
  const { length } = units;
  const first = unitAt(r, i);
  if (first > 57 || first < 48) {
    const value = r.values[first]!;
    if (r.classes[first] !== HAN || value === 0 || first === YAO || isPoint(unitAt(r, i + 1)) || !isPlainEnd(r, i + 1))
      return null;
    return {
      kind: start < i ? 'ordinal' : 'cardinal',
      value,
      decimal: String(value),
      bound: 'exact',
      notation: 'chinese',
      start,
      end: i + 1,
      text: text.slice(start, i + 1),
    };
  }
  let p = i;
  let m = 0;
  let c = first;
  while (c >= 48 && c <= 57) {
    m = m * 10 + c - 48;
    c = ++p < length ? units[p]! : 0;
  }
  let s = 0;
  let last = first;
  if (c === DOT && p + 1 < length) {
    c = units[p + 1]!;
    if (c >= 48 && c <= 57) {
      const from = p;
      p++;
      while (c >= 48 && c <= 57) {
        last = c;
        m = m * 10 + c - 48;
        c = ++p < length ? units[p]! : 0;
      }
      s = p - from - 1;
      if (c === DOT) return null;
    }
  }
  if (p - i > 15 || (first === 48 && p - i > 1) || i < r.ungrouped || i < r.undotted) return null;
  const percent = c === PERCENT || c === FULL_WIDTH_PERCENT;
  const places = (r.classes[c]! & CLASS_MASK) === MULTIPLIER ? r.values[c]! : 0;
  const end = percent || places > 0 ? p + 1 : p;
  if (s > 0 && last === 48 && places === 0) return null;
  if (start < i && (percent || places > 0 || s > 0)) return null;
  if (!isPlainEnd(r, end) || (places > 0 && (places > 8 || places < s || p - i + places > 15))) return null;
  const quote = text.slice(start, end);
  if (places > 0) m *= POWERS[places - s]!;
  return {
    kind: percent ? 'percent' : start < i ? 'ordinal' : 'cardinal',
    value: places > 0 || s === 0 ? m : m / POWERS[s]!,
    decimal: places > 0 ? String(m) : percent || start < i ? text.slice(i, p) : quote,
    bound: 'exact',
    notation: places > 0 ? 'mixed' : 'arabic',
    start,
    end,
    text: quote,
  };
}

/**
 * Reads the most common numbers of a report, those that are plain and no range: 2310, 85.97%, 近9337.42万, 第二十三,
 * 百分之六十以上. Null for all others, which are for the full reader; where it answers, the full reader would answer the same.
 */
export function readQuick(r: Reader, i: number, floor: number): NumberMention | null {
  const simple = readSimple(r, i, floor);
  if (simple) return simple;
  const { text, classes, plain } = r;
  const c = unitAt(r, i);
  const per = c === BAI && unitAt(r, i + 1) === FEN && unitAt(r, i + 2) === ZHI;
  const lead = i > floor ? unitAt(r, i - 1) : 0;
  if (r.edges[lead]! & LEADS && lead !== DI && lead !== QIAN && lead !== SPACE) return null;
  if (per && lead === DE) return null;
  if (!readPlain(r, per ? i + 3 : i)) return null;
  const { m, s } = plain;
  const magnitude = plain.end;
  let end = magnitude;
  let percent = per;
  if (!per) {
    const sign = unitAt(r, end);
    if (sign === PERCENT || sign === FULL_WIDTH_PERCENT) {
      percent = true;
      end++;
    } else if (end - i === 1 && plain.script !== 1 && (classes[c]! & FINANCIAL || c === YAO)) return null;
  }
  if (changes(r, end, percent)) return null;
  const script = per ? plain.script | 2 : plain.script;
  const last = classAt(r, end - 1);
  const round = percent || (last === ARABIC ? s === 0 && m >= 10 : last !== HAN);
  readSurroundings(r, floor, i, end, 'exact', round, !percent && s === 0, false);
  const { around } = r;
  const quote = text.slice(around.start, around.end);
  let decimal: string;
  if (s === 0 && (m < 10 || script !== 1 || c === ZERO)) decimal = String(m);
  else if (script !== 1 || (s > 0 && (unitAt(r, magnitude - 1) === ZERO || (c === ZERO && unitAt(r, i + 1) !== DOT))))
    decimal = toDecimal({ m, s }, false);
  else decimal = magnitude - i === quote.length ? quote : text.slice(i, magnitude);
  const mention: Writable<NumberMention> = {
    kind: around.ordinal ? 'ordinal' : percent ? 'percent' : 'cardinal',
    value: s === 0 ? m : m / POWERS[s]!,
    decimal,
    bound: around.bound,
    notation: notationOf(script),
    start: around.start,
    end: around.end,
    text: quote,
  };
  if (around.fromEnd) mention.fromEnd = true;
  if (around.torn) mention.boundSpans = around.torn;
  return mention;
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
