import type { Span } from '@zhibiao/schema';
import { type CharSet, charSet, codeOf, endsIn, inSet, inSetAt } from '../lexicon/table.js';
import { findBasis, readChange } from './change.js';
import { namesMeasure } from './clause.js';
import { copyContext, freshContext, type Linking } from './context.js';
import { BREAK, type Gap } from './gap.js';
import { CHANGED } from './label.js';
import { readLevel } from './level.js';
import { BARE_REGEX, rankedBefore } from './ranked.js';
import { openingBody } from './scope.js';
import { fromRight, LONGEST_SUBJECT, shortList, withoutAside } from './shorten.js';
import { SIGN, signsOf } from './signs.js';
import { stripOpeners, trimStart } from './strip.js';
import { firstVerb } from './verbs.js';

/** 其中, 含: the figures that follow are parts of the one before. */
let partFirsts: CharSet | undefined;
const PART_REGEX = /^(?:其中|当中|含|内含|包括|均含)/u;

/** 在…测评中, 破产案件中: the matter of what follows. */
let topicEnds: CharSet | undefined;
const TOPIC_REGEX = /^在?(.{2,24}?)(?:中|上|方面|里|期间|当中)$/u;

let withWhom: CharSet | undefined;
let superlativeEnds: CharSet | undefined;
/** 案件呈总体上升趋势: what the trend is of, and which way it goes. */
const TREND_REGEX =
  /(?:呈现?|保持|出现)[^，呈]{0,8}?(上升|下降|增长|增加|减少|递增|递减|回落|攀升)[^，呈]{0,6}?(?:趋势|态势|势头|走势)$/u;
/** 关爱青少年成长: people grow up. */
const GROWING_UP_REGEX = /(?<!呈现?[^，]{0,6}|倍数|大幅|持续|快速)成长$/u;
/** 人数几乎呈现倍数成长: how it grew. */
const SHOWN_REGEX =
  /(?:几乎|大体|总体|整体)?(?:呈现?|出现)(?:出|了)?[^，呈]{0,6}?(?=(?:上升|下降|增长|增加|减少|成长|攀升|回落|下探|飙升)$)/u;
const SUPERLATIVE_REGEX = /(?:幅度)?(?:最大|最快|最高|最多|明显|较快|较大|显著|迅猛)$/u;

/** A clause longer than this tells a story; its end is what leads on. */
const LONGEST_CLAUSE = 80;

/** Whether a clause announces parts of the figure before. */
export function announcesPart(clause: string): boolean {
  partFirsts ??= charSet('、，,和及并且而；; 其当含内包均');
  return inSetAt(partFirsts, clause, 0) && PART_REGEX.test(trimStart(clause, '、，,和及并且而；; '));
}

/** Takes the boundaries between figure `i` and the one before it into account, and the clauses without figures between them. */
export function enterGap(linking: Linking, gap: Gap, i: number): void {
  const { context } = linking;
  if (gap.level === BREAK.paragraph) {
    if (linking.stack.length > 0) linking.stack.length = 0;
    linking.mainScope = null;
    linking.paragraph = i;
    const heading = headingBefore(linking.text, gap);
    linking.context = freshContext(i, heading === undefined ? context.heading : heading);
  } else if (gap.level === BREAK.sentence) {
    if (linking.stack.length > 0) linking.stack.length = 0;
    const next = copyContext(context);
    next.scope = linking.mainScope;
    next.basis = null;
    next.topic = null;
    next.trend = undefined;
    next.dealtTo = undefined;
    next.head = runInHeading(linking.text, gap);
    next.sentence = i;
    next.whole = undefined;
    linking.context = next;
  } else if (gap.closed > 0 || gap.opened > 0) crossParentheses(linking, gap, i);
  linking.clauseBefore = '';
  if (!gap.shared && gap.level < BREAK.sentence) {
    // What follows a figure in its clause is told of the figure, but may still set the matter: 11家单位测评中，
    const first = { start: gap.start, end: gap.tailEnd };
    if (i === 0) note(linking, first);
    else if (!noteHead(linking, i, first))
      noteAmong(
        linking,
        i,
        linking.cursor.cut(linking.text, first.start, Math.min(first.end, first.start + LONGEST_CLAUSE)),
      );
  }
  for (const span of gap.clauses) note(linking, span);
}

