import { codeAt, isHan } from '../figure/chars.js';

// Numbers as dates write them: 2022, 二〇二二, 9, 十二, 三十一. At most four digits, so that a run of any length costs the same.

const NONE = -2;
/** A multiplier or a point: part of a number, and no digit. */
const OTHER = -1;

/** For every UTF-16 unit the digit that it stands for, `OTHER` or `NONE`. 零, ○ and 两 are read too, and full-width digits. */
let table: Int8Array | undefined;

function digits(): Int8Array {
  if (table !== undefined) return table;
  const values = new Int8Array(0x10000).fill(NONE);
  const fill = (row: string): void => {
    for (let i = 0; i < row.length; i++) values[row.charCodeAt(i)] = i;
  };
  for (const row of ['0123456789', '０１２３４５６７８９', '〇一二三四五六七八九', '零', '○', '零一两']) fill(row);
  for (const char of '十百千万亿廿卅.') values[char.charCodeAt(0)] = OTHER;
  table = values;
  return values;
}

/** The digit that a UTF-16 unit stands for, negative where it is none. */
const digitOf = (code: number): number => digits()[code]!;

const isArabic = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** Whether a UTF-16 unit can be part of a written number, so that a number that begins after it isn't whole. */
export const isNumeral = (code: number): boolean => digitOf(code) !== NONE;

/** 两, which says 2 in a count and never in a row of digits. */
const LIANG = 0x4e24;
const POINT = 0x2e;
const SHI = 0x5341; // 十
const NIAN = 0x5eff; // 廿
const SA = 0x5345; // 卅

export interface SmallNumber {
  readonly value: number;
  readonly end: number;
  readonly arabic: boolean;
}

/** Reads a year of four digits at `at` (2022, 二〇二二, 一九八六). */
export function readYear(text: string, at: number): SmallNumber | null {
  let value = 0;
  const arabic = isArabic(codeAt(text, at));
  for (let i = at; i < at + 4; i++) {
    const code = codeAt(text, i);
    const digit = digitOf(code);
    if (digit < 0 || isArabic(code) !== arabic || code === LIANG) return null;
    value = value * 10 + digit;
  }
  const next = codeAt(text, at + 4);
  // 2021两年: digits of two kinds are two numbers.
  if (
    arabic
      ? isArabic(next) || (digitOf(next) < 0 && next !== POINT && isNumeral(next))
      : isNumeral(next) && next !== POINT
  )
    return null;
  return value >= 1800 && value < 2100 ? { value, end: at + 4, arabic } : null;
}

/** A year behind a list number: 1.2016年, 2.二〇一六年, 3.2017—2019年, 4.21年上半年. */
const LISTED_YEAR =
  /^(?:(?:19|20)\d{2}(?:\s?年|[-—–~～至到、和]{1,2}(?:19|20)\d{2}年)|[一二][〇零○九][〇零○一二三四五六七八九]{2}年|\d{2}年(?:[上下]半年|全年|第?[一二三四]季度|\d{1,2}月(?!均)))/u;

const NINE = 0x39;
const ONE = 0x31;
const TWO = 0x32;
const YI = 0x4e00; // 一
const ER = 0x4e8c; // 二
const NIAN_OF_YEAR = 0x5e74; // 年

/** Whether two characters at `at` are those of `LISTED_YEAR`: most decimals are told from it by these. */
function mayBeListedYear(text: string, at: number): boolean {
  const first = codeAt(text, at);
  const second = codeAt(text, at + 1);
  if ((first === ONE && second === NINE) || (first === TWO && second === 0x30)) return true;
  return first === YI || first === ER || codeAt(text, at + 2) === NIAN_OF_YEAR;
}

/** The offset behind a list number that begins at `at` and stands against a year or a month (1.2016年, 2.5月份), or -1. */
export function listNumberEnd(text: string, at: number): number {
  if (!isArabic(codeAt(text, at)) || isNumeral(codeAt(text, at - 1))) return -1;
  const point = isArabic(codeAt(text, at + 1)) ? at + 2 : at + 1;
  if (codeAt(text, point) !== POINT) return -1;
  const from = point + 1;
  if (mayBeListedYear(text, from) && LISTED_YEAR.test(text.slice(from, from + 12))) return from;
  // 收案比1.5月份多: behind words it may be anything.
  if (isHan(codeAt(text, at - 1))) return -1;
  const month = readSmall(text, from);
  if (!month?.arabic || month.value > 12 || text[month.end] !== '月') return -1;
  return text[month.end + 1] === '份' || isArabic(codeAt(text, month.end + 1)) ? from : -1;
}

/** Whether a list number ends right before `at`. */
export function isBehindListNumber(text: string, at: number): boolean {
  if (codeAt(text, at - 1) !== POINT) return false;
  return listNumberEnd(text, at - 2) === at || listNumberEnd(text, at - 3) === at;
}

/** Reads a number from 1 to 99 at `at` (9, 09, 十二, 二十, 廿三). */
export function readSmall(text: string, at: number): SmallNumber | null {
  const first = codeAt(text, at);
  if (isArabic(first)) {
    const next = codeAt(text, at + 1);
    const second = isArabic(next);
    if (second && isArabic(codeAt(text, at + 2))) return null;
    const value = second ? digitOf(first) * 10 + digitOf(next) : digitOf(first);
    return value > 0 ? { value, end: at + (second ? 2 : 1), arabic: true } : null;
  }
  let end = at;
  let tens = 0;
  const lead = digitOf(first);
  if (lead > 0) {
    end++;
    if (codeAt(text, end) !== SHI) return { value: lead, end, arabic: false };
    tens = lead;
    end++;
  } else if (first === SHI) {
    tens = 1;
    end++;
  } else if (first === NIAN || first === SA) {
    tens = first === NIAN ? 2 : 3;
    end++;
  } else return null;
  const last = codeAt(text, end);
  const ones = isArabic(last) ? -1 : digitOf(last);
  if (ones > 0 && last !== LIANG) return { value: tens * 10 + ones, end: end + 1, arabic: false };
  return { value: tens * 10, end, arabic: false };
}
