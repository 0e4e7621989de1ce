// What only has something held against it, or brought over from it, is no figure's own period.
import { codeAt, isHan } from '../figure/chars.js';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import type { Expression } from './expression.js';
import {
  BEFORE_AFTER,
  COMPARED_AFTER,
  COMPARING_AFTER,
  COMPARING_AROUND,
  COMPARING_BEFORE,
  COMPARING_FAR,
  EXCEPT_AFTER,
  EXCEPT_BEFORE,
  MOVED_AFTER,
  ON_RECORD,
  RECORD_AFTER,
  SHARE_OF_BEFORE,
  WORKED_BY_AFTER,
  WORKED_BY_BEFORE,
} from './lexicon.js';

/** How far around a period the words are looked at that hold it against something. */
const REACH = 14;

const SHARE_AFTER =
  /^[^，。；,;\d]{0,6}?的?[约近超逾]{0,2}\s?[\d.一二三四五六七八九十百]{1,8}(?:余|多)?(?:[%％倍成]|分之)/u;
const OF_CASES = /^[^，。；：,;\d]{1,12}的/u;
const LEVEL_AFTER = /^(?:的|同期|平均)?的?(?:基础|水平)/u;
const BROUGHT_OVER = /^(?:度)?的?(?:旧存|结转|结余|滚存|接转|转接|转存|结存|遗留|转入|积存)/u;
/** 完成2016年目标任务的98%; 今年计划改造90户 is told of the year. */
const YEAR_GOAL =
  /^(?:的)?(?:[\d.]+[万亿]?[\u4e00-\u9fff]{0,2}?)?(?:工作)?(?:目标|任务|计划|预算|指标|时序|序时)(?![^，。；\n]{0,6}\n)/u;

/** The last characters of `COMPARING_BEFORE`, `COMPARING_FAR`, `COMPARING_AROUND`, `EXCEPT_BEFORE`, `SHARE_OF_BEFORE` and `WORKED_BY_BEFORE`, and 在. */
const COMPARING_ENDS = '于比照起之较及如越过超与同和跟是为占到至达在出除了的前份期年按以据用';
let comparingEnds: CharSet | undefined;

/** The first characters of `RECORD_AFTER`, `BEFORE_AFTER`, `BROUGHT_OVER` and `YEAR_GOAL`. */
const BEHIND_FIRSTS = '0123456789的之首第最新历未罕以前度旧结接转遗积滚工目任计预指时序';
let behindFirsts: CharSet | undefined;

/** 今年计划改造90户: what is planned is told of the year. */
const PLANNED =
  /^度?(?:预算安排|计划(?:再|继续|共|新)?(?:[新改扩续]?建|改造|实施|完成|投入|投资|安排|开工|推进|引进|招聘|培训|整治|治理|种植|发放|创建))/u;

function isPlan(text: string, start: number, after: string): boolean {
  return PLANNED.test(after) && !isHan(codeAt(text, start - 1));
}

/** Whether the period only has something held against it, or brought over from it. */
export function isComparison(text: string, expression: Expression): boolean {
  comparingEnds ??= charSet(COMPARING_ENDS);
  // All words that compare or share end in one of a few characters: most periods have none of them before.
  if (inSetAt(comparingEnds, text, expression.start - 1)) {
    const before = text.slice(Math.max(0, expression.start - REACH), expression.start);
    const after = text.slice(expression.end, expression.end + REACH);
    if (COMPARING_BEFORE.test(before) && !before.endsWith('占比')) return true;
    if (COMPARING_FAR.test(before) && MOVED_AFTER.test(after)) return true;
    if (EXCEPT_BEFORE.test(before) && EXCEPT_AFTER.test(after)) return true;
    if (COMPARING_AROUND.test(before)) {
      // 与2010年普查的4.2万人相比: what stands there belongs to the other time.
      const reach = text.slice(expression.end, expression.end + 2 * REACH);
      if (COMPARING_AFTER.test(after) || COMPARED_AFTER.test(reach)) return true;
    }
    if (SHARE_OF_BEFORE.test(before) && (SHARE_AFTER.test(after) || LEVEL_AFTER.test(after))) return true;
    if (WORKED_BY_BEFORE.test(before) && WORKED_BY_AFTER.test(after)) return true;
    if (before.endsWith('在') && /^的?[^，。；]{0,6}基础上/u.test(after)) return true;
  }
  const { kind, from, end } = expression;
  // 2018年前受理的案件清结90件: told of the cases, not of when they were closed.
  if (kind === 'open' && text[end - 1] === '前' && OF_CASES.test(text.slice(end, end + REACH))) return true;
  // 首次实现自1990年有统计以来…: only how far back is looked.
  if (kind === 'since' && ON_RECORD.test(text.slice(Math.max(expression.start, end - 8), end))) return true;
  behindFirsts ??= charSet(BEHIND_FIRSTS);
  if (!inSetAt(behindFirsts, text, end)) return false;
  const after = text.slice(end, end + REACH);
  if ((kind === 'since' || kind === 'span') && RECORD_AFTER.test(after)) return true;
  if (kind !== 'range' && kind !== 'span' && BEFORE_AFTER.test(after)) return true;
  return (
    from?.unit === 'year' &&
    (BROUGHT_OVER.test(after) || (YEAR_GOAL.test(after) && !isPlan(text, expression.start, after)))
  );
}
