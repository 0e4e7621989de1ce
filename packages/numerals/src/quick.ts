import { wordBefore } from './bounds.js';
import { ARABIC, BEFORE, FOLLOWS, HAN, INNER, JOINS, LEADS, LINK } from './characters.js';
import { mayBeBoundBehind, mayBeLinked } from './context.js';
import { POWERS, toDecimal } from './exact.js';
import { notationOf, type Writable } from './mention.js';
import { readPlain } from './plain.js';
import { afterConnector } from './range.js';
import { classAt, edgesAt, type Reader, unitAt } from './reader.js';
import { readSurroundings } from './surroundings.js';
import type { NumberMention } from './types.js';

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

/** Whether nothing at `i` goes on in the number before it, bounds it or makes another kind of it. */
function isPlainEnd(r: Reader, i: number): boolean {
  if (i >= r.units.length) return true;
  const c = unitAt(r, i);
  if (r.classes[c] !== 0 || r.edges[c] !== 0) return c === DOT && classAt(r, i + 1) === 0;
  if (c < FIRST_HAN) return c !== COMMA || classAt(r, i + 1) !== ARABIC;
  return !mayBeBoundBehind(r, i);
}

/**
 * Reads the most common numbers of a report, those that are plain and no range: 2310, 85.97%, 近9337.42万, 第二十三,
 * 百分之六十以上. Null for all others, which are for the full reader; where it answers, the full reader would answer the same.
 */
export function readQuick(r: Reader, i: number, floor: number): NumberMention | null {
  const { text, plain, around } = r;
  const first = unitAt(r, i);
  const lead = i > floor ? unitAt(r, i - 1) : 0;
  const edge = r.edges[lead]!;
  if (edge & LEADS && lead !== DI && lead !== QIAN && lead !== SPACE) return null;
  const per = first === BAI && unitAt(r, i + 1) === FEN && unitAt(r, i + 2) === ZHI;
  if (per && lead === DE) return null;
  if (!readPlain(r, per ? i + 3 : i)) return null;
  const { m, s, end: magnitude } = plain;
  const script = per ? plain.script | 2 : plain.script;
  let end = magnitude;
  let percent = per;
  if (!per) {
    const sign = unitAt(r, end);
    if (sign === PERCENT || sign === FULL_WIDTH_PERCENT) {
      percent = true;
      end++;
    } else if (end - i === 1 && script !== 1 && (script === 4 || first === YAO)) return null;
  }
  const mention: Writable<NumberMention> = {
    kind: percent ? 'percent' : 'cardinal',
    value: s === 0 ? m : m / POWERS[s]!,
    decimal: '',
    bound: 'exact',
    notation: notationOf(script),
    start: i,
    end,
    text: '',
  };
  if ((edge !== 0 && mayMatter(r, i, floor, lead, edge)) || !isPlainEnd(r, end)) {
    if (changes(r, end, percent)) return null;
    const last = classAt(r, end - 1);
    const round = percent || (last === ARABIC ? s === 0 && m >= 10 : last !== HAN);
    readSurroundings(r, floor, i, end, 'exact', round, !percent && s === 0, false);
    if (around.ordinal) mention.kind = 'ordinal';
    mention.bound = around.bound;
    mention.start = around.start;
    mention.end = around.end;
    if (around.fromEnd) mention.fromEnd = true;
    if (around.torn) mention.boundSpans = around.torn;
  }
  const quote = text.slice(mention.start, mention.end);
  mention.text = quote;
  if (script !== 1 || first === ZERO || (s > 0 && unitAt(r, magnitude - 1) === ZERO))
    mention.decimal = s === 0 ? String(m) : toDecimal({ m, s }, false);
  else mention.decimal = magnitude - i === quote.length ? quote : text.slice(i, magnitude);
  return mention;
}

/** Whether what stands before the number, of which `lead` is the last unit, may change or bound it. */
function mayMatter(r: Reader, i: number, floor: number, lead: number, edge: number): boolean {
  if (lead === SPACE) return edgesAt(r, i - 2) !== 0;
  return (
    (edge & LEADS) !== 0 ||
    // 到 and 于 end many words besides.
    ((edge & BEFORE) !== 0 && ((edge & LINK) === 0 || wordBefore(r, i, floor) !== null)) ||
    ((edge & LINK) !== 0 && mayBeLinked(r, i))
  );
}
