// Numbers as dates write them: 2022, 二〇二二, 9, 十二, 三十一. At most four digits, so that a run of any length costs the same.

/** The digit that a UTF-16 unit stands for, or -1. 零, ○ and 两 are read too, and full-width digits. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  switch (code) {
    case 0x3007: // 〇
    case 0x96f6: // 零
    case 0x25cb: // ○
      return 0;
    case 0x4e00: // 一
      return 1;
    case 0x4e8c: // 二
    case 0x4e24: // 两
      return 2;
    case 0x4e09: // 三
      return 3;
    case 0x56db: // 四
      return 4;
    case 0x4e94: // 五
      return 5;
    case 0x516d: // 六
      return 6;
    case 0x4e03: // 七
      return 7;
    case 0x516b: // 八
      return 8;
    case 0x4e5d: // 九
      return 9;
    default:
      return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
  }
}

const isArabic = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** Whether a UTF-16 unit can be part of a written number, so that a number that begins after it isn't whole. */
export function isNumeral(code: number): boolean {
  if (digitOf(code) >= 0) return true;
  switch (code) {
    case 0x5341: // 十
    case 0x767e: // 百
    case 0x5343: // 千
    case 0x4e07: // 万
    case 0x4ebf: // 亿
    case 0x5eff: // 廿
    case 0x5345: // 卅
    case 0x2e: // .
      return true;
    default:
      return false;
  }
}

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
  const arabic = isArabic(text.charCodeAt(at));
  for (let i = at; i < at + 4; i++) {
    const code = text.charCodeAt(i);
    const digit = digitOf(code);
    if (digit < 0 || isArabic(code) !== arabic || code === LIANG) return null;
    value = value * 10 + digit;
  }
  const next = text.charCodeAt(at + 4);
  // 2021两年: digits of two kinds are two numbers.
  if (
    arabic
      ? isArabic(next) || (digitOf(next) < 0 && next !== POINT && isNumeral(next))
      : isNumeral(next) && next !== POINT
  )
    return null;
  return value >= 1800 && value < 2100 ? { value, end: at + 4, arabic } : null;
}

/** Reads a number from 1 to 99 at `at` (9, 09, 十二, 二十, 廿三). */
export function readSmall(text: string, at: number): SmallNumber | null {
  const first = text.charCodeAt(at);
  if (isArabic(first)) {
    const next = text.charCodeAt(at + 1);
    const second = isArabic(next);
    if (second && isArabic(text.charCodeAt(at + 2))) return null;
    const value = second ? digitOf(first) * 10 + digitOf(next) : digitOf(first);
    return value > 0 ? { value, end: at + (second ? 2 : 1), arabic: true } : null;
  }
  let end = at;
  let tens = 0;
  const lead = digitOf(first);
  if (lead > 0) {
    end++;
    if (text.charCodeAt(end) !== SHI) return { value: lead, end, arabic: false };
    tens = lead;
    end++;
  } else if (first === SHI) {
    tens = 1;
    end++;
  } else if (first === NIAN || first === SA) {
    tens = first === NIAN ? 2 : 3;
    end++;
  } else return null;
  const last = text.charCodeAt(end);
  const ones = isArabic(last) ? -1 : digitOf(last);
  if (ones > 0 && last !== LIANG) return { value: tens * 10 + ones, end: end + 1, arabic: false };
  return { value: tens * 10, end, arabic: false };
}
