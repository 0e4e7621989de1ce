import { lowerValue, type Quantity } from './amount.js';
import { boundAfter, boundAfterUnit, boundBefore, joinBounds, linkedBefore, mayBeBoundBehind } from './bounds.js';
import { ARABIC, HALF, HAN, LATIN, MULTIPLIER, PLACE } from './characters.js';
import { integer, toDecimal, toNumber } from './exact.js';
import { readQuantity, word } from './quantity.js';
import { readQuick } from './quick.js';
import { isListTail, readRange } from './range.js';
import { classAt, type Reader } from './reader.js';
import type { Bound, Notation, NumberMention, Span } from './types.js';
import { isTimeUnit, isUnit } from './units.js';

/** Whole phrases that say a rough amount: 现代汉语词典 glosses 百八十 as 一百左右, 成千上万 as very many thousands. */
type Phrase = readonly [text: string, anchor: number, value: number, bound: Bound];
const PHRASES: readonly Phrase[] = [
  ['成千上万', 1, 1000, 'over'],
  ['成千上萬', 1, 1000, 'over'],
  ['成百上千', 1, 100, 'over'],
  ['百儿八十', 0, 100, 'about'],
  ['千儿八百', 0, 1000, 'about'],
  ['万儿八千', 0, 10000, 'about'],
  ['百兒八十', 0, 100, 'about'],
  ['千兒八百', 0, 1000, 'about'],
  ['萬兒八千', 0, 10000, 'about'],
  ['萬八千', 0, 10000, 'about'],
  ['百八十', 0, 100, 'about'],
  ['千八百', 0, 1000, 'about'],
  ['万八千', 0, 10000, 'about'],
];

/** 前 counts from the front, unless another word ends in it: 此前, 诉前, 目前. */
const NO_TOP =
  '此目之以提生当當诉訴讼訟会會庭审審眼面跟先节節午日月天岁歲赛賽课課餐饭飯战戰婚产產事案调調判决決立执執行理开開睡期胸身床门門史空超从從';
const NOT_NEGATIVE = '肩担擔背胜勝抱欺自辜正';
const HALF_VALUE = { m: 5, s: 1 };
const NOT_AFTER_HALF = '个個小里裡壁夜截斤公路途身边邊生价價';
const INNER_ABOUT = '来來';

function readPhrase(r: Reader, i: number, floor: number): Phrase | null {
  const c = r.text.charCodeAt(i);
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
  if (c === '负' || c === '負') return previous !== '' && NOT_NEGATIVE.includes(previous) ? i : at;
  if (c === '的' && at > floor && text.startsWith('分之', i + 1) && (previous === '负' || previous === '負'))
    return at - 1;
  if ((c !== '-' && c !== '−' && c !== '－') || classAt(r, i) === PLACE) return i;
  const before = classAt(r, at - 1);
  if (before === ARABIC || before === LATIN || before === HAN || before === PLACE || before === MULTIPLIER) return i;
  if (previous !== '' && '-−－—–)）%％/'.includes(previous)) return i;
  // 8月-12月, 3人-5人: a hyphen close behind another number joins the two, unless a mark parts them.
  if (floor === 0 || at - floor > MAX_JOINED) return at;
  const gap = text.slice(floor, at);
  return (gap.length <= 3 || isUnit(gap)) && !PARTS_REGEX.test(gap) ? i : at;
}

