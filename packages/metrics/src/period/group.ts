// Periods that stand side by side are one group; some periods are no figure's own.
import type { Period, Span } from '@zhibiao/schema';
import { codeAt, isHan } from '../figure/chars.js';
import { type CharSet, charSet, inSet, inSetAt } from '../lexicon/table.js';
import type { Place } from './layout.js';
import { isAwardYear } from './passing.js';
import type { PeriodMention } from './types.js';

/** Periods that stand side by side (2019年、2020年和2021年), or one alone. */
export interface Group {
  readonly mentions: readonly PeriodMention[];
  readonly span: Span;
  /** From the earliest day to the latest. */
  readonly period: Period;
}

/** The group once more, from `start` to `end`. */
export function withExtent({ mentions, span, period }: Group, start: string | null, end: string | null): Group {
  const { text, basis } = period;
  return { mentions, span, period: { text, start, end, basis } };
}

/** No words that join are longer than 以及. */
const LONGEST_JOIN = 2;

/** Whether nothing but 、 or 和 stands from `start` to `end`. */
function joins(text: string, start: number, end: number): boolean {
  if (end - start === 1) {
    const char = text[start];
    return char === '、' || char === '和' || char === '及' || char === '与';
  }
  return end - start === LONGEST_JOIN && text.startsWith('以及', start);
}

function join(text: string, mentions: readonly PeriodMention[]): Group {
  const first = mentions[0]!;
  if (mentions.length === 1) {
    const { text: words, start, end } = first;
    return { mentions, span: first.span, period: { text: words, start, end, basis: 'stated' } };
  }
  const span = { start: first.span.start, end: mentions[mentions.length - 1]!.span.end };
  // The earliest day and the latest; none where one of them is open.
  let { start, end } = first;
  for (let i = 1; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (start !== null && (mention.start === null || mention.start < start)) start = mention.start;
    if (end !== null && (mention.end === null || mention.end > end)) end = mention.end;
  }
  return { mentions, span, period: { text: text.slice(span.start, span.end), start, end, basis: 'stated' } };
}

/** Whether periods of this kind are listed side by side. */
function isListed(kind: PeriodMention['kind']): boolean {
  return kind === 'year' || kind === 'half-year' || kind === 'quarter' || kind === 'month' || kind === 'day';
}

const OWN_YEAR = /^(?:[\d〇零一二三四五六七八九]{4}|[今去前]年)/u;

/** 2021年和2022年上半年: times of two kinds that each tell their year. */
function tellYears(a: PeriodMention, b: PeriodMention): boolean {
  const listed = (kind: PeriodMention['kind']) => isListed(kind) || kind === 'range';
  // 2023年上半年和2022年同期.
  return (
    listed(a.kind) && (listed(b.kind) || b.kind === 'same-period') && OWN_YEAR.test(a.text) && OWN_YEAR.test(b.text)
  );
}

/** Joins neighbours of one kind, or that each tell their year, with nothing but 、 or 和 between them. */
export function groupMentions(text: string, mentions: readonly PeriodMention[]): Group[] {
  const groups: Group[] = [];
  let open: PeriodMention[] = [];
  for (const mention of mentions) {
    const before = open.length === 0 ? undefined : open[open.length - 1];
    const joined =
      before &&
      !before.comparison &&
      !mention.comparison &&
      joins(text, before.span.end, mention.span.start) &&
      (before.kind === mention.kind ? isListed(mention.kind) : tellYears(before, mention));
    if (joined) open.push(mention);
    else {
      if (open.length > 0) groups.push(join(text, open));
      open = [mention];
    }
  }
  if (open.length > 0) groups.push(join(text, open));
  return groups;
}

/** Whether `inner` is a part of what began with `outer` and goes on, though it ends with a year that isn't over. */
export function isPartOfSince(outer: Period, inner: Period): boolean {
  if (outer.start === null || outer.end === null || inner.start === null || inner.end === null) return false;
  return outer.start < inner.start && inner.start <= outer.end && inner.end.slice(0, 4) === outer.end.slice(0, 4);
}

/** Whether `outer` takes in all of `inner` and more. */
export function contains(outer: Period, inner: Period): boolean {
  if (outer.start === null || inner.start === null) return false;
  if (outer.start > inner.start) return false;
  if (outer.end !== null && (inner.end === null || inner.end > outer.end)) return false;
  return outer.start !== inner.start || outer.end !== inner.end;
}

const WIRE = /^(?:[上下]午|凌晨|清晨|晚间?|\s)?(?:电|讯|消息)/u;
const PRESS = /(?:记者|社|报|——)$/u;
const TOLD = /获悉|透露|通报|介绍|披露|报道|表示|宣布|听取|公布|发布|印发|(?<!工)作[了的]?.{0,12}报告/u;
const MEETING = /(?:召开|举行|开幕|闭幕).{0,20}会|会.{0,10}(?:审议|通过|听取)/u;

