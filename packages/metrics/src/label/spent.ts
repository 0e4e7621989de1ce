import { readLead } from './clause.js';
import { fromRight } from './shorten.js';

const FOR_REGEX = /(?:最终|最后|成功)?以(?:约|近|高达)?$/u;
const SOLD_REGEX =
  /^(?:的(?:价格|总价|高价|低价|成交价))?(?:成功)?(成交|拍出|售出|卖出|出售|中标|竞得|购得|拍得|落槌|转让|签约|变卖)/u;
const LONGEST_SOLD = 8;

/** 该商铺以321万元成交: what a sum of money was paid for is told by the verb behind it; `undefined` where none stands there. */
export function soldFor(
  lead: string,
  tail: string,
): { readonly indicator: string; readonly scope: string | null | undefined } | undefined {
  const how = FOR_REGEX.exec(lead);
  const sold = how === null ? undefined : SOLD_REGEX.exec(tail)?.[1];
  if (how === null || sold === undefined) return undefined;
  const { scope, subject, noun, verb, object } = readLead(lead.slice(0, how.index));
  return { indicator: fromRight(subject + noun + verb + object, LONGEST_SOLD) + sold, scope };
}

const SPENT_REGEX = /(?:投入|统筹|安排|拨付|下拨|筹集|争取)(?:资金|专项资金|经费)?$/u;
const NOT_SPENT_REGEX = /^(?:以|左右|[,，（(的、和及与占比较同为])/u;

/** 投入3亿元改善供水: whether the words behind a sum say what it was spent on. */
export function spentOn(lead: string, tail: string): boolean {
  return tail.length > 3 && SPENT_REGEX.test(lead) && !NOT_SPENT_REGEX.test(tail);
}
