// The year of a date: by its number, by an era, or counted from another (去年, 当年).
import { codeAt } from '../figure/chars.js';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { readEra } from './era.js';
import { ERAS, NOT_YEARS, RELATIVE_YEARS } from './lexicon.js';
import { isNumeral, readYear } from './numeral.js';
import type { YearRef } from './point.js';

/** What may follow a year without 年: 2022全年, 2022上半年, 2022第一季度. */
const BARE_YEAR_TAIL = /^(?:全年|[上下]半年|第?[一二三四]季度|前[二两三]季度)/u;

const SPACE = 0x20;
const NIAN = 0x5e74; // 年

let firsts: CharSet | undefined;

/** 21年1-6月, 18年上半年: a year told by its last two digits, with a part of it behind. */
const SHORT_YEAR = /^\d\d年(?:度(?!假)|全年|[上下]半年|第?[一二三四]季度|\d{1,2}(?:[-—至]\d{1,2})?月(?!均))/u;

function readShortYear(text: string, at: number): { year: YearRef; end: number } | null {
  if (!SHORT_YEAR.test(text.slice(at, at + 10)) || '刑徒期近达满'.includes(text[at - 1] ?? '\n')) return null;
  const digits = Number(text.slice(at, at + 2));
  return { year: { by: 'name', year: digits < 40 ? 2000 + digits : 1900 + digits }, end: at + 3 };
}

/** Reads the year that begins at `at`, or `null`. */
export function readYearRef(text: string, at: number): { year: YearRef; end: number } | null {
  return isNumeral(codeAt(text, at)) ? readNumberedYear(text, at) : readNamedYear(text, at);
}

function readNumberedYear(text: string, at: number): { year: YearRef; end: number } | null {
  const year = readYear(text, at);
  if (!year) return codeAt(text, at + 2) === NIAN ? readShortYear(text, at) : null;
  const { value, end } = year;
  const i = codeAt(text, end) === SPACE ? end + 1 : end;
  if (codeAt(text, i) === NIAN) {
    // 2020年代: ten years, none of them named.
    return text[i + 1] === '代' ? null : { year: { by: 'name', year: value }, end: i + 1 };
  }
  return BARE_YEAR_TAIL.test(text.slice(end, end + 4)) ? { year: { by: 'name', year: value }, end } : null;
}

/** 民国8年, 去年, 当年. */
function readNamedYear(text: string, at: number): { year: YearRef; end: number } | null {
  firsts ??= charSet([...RELATIVE_YEARS, ...ERAS].map(([word]) => word.charAt(0)).join(''));
  if (!inSetAt(firsts, text, at)) return null;
  const era = readEra(text, at);
  if (era && era.to === null) return { year: { by: 'name', year: era.from }, end: era.end };
  for (const [words, by, offset] of RELATIVE_YEARS) {
    if (text.startsWith(words, at) && !NOT_YEARS.some((not) => text.startsWith(not, at))) {
      return { year: { by, offset, words }, end: at + words.length };
    }
  }
  return null;
}
