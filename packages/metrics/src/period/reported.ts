// What a report is on where nothing says so before its first figures.
import type { Period } from '@zhibiao/schema';
import type { Group } from './group.js';
import type { Place } from './layout.js';
import type { PeriodMention, PeriodTarget } from './types.js';

/** How many days after its end a period is reported on. */
const REPORT_DAYS = 75;
/** No sentence is looked at further than this. */
const REACH = 160;
const SENTENCE_END = /[。！？\n]/u;
/** What statistics hold their figures against. */
const OF_STATISTICS = /同比|上年同期|去年同期|比上年|较上年|比去年|较去年/u;
/** 全市法院共受理各类案件, 实现地区生产总值: a total that is told of a whole year. */
const TOTAL =
  /(?:(?:受理|新收|审结|审执结|办结)各类(?:诉讼|执行)?[^，。；\d]{0,4}案件?|(?:地区|国内)生产总值(?:为|达到?|完成)?)$/u;
/** Told of a day, of the time of writing, or of what is to come. */
const OF_NOW =
  /目前|现有|现已|近日|日前|当[天日场晚]|首日|期间|假期|春运|黄金周|小长假|以来|昨|今[日天晨晚]|[本上]周|将|计划|力争|目标|预计|截[至止]/u;

/** Whether the figure is a total of a whole year, or another of statistics on a period that the text has not told. */
export function isReported(text: string, target: PeriodTarget, { sentence, clause }: Place): 'year' | 'period' | null {
  const { start } = target.span;
  const reach = text.slice(Math.max(sentence, start - REACH), start + REACH);
  const end = SENTENCE_END.exec(reach.slice(Math.min(start - sentence, REACH)));
  const told = end ? reach.slice(0, Math.min(start - sentence, REACH) + end.index) : reach;
  if (OF_NOW.test(told)) return null;
  if (TOTAL.test(text.slice(Math.max(clause, start - 20), start))) return 'year';
  return OF_STATISTICS.test(told) ? 'period' : null;
}

/** Whether a period closed so shortly before `published` that a report of that day is on it. */
function isJustOver({ kind, start, end, comparison }: PeriodMention, published: string): boolean {
  if (comparison || start === null || end === null || end > published || start.slice(0, 7) === end.slice(0, 7))
    return false;
  if (kind !== 'year' && kind !== 'half-year' && kind !== 'quarter' && kind !== 'range' && kind !== 'up-to')
    return false;
  return (Date.parse(published) - Date.parse(end)) / 86_400_000 <= REPORT_DAYS && start.endsWith('-01');
}

/** The first period of the text that was just over on the day `published`. */
export function periodJustOver(groups: readonly Group[], published: string): Period | null {
  const own = groups.find(({ mentions }) => mentions.length === 1 && isJustOver(mentions[0]!, published));
  return own ? { ...own.period, basis: 'document' } : null;
}

/** In the first weeks of a year the year before, where the text tells no time at all. */
export function yearBefore(groups: readonly Group[], published: string): Period | null {
  if (
    groups.some(({ mentions, period }) => !mentions[0]!.comparison && (period.start !== null || period.end !== null)) ||
    published.slice(5) > '03-15'
  )
    return null;
  const year = Number(published.slice(0, 4)) - 1;
  return { text: null, start: `${year}-01-01`, end: `${year}-12-31`, basis: 'document' };
}
