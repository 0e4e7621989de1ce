// The days of an event that the text comes back to.

import type { Place } from './layout.js';
import type { PeriodTarget } from './types.js';

/** Words that go back to the days of an event told before. */
export const THE_EVENT = /^(?:此次|本次|这次|集中|专项|执行){0,3}(?:行动|活动)期间$/u;
const THAT_EVENT = /^(?:此次|本次|这次|该次|当天|当日|当晚|行动中|活动中|行动当天|活动当天)/u;
/** What people who came did on the day: 发布会…5000人次观看. */
const ATTENDED = /观看|收看|收听|参加|参会|出席|到场|到会|旁听|围观|在线/u;

/** Whether the sentence opens with words that go back to it: 当天, 此次行动. */
export function goesBack(text: string, { sentence }: Place): boolean {
  return THAT_EVENT.test(text.slice(sentence, sentence + 6));
}

/** 现场发放90万元: what was done there. */
const DONE_THERE = /(?:现场|当场|当天|当日|当庭)[^，。；,;]{0,20}$/u;

/** Whether the figure counts those who came, or what was done there. */
export function isAttended(text: string, { span }: PeriodTarget, { clause }: Place): boolean {
  const words = text.slice(Math.max(clause, span.start - 24), span.start);
  return DONE_THERE.test(words) || ATTENDED.test(text.slice(Math.max(clause, span.start - 16), span.end + 8));
}
