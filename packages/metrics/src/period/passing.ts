// Times that a text names by the way: its other figures go on with what it spoke of before.

import type { Day, Extent } from './calendar.js';
import { compareDays } from './calendar.js';
import type { PeriodKind } from './types.js';

/** No sentence is looked at further than this. */
const REACH = 80;

const SENTENCE_END = /[。！？!?；;\n]/u;

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
  const reach = text.slice(end, end + REACH);
  const stop = SENTENCE_END.exec(reach);
  const rest = stop ? reach.slice(0, stop.index) : reach;
  return HONOUR.test(rest) && !/\d/u.test(rest.replace(NO_COUNT, ''));
}

const isAfter = (day: Day, end: Day | null): boolean => end !== null && compareDays(day, end) > 0;

const AWARD_BEFORE = /(?:获|评为|授予|入选|当选|荣膺|被列为)(?:得|了|评|全[国省市县]|[国省市县]|全[省市]法院)?[“"]?$/u;
/** Whether the time that begins at `start` is the year in the name of an award: 获评2021年度先进集体. */
export function isAwardYear(text: string, start: number, kind: PeriodKind): boolean {
  return kind === 'year' && AWARD_BEFORE.test(text.slice(Math.max(0, start - 8), start));
}
