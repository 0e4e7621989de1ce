/** The number that a heading or a list item begins with, by its form. */
export type Numbering =
  | 'chapter' // 第一章, 第二部分
  | 'bare' // a number alone on its line
  | 'han' // 一、
  | 'han-paren' // （一）
  | 'digit' // 1. 1、
  | 'digit-paren' // （1）
  | 'circled'; // ①

export interface NumberedHead {
  readonly form: Numbering;
  /** Where the number ends and the words begin. */
  readonly length: number;
}

/** 第一章, 第二部分, 第三节: divisions of a document (GB/T 9704-2012 gives 一、 （一） 1. （1） for the levels below). */
const CHAPTER_REGEX = /^第[一二三四五六七八九十百\d]{1,3}(?:章|节|部分|篇|编)[\s：:、]*/u;
const HAN_REGEX = /^[一二三四五六七八九十]{1,3}[、．.]\s*/u;
const HAN_PAREN_REGEX = /^[（(][一二三四五六七八九十]{1,3}[）)][、.．]?\s*/u;
const DIGIT_REGEX = /^\d{1,2}(?:[、．]|\.(?!\d))\s*/u;
const DIGIT_PAREN_REGEX = /^(?:[（(]\d{1,2}[）)]|\d{1,2}[）)])[、.．]?\s*/u;
const CIRCLED_REGEX = /^[①-⑳]\s*/u;
/** 1, 02, 三, （二）, 一、 with nothing after. */
const BARE_REGEX = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．]?$/u;

const FORMS: readonly (readonly [Numbering, RegExp])[] = [
  ['bare', BARE_REGEX],
  ['chapter', CHAPTER_REGEX],
  ['han', HAN_REGEX],
  ['han-paren', HAN_PAREN_REGEX],
  ['digit', DIGIT_REGEX],
  ['digit-paren', DIGIT_PAREN_REGEX],
  ['circled', CIRCLED_REGEX],
];

/**
 * Reads the number that a line begins with, where it has the form of a heading's or a list item's.
 *
 * @example numberingOf('（一）抓实审判') // => { form: 'han-paren', length: 3 }
 */
export function numberingOf(text: string): NumberedHead | undefined {
  if (!canBegin(text.charCodeAt(0))) return undefined;
  for (const [form, regex] of FORMS) {
    const length = regex.exec(text)?.[0].length;
    if (length) return { form, length };
  }
  return undefined;
}

const STARTS = '第一二三四五六七八九十（(0123456789';

/** Whether a number of any form begins with this code unit. */
function canBegin(code: number): boolean {
  // ① to ⑳.
  return (code >= 0x2460 && code <= 0x2473) || STARTS.includes(String.fromCharCode(code));
}
