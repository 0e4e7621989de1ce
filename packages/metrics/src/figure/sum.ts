import type { NumberMention } from '@zhibiao/numerals';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { codeAt, isDigit, isHan } from './chars.js';

/** Joins that make numbers a name or a score and no amount: 4+1, 7*24, 3:2, 3比2, 7·15. */
const MARKS = '+＋*×＊·•:：/#№比';

let marks: CharSet | undefined;

/** Whether a number is a part of a sum, a score or a ratio. */
export function inSum(text: string, mention: NumberMention): boolean {
  marks ??= charSet(MARKS);
  const { start, end } = mention;
  if (inSetAt(marks, text, start - 1) && joins(codeAt(text, start - 2), text.charAt(start - 1))) return true;
  return inSetAt(marks, text, end) && joins(codeAt(text, end + 1), text.charAt(end));
}

function joins(code: number, mark: string): boolean {
  // A colon before a number is punctuation (结案率：85%) unless digits stand on both sides; a plus joins words too (党建+5).
  return isDigit(code) || ('+＋*×＊#№•'.includes(mark) && isHan(code));
}