/** 第, 倒数第 and 前 before the number make an ordinal of it: where they start, else -1. */
function ordinalStart(r: Reader, q: Quantity, start: number, floor: number): number {
  const { text } = r;
  let at = start - 1;
  if (at < floor) return -1;
  if (text[at] === ' ' && text[at - 1] === '第' && at > floor) at--;
  const c = text[at];
  if (c === '第') {
    const last = at - 2 >= floor ? text.slice(at - 2, at) : '';
    return last === '倒数' || last === '倒數' ? at - 2 : at;
  }
  if (c !== '前' || q.hi || NO_TOP.includes(text[at - 1] ?? ' ')) return -1;
  // 前九个月, 前五年: the first so many, counted by their unit; 前十名 and 前三 are ranks.
  const next = text[q.end] ?? '';
  return next !== '名' && next !== '位' && (isUnit(next) || isTimeUnit(text, q.end)) ? -1 : at;
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

function notationOf(script: number): Notation {
  if (script === 1) return 'arabic';
  if (script & 1) return 'mixed';
  return script & 4 ? 'financial' : 'chinese';
}

/** 半 counts when a bound word touches it (过半, 近半), or as 半数; 半年 and 半夜 are the business of units. */
function readHalf(r: Reader, i: number, floor: number): Quantity | null {
  const { text } = r;
  const next = text[i + 1] ?? ' ';
  if (next === '数' || next === '數') return word(i + 2, 'fraction', HALF_VALUE);
  if (!boundBefore(r, i, floor) || isTimeUnit(text, i + 1) || NOT_AFTER_HALF.includes(next)) return null;
  return word(i + 1, 'fraction', HALF_VALUE);
}

/** Reads the number whose first numeral stands at `i`, with the bound words around it, none before `floor`. */
export function readMention(r: Reader, i: number, floor: number): NumberMention | null {
  return readQuick(r, i, floor) ?? readFully(r, i, floor);
}

/** The same without the short way, which it is held against in the tests. */
export function readFully(r: Reader, i: number, floor: number): NumberMention | null {
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
    if (readRange(r, q, i)) round = true;
    else if (q.pair && q.kind === 'cardinal' && r.fixedEnd && isListTail(text, q.end)) {
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
    if (q.hi) bound = 'between';
    start = weightStart(r, start, floor);
  }
  let fromEnd = false;
  if (q.kind === 'cardinal' && q.lo?.s === 0 && !q.negative) {
    const at = ordinalStart(r, q, start, floor);
    if (at >= 0) {
      if (text[start - 1] === '前') bound = 'at-most';
      fromEnd = text[at] === '倒';
      start = at;
      q.kind = 'ordinal';
      round = false;
    }
  }
  let { end } = q;
  for (let k = 0; k < 2; k++) {
    const after = boundAfter(r, end, round);
    if (!after) break;
    bound = joinBounds(bound, after.bound);
    end = after.end;
    round = false;
  }
  let torn: Span[] | undefined;
  if (q.kind !== 'ordinal' && mayBeBoundBehind(r, end)) {
    const behind = boundAfterUnit(r, end);
    if (behind) {
      bound = joinBounds(bound, behind.bound);
      torn = [{ start: behind.start, end: behind.end }];
    }
  }
  const first = start;
  for (let k = 0; k < 2; k++) {
    const before = boundBefore(r, start, floor);
    if (!before || (before.end - before.start === 1 && text[before.start] === '近' && isTimeUnit(text, end))) break;
    bound = joinBounds(bound, before.bound);
    start = before.start;
  }
  if (start === first) {
    const before = linkedBefore(r, start, floor);
    if (before) {
      bound = joinBounds(bound, before.bound);
      torn = [{ start: before.start, end: before.end }, ...(torn ?? [])];
    }
  }
  return toMention(r, q, start, end, bound, fromEnd, torn);
}

function toMention(
  r: Reader,
  q: Quantity,
  start: number,
  end: number,
  bound: Bound,
  fromEnd: boolean,
  torn: Span[] | undefined,
): NumberMention | null {
  const { negative, highNegative } = q;
  const value = lowerValue(q);
  if (!Number.isFinite(value) || (q.hi && !Number.isFinite(toNumber(q.hi)))) {
    r.refused = q.end;
    r.stop = start;
    r.tooLong = true;
    return null;
  }
  const m: Writable<NumberMention> = {
    kind: q.kind,
    value: negative && value !== 0 ? -value : value,
    bound,
    notation: notationOf(q.script),
    start,
    end,
    text: r.text.slice(start, end),
  };
  if (q.lo) m.decimal = toDecimal(q.lo, negative);
  if (q.hi) {
    const high = toNumber(q.hi);
    m.high = highNegative && high !== 0 ? -high : high;
    m.highDecimal = toDecimal(q.hi, highNegative);
  }
  if (fromEnd) m.fromEnd = true;
  if (torn) m.boundSpans = torn;
  return m;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
