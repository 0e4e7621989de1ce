import type { Linking } from './context.js';
import { stripLinks } from './strip.js';

/** 由, 从年初的: what stands right before the first of two values. */
const FROM_REGEX =
  /[由从自](?:(?:年初|年底|最初|起初|原来|原先|此前|过去|以前|之前|上年|去年|前年|当年|同期|期初|当初|初期|改革前|最多|最高|高峰期?|峰值)时?)?的?(?:约|近|超过?|逾|不足)?$/u;

/** 降为, 清理至, 上升到2022年的: what stands between the two, whatever the verb. */
const TO_REGEX =
  /^[^、，]{0,8}?[到至为成]了?(?:[\d年月日末底初今去目前现在如今上下半同期期一二三四季度]{0,12}的)?(?:约|近|超过?|逾|不足|仅)?$/u;
const LONGEST_BETWEEN = 22;

/** Whether figures `i` and `i + 1` are the two ends of one movement: 由106件降为88件, 由36件清理至2件. */
export function movesTo({ figures, gaps, text }: Linking, i: number, lead: string): boolean {
  const gap = gaps[i + 1];
  const next = figures[i + 1];
  if (gap === undefined || next === undefined || !gap.shared || gap.end === gap.start) return false;
  if (next.kind !== figures[i]?.kind || gap.end - gap.start > LONGEST_BETWEEN) return false;
  return FROM_REGEX.test(lead.slice(-12)) && TO_REGEX.test(text.slice(gap.start, gap.end));
}

/** ，从2014年的12个增长至…: a movement that is told without a word of what moved. */
export function startsMovement(lead: string): boolean {
  return lead.length <= 14 && /^[由从自]/u.test(lead) && FROM_REGEX.test(lead);
}

/** 从立案到结案: between which two points a time was taken. */
const INTERVAL_REGEX = /(?<=.{2})从[^从到至，]{2,6}[到至][^从到至，]{2,6}$/u;

const TAKEN_REGEX =
  /(?:平均|总共|全程|最快|最短|一共|前后)?(?:只|仅|共|总共|均)?(?:用了?|需要?|花了?|耗时|历时|用时)?$/u;
const WHOLE_INTERVAL_REGEX = /从[^从到至，]{2,6}[到至][^从到至，]{2,6}$/u;

/** 最快的一起从立案到审结只用了 → 从立案到审结: where a time was taken between two points, these name it; whose the time is stands before. */
export function intervalOf(lead: string): { readonly name: string; readonly before: string } | undefined {
  const at = lead.lastIndexOf('从');
  if (at < 0) return undefined;
  const name = WHOLE_INTERVAL_REGEX.exec(stripLinks(lead.slice(at)).replace(TAKEN_REGEX, ''))?.[0];
  return name === undefined ? undefined : { name, before: lead.slice(0, at) };
}

/** The words up to 由, without the points between which a time was taken: 平均用时从立案到结案由 → 平均用时由. */
export function beforeFrom(lead: string): string {
  return `${lead.replace(FROM_REGEX, '').replace(INTERVAL_REGEX, '')}由`;
}
