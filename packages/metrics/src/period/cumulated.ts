// What statistics and budgets add up over a year: 4月，收入累计完成….
import { type Frame, regrouped } from './frame.js';
import { type Group, withExtent } from './group.js';
import type { Place } from './layout.js';
import type { PeriodTarget } from './types.js';

/** Words of a running total, as statistics and budgets add it up over a year. */
const CUMULATED =
  /累计(?:[，,]?(?:全[省市县区院国]|我[省市县区院])?[^，。；,;]{0,14}?(?:完成|实现|新收|收案|受理|立案|审结|结案|办结|执结|增长|下降|入库|收入|支出|投资|销售|产量|出口))?(?:了|达到?|为|约|近|超|各类|\S{0,8}案件)?$/u;
const CAMPAIGN = /行动|活动|开展|启动|组织|部署|战役|集中/u;

/** Whether `group` is the last of the months from January on that `added` is made of. */
export function isLastMonth(group: Group, added: Group): boolean {
  if (group.mentions[0]!.kind !== 'month' || added.mentions.length > 1 || group.mentions.length > 1) return false;
  const { start, end } = added.period;
  return (
    start?.endsWith('-01-01') === true &&
    end?.slice(0, 4) === start.slice(0, 4) &&
    end === group.period.end &&
    group.period.start !== null &&
    group.period.start > start
  );
}

/** `current` from January on, where the figure is what was added up in a month's report; else `null`. */
export function cumulated(text: string, current: Frame, target: PeriodTarget, place: Place): Frame | null {
  const { group } = current;
  const { start, end } = group.period;
  const month = group.mentions.length === 1 && group.mentions[0]!.kind === 'month';
  if (!month || start === null || end === null || current.place.sentence !== place.sentence) return null;
  const words = text.slice(Math.max(group.span.end, target.span.start - 40), target.span.start);
  const told = text.slice(group.span.end, Math.min(target.span.start, group.span.end + 40));
  if (!CUMULATED.test(words) || CAMPAIGN.test(told)) return null;
  return regrouped(current, withExtent(group, `${start.slice(0, 4)}-01-01`, end));
}
