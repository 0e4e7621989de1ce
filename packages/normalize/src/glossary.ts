import { isDigit, isFullDigit, isHan, isSpace, unitAt } from './characters.js';

/** What stands in front of a headword in its line, and is no white space. */
const LINE_START = '0123456789、．.•·*-()（）[]〔〕【】';
/** Numbers that a mark stands behind: 一、審(shěn). */
const NUMERALS = '一二三四五六七八九十百零〇';
const BEHIND = '：:—,，';
/** What parts the cells of a table; NUL stands outside of the text. */
const CELLS = '|｜│\t\n\0';
const LONGEST_INDENT = 12;
const LINE_FEED = 0x0a;
const SAYS = '讀读念唸';
const AS = 0x4f5c;

/** No headword; one if most glosses are; one for certain. */
const NONE = 0;
export const ISOLATED = 1;
export const HEADWORD = 2;

/**
 * Whether a base whose gloss ends at `end` is a headword: in a list at the start of its line with a colon, a dash, a space or the
 * line's end behind, in a table alone in its cell, behind 讀作. One that stands between marks, as 生字：審(shěn)、結(jié) do, may
 * as well be a word of a sentence.
 */
export function headwordAt(units: Uint16Array, base: number, end: number, glossBefore: number): number {
  if (end < units.length && isWord(units[end]!)) return NONE;
  const beside = unitAt(units, base - 1);
  // Nearly all stand in a word.
  if (isHan(beside)) return beside === AS && holds(SAYS, unitAt(units, base - 2)) ? HEADWORD : NONE;
  if (base === glossBefore) return NONE;
  let after = end;
  while (isSpace(unitAt(units, after))) after++;
  const behind = unitAt(units, after);
  let before = base - 1;
  while (isSpace(unitAt(units, before))) before--;
  const front = unitAt(units, before);
  if (holds(CELLS, front) && holds(CELLS, behind)) return HEADWORD;
  if ((after > end || end === units.length || isOneOf(BEHIND, units[end]!)) && startsLine(units, base)) return HEADWORD;
  return isWord(behind) || isWord(front) ? NONE : ISOLATED;
}

function isWord(unit: number): boolean {
  const letter = (unit >= 0xff21 ? unit - 0xfee0 : unit) | 0x20;
  return isHan(unit) || isDigit(unit) || isFullDigit(unit) || (letter >= 0x61 && letter <= 0x7a);
}

function holds(characters: string, unit: number): boolean {
  for (let k = 0; k < characters.length; k++) if (characters.charCodeAt(k) === unit) return true;
  return false;
}

/** Whether the unit is one of the characters, or white space. */
function isOneOf(characters: string, unit: number): boolean {
  if (isHan(unit)) return false;
  const character = String.fromCharCode(unit);
  return characters.includes(character) || /\s/u.test(character);
}

/** Whether nothing but a number or a mark stands in front of the base in its line. */
function startsLine(units: Uint16Array, base: number): boolean {
  for (let i = base - 1; i >= 0 && units[i] !== LINE_FEED; i--) {
    const unit = units[i]!;
    if (base - i >= LONGEST_INDENT) return false;
    const isNumber =
      isFullDigit(unit) ||
      (unit >= 0x2460 && unit <= 0x249b) ||
      (i < base - 1 && NUMERALS.includes(String.fromCharCode(unit)));
    if (!isNumber && !isOneOf(LINE_START, unit)) return false;
  }
  return true;
}
