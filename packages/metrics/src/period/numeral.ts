// Numbers as dates write them: 2022, 二〇二二, 9, 十二, 三十一. At most four digits, so that a run of any length costs the same.

const DIGITS = '〇一二三四五六七八九';

/** The digit that `char` stands for, or -1. 零, ○ and 两 are read too, and full-width digits. */
function digitOf(char: string | undefined): number {
  if (char === undefined || char === '') return -1;
  if (char >= '0' && char <= '9') return char.charCodeAt(0) - 48;
  if (char >= '０' && char <= '９') return char.charCodeAt(0) - 0xff10;
  if (char === '零' || char === '○' || char === 'O') return char === 'O' ? -1 : 0;
  if (char === '两') return 2;
  return DIGITS.indexOf(char);
}

const isArabic = (char: string | undefined): boolean =>
  char !== undefined && ((char >= '0' && char <= '9') || (char >= '０' && char <= '９'));

/** Whether `char` can be part of a written number, so that a number that begins after it isn't whole. */
export function isNumeral(char: string | undefined): boolean {
  return char !== undefined && (digitOf(char) >= 0 || '十百千万亿廿卅.'.includes(char));
}

export interface SmallNumber {
  readonly value: number;
  readonly end: number;
  readonly arabic: boolean;
}

/** Reads a year of four digits at `at` (2022, 二〇二二, 一九八六). */
export function readYear(text: string, at: number): SmallNumber | null {
  let value = 0;
  const arabic = isArabic(text[at]);
  for (let i = 0; i < 4; i++) {
    const digit = digitOf(text[at + i]);
    if (digit < 0 || isArabic(text[at + i]) !== arabic || text[at + i] === '两') return null;
    value = value * 10 + digit;
  }
  if (isNumeral(text[at + 4]) && text[at + 4] !== '.') return null;
  return value >= 1900 && value < 2100 ? { value, end: at + 4, arabic } : null;
}

/** Reads a number from 1 to 99 at `at` (9, 09, 十二, 二十, 廿三). */
export function readSmall(text: string, at: number): SmallNumber | null {
  const first = text[at];
  if (isArabic(first)) {
    const second = isArabic(text[at + 1]);
    if (second && isArabic(text[at + 2])) return null;
    const value = second ? digitOf(first) * 10 + digitOf(text[at + 1]) : digitOf(first);
    return value > 0 ? { value, end: at + (second ? 2 : 1), arabic: true } : null;
  }
  let end = at;
  let tens = 0;
  const lead = digitOf(first);
  if (lead > 0) {
    end++;
    if (text[end] !== '十') return { value: lead, end, arabic: false };
    tens = lead;
    end++;
  } else if (first === '十') {
    tens = 1;
    end++;
  } else if (first === '廿' || first === '卅') {
    tens = first === '廿' ? 2 : 3;
    end++;
  } else return null;
  const ones = isArabic(text[end]) ? -1 : digitOf(text[end]);
  if (ones > 0 && text[end] !== '两') return { value: tens * 10 + ones, end: end + 1, arabic: false };
  return { value: tens * 10, end, arabic: false };
}
