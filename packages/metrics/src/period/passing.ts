// Times that a text names by the way: its other figures go on with what it spoke of before.

import { isDigit } from '../figure/chars.js';
import { type CharSet, charSet, inSet, inSetAt } from '../lexicon/table.js';
import { compareDays, type Day, type Extent } from './calendar.js';
import type { PeriodKind } from './types.js';

/** No sentence is looked at further than this. */
const REACH = 80;

/** Being judged, ranked or honoured. */
const HONOUR =
  /考核|考评|考绩|评比|评选|测评|评估|评查|排名|排第|[名位]列|位居|第[一二三四五六七八九十\d]{1,3}[名位]|荣获|获评|获得|被评|授予|表彰|入选|当选|荣立|记功/u;

/** Ranks, names and times: numbers that count nothing. */
const NO_COUNT =
  /第[一二三四五六七八九十\d]{1,3}[名位届批次]?|[前倒][一二三四五六七八九十\d]{1,3}名?|\d{1,4}(?:年度?|月份?|日|届)/gu;

/**
 * Whether the time that ends at `end` is only that of a rank or an honour: nothing is counted in its sentence, and it is
 * no later than `frame`, which the text speaks of.
 */
export function isPassing(text: string, end: number, extent: Extent, frame: Extent | null): boolean {
  if (!frame?.start || !extent.end || isAfter(extent.end, frame.end)) return false;
  return isOnlyHonoured(text, end);
}

/** Whether the sentence goes on from `end` with a rank or an honour and with nothing that is counted. */
export function isOnlyHonoured(text: string, end: number): boolean {
  const stop = honourEnd(text, end);
  if (stop < 0) return false;
  const rest = text.slice(end, stop);
  return HONOUR.test(rest) && !/\d/u.test(rest.replace(NO_COUNT, ''));
}

/** What ends a sentence, what words of `HONOUR` hold (each one of these), and what may make a number behind it one of `NO_COUNT`. */
const STOPS = '。！？!?；;\n';
const HONOUR_SIGNS = '考评测排列位第荣获授表入当记';
const ORDINAL_SIGNS = '第前倒一二三四五六七八九十';
const DATED_SIGNS = '年月日届';
let stops: CharSet | undefined;
let honourSigns: CharSet | undefined;
let ordinalSigns: CharSet | undefined;
let datedSigns: CharSet | undefined;

/** The end of the sentence that goes on from `end`, or -1 where something is surely counted in it, or nobody honoured. */
function honourEnd(text: string, end: number): number {
  stops ??= charSet(STOPS);
  honourSigns ??= charSet(HONOUR_SIGNS);
  ordinalSigns ??= charSet(ORDINAL_SIGNS);
  datedSigns ??= charSet(DATED_SIGNS);
  const reach = Math.min(end + REACH, text.length);
  let honoured = false;
  let i = end;
  for (; i < reach; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      const counts = !inSetAt(ordinalSigns, text, i - 1);
      while (i + 1 < reach && isDigit(text.charCodeAt(i + 1))) i++;
      // A number that no rank, name or time goes before or behind counts something.
      if (counts && !inSetAt(datedSigns, text, i + 1)) return -1;
    } else if (inSet(stops, code)) break;
    else if (inSet(honourSigns, code)) honoured = true;
  }
  return honoured ? i : -1;
}

const isAfter = (day: Day, end: Day | null): boolean => end !== null && compareDays(day, end) > 0;

/** The last characters of `AWARD_BEFORE`. */
const AWARD_ENDS = '获为予选膺得了评国省市县院“"';
let awardEnds: CharSet | undefined;

const AWARD_BEFORE = /(?:获|评为|授予|入选|当选|荣膺|被列为)(?:得|了|评|全[国省市县]|[国省市县]|全[省市]法院)?[“"]?$/u;
/** Whether the time that begins at `start` is the year in the name of an award: 获评2021年度先进集体. */
export function isAwardYear(text: string, start: number, kind: PeriodKind): boolean {
  if (kind !== 'year') return false;
  awardEnds ??= charSet(AWARD_ENDS);
  return inSetAt(awardEnds, text, start - 1) && AWARD_BEFORE.test(text.slice(Math.max(0, start - 8), start));
}
