// One time with a date in it: a point of the grammar, the stamp of a page, a year without 年, a midnight.
import { codeAt } from '../figure/chars.js';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { connectorEnd } from './connector.js';
import { readPoint } from './grammar.js';
import { isNumeral, readYear } from './numeral.js';
import { dayPoint, type Point, yearPoint } from './point.js';

/** 2021-08-20, 2021/8/20, 2021.08.20, with or without the time of day. */
const STAMP = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?/uy;

interface Single {
  readonly point: Point;
  readonly end: number;
  readonly stamp: boolean;
  /** A midnight (零时), not the days around it. */
  readonly moment: boolean;
}

let stampSigns: CharSet | undefined;

function readStamp(text: string, at: number): Single | null {
  stampSigns ??= charSet('-/.');
  if (!inSetAt(stampSigns, text, at + 4)) return null;
  STAMP.lastIndex = at;
  const match = STAMP.exec(text);
  if (!match) return null;
  const [whole, year, , month, day] = match;
  const value = Number(year);
  if (value < 1900 || value >= 2100) return null;
  return { point: dayPoint(value, Number(month), Number(day)), end: at + whole.length, stamp: true, moment: false };
}

/** 两年 behind a list of years: 2021、2022两年. */
const SOME_YEARS = /^[两三四五六]年/u;
const LIST_SIGNS = '、和及与至到-—－–~～';

let yearJoiners: CharSet | undefined;

/** A year written without 年, where a range or a list goes on to one that has it (2019—2021年, 2019、2020年). */
function readBareYear(text: string, at: number): Single | null {
  const year = readYear(text, at);
  if (!year) return null;
  let next = connectorEnd(text, year.end);
  yearJoiners ??= charSet('、和及与，,');
  if (next < 0 && inSetAt(yearJoiners, text, year.end)) next = year.end + 1;
  const second = next < 0 ? null : readYear(text, next);
  const named =
    second && ('年、和'.includes(text[second.end] ?? '\n') || SOME_YEARS.test(text.slice(second.end, second.end + 2)));
  const last =
    !named && SOME_YEARS.test(text.slice(year.end, year.end + 2)) && LIST_SIGNS.includes(text[at - 1] ?? '\n');
  if (!named && !last) return null;
  return { point: yearPoint({ by: 'name', year: year.value }, null), end: year.end, stamp: false, moment: false };
}

/** The midnight that a day begins or closes with: 零时, 24时. */
const MIDNIGHTS = ['零时', '〇时', '24时', '0时', '零点', '24点', '0点', '00:00', '24:00'];

let midnightFirsts: CharSet | undefined;

function midnightEnd(text: string, at: number): number {
  midnightFirsts ??= charSet('零〇02');
  if (!inSetAt(midnightFirsts, text, at)) return -1;
  const words = MIDNIGHTS.find((midnight) => text.startsWith(midnight, at));
  return words ? at + words.length : -1;
}

/** Reads one time with a date in it at `at`, or `null`. */
export function readSingle(text: string, at: number): Single | null {
  const number = isNumeral(codeAt(text, at));
  const stamp = number ? readStamp(text, at) : null;
  if (stamp) return stamp;
  const read = readPoint(text, at);
  if (!read) return number ? readBareYear(text, at) : null;
  const midnight = read.point.unit === 'day' ? midnightEnd(text, read.end) : -1;
  if (midnight < 0) return { point: read.point, end: read.end, stamp: false, moment: false };
  // 3月1日0时至24时: all of that day.
  const to = connectorEnd(text, midnight);
  const last = to < 0 ? -1 : midnightEnd(text, to);
  return { point: read.point, end: last < 0 ? midnight : last, stamp: false, moment: last < 0 };
}
