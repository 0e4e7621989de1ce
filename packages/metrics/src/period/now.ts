// What is told of the day of publication: what there is now, and how far a year has gone.
import type { Period } from '@zhibiao/schema';
import { codeAt } from '../figure/chars.js';
import { type CharSet, charSet, inSet } from '../lexicon/table.js';
import type { Frame } from './frame.js';
import type { PeriodTarget } from './types.js';

const REACHED_NOW = /[到至为](现在|目前|如今|当前)的$/u;
/** What is true on the day of publication. */
const NOW = /目前|现有|现共有/u;
/** What is still to come. */
const PLANNED = /将|拟|要|计划|目标|预计|力争|安排|确保|争取|预期|预算|任务|全年/u;
const THIS_YEAR = /^[今本]年度?$/u;
/** No longer words name the present year. */
const LONGEST_NAME = 3;

/** Whether `words` name the present year. */
export function isThisYear(words: string): boolean {
  return words.length <= LONGEST_NAME && THIS_YEAR.test(words);
}

const DE = 0x7684; // 的
/** What words of `NOW` hold. */
let nowSigns: CharSet | undefined;

/** The word for now between two offsets, or `null`. */
export function nowBetween(text: string, start: number, end: number): string | null {
  nowSigns ??= charSet('目现');
  for (let i = start; i < end; i++)
    if (inSet(nowSigns, text.charCodeAt(i))) return NOW.exec(text.slice(i, end))?.[0] ?? null;
  return null;
}

/** 增加到现在的90名: the word for now, or `null`. */
export function reachedNow(text: string, { span }: PeriodTarget): string | null {
  if (codeAt(text, span.start - 1) !== DE) return null;
  return REACHED_NOW.exec(text.slice(Math.max(0, span.start - 6), span.start))?.[1] ?? null;
}

/** A time that closes on the day of publication. */
export function onDayOf(published: string, text: string): Period {
  return { text, start: published, end: published, basis: 'stated' };
}

/** Whether a figure behind the name of the present year is told of it as far as it has gone: 今年已执结620件. */
export function goesOnNow(text: string, { group }: Frame, target: PeriodTarget): boolean {
  if (group.mentions.length > 1 || !isThisYear(group.mentions[0]!.text)) return false;
  return !PLANNED.test(text.slice(Math.max(group.span.end, target.span.start - 40), target.span.start));
}
