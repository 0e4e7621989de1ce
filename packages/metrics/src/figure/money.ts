import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { CHEQUE_DIGITS } from './landmarks.js';
import { type Figure, newFigure } from './types.js';

const PLAIN_DIGITS = '零一二三四五六七八九';
const TRADITIONAL_DIGITS = '零壹貳參肆伍陸柒捌玖';

/** The digit that `char` writes, in any of the scripts an amount is written in, or -1. */
function digitAt(text: string, offset: number): number {
  const char = text.charAt(offset);
  if (char === '') return -1;
  if (char >= '0' && char <= '9') return Number(char);
  if (char === '叁') return 3;
  return Math.max(CHEQUE_DIGITS.indexOf(char), PLAIN_DIGITS.indexOf(char), TRADITIONAL_DIGITS.indexOf(char));
}

/** An amount below a yuan as it stands at `offset`: 5角, 零伍分, 陆角柒分. */
export function centsAt(text: string, offset: number): { digits: string; end: number } | undefined {
  let at = offset;
  let tenths = -1;
  let cents = -1;
  const first = digitAt(text, at);
  if (first >= 0 && '角毛'.includes(text.charAt(at + 1) || ' ')) {
    tenths = first;
    at += 2;
  }
  // 零伍分: 零 fills the place of the 角.
  const skip = text.charAt(at) === '零' && digitAt(text, at + 1) >= 0 ? 1 : 0;
  const second = digitAt(text, at + skip);
  if (second >= 0 && text.charAt(at + skip + 1) === '分' && !'钟之'.includes(text.charAt(at + skip + 2) || ' ')) {
    cents = second;
    at += skip + 2;
  }
  if (at === offset) return undefined;
  const digits = `${Math.max(tenths, 0)}${cents >= 0 ? cents : ''}`;
  return { digits, end: closeAmount(text, at) };
}

/** 壹万元整: the closing word of a written-out amount belongs to it. */
export function closeAmount(text: string, offset: number): number {
  const char = text.charAt(offset);
  return char === '整' || char === '正' ? offset + 1 : offset;
}

/**
 * 伍角整, 陆分: amounts of less than a yuan in the numerals of a cheque; others are scores (5分) or words. `cents` are the offsets of 角 and 分
 * behind such a numeral. In order.
 */
export function findCents(text: string, cents: readonly number[]): Figure[] {
  const found: Figure[] = [];
  for (const at of cents) {
    const start = at - 1;
    if (
      '元圆'.includes(text.charAt(start - 1) || ' ') ||
      digitAt(text, start - 1) > 0 ||
      start < (found.at(-1)?.end ?? 0)
    )
      continue;
    const amount = centsAt(text, start);
    if (amount === undefined) continue;
    const decimal = `0.${amount.digits}`;
    found.push(newFigure('money', Number(decimal), decimal, '元', start, amount.end, 'money-cents'));
  }
  return found;
}

/** Signs that stand before an amount and are its unit. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['US$', '美元'],
  ['HK$', '港元'],
  ['￥', '元'],
  ['¥', '元'],
  ['$', '美元'],
  ['€', '欧元'],
  ['£', '英镑'],
];

let signEnds: CharSet | undefined;

/** The currency sign that stands right before `offset`, and where it begins. */
export function currencyBefore(text: string, offset: number): { unit: string; start: number } | undefined {
  signEnds ??= charSet(SIGNS.map(([sign]) => sign.charAt(sign.length - 1)).join(''));
  if (!inSetAt(signEnds, text, offset - 1)) return undefined;
  for (const [sign, unit] of SIGNS) {
    if (offset >= sign.length && text.startsWith(sign, offset - sign.length))
      return { unit, start: offset - sign.length };
  }
  return undefined;
}
