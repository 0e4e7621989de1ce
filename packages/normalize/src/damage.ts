import { isDigit, isHan } from './characters.js';
import type { Finding } from './finding.js';
import type { IssueCode } from './types.js';

const POINTS = ',，、;；';

/** Finds what is lost for good: halves of surrogate pairs, U+FFFD, and question marks that ask nothing. */
export function findDamage(text: string, findings: Finding[]): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 && unit !== 0x3f) continue;
    let code: IssueCode | undefined;
    let end = i + 1;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      if (isPair(text, i)) i++;
      else {
        code = 'lone-surrogate';
        while (end < text.length && isSurrogate(text.charCodeAt(end)) && !isPair(text, end)) end++;
      }
    } else if (unit === 0xfffd) {
      code = 'lost-character';
      while (text.charCodeAt(end) === 0xfffd) end++;
    } else if (unit === 0x3f) {
      while (text.charCodeAt(end) === 0x3f) end++;
      if (end > i + 1 || asksNothing(text, i)) code = 'lost-character';
    }
    if (code === undefined) continue;
    findings.push({ code, start: i, end });
    i = end - 1;
  }
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isPair(text: string, i: number): boolean {
  return text.charCodeAt(i) < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
}

/** Whether one question mark stands where no question can end: beside a comma, in a number with its unit, two of them in a name. */
function asksNothing(text: string, i: number): boolean {
  const before = text[i - 1] ?? '';
  const after = text[i + 1] ?? '';
  if (before === '' || after === '') return false;
  if (POINTS.includes(before) || POINTS.includes(after)) return true;
  if (!isHan(after.charCodeAt(0))) return false;
  if (isDigit(before.charCodeAt(0))) return true;
  return isHan(before.charCodeAt(0)) && (text[i + 2] === '?' || (text[i - 2] === '?' && isHan(before.charCodeAt(0))));
}
