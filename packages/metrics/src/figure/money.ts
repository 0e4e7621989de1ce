import type { NumberMention } from '@zhibiao/numerals';
import { unitAt } from './unit.js';

const TENTHS: Readonly<Record<string, number>> = { 角: 1, 毛: 1, 分: 2 };

function plainDigit(mention: NumberMention): number | undefined {
  return mention.kind === 'cardinal' &&
    mention.bound === 'exact' &&
    Number.isInteger(mention.value) &&
    mention.value >= 0 &&
    mention.value < 10
    ? mention.value
    : undefined;
}

/**
 * 3元5角, 12元3角4分: the 角 and 分 that go on an amount of whole yuan.
 *
 * @returns the digits after the decimal point, the offset where the amount ends and how many mentions it took.
 */
export function smallChange(
  text: string,
  mentions: readonly NumberMention[],
  next: number,
  yuanEnd: number,
): { digits: string; end: number; taken: number } | undefined {
  const digits = ['0', '0'];
  let end = yuanEnd;
  let taken = 0;
  let lastPlace = 0;
  for (;;) {
    const mention = mentions[next + taken];
    if (mention === undefined || mention.start !== end) break;
    const digit = plainDigit(mention);
    const place = TENTHS[text.charAt(mention.end)];
    if (digit === undefined || place === undefined || place <= lastPlace || unitAt(text, mention.end)?.unit === '分钟')
      break;
    digits[place - 1] = String(digit);
    lastPlace = place;
    end = mention.end + 1;
    taken++;
  }
  if (taken === 0) return undefined;
  return { digits: digits[1] === '0' ? (digits[0] as string) : digits.join(''), end, taken };
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

/** The currency sign that stands right before `offset`, and where it begins. */
export function currencyBefore(text: string, offset: number): { unit: string; start: number } | undefined {
  for (const [sign, unit] of SIGNS) {
    if (offset >= sign.length && text.startsWith(sign, offset - sign.length))
      return { unit, start: offset - sign.length };
  }
  return undefined;
}
