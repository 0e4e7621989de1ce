import type { NumberMention } from '@zhibiao/numerals';
import { isDigit, isHan } from './chars.js';

/** Joins that make numbers a name or a score and no amount: 4+1, 7*24, 3:2, 3比2, 7·15. */
const MARKS = '+＋*×＊·•:：/#№比';

/** Whether a number is a part of a sum, a score or a ratio. */
export function inSum(text: string, mention: NumberMention): boolean {
  const before = text.charAt(mention.start - 1);
  if (before !== '' && MARKS.includes(before) && joins(text.charCodeAt(mention.start - 2), before)) return true;
  const after = text.charAt(mention.end);
  return after !== '' && MARKS.includes(after) && joins(text.charCodeAt(mention.end + 1), after);
}

function joins(code: number, mark: string): boolean {
  // A colon before a number is punctuation (结案率：85%) unless digits stand on both sides; a plus joins words too (党建+5).
  return isDigit(code) || ('+＋*×＊#№•'.includes(mark) && isHan(code));
}
