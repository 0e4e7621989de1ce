import type { NumeralError } from './error.js';

/** Half-open range of UTF-16 offsets into the text that was given: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How the written number stands to the true one: 约 about, 余 over, 近 under, 以上 at-least, 以下 at-most,
 * a range between.
 *
 * @see Civil Code of the PRC, art. 1259: 以上, 以下 and 以内 take in the number itself, 超过, 不满 and 以外 do not.
 */
export type Bound = 'exact' | 'about' | 'over' | 'under' | 'at-least' | 'at-most' | 'between';

/** `tenths` is 成 or 折 (八成五 is 0.85); `permille` is ‰ or 千分之 written as a rate (5‰ is 5). */
export type NumberKind = 'cardinal' | 'ordinal' | 'percent' | 'permille' | 'fraction' | 'multiple' | 'tenths';

export type Notation = 'arabic' | 'chinese' | 'financial' | 'mixed';

/** A number as read: the text it stood in is left behind. */
export interface ChineseNumber {
  readonly kind: NumberKind;
  /** The nearest double, multipliers folded in: 9337.42万 is 93374200, 85.58% is 85.58, 三分之二 is 2/3. */
  readonly value: number;
  /** The exact value as a decimal string, where it has one: 三分之二 has none. */
  readonly decimal?: string;
  /** The upper end of a range. */
  readonly high?: number;
  readonly highDecimal?: string;
  readonly bound: Bound;
  readonly notation: Notation;
  /** Counted from the end: 倒数第二 is ordinal 2 with `fromEnd`. */
  readonly fromEnd?: true;
}

/** A number found in a text: its reading, and where it stands. */
export interface NumberMention extends ChineseNumber, Span {
  /** The contiguous number with the bound words that touch it; always `text.slice(start, end)` of the whole. */
  readonly text: string;
  /** Where bound words stand that a unit tears from the number: 以上 in 3000人以上. */
  readonly boundSpans?: readonly Span[];
}

export interface ParseOptions {
  /** `digits`: 三五 is 35, what is written digit by digit; by default it is the range from 3 to 5. */
  readonly read?: 'digits' | 'numbers';
}

export interface FindOptions extends ParseOptions {
  /** Also finds the numerals of fixed words: 一 in 统一. */
  readonly keepFixedWords?: boolean;
}

export type SafeParseResult =
  | { readonly success: true; readonly data: ChineseNumber }
  | { readonly success: false; readonly error: NumeralError };

export interface FormatOptions {
  /**
   * `plain` 一万二千三百, `financial` 壹万贰仟叁佰, `money` 壹万贰仟叁佰元整, `digits` 二〇二四, `mixed` 9337.42万,
   * `percent` 百分之八十五. Default `plain`.
   */
  readonly style?: 'plain' | 'financial' | 'money' | 'digits' | 'mixed' | 'percent';
  readonly script?: 'simplified' | 'traditional';
  /** Writes a leading 2 before 百 千 万 亿, and a 2 alone, as 两: 两千三百. `plain` only. */
  readonly liang?: boolean;
  /** The zero of `digits`: 〇 by GB/T 15835-2011, where another is not asked for. */
  readonly zero?: '〇' | '零';
  /** The multiplier of `mixed`, where it is not to be the largest that fits. */
  readonly unit?: '万' | '亿';
}
