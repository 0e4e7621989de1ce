import type { Bound } from './types.js';

/**
 * Bound words, each row one bound: the classes follow the Civil Code of the PRC, art. 1259, and the glosses of
 * 现代汉语词典. A new word is one row and one row of the tests.
 */
/** Before a number. */
export const BEFORE_WORDS: readonly (readonly [Bound, string])[] = [
  ['about', '约 大约 大概'],
  ['over', '逾 超 超过 突破 上 过 高于 大于 多于 不止 > ＞'],
  ['under', '近 将近 接近 不足 不到 未满 不满 低于 小于 少于 < ＜'],
  ['at-least', '至少 最少 起码 大于等于 大于或等于 ≥ ≧ >= ＞＝'],
  ['at-most', '至多 最多 小于等于 小于或等于 ≤ ≦ <= ＜＝'],
];
/** 超过 and 少于 denied turn round: 不超过, 不得超30日, 未过半, 不能低于. */
export const DENIED_WORDS: readonly (readonly [Bound, string])[] = [
  ['at-least', '少于 低于 小于'],
  ['at-most', '超过 高于 大于 多于 超 逾 突破 上 过'],
];
/** One or two characters. 不过 is "but" or "merely": 过 is denied by the others only. */
export const DENIALS =
  '不 不得 不能 不可 不应 不宜 不会 不许 不再 不曾 不准 不要 未 未曾 未能 从未 尚未 并未 没 没有 没能';
/** Behind a number. */
export const AFTER_WORDS: readonly (readonly [Bound, string])[] = [
  ['about', '左右 上下 许 来'],
  ['over', '余 多 以外 有余 开外 出头'],
  ['at-least', '以上'],
  ['at-most', '以下 以内'],
];

/** The characters of these words that have a traditional form, with it. */
export const TRADITIONAL_PAIRS = '约約过過满滿将將码碼于於应應会會许許没沒余餘来來内內开開头頭从從准準并並';

/** Whole phrases that say a rough amount: 现代汉语词典 glosses 百八十 as 一百左右, 成千上万 as very many thousands. */
export type Phrase = readonly [text: string, anchor: number, value: number, bound: Bound];
export const PHRASES: readonly Phrase[] = [
  ['成千上万', 1, 1000, 'over'],
  ['成千上萬', 1, 1000, 'over'],
  ['成百上千', 1, 100, 'over'],
  ['成千上百', 1, 100, 'over'],
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