/**
 * Whether a day only says when something was told (17日通报，…): its words close before the figure does.
 * `clause` is where the figure's clause begins.
 */
export function isReportDay(text: string, mention: PeriodMention, clause: number, hasFigure: boolean): boolean {
  const after = text.slice(mention.span.end, mention.span.end + 60);
  if (WIRE.test(after)) return true;
  const before = text.slice(Math.max(0, mention.span.start - 6), mention.span.start);
  const told = text.slice(mention.span.end, Math.min(mention.span.end + 60, Math.max(clause, mention.span.end)));
  if (PRESS.test(before) || TOLD.test(told)) return true;
  return !hasFigure && MEETING.test(told);
}

const DECIDED =
  /^[^，。；,;]{0,24}?(?:决定|部署|出台|印发|颁布|颁发|发布|公布|推出|批准|通过|签订|签署|制定|启动|新开|开工|开业|投产|召开|施行|实施)[^，。；,;]{0,6}的(?![为是有共达约近超仅\d，,])/u;

/** Nothing that `DECIDED` tells is longer. */
const DECIDED_REACH = 36;
const DECIDED_STOPS = '，。；,;';
let decidedStops: CharSet | undefined;
const DE = 0x7684; // 的

/** Whether a 的, which `DECIDED` ends with, stands in the clause that goes on from `at`. */
function hasParticle(text: string, at: number): boolean {
  decidedStops ??= charSet(DECIDED_STOPS);
  const reach = Math.min(at + DECIDED_REACH, text.length);
  for (let i = at; i < reach; i++) {
    const code = text.charCodeAt(i);
    if (code === DE) return true;
    if (inSet(decidedStops, code)) return false;
  }
  return false;
}

/** 3月24日…会议决定实施的政策, 年初出台的办法: a time that only tells which decision or project is meant. */
export function isOfDecision(text: string, mention: PeriodMention, clause: number): boolean {
  const { start, end } = mention.span;
  // A clause may open with what it says: 分批次看，年初实施的….
  if (start - clause > 6 || start < clause || !hasParticle(text, end)) return false;
  return DECIDED.test(text.slice(end, end + DECIDED_REACH));
}

/** 参加了2021年的评选，: no figure follows in the clause, and it sets no scene (在2021年的工作中). */
const OF_ITS_NOUN = /^度?的[^，。；：,;:\d]{1,16}(?=[，。；,;])/u;
const SETS_SCENE = /[在自从于为对截]$/u;

/** Whether a time within a clause only says which one the noun behind it is: nothing is counted in it. */
export function isAttribute(text: string, mention: PeriodMention, clause: number): boolean {
  const { start, end } = mention.span;
  if (start <= clause + 1 || (codeAt(text, end) !== DE && text[end] !== '度')) return false;
  const match = OF_ITS_NOUN.exec(text.slice(end, end + 20));
  return match !== null && !/[中里下间时上]$/u.test(match[0]) && !SETS_SCENE.test(text.slice(start - 1, start));
}

const IN_FORCE =
  /^(?:起)?(?:正式)?(?:施行|实施|生效)(?=[，,。；;）)的以后之]|$)|^(?:成立|设立|组建|挂牌|建成|建院|出生|入党)[，,。；的]/u;
const IN_FORCE_FIRSTS = '起正施实生成设组挂建出入';
let inForceFirsts: CharSet | undefined;
const YU = 0x4e8e; // 于
const FOUNDED = /(?:成立|[始创]?建|设立|组建|出生|诞生|毕业|施行|实施)于$/u;

/** A period that belongs to the name of an award, to the founding of a body or to a law's coming into force. */
export function isName(text: string, mention: PeriodMention): boolean {
  const { start, end } = mention.span;
  if (isAwardYear(text, start, mention.kind)) return true;
  if (codeAt(text, start - 1) === YU && FOUNDED.test(text.slice(Math.max(0, start - 8), start))) return true;
  inForceFirsts ??= charSet(IN_FORCE_FIRSTS);
  return inSetAt(inForceFirsts, text, end) && IN_FORCE.test(text.slice(end, end + 6));
}

/** Whether nothing else stands in the bracket that the group stands in, behind a noun, and the figure at `next` outside of it. */
export function isAloneInBracket(text: string, { span }: Group, place: Place, next: Place): boolean {
  const { bracket } = place;
  if (
    span.start !== bracket + 1 ||
    !'）)'.includes(text[span.end] ?? '\n') ||
    next.bracket >= 0 ||
    next.clause !== place.clause
  )
    return false;
  return isHan(codeAt(text, bracket - 1));
}
