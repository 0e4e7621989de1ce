import { isRange, lowerValue, type Quantity, readAmount } from './amount.js';
import { PHRASES, type Phrase } from './bound-words.js';
import { boundBefore } from './bounds.js';
import { ARABIC, HALF, HAN, LATIN, MULTIPLIER, PLACE, VAGUE } from './characters.js';
import { integer, shift, toDecimal, toNumber } from './exact.js';
import { readQuantity, word } from './quantity.js';
import { isListTail, readRange } from './range.js';
import { classAt, type Reader, unitAt } from './reader.js';
import { readSurroundings } from './surroundings.js';
import type { Bound, Notation, NumberMention } from './types.js';

const HALF_VALUE = { m: 5, s: 1 };
const INNER_ABOUT = '来來';

function readPhrase(r: Reader, i: number, floor: number): Phrase | null {
  const c = unitAt(r, i);
  if (c !== 0x767e && c !== 0x5343 && c !== 0x4e07 && c !== 0x842c) return null;
  for (const phrase of PHRASES) {
    const [text, anchor] = phrase;
    const start = i - anchor;
    if (start < floor || !r.text.startsWith(text, start)) continue;
    const next = classAt(r, start + text.length);
    if (next !== HAN && next !== PLACE && next !== MULTIPLIER && next !== ARABIC) return phrase;
  }
  return null;
}

const MAX_JOINED = 5;
/** Marks that end a phrase or open another, and words that join two amounts without the hyphen. */
const PARTS_REGEX = /[\n\r，、；。：！？（）,;:()“”‘’…~～〜至到]/u;

/** A minus sign, 负, or 负的 before 百分之; not a hyphen between numbers, not 肩负. */
function signStart(r: Reader, i: number, floor: number): number {
  const { text } = r;
  const at = i - 1;
  if (at < floor) return i;
  const c = text[at]!;
  const previous = text[at - 1] ?? '';
  if (c === '负' || c === '負') return r.running?.isBorne(r, at, i) ? i : at;
  if (c === '的' && at > floor && text.startsWith('分之', i + 1) && (previous === '负' || previous === '負'))
    return r.running?.isBorne(r, at - 1, i) ? i : at - 1;
  if ((c !== '-' && c !== '−' && c !== '－') || classAt(r, i) === PLACE) return i;
  const before = classAt(r, at - 1);
  if (before === ARABIC || before === LATIN || before === HAN || before === PLACE || before === MULTIPLIER) return i;
  if (previous !== '' && '-−－—–)）%％/'.includes(previous)) return i;
  // 8月-12月, 3人-5人: a hyphen close behind another number joins the two, unless a mark parts them.
  if (floor === 0 || at - floor > MAX_JOINED) return at;
  const gap = text.slice(floor, at);
  return (gap.length <= 3 || r.running?.isUnit(gap)) && !PARTS_REGEX.test(gap) ? i : at;
}

/** One or two characters in 好几十, 好几百 that only add weight. */
function weightStart(r: Reader, i: number, floor: number): number {
  const c = r.text[i];
  return (c === '几' || c === '幾') && i > floor && r.text[i - 1] === '好' ? i - 1 : i;
}

/** 余 多 来 许 go on from a round number: 三百, 30, 两成. */
function isRound(r: Reader, q: Quantity): boolean {
  if (q.kind !== 'cardinal') return q.kind !== 'fraction';
  const last = classAt(r, q.end - 1);
  return last === ARABIC ? !q.decimals && lowerValue(q) >= 10 : last !== HAN;
}

/** 半成: half of a tenth; not 半成品. */
function readHalfTenth(r: Reader, i: number): Quantity | null {
  return r.running?.startsAnother('成', unitAt(r, i + 2)) || '年员員'.includes(r.text[i + 2] ?? ' ')
    ? null
    : word(i + 2, 'tenths', { m: 5, s: 2 });
}