function crossParentheses(linking: Linking, gap: Gap, i: number): void {
  for (let n = 0; n < gap.closed; n++) {
    const outer = linking.stack.pop();
    if (outer !== undefined) linking.context = outer;
  }
  for (let n = 0; n < gap.opened; n++) {
    linking.stack.push(linking.context);
    linking.context = copyContext(linking.context);
    linking.context.levels = linking.context.levels.slice();
  }
  // 审结52件（撤销原裁定9件）: right behind a figure the parenthesis tells its parts, unless it tells of another time.
  const told = linking.text.slice(gap.start, gap.end);
  if (
    i > 0 &&
    gap.opened > 0 &&
    gap.tailEnd === gap.start &&
    gap.clauses.length === 0 &&
    !/同期|上年|去年|前年|环比|同比/u.test(told)
  )
    linking.context.whole = i - 1;
}

/** A clause without a figure may set the scope, the matter, the basis of what follows. */
function note(linking: Linking, { start, end }: Span): void {
  const clause = linking.cursor.cut(linking.text, Math.max(start, end - LONGEST_CLAUSE), end);
  const { context } = linking;
  const signs = signsOf(clause);
  const opened = stripOpeners(clause);
  linking.clauseBefore = opened;
  // 一是强化诉源治理: each item has a subject of its own.
  if (clause[1] === '是' && /^[一二三四五六七八九十]是/u.test(clause)) context.subject = null;
  // 刑事案件：收案210件: a label before a colon is the subject of what is listed behind it.
  if (isColon(linking.text, end)) {
    if (SUBJECT_REGEX.test(clause)) linking.setSubject(opened);
    else if (heads(linking.text, start, opened)) context.head = opened;
  } else if (codeOf(linking.text, end) === 0x20 && ROW_REGEX.test(opened)) linking.setSubject(opened);
  if (announcesPart(clause)) context.whole = context.levels.at(-1);
  if ((signs & SIGN.basis) !== 0) {
    const basis = findBasis(clause);
    if (basis !== undefined) context.basis = basis.text;
  }
  const body = (signs & SIGN.body) === 0 ? undefined : openingBody(opened);
  // 与公安机关建立联动机制: with whom it was done is not whose figures follow.
  withWhom ??= charSet('与同和对向为给将把');
  if (body?.scope !== undefined && !inSetAt(withWhom, clause, clause.length - opened.length - 1))
    linking.setScope(body.scope);
  noteAim(linking, clause, body === undefined ? opened : stripOpeners(opened.slice(body.length)), signs);
  if ((signs & SIGN.trend) !== 0 && !GROWING_UP_REGEX.test(clause)) {
    superlativeEnds ??= charSet('大快高多显著猛');
    const plain = endsIn(superlativeEnds, clause) ? clause.replace(SUPERLATIVE_REGEX, '') : clause;
    const trend = readChange(trendOf(plain), null);
    const told = trend === undefined ? undefined : readLevel(CHANGED, trend.rest, '');
    if (told !== undefined && told.indicator !== '' && !(told.subject === '' && BARE_REGEX.test(told.indicator)))
      context.trend = told;
    // 知识产权案件数量攀升，新收60件: the cases that there are more of are those the next figures count.
    const cases = told === undefined ? '' : told.subject || told.indicator;
    const of = cases.replace(/(?:数量?|总数|总量)$/u, '');
    if (/.{2}(?:案件|纠纷|犯罪)$/u.test(of)) linking.setSubject(of);
  }
  noteTopic(linking, clause);
}

function trendOf(clause: string): string {
  trendEnds ??= charSet('势头向长升降少探减增');
  return endsIn(trendEnds, clause) ? clause.replace(TREND_REGEX, '$1').replace(SHOWN_REGEX, '') : clause;
}

