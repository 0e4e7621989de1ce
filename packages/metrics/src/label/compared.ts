import { type CharSet, charSet, codeOf, inSet } from '../lexicon/table.js';
import { ANY_SIGN, SIGN } from './signs.js';
import { stripLinks } from './strip.js';

/** What may open a clause that holds the figure against another place: 略低于, 比…, 较…, 与…. */
const COMPARED_FIRSTS = '略稍明远高低快慢多少优短长比与较超领落均都';
let comparedFirsts: CharSet | undefined;
let stageFirsts: CharSet | undefined;

/** 是上一个五年的1.7倍: the clause before tells what is so many times as much. */
export function beforeTimes(lead: string): string {
  const at = Math.max(
    lead.lastIndexOf('是'),
    lead.lastIndexOf('相当于'),
    lead.lastIndexOf('等于'),
    lead.lastIndexOf('为'),
  );
  return at < 0 ? lead : lead.slice(0, at);
}

/** 上升至二审的61%: the stage that a value is reached in. */
const TO_STAGE_REGEX =
  /^(?:上升|提高|提升|增加|增长|下降|降低|减少|回落|缩短|扩大|变化|变|升|降|增|减)(?:至|到|为)了?(?:一审|二审|再审|执行阶段|目前|现在|如今|后来)的?$/u;

/** 同比恢复到2019年的82%: a share of what the same was at another time. */
const TO_TIME_REGEX =
  /^(?:同比)?(?:恢复|相当于|达|达到|是|为|占)(?:到|至)?(?:上年|去年|前年|\d{4}年|疫情前|往年|年)(?:同期)?(?:水平)?的$/u;

/** What stands at the edges of a clause that holds its figure against another. */
let comparedEnds: CharSet | undefined;

/**
 * 比全省平均高出, 略低于 (behind the openers of `lead`, which end at `from`): against another place the number measures what the clause
 * before does.
 */
export function comparedTo(lead: string, from: number, signs: number = ANY_SIGN): string {
  const end = lead.length;
  if (from >= end) return lead;
  comparedFirsts ??= charSet(COMPARED_FIRSTS);
  stageFirsts ??= charSet('上提增下降减回缩扩变升');
  comparedEnds ??= charSet('的善');
  const first = codeOf(lead, from);
  return (signs & SIGN.against) === 0 &&
    !inSet(comparedFirsts, first) &&
    !inSet(stageFirsts, first) &&
    !inSet(comparedEnds, codeOf(lead, end - 1))
    ? lead
    : comparedIn(lead, lead.slice(from));
}

function comparedIn(lead: string, clause: string): string {
  const first = codeOf(clause, 0);
  if (clause.endsWith('的') && TO_TIME_REGEX.test(clause)) return '';
  // 与全省平均水平相比高出: what it is held against names nothing.
  if (
    clause.includes('相比') &&
    /^[，,、 ]*[与和同较].{2,30}相比[^，]{0,4}(?:[高低快慢多少短长]|[高低多]出)了?$/u.test(lead)
  )
    return '';
  if (TO_STAGE_REGEX.test(clause)) return '';
  if (lead.endsWith('改善') && /^(?:同比|环比|比[^，]{2,6}|较[^，]{2,6})(?:明显|持续|有所)?改善$/u.test(clause))
    return '';
  if (comparedFirsts === undefined || !inSet(comparedFirsts, first)) return lead;
  if (AHEAD_REGEX.test(clause)) return '';
  if (/^(?:略|稍|明显|远)?(?:[高低快慢多少]于.*|[高低多]出.*|优于.*|[高低多少快慢短长]出?了?)$/u.test(clause))
    return '';
  if (!/^(?:比(?![值例重率])|与|较(?![大小好差多少高低重轻快慢长]))/u.test(clause)) return lead;
  // 较2011年的47.02%: the value of another time measures the same.
  if (
    /^(?:[\d年月日份季度上下半去前本同期末底初至到—\-一二三四五六七八九十的个周届()（）]|五年计划|最高峰|高峰时?期|峰值)+$/u.test(
      stripLinks(clause.slice(1)),
    )
  )
    return '';
  return /(?:[高低快慢多少短长]|[高低多]出|[高低快慢多少]于|相差)了?$/u.test(stripLinks(clause)) ? '' : clause.slice(1);
}

/** 超过全省, 领先全国平均水平: ahead of other places, or of what was expected. */
const AHEAD_REGEX =
  /^(?:均|都)?(?:超过?|超出|领先|落后)(?:于|了)?(?:(?:全[国省市县区州]|预期|年度目标|年初目标|同类|同期|周边)[^，]{0,10}|[^，]{0,8}平均(?:水平|数|增速)?|(?:序时|时序|时间|计划)(?:进度)?)$/u;

/** 进口增速高于全国: what something is held against is no part of its name. */
const OVER_REGEX =
  /(?<=率|增速|增幅|涨幅|数|量|额|比重|占比|天数|收入|水平|面积|周期|时间|用时|时长|期限|得分|成本)(?:均|都|也)?(?:明显|略|稍|远|大幅|显著)?(?:[高低快慢多少优好短长]于|(?:比|相?较)(?![例重率由从自为是达]|$)[^，]*[高低快慢多少短长改善出]了?$)[^，]*$|(?<=率|数|量|额|质效|指标)(?:同比|环比)?(?:均|都|也)?(?:明显|持续|有所)?改善$/u;

/** `clause` without what its measure is held against. */
export function withoutOther(clause: string, signs: number): string {
  return (signs & SIGN.over) === 0 ? clause : clause.replace(OVER_REGEX, '');
}