/** 半 counts when a bound word touches it (过半, 近半), or as 半数; 半年 and 半夜 are the business of units. */
function readHalf(r: Reader, i: number, floor: number): Quantity | null {
  const { text } = r;
  const next = text[i + 1] ?? ' ';
  if (next === '数' || next === '數') return word(i + 2, 'fraction', HALF_VALUE);
  if (next === '成') return readHalfTenth(r, i);
  if (!boundBefore(r, i, floor)) return null;
  if (r.running?.isTimeUnit(text, i + 1) || r.running?.startsAnother('半', unitAt(r, i + 1))) return null;
  return word(i + 1, 'fraction', HALF_VALUE);
}

/** 十几二十, 二十几三十万: from the first of the tens to the next ten. */
function readNextTen(r: Reader, q: Quantity): void {
  const kind = classAt(r, q.end);
  if (classAt(r, q.end - 1) !== VAGUE || (kind !== HAN && kind !== PLACE) || !q.lo || !q.hi) return;
  const n = readAmount(r, q.end);
  if (!n?.lo || n.hi) return;
  const next = toNumber(q.hi) + 1;
  const shared = toNumber(n.lo) === next ? 0 : n.before === next ? n.shared : -1;
  if (shared < 0) return;
  q.lo = shift(q.lo, shared);
  q.hi = n.lo;
  q.end = n.end;
  q.script |= n.script;
}

/** Reads the number whose first numeral stands at `i`, with the bound words around it, none before `floor`. */
export function readMention(r: Reader, i: number, floor: number): NumberMention | null {
  const { text } = r;
  const phrase = readPhrase(r, i, floor);
  const q = phrase
    ? word(i - phrase[1] + phrase[0].length, 'cardinal', integer(phrase[2]))
    : classAt(r, i) === HALF
      ? readHalf(r, i, floor)
      : readQuantity(r, i);
  if (!q) return null;
  const numeral = phrase ? i - phrase[1] : signStart(r, i, floor);
  let start = numeral;
  if (!phrase && start < i) q.negative = true;
  let bound: Bound = phrase ? phrase[3] : 'exact';
  let round = false;
  if (!phrase) {
    if (q.inner >= 0) bound = INNER_ABOUT.includes(text[q.inner]!) ? 'about' : 'over';
    if (q.hi) readNextTen(r, q);
    if (readRange(r, q, i)) round = true;
    else if (q.pair && q.kind === 'cardinal' && r.fixedEnd && isListTail(r, q.end)) {
      q.hi = null;
      q.end = i + 1;
    } else {
      round = isRound(r, q);
      // 负三五百: both ends are below 0, and the larger one is the lower.
      if (q.negative && q.hi) {
        [q.lo, q.hi] = [q.hi, q.lo];
        q.highNegative = true;
      }
    }
    if (isRange(q)) bound = 'between';
    start = weightStart(r, start, floor);
  }
  const cardinal = q.kind === 'cardinal' && q.lo?.s === 0 && !q.negative;
  readSurroundings(r, floor, start, q.end, bound, round, cardinal, isRange(q));
  return toMention(r, q);
}

export function notationOf(script: number): Notation {
  if (script === 1) return 'arabic';
  if (script & 1) return 'mixed';
  return script & 4 ? 'financial' : 'chinese';
}

function toMention(r: Reader, q: Quantity): NumberMention | null {
  const { negative, highNegative, hi } = q;
  const { start, end, bound, ordinal, fromEnd, torn } = r.around;
  const value = lowerValue(q);
  if (!Number.isFinite(value) || (hi && !Number.isFinite(toNumber(hi)))) {
    r.refused = q.end;
    r.stop = start;
    r.tooLong = true;
    return null;
  }
  const kind = ordinal ? 'ordinal' : q.kind;
  const signed = negative && value !== 0 ? -value : value;
  const notation = notationOf(q.script);
  const quote = r.text.slice(start, end);
  const m: Writable<NumberMention> = q.lo
    ? { kind, value: signed, decimal: toDecimal(q.lo, negative), bound, notation, start, end, text: quote }
    : { kind, value: signed, bound, notation, start, end, text: quote };
  if (isRange(q)) {
    const high = hi ? toNumber(hi) : q.highQuotient;
    m.high = highNegative && high !== 0 ? -high : high;
    if (hi) m.highDecimal = toDecimal(hi, highNegative);
  }
  if (fromEnd) m.fromEnd = true;
  if (torn) m.boundSpans = torn;
  return m;
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
