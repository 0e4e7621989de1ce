import { isDigit, isFullDigit, isHan, unitAt } from './characters.js';
import type { Finding } from './finding.js';
import type { Spared } from './spared.js';
import type { IssueCode } from './types.js';

const POINTS = [',', '，', '、', ';', '；'].map((point) => point.charCodeAt(0));
const QUESTION = 0x3f;
const REPLACEMENT = 0xfffd;

/** Finds what is lost for good, and no part of other damage: halves of surrogate pairs, U+FFFD, and question marks that ask nothing. */
export function findDamage(units: Uint16Array, known: Spared, findings: Finding[]): void {
  let next = known.from(0);
  for (let i = 0; i < units.length; i++) {
    if (i >= next.start) {
      i = next.end - 1;
      next = known.from(next.end);
      continue;
    }
    const unit = units[i]!;
    if (unit < 0xd800 && unit !== QUESTION) continue;
    let code: IssueCode | undefined;
    let end = i + 1;
    if (isSurrogate(unit)) {
      if (isPair(units, i)) i++;
      else {
        code = 'lone-surrogate';
        while (isSurrogate(unitAt(units, end)) && !isPair(units, end)) end++;
      }
    } else if (unit === REPLACEMENT) {
      code = 'lost-character';
      while (units[end] === REPLACEMENT) end++;
    } else if (unit === QUESTION) {
      while (units[end] === QUESTION) end++;
      if (end > i + 1 || asksNothing(units, i)) code = 'lost-character';
    }
    if (code === undefined) continue;
    findings.push({ code, start: i, end });
    i = end - 1;
  }
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isPair(units: Uint16Array, i: number): boolean {
  return units[i]! < 0xdc00 && (unitAt(units, i + 1) & 0xfc00) === 0xdc00;
}

/** Whether one question mark stands where no question can end: beside a comma, in a number with its unit, two of them in a name. */
function asksNothing(units: Uint16Array, i: number): boolean {
  const before = unitAt(units, i - 1);
  const after = unitAt(units, i + 1);
  if (POINTS.includes(before) || POINTS.includes(after)) return true;
  if (isDigit(before) || isFullDigit(before)) return isHan(after);
  return isInName(units, i) || isInName(units, i - 2);
}

/** Whether a character stands between two question marks, with another one in front. */
function isInName(units: Uint16Array, i: number): boolean {
  return (
    isHan(unitAt(units, i - 1)) && units[i] === QUESTION && isHan(unitAt(units, i + 1)) && units[i + 2] === QUESTION
  );
}
