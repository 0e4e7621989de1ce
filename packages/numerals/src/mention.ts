import { boundAfter, boundAfterUnit, boundBefore, joinBounds, linkedBefore } from './bounds.js';
import { ARABIC, HALF, HAN, LATIN, MULTIPLIER, PLACE } from './characters.js';
import { type Exact, integer, toDecimal, toNumber } from './exact.js';
import { type Quantity, readQuantity } from './quantity.js';
import { readQuick } from './quick.js';
import { isListTail, readRange } from './range.js';
import { classAt, type Reader } from './reader.js';
import type { Bound, Notation, NumberKind, NumberMention, Span } from './types.js';
import { isTimeUnit, isUnit } from './units.js';

/** Whole phrases that say a rough amount: 现代汉语词典 glosses 百八十 as 一百左右, 成千上万 as very many thousands. */
const PHRASES: readonly (readonly [phrase: string, anchor: number, value: number, bound: Bound])[] = [
  ['成千上万', 1, 1000, 'over'],
  ['成千上萬', 1, 1000, 'over'],
  ['成百上千', 1, 100, 'over'],
  ['百儿八十', 0, 100, 'about'],
  ['千儿八百', 0, 1000, 'about'],
  ['万儿八千', 0, 10000, 'about'],
  ['百八十', 0, 100, 'about'],
  ['千八百', 0, 1000, 'about'],
  ['万八千', 0, 10000, 'about'],
];

/** 前 counts from the front, unless another word ends in it: 此前, 诉前, 目前. */
const NO_TOP =
  '此目之以提生当當诉訴讼訟会會庭审審眼面跟先节節午日月天岁歲赛賽课課餐饭飯战戰婚产產事案调調判决決立执執行理开開睡期胸身床门門史空超从從';
const NOT_NEGATIVE = '肩担擔背胜勝抱欺自辜正';

interface Core {
  start: number;
  end: number;
  kind: NumberKind;
  lo: Exact | null;
  hi: Exact | null;
  value: number;
  negative: boolean;
  script: number;
  bound: Bound;
  fromEnd: boolean;
  round: boolean;
}

function readPhrase(r: Reader, i: number, floor: number): Core | null {
  const c = r.text[i];
  if (c !== '百' && c !== '千' && c !== '万') return null;
  for (const [phrase, anchor, value, bound] of PHRASES) {
    const start = i - anchor;
    if (start < floor || !r.text.startsWith(phrase, start)) continue;
    const end = start + phrase.length;
    const next = classAt(r, end);
    if (next === HAN || next === PLACE || next === MULTIPLIER || next === ARABIC) continue;
    return {
      start,
      end,
      kind: 'cardinal',
      lo: integer(value),
      hi: null,
      value,
      negative: false,
      script: 2,
      bound,
      fromEnd: false,
      round: false,
    };
  }
  return null;
}

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
  // 8月-12月, 3人-5人: a hyphen close behind another number joins the two.
  return floor > 0 && at - floor <= 3 && at > floor - 1 ? i : at;
}

function ordinalStart(r: Reader, core: Core, floor: number): void {
  const { text } = r;
  const at = core.start - 1;
  if (at < floor || core.negative) return;
  const c = text[at];
  if (c === '第') {
    const last = text.slice(Math.max(floor, at - 2), at);
    core.fromEnd = last === '倒数' || last === '倒數';
    core.start = core.fromEnd ? at - 2 : at;
    core.kind = 'ordinal';
    return;
  }
  if (c !== '前' || core.hi) return;
  const previous = text[at - 1] ?? '';
  if (previous !== '' && NO_TOP.includes(previous)) return;
  // 前九个月, 前五年: the first so many, counted by their unit; 前十名 and 前三 are ranks.
  const next = text[core.end] ?? '';
  if (next !== '名' && next !== '位' && (isUnit(next) || isTimeUnit(text, core.end))) return;
  core.kind = 'ordinal';
  core.bound = 'at-most';
  core.start = at;
}

/** One or two characters in 好几十, 好几百 that only add weight. */
function weightStart(r: Reader, i: number, floor: number): number {
  const c = r.text[i];
  return (c === '几' || c === '幾') && i > floor && r.text[i - 1] === '好' ? i - 1 : i;
}

const ends = (q: Quantity): boolean => q.amount !== null && q.lo !== null && q.amount.end > 0;

function isRound(r: Reader, q: Quantity): boolean {
  if (q.kind !== 'cardinal') return q.kind !== 'fraction';
  const last = classAt(r, q.end - 1);
  if (last === ARABIC) return ends(q) && q.end > 1 && q.value >= 10 && !q.amount!.decimals;
  return last !== HAN;
}

function notationOf(script: number): Notation {
  if (script === 1) return 'arabic';
  if (script & 1) return 'mixed';
  return script & 4 ? 'financial' : 'chinese';
}

