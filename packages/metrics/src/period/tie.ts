// Periods that belong to one figure: of what something rose from or to, and of what it is held against.
import type { Period } from '@zhibiao/schema';
import { codeAt } from '../figure/chars.js';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import type { Group } from './group.js';
import type { Place } from './layout.js';
import type { Run } from './share.js';
import type { PeriodTarget } from './types.js';

const TIE = /^(?:的|年的|为|是)?(?:约|近|逾|超|达|不足|超过)?$/u;
/** 从2018年顶峰时期的900件降至…, 由二季度下降3.2%转为…: what stands between the time that something moved from and its value. */
const TIE_OF_RISE = /^[^，。；、：\d]{1,10}的(?:约|近|逾|超|不足|超过)?$/u;
const TIE_OF_CHANGE = /^(?:的|同比|环比){0,2}(?:下降|增长|上升|减少|增加|降低|提高|回落|负增长)$/u;
const TURNED = /^[^，。；\d]{0,3}(?:转|变|升|降|扩|收窄|回升|回落|加快|提高|上升|下降|增|减)/u;
const RISE_FROM = /[由从自](?:高峰时期|最高峰时期|高峰期|[^，。；：、\d由从自]{1,8}的)?$/u;
const RISE_TO = /[增升降减涨跌落缩提扩]\S{0,2}[到至为](?:高峰时期|最高峰时期|高峰期|[^，。；：、\d到至为]{1,8}的)?$/u;
/** What moved from the figure before it: 比去年的90件减少8件. */
const MOVED = /^[^，。；]{0,2}[增减多少升降提高低]/u;
/** 比上一个三年, 较上届 before a bracket that tells its years. */
const HELD_AGAINST = /[比较](?![较例重率])[^，。；：\d]{1,12}$/u;
const COMPARES = /[比较于过出]$/u;
/** 90件的3倍, 90件的85%. */
const IS_BEFORE = /[是为占]$/u;
const BASE_OF = /^的[约近超]?\d/u;

/** 与2010年普查的9万人相比: the value that is held against what comes next. */
function isBesides(text: string, before: string, { span }: PeriodTarget): boolean {
  return /[与和同]$/u.test(before) && /^相[比较]/u.test(text.slice(span.end, span.end + 2));
}

/** A group that words tie to one figure. */
export interface Tied {
  readonly group: Group;
  /** Offset at which the figure begins. */
  readonly start: number;
  readonly count: number;
  readonly rise: 'from' | 'to' | null;
}

/** The last characters of `RISE_FROM`, `RISE_TO` and `IS_BEFORE`: nothing else but a comparison or a bracket ties. */
const TIE_ENDS = '由从自期的到至为是占';
let tieEnds: CharSet | undefined;

/** Ties the group to the figure right behind it, where it belongs to that and to no other (由2015年的2982元增至…). */
export function tieOf(text: string, group: Group, figure: PeriodTarget, place: Place): Tied | null {
  const gap = figure.span.start - group.span.end;
  if (gap < 0 || gap > 12) return null;
  const mention = group.mentions[0]!;
  // 从3月1日首拍至今的4个月里: the first of two times moves on, a time up to now doesn't.
  if (mention.kind === 'since') return null;
  tieEnds ??= charSet(TIE_ENDS);
  const inBracket = place.bracket >= 0 && group.span.start === place.bracket + 1;
  if (!mention.comparison && !inBracket && !inSetAt(tieEnds, text, group.span.start - 1)) return null;
  const before = text.slice(Math.max(0, group.span.start - 14), group.span.start);
  const rise = RISE_FROM.test(before) ? 'from' : RISE_TO.test(before) ? 'to' : null;
  // 比上一个三年（2008—2010年）220件多: the bracket tells which time that is.
  const bracketed = !rise && isBasisInBracket(text, group, place);
  const between = text.slice(group.span.end + (bracketed ? 1 : 0), figure.span.start);
  const turned =
    rise === 'from' && TIE_OF_CHANGE.test(between) && TURNED.test(text.slice(figure.span.end, figure.span.end + 6));
  if (
    !TIE.test(between) &&
    !(
      (rise || (mention.comparison && (COMPARES.test(before) || isBesides(text, before, figure)))) &&
      TIE_OF_RISE.test(between)
    ) &&
    !turned
  )
    return null;
  // 是2015年90件的3倍: a value that a share is taken of has its own time.
  const base = IS_BEFORE.test(before) && BASE_OF.test(text.slice(figure.span.end, figure.span.end + 6));
  if (!rise && !mention.comparison && !bracketed && !base) return null;
  if (!rise) {
    const moved = base || gap > 0 || MOVED.test(text.slice(figure.span.end, figure.span.end + 4));
    if (!moved || figure.kind === 'multiple' || figure.kind === 'percent') return null;
  }
  return { group, start: figure.span.start, count: group.mentions.length, rise };
}

/** Whether the group is all that stands in a bracket behind what something is held against. */
function isBasisInBracket(text: string, { span }: Group, { bracket }: Place): boolean {
  if (bracket < 0 || span.start !== bracket + 1 || !'）)'.includes(text[span.end] ?? '\n')) return false;
  return HELD_AGAINST.test(text.slice(Math.max(0, bracket - 14), bracket));
}

const DE = 0x7684; // 的

/** 从上年的…, whatever comes behind 的: only where something began. */
export function isOrigin(text: string, { span, mentions }: Group): boolean {
  if (codeAt(text, span.end) !== DE || mentions[0]!.kind === 'since') return false;
  const before = text.charAt(span.start - 1);
  return before === '由' || before === '从';
}

/** 900件、800件，这是2021年、2022年的收案数: what joins values to the times told behind them. */
const TOLD_BEHIND =
  /^[，,]?(?:(?:这|这些)(?:个?数字)?(?:分别|依次)?|分别|依次)(?:就?是|为)(?:(?:我|该|全)[院市省县国])?$/u;

/** No words that join values to times behind them are longer. */
const LONGEST_TOLD = 14;

/** The time that a value has from the group behind the values that it stands among: 1971件（2022年）, 900件，这是2021年的收案数. */
export function toldBehind(text: string, last: PeriodTarget, run: Run, group: Group): Period | null {
  if (group.mentions[0]!.comparison || group.span.start - last.span.end > LONGEST_TOLD) return null;
  const gap = text.slice(last.span.end, group.span.start);
  const close = text[group.span.end];
  const inBracket = (gap === '（' || gap === '(') && (close === '）' || close === ')');
  if (!inBracket && !TOLD_BEHIND.test(gap)) return null;
  if (run.of === group.mentions.length) {
    const { start, end } = group.mentions[run.index]!;
    return { ...group.period, start, end };
  }
  const all = inBracket ? run.index === run.of - 1 : group.mentions.length === 1;
  return all ? group.period : null;
}
