// Years named one after another, and what is summed up over them.
import type { Period } from '@zhibiao/schema';
import { readSmall } from './numeral.js';

/** 三年共受理, 两年合计. */
const SUM_OF_YEARS = /([两二三四五六七八九十\d])年(?:来|间)?(?:共|合计|累计|总共|平均|年均)[^，。；]{0,12}$/u;

/** 三年共: the three years just named one after another. */
export function sumOfYears(named: readonly Period[], words: string): Period | null {
  if (named.length < 2) return null;
  const match = SUM_OF_YEARS.exec(words);
  const count = match ? (readSmall(match[1]!, 0)?.value ?? 0) : 0;
  if (count < 2 || count !== named.length) return null;
  const years = [...named].sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  return { text: `${match![1]}年`, start: years[0]!.start, end: years[count - 1]!.end, basis: 'stated' };
}

/** Words that add up what was told apart. */
const TOTAL = /合计|总计|共计/u;
export const YEARLY = /年均|每年平均|平均每年/u;

/** Whether `words` tell of all the parts together: 合计; of a change, 年均. */
export function addsUp(words: string, change: boolean): boolean {
  return TOTAL.test(words) || (change && YEARLY.test(words));
}

/** How many calendar years `period` is made of, 0 where it isn't. */
export function yearsIn({ start, end }: Period): number {
  if (!start?.endsWith('-01-01') || !end?.endsWith('-12-31')) return 0;
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1;
}
