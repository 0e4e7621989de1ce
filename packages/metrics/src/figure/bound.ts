import type { Bound } from '@zhibiao/schema';
import { type CharSet, charSet, hasOneOf, inSetAt } from '../lexicon/table.js';
import { isBoundary } from './chars.js';

/** Bound words behind the unit, torn from the number by it: 3000人以上, 5元左右. 多 and 余 follow money and time (两年多). */
const BEHIND_UNIT: readonly (readonly [string, Bound])[] = [
  ['以上', 'at-least'],
  ['及以上', 'at-least'],
  ['以下', 'at-most'],
  ['及以下', 'at-most'],
  ['以内', 'at-most'],
  ['之内', 'at-most'],
  ['以外', 'over'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['开外', 'over'],
  ['有余', 'over'],
  ['还多', 'over'],
  ['还要多', 'over'],
  ['不到', 'under'],
  ['多', 'over'],
  ['许', 'about'],
  ['+', 'over'],
  ['＋', 'over'],
];

let behindFirsts: CharSet | undefined;

/** The bound word right behind a unit, and where it ends. */
export function boundBehind(text: string, offset: number, kind: string): { bound: Bound; end: number } | undefined {
  behindFirsts ??= charSet(BEHIND_UNIT.map(([word]) => word.charAt(0)).join(''));
  if (!inSetAt(behindFirsts, text, offset)) return undefined;
  for (const [word, bound] of BEHIND_UNIT) {
    if (!text.startsWith(word, offset)) continue;
    if (word === '多' && kind !== 'money' && kind !== 'duration') continue;
    if (word === '不到' || word === '许') continue;
    if ((word === '+' || word === '＋') && !isBoundary(text, offset + 1)) continue;
    return { bound, end: offset + word.length };
  }
  return undefined;
}

/** 约占…的92%: an approximator that a verb and its object tear from the number. */
const TORN_REGEX = /(?:大约|大概|约|将近|接近|近)(?=占|有|为|是|合|达|计|里)/u;

/** 以超过营业收入7%的资金, 按不低于年利润5%提取: a bound on a share, torn from it by what the share is of. */
const TORN_BY_NOUN_REGEX =
  /[以按用拿将把](?:每年)?(?:(超过|高于|超出)|(不低于|不少于|不小于)|(不超过|不高于|不多于)|(?:低于|少于))[\u4e00-\u9fff]{2,10}$/u;

let tornSigns: CharSet | undefined;

/** The bound that a clause before the number sets from afar, where the number has none of its own. */
export function tornBound(lead: string): Bound | undefined {
  tornSigns ??= charSet('约概近过于出');
  if (!hasOneOf(tornSigns, lead)) return undefined;
  const match = TORN_REGEX.exec(lead);
  if (match !== null) return match[0].includes('近') ? 'under' : 'about';
  const noun = TORN_BY_NOUN_REGEX.exec(lead);
  if (noun === null) return undefined;
  return noun[1] ? 'over' : noun[2] ? 'at-least' : noun[3] ? 'at-most' : 'under';
}

/** 跨越50亿元, 迈上90%的台阶: verbs by which an amount is passed. */
const PASSED = /(?:跨越|跨过|跨上|迈过|迈上|站上|站稳|登上|跃上|冲破|冲上|闯过|越过|(?<![突打冲击侦爆攻])破)$/u;
let passedEnds: CharSet | undefined;
/** 跨越200公里, 跨越3个省: what is crossed, and no amount. */
const CROSSED = '公里 千米 米 里 海里 年 岁 周岁 个 天 条 级 省 市 县 区 国';

/** Where the verb begins by which the amount at `start` is passed, or `start`. */
export function passedStart(text: string, start: number, kind: string, unit: string): number {
  passedEnds ??= charSet('越过上稳破');
  if (!inSetAt(passedEnds, text, start - 1)) return start;
  if (kind !== 'money' && kind !== 'percent' && kind !== 'count') return start;
  const verb = PASSED.exec(text.slice(Math.max(0, start - 3), start))?.[0];
  return verb === undefined || CROSSED.split(' ').includes(unit) ? start : start - verb.length;
}
