// Parts of a year: halves, quarters, months, and the days of a month.
import { codeAt } from '../figure/chars.js';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { connectorEnd } from './connector.js';
import { RELATIVE_MONTHS } from './lexicon.js';
import { isNumeral, readSmall, type SmallNumber } from './numeral.js';
import { type MonthsRef, named, type Point, type PointUnit } from './point.js';

interface Part {
  readonly unit: PointUnit;
  readonly months: MonthsRef | null;
  readonly day: Point['day'];
  readonly several: boolean;
  readonly end: number;
}

const SPACE = 0x20;
const LISTED = 0x3001; // 、
const JI = 0x5b63; // 季
const YUE = 0x6708; // 月
const RI = 0x65e5; // 日
const XUN = 0x65ec; // 旬
const HAO = 0x53f7; // 号
const DI = 0x7b2c; // 第

const skipSpace = (text: string, at: number): number => (codeAt(text, at) === SPACE ? at + 1 : at);

/** The first characters of parts that don't begin with a number. */
const WORD_FIRSTS = '上下首前头第本当同该元';
let wordFirsts: CharSet | undefined;

/** Reads the part of a year that begins at `at`, or `null`. */
export function readPart(text: string, at: number): Part | null {
  if (isNumeral(codeAt(text, at))) {
    const from = readSmall(text, at);
    return from && (readCountedQuarters(text, from) ?? readNumberedMonths(text, from));
  }
  wordFirsts ??= charSet(WORD_FIRSTS);
  if (!inSetAt(wordFirsts, text, at)) return null;
  return readHalf(text, at) ?? readQuarters(text, at) ?? readNamedMonth(text, at);
}

function readHalf(text: string, at: number): Part | null {
  const first = text[at];
  if ((first === '上' || first === '下') && text.startsWith('半年', at + 1)) {
    const months = first === '上' ? named(1, 6) : named(7, 12);
    return { unit: 'half-year', months, day: null, several: false, end: at + 3 };
  }
  return null;
}

const RELATIVE_QUARTERS: readonly (readonly [word: string, offset: number])[] = [
  ['上一季度', -1],
  ['上季度', -1],
  ['本季度', 0],
];

/** 上季度, 首季度, 第一季度, 前三季度. */
function readQuarters(text: string, at: number): Part | null {
  const first = text[at];
  if (first === '前' || first === '头') return readFirstMonths(text, at);
  if (first === '第') {
    const from = readSmall(text, at + 1);
    return from && readCountedQuarters(text, from);
  }
  if (first === '首' && text.startsWith('季度', at + 1)) {
    return { unit: 'quarter', months: named(1, 3), day: null, several: false, end: at + 3 };
  }
  if (first !== '上' && first !== '本') return null;
  for (const [word, offset] of RELATIVE_QUARTERS) {
    if (!text.startsWith(word, at)) continue;
    return { unit: 'quarter', months: { by: 'quarter', offset }, day: null, several: false, end: at + word.length };
  }
  return null;
}

/** 前三季度, 前八个月, 头两个月. */
function readFirstMonths(text: string, at: number): Part | null {
  const count = readSmall(text, skipSpace(text, at + 1));
  if (!count) return null;
  const { value } = count;
  const i = skipSpace(text, count.end);
  const quarters = text.startsWith('个季度', i) ? 3 : text.startsWith('季度', i) ? 2 : 0;
  if (quarters > 0 && value <= 4) {
    return { unit: 'quarter', months: named(1, value * 3), day: null, several: value > 1, end: i + quarters };
  }
  const months = text.startsWith('个月', i)
    ? 2
    : codeAt(text, i) === YUE && (count.arabic || text[at - 1] === '年')
      ? 1
      : 0;
  if (months === 0 || value > 12) return null;
  return { unit: 'month', months: named(1, value), day: null, several: value > 1, end: i + months };
}

/** 第一季度, 三季度, 一至三季度: `from` is the first number, behind any 第. */
function readCountedQuarters(text: string, from: SmallNumber): Part | null {
  if (from.value > 4) return null;
  let to = from;
  const listed = codeAt(text, from.end) === LISTED;
  const next = listed ? from.end + 1 : connectorEnd(text, from.end);
  if (next >= 0) {
    const second = readSmall(text, codeAt(text, next) === DI ? next + 1 : next);
    if (second && second.value > from.value && second.value <= 4) to = second;
  }
  const i = skipSpace(text, to.end);
  if (codeAt(text, i) !== JI || !text.startsWith('季度', i)) return null;
  const months = named(from.value * 3 - 2, to.value * 3);
  return { unit: 'quarter', months, day: null, several: to !== from, end: i + 2 };
}

/** The days behind a month: 20日, 1日, 1-20日, 上旬. */
export function readDays(
  text: string,
  at: number,
): { day: NonNullable<Point['day']>; several: boolean; end: number } | null {
  const first = codeAt(text, at);
  if (first !== SPACE && !isNumeral(first)) return readTenDays(text, at);
  const from = readSmall(text, skipSpace(text, at));
  if (!from || from.value > 31) return null;
  let to = from;
  const connector = connectorEnd(text, from.end);
  if (connector >= 0) {
    const second = readSmall(text, connector);
    if (second && second.value > from.value && second.value <= 31) to = second;
  }
  const i = skipSpace(text, to.end);
  const sign = codeAt(text, i);
  if (sign !== RI && sign !== HAO) return null;
  return { day: { from: from.value, to: to.value }, several: to !== from, end: i + 1 };
}

/** 上旬, 中旬, 下旬. */
function readTenDays(text: string, at: number): ReturnType<typeof readDays> {
  if (codeAt(text, at + 1) !== XUN) return null;
  const first = text[at];
  const from = first === '上' ? 1 : first === '中' ? 11 : first === '下' ? 21 : 0;
  if (from === 0) return null;
  return { day: { from, to: from === 21 ? 31 : from + 9 }, several: true, end: at + 2 };
}

/** 元月, 本月. */
function readNamedMonth(text: string, at: number): Part | null {
  if (text.startsWith('元月', at)) return withDays(text, named(1, 1), false, at + 2);
  for (const [word, by, offset] of RELATIVE_MONTHS) {
    if (text.startsWith(word, at)) return withDays(text, { by, offset }, false, at + word.length);
  }
  return null;
}

/** 9月, 1—6月份: `from` is the first number. */
function readNumberedMonths(text: string, from: SmallNumber): Part | null {
  if (from.value > 12) return null;
  let to = from;
  const listed = codeAt(text, from.end) === LISTED;
  const connector = listed ? from.end + 1 : connectorEnd(text, from.end);
  if (connector >= 0) {
    const second = readSmall(text, connector);
    const next = second && (listed ? second.value === from.value + 1 : second.value > from.value);
    if (next && second.value <= 12) to = second;
  }
  const i = skipSpace(text, to.end);
  return codeAt(text, i) === YUE ? withDays(text, named(from.value, to.value), to !== from, i + 1) : null;
}

/** Months, with the days that stand behind them at `end`. */
function withDays(text: string, months: MonthsRef, several: boolean, end: number): Part {
  if (text[end] === '份' && text[end + 1] !== '额') return { unit: 'month', months, day: null, several, end: end + 1 };
  const days = several ? null : readDays(text, end);
  if (days) return { unit: 'day', months, day: days.day, several: days.several, end: days.end };
  return { unit: 'month', months, day: null, several, end };
}