function readCore(r: Reader, i: number, floor: number): Core | null {
  const phrase = readPhrase(r, i, floor);
  if (phrase) return phrase;
  if (classAt(r, i) === HALF) return readHalf(r, i, floor);
  const q = readQuantity(r, i);
  if (!q) return null;
  const start = signStart(r, i, floor);
  const negative = start < i;
  const range = negative || q.negative ? null : readRange(r, q, i);
  if (range) {
    return {
      start,
      end: range.end,
      kind: range.kind,
      lo: range.lo,
      hi: range.hi,
      value: toNumber(range.lo),
      negative,
      script: range.script,
      bound: 'between',
      fromEnd: false,
      round: true,
    };
  }
  if (q.amount?.pair && q.kind === 'cardinal' && r.fixedEnd && isListTail(r.text, q.end)) {
    return {
      start,
      end: i + 1,
      kind: 'cardinal',
      lo: q.lo,
      hi: null,
      value: q.value,
      negative,
      script: q.script,
      bound: 'exact',
      fromEnd: false,
      round: false,
    };
  }
  const inner = q.inner < 0 ? 'exact' : r.text[q.inner] === '来' || r.text[q.inner] === '來' ? 'about' : 'over';
  return {
    start: weightStart(r, start, floor),
    end: q.end,
    kind: q.kind,
    lo: q.lo,
    hi: q.hi,
    value: q.value,
    negative: negative || q.negative,
    script: q.script,
    bound: q.hi ? 'between' : inner,
    fromEnd: false,
    round: isRound(r, q),
  };
}

/** 半 counts when a bound word touches it (过半, 近半), or as 半数; 半年 and 半夜 are the business of units. */
function readHalf(r: Reader, i: number, floor: number): Core | null {
  const { text } = r;
  const counted = text[i + 1] === '数' || text[i + 1] === '數';
  if (
    !counted &&
    (!boundBefore(r, i, floor) ||
      isTimeUnit(text, i + 1) ||
      '个個小里裡壁夜截斤公路途身边邊生价價'.includes(text[i + 1] ?? ' '))
  )
    return null;
  return {
    start: i,
    end: counted ? i + 2 : i + 1,
    kind: 'fraction',
    lo: { m: 5, s: 1 },
    hi: null,
    value: 0.5,
    negative: false,
    script: 2,
    bound: 'exact',
    fromEnd: false,
    round: false,
  };
}

/** Reads the number whose first numeral stands at `i`, with the bound words around it, none before `floor`. */
export function readMention(r: Reader, i: number, floor: number): NumberMention | null {
  return readQuick(r, i, floor) ?? readFully(r, i, floor);
}

/** The same without the short way, which it is held against in the tests. */
export function readFully(r: Reader, i: number, floor: number): NumberMention | null {
  const core = readCore(r, i, floor);
  if (!core) return null;
  if (core.kind === 'cardinal' && core.lo?.s === 0) ordinalStart(r, core, floor);
  const { text } = r;
  let { bound, start, end } = core;
  let torn: Span[] | undefined;
  let round = core.round && core.kind !== 'ordinal';
  for (let k = 0; k < 2; k++) {
    const word = boundAfter(r, end, round);
    if (!word) break;
    bound = joinBounds(bound, word.bound);
    end = word.end;
    round = false;
  }
  if (core.kind !== 'ordinal') {
    const behind = boundAfterUnit(r, end);
    if (behind) {
      bound = joinBounds(bound, behind.bound);
      torn = [{ start: behind.start, end: behind.end }];
    }
  }
  for (let k = 0; k < 2; k++) {
    const word = boundBefore(r, start, floor);
    if (!word) break;
    if (word.end - word.start === 1 && text[word.start] === '近' && isTimeUnit(text, end)) break;
    bound = joinBounds(bound, word.bound);
    start = word.start;
  }
  if (start === core.start) {
    const word = linkedBefore(r, start, floor);
    if (word) {
      bound = joinBounds(bound, word.bound);
      torn = [{ start: word.start, end: word.end }, ...(torn ?? [])];
    }
  }
  if (core.negative && core.hi) [core.lo, core.hi, core.value] = [core.hi, core.lo, toNumber(core.hi)];
  const sign = core.negative ? -1 : 1;
  const m: Writable<NumberMention> = {
    kind: core.kind,
    value: core.value === 0 ? 0 : sign * core.value,
    bound,
    notation: notationOf(core.script),
    start,
    end,
    text: text.slice(start, end),
  };
  if (core.lo) m.decimal = toDecimal(core.lo, core.negative);
  if (core.hi) {
    m.high = sign * toNumber(core.hi);
    m.highDecimal = toDecimal(core.hi, core.negative);
  }
  if (core.fromEnd) m.fromEnd = true;
  if (torn) m.boundSpans = torn;
  return m;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