let trendEnds: CharSet | undefined;
let aimEnds: CharSet | undefined;
let rankEnds: CharSet | undefined;
const AIM_REGEX =
  /^(?:依法|妥善|稳妥|公正|高效|严厉|严肃|从严|从重|全力|重拳|集中|积极)*(?:打击|惩治|惩处|严惩|惩办|整治|防范化解|审理|审判|办理|化解|处理|处置|执行|查办|侦办|保护)(?:和[^，]{2}|各类|涉及)?(?=.{2})|^(?:针对|聚焦|对)(?=.{2})/u;

/** 对涉黑犯罪依法严惩: towards what. */
const TOWARDS_REGEX =
  /对(?![象口外])[^，对]{2,30}?(?:犯罪|案件|纠纷)(?=(?:活动|行为)?(?:的)?(?:依法|从严|从重|严|坚决|始终|保持|加大|重拳|一律|快|优先|集中|打击|惩|零容忍))/u;

/** 严厉打击电信诈骗犯罪，审结案件…: what a clause without a figure says was done is done to what the figures behind it count. */
function noteAim(linking: Linking, clause: string, opened: string, signs: number): void {
  aimEnds ??= charSet('罪件纷案');
  rankEnds ??= charSet('多高首位之罪件纷');
  const told = endsIn(rankEnds, opened) ? rankedBefore(opened) : '';
  const towards = told === '' && (signs & SIGN.towards) !== 0 ? TOWARDS_REGEX.exec(clause)?.[0] : undefined;
  const dealt = told !== '' ? `对${told}` : (towards ?? opened);
  if (!endsIn(aimEnds, dealt)) return;
  const aim = AIM_REGEX.exec(dealt);
  const object = aim === null ? '' : dealt.slice(aim[0].length);
  if (!/(?:犯罪|案件|纠纷|案|罪)$/u.test(object) || /^(?:各类)?案件?$/u.test(object)) return;
  linking.setSubject(fromRight(shortList(withoutAside(object)), LONGEST_SUBJECT));
}

/** 第3名 江苏昆山法院 受案…, 12% 幼儿园：…, 第三位是借贷纠纷，共…: words behind a figure that lead on to the next ones. */
function noteHead(linking: Linking, i: number, { start, end }: Span): boolean {
  const { text, figures, context } = linking;
  const rank = i > 0 && figures[i - 1]?.kind === 'rank';
  const spaced = text.charAt(start) === ' ' || text.charAt(start) === '　';
  if ((!rank && !spaced) || end - start > LONGEST_HEADING || end - start < 3) return false;
  const tail = text.slice(start, end).trim();
  if (rank && /^[是为]/u.test(tail)) {
    linking.clauseBefore = `其次${tail}`;
    return true;
  }
  if (!spaced) return false;
  const body = rank ? openingBody(tail) : undefined;
  if (body?.scope != null && body.length === tail.length) {
    linking.setScope(body.scope);
    context.subject = null;
    return true;
  }
  if (!isColon(text, end) || !heads(text, start + 1, tail)) return false;
  context.head = tail;
  return true;
}

let amongEnds: CharSet | undefined;

/** 16名院长中，8名…: what follows is counted among what the figure counts. */
function noteAmong(linking: Linking, i: number, tail: string): void {
  amongEnds ??= charSet('中');
  if (endsIn(amongEnds, tail) && linking.figures[i - 1]?.kind === 'count') linking.context.whole = i - 1;
  noteTopic(linking, tail);
}

const HEAD_REGEX = /^[\u4e00-\u9fff（）()]{2,10}$/u;
const NO_HEAD_REGEX =
  /(?:情况|如下|显示|表明|统计|数据|介绍|指出|表示|记者|认为|要求|下列|以下|分别|包括|其中|成绩|效果|成效|亮点|特点|原因|问题|目标|结果|成绩单|[是有说称为道])$/u;

/** 通村公路：完成里程85公里: a few words at the start of a sentence before a colon are what the sentence is about. */
function heads(text: string, start: number, clause: string): boolean {
  if (!HEAD_REGEX.test(clause) || NO_HEAD_REGEX.test(clause) || namesMeasure(clause)) return false;
  if (firstVerb(clause)?.end === clause.length) return false;
  const before = start === 0 ? '' : text.charAt(start - 1);
  return before === '' || '。；;\n 　.．、）)'.includes(before);
}

const SUBJECT_REGEX = /^(?:[^，。]{0,12})(?:案件|工作|方面|诉讼|纠纷|执行|审判|调解|保全|信访|复议)$/u;
/** 民事一审 收案…: a kind of case that stands alone before a space heads the row. */
const ROW_REGEX = /^(?:民事|刑事|行政|商事|民商事|执行|破产|国家赔偿|知识产权)(?:[一二再]审)?(?:案件)?$/u;

function isColon(text: string, offset: number): boolean {
  return text.charAt(offset) === '：' || text.charAt(offset) === ':';
}

function noteTopic(linking: Linking, clause: string): void {
  topicEnds ??= charSet('中上面里间');
  const matter = endsIn(topicEnds, clause) ? TOPIC_REGEX.exec(clause.trimStart())?.[1] : undefined;
  if (matter === undefined) return;
  linking.context.topic = matter.startsWith('的') ? matter.slice(1) : matter;
  linking.context.topicAt = linking.linked.length;
  if (!/案件?$/u.test(matter)) return;
  // 法院受理的行政案件中: of a long name the head.
  const head = matter.slice(matter.lastIndexOf('的') + 1);
  linking.setSubject(matter.length > LONGEST_MATTER && head.length > 3 ? head : matter);
}

const LONGEST_MATTER = 10;
const LONGEST_HEADING = 24;
const HEADING_FLOW_REGEX = /旧存|新收|收案|受理|受案|审结|结案|执结|未结|收结案/gu;

/** 2、医疗救助。: a heading that its text goes on behind. */
const RUN_IN_REGEX =
  /^[\s　]*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）][、.．]?)[\s　]*([\u4e00-\u9fff“”]{3,7}[\u4e00-\u9fff”])(?<![显高好升强善位进力序稳快优实展动定严增减立旺活足良])$/u;
const LONGEST_RUN_IN = 16;
const STOP = 0x3002; // 。

let runInMarks: CharSet | undefined;

/** What the sentence behind a heading of the form 2、医疗救助。 is about; `null` where there is no such heading right before it. */
function runInHeading(text: string, { start, end }: Gap): string | null {
  let close = end;
  while (close > start && codeOf(text, close - 1) !== STOP) {
    if (end - close > LONGEST_CLAUSE) return null;
    close--;
  }
  if (close === start) return null;
  const floor = Math.max(start, close - LONGEST_RUN_IN);
  let from = close - 1;
  runInMarks ??= charSet('。；;\n');
  while (from > floor && !inSet(runInMarks, codeOf(text, from - 1))) from--;
  const heading = RUN_IN_REGEX.exec(text.slice(from, close - 1))?.[1];
  // 一、整改落实到位: what was done is no name.
  const verb = heading === undefined ? undefined : firstVerb(heading);
  return heading === undefined || (verb !== undefined && verb.end < heading.length) ? null : heading;
}

/** The line before the paragraph, where it is a heading: what it says was done (1、收案情况 → 收案), `null` where it says nothing of the kind. */
function headingBefore(text: string, gap: Gap): string | null | undefined {
  let end = gap.end;
  while (end > gap.start && codeOf(text, end - 1) !== 0x0a) end--;
  while (end > gap.start && codeOf(text, end - 1) === 0x0a) end--;
  let start = end;
  while (start > gap.start && end - start <= LONGEST_HEADING && codeOf(text, start - 1) !== 0x0a) start--;
  const line = text.slice(start, end);
  if (
    line === '' ||
    end - start > LONGEST_HEADING ||
    /[。；;，,]/u.test(line) ||
    (start === gap.start && gap.start > 0)
  )
    return undefined;
  const flows = line.match(HEADING_FLOW_REGEX);
  return flows?.length === 1 && flows[0] !== '收结案' ? (flows[0] as string) : null;
}
