import type { Span } from '@zhibiao/schema';
import { tornBound } from '../figure/bound.js';
import { stripRankVerb } from '../figure/rank.js';
import type { Figure } from '../figure/types.js';
import { type CharSet, charSet, codeOf, endsIn, inSet, inSetAt } from '../lexicon/table.js';
import { linkLevel } from './carry.js';
import { type ChangeReading, changeBehind, findBasis, readChange } from './change.js';
import { namesMeasure } from './clause.js';
import { Linking } from './context.js';
import { SpanCursor, withBrackets } from './cursor.js';
import { dealOut, dealtCount } from './deal.js';
import { DONE_TO_REGEX } from './deed.js';
import { announcesPart, enterGap } from './enter.js';
import { beforeFrom, movesTo } from './from-to.js';
import { type Gap, readGap } from './gap.js';
import { verbGoingOn } from './gone-on.js';
import { countsAmong, leadOf, ownShare, tailInRow, tailOf } from './lead.js';
import { isLocality, readLevel } from './level.js';
import { addedChange, linkChange } from './moved.js';
import { wholeFor } from './part.js';
import { isJoint } from './share.js';
import { isBody, sharedPredicate } from './shared-predicate.js';
import { linksStart, openersEnd, stripLinks, stripOpeners, trimEnd } from './strip.js';
import { isTerm, thresholdOf } from './threshold.js';
import { LONGEST_FIRST, toldBehind } from './told-behind.js';
import { type Linked, newLinked } from './types.js';
import { firstVerb } from './verbs.js';

/** Links every figure of `text` to what it is about. One pass from left to right; `periods` are the spans that no label holds. */
export function linkFigures(text: string, figures: readonly Figure[], periods: readonly Span[]): Linked[] {
  const gaps: Gap[] = [];
  let end = 0;
  for (const figure of figures) {
    gaps.push(readGap(text, end, figure.start));
    end = figure.end;
  }
  gaps.push(readGap(text, end, text.length));
  // 五年有期徒刑: a term of imprisonment is no period.
  const told = periods.filter((period) => !isTerm(text, period.end)).map((span) => withBrackets(text, span));
  const linking = new Linking(text, figures, gaps, new SpanCursor(told));
  for (let i = 0; i < figures.length; ) {
    enterGap(linking, gaps[i] as Gap, i);
    const lead = leadOf(linking, i);
    const count = dealtCount(linking, i, lead);
    if (count > 1) dealOut(linking, i, count, lead);
    else if (movesTo(linking, i, lead)) {
      linkOne(linking, i, beforeFrom(lead), '');
      // 由106件降为88件: the other end is of the same.
      enterGap(linking, gaps[i + 1] as Gap, i + 1);
      linking.leads[i + 1] = '';
      linking.push(i + 1, { ...(linking.linked[i] as Linked), how: 'carried' }, '');
      i++;
    } else linkOne(linking, i, lead, tailInRow(tailOf(linking, i)));
    i += count;
  }
  return linking.linked;
}

let signs: CharSet | undefined;

function numberSigns(): CharSet {
  signs ??= charSet('↓▼+＋↑▲');
  return signs;
}

/** 同比+6.5%, 同比↓3.5%, 50.63% -0.8个百分点: the sign says which way. */
function signedChange(linking: Linking, figure: Figure, lead: string): ChangeReading | undefined {
  // Most figures begin with their number: one look.
  if (figure.value >= 0 && !inSet(numberSigns(), codeOf(linking.text, figure.start))) return undefined;
  const sign = linking.text.charAt(figure.start);
  const direction =
    figure.value < 0 || '↓▼'.includes(sign || ' ') ? 'down' : '+＋↑▲'.includes(sign || ' ') ? 'up' : undefined;
  if (direction === undefined) return undefined;
  const rest = trimEnd(lead, ':： 　\t');
  const basis = /(?:同比|环比)(?:增长率|增速|增幅)?$/u.exec(rest);
  // Without the word a sign is one of change only right behind a level: 50.63% -0.8个百分点.
  if (basis === null && (rest !== '' || figure.unit !== '百分点')) return undefined;
  return { direction, basis: basis?.[0].slice(0, 2) ?? null, rest: rest.slice(0, basis?.index ?? 0), name: undefined };
}

const AVERAGE_REGEX = /^([\u4e00-\u9fff]{2,8}?)(?:年?人均|年均|月均|日均|平均)[\u4e00-\u9fff]{2,6}$/u;
const OWNED_REGEX = /^([\u4e00-\u9fff]{2,16}?)的([\u4e00-\u9fff]{2,10}?)(?:已|分别|均|都|共|高)?[达为是约超]?$/u;
let placeEnds: CharSet | undefined;
const SUMMED_REGEX = /^(?:[，,]?(?:总共|共计|合计|总计|共|计|总长|长))$/u;
const PLACED_REGEX = /(?<=.{2})[在到赴进为向](?:全[省市县区州院国])?$/u;

/** What follows figure `i`, where that is told in the next figure: 3.6万户13.9万人脱贫, 19项居全市前三. */
function tailFor(linking: Linking, i: number, words: string, tail: string): string {
  const next = linking.figures[i + 1];
  const gap = linking.gaps[i + 1] as Gap;
  if (next === undefined || gap.end > next.start || !gap.shared) return tail;
  // Words that only open the clause or tie the number to it name nothing.
  const from = openersEnd(words, 0, words.length);
  const said = words.slice(from, linksStart(words, from, words.length));
  const shared = sharedPredicate(linking, i, tail);
  if (shared !== undefined && (said === '' || isLocality(said) || isBody(said))) return shared;
  // 21名员额法官人均结案321件: the average is of the next figure.
  const average = gap.shared ? AVERAGE_REGEX.exec(tail)?.[1] : undefined;
  if (average !== undefined) return average;
  // 6条共42公里山路: two figures of one noun.
  if (tail !== '' && tail.length <= 3 && SUMMED_REGEX.test(tail)) return tailOf(linking, i + 1);
  // 7个县区收入超过8亿元: what the counted ones reached is part of what they are counted by.
  if (
    linking.figures[i]?.kind === 'count' &&
    next.kind !== 'rank' &&
    next.bound !== 'exact' &&
    next.bound !== 'about' &&
    tail.length <= 20 &&
    namesMeasure(trimEnd(tail, '均都已超过达到突破')) &&
    !namesMeasure(words)
  )
    return tail + linking.text.slice(next.start, next.end);
  // 选派5名教师到3所村小支教: what for stands behind the place.
  placeEnds ??= charSet('在到赴进为向省市县区州院国');
  if (next.kind === 'count' && endsIn(placeEnds, tail) && PLACED_REGEX.test(tail)) {
    const goal = tailOf(linking, i + 1);
    const verb = firstVerb(goal);
    if (verb !== undefined && verb.start > 0) return tail.replace(PLACED_REGEX, '') + goal.slice(verb.start);
  }
  // 这12件案件的总标的额达3亿元: what is told of the noun is the label of the next figure.
  if (next.kind !== 'rank' && tail.includes('的')) {
    const owned = OWNED_REGEX.exec(tail);
    if (owned !== null && namesMeasure(owned[2] as string)) return owned[1] as string;
  }
  if (gap.start === gap.end && tail === '' && (said === '' || isLocality(said) || DONE_TO_REGEX.test(words)))
    return tailOf(linking, i + 1);
  if (next.kind === 'duration' && /^能?[在于]$/u.test(tail))
    return tail + linking.text.slice(next.start, next.end) + tailOf(linking, i + 1);
  // 8起积案、清查率全省第一: of a list behind, what ends in a measure is told of the next figure.
  const part = next.kind !== 'count' ? tail.lastIndexOf('、') : -1;
  if (part > 1 && namesMeasure(stripRankVerb(tail.slice(part + 1)))) return tail.slice(0, part);
  // 罚金32人累计金额159万元: the measure behind is told of the next figure; 连续4年保持98%以上: of the one before.
  // 为90户企业减免税费6万元: whom it was done for stands behind the number.
  const forWhom = '为给向对帮'.includes(words.charAt(words.length - 1) || ' ');
  if (said !== '' && !forWhom && namesMeasure(tail)) return '';
  if (linking.figures[i]?.rule === 'duration-streak' && KEPT_REGEX.test(tail)) {
    if (said === '') return '';
    // 在质效评估中，我市法院连续三年位居第一: a body alone is not what was kept up.
    if (next.kind === 'rank' && linking.context.topicAt === i && isBody(said)) return '';
  }
  if (next.kind === 'rank' && tail !== '') {
    // 12项指标居全市第1位: the verb is the rank's; where it is all there is, the rank is what is told.
    const noun = stripRankVerb(tail);
    return noun === '' ? tail + linking.text.slice(next.start, next.end) : noun;
  }
  return tail;
}

let joinFirsts: CharSet | undefined;

/** 和, 、, 的: whether the words between two figures say nothing of the second. */
function onlyJoins(lead: string): boolean {
  joinFirsts ??= charSet('、，,；;和及以与至或的');
  return lead === '' || (inSetAt(joinFirsts, lead, 0) && isJoint(trimEnd(lead, '的')));
}

/** Whether a tail begins with a word of its own, and does not only join what follows. */
function holdsNoun(tail: string): boolean {
  const code = tail.length < 2 ? 0 : codeOf(tail, 0);
  if (code < 0x4e00 || code > 0x9fff) return false;
  const first = tail.charAt(0);
  return first !== '和' && first !== '及' && first !== '与' && !onlyJoins(tail);
}

/** 和, 及, 、: the words between two figures end in what joins the second to the first. */
function leadsOn(between: string): boolean {
  return isJoiner(between.charAt(between.length - 1)) || isJoiner(between.charAt(0));
}

function isJoiner(char: string): boolean {
  return char === '、' || char === '和' || char === '及' || char === '与';
}
const COMPARED_REGEX = /^(?:相比|相较|比较|对比)/u;
let comparedFirsts: CharSet | undefined;
const AGAINST_REGEX = /(?:[与和较比]|同(?!期))(?:[^与和同较比]|同期)*$/u;

const TARGET_REGEX = /(完成|占)(?!地|用|有|据)([^，]{2,16})$/u;

/**
 * 收入2.3亿元，完成年初预算6.1亿元的37.7%: a share of the figure right before is had by what was told before that, and neither it nor
 * its target is what later figures go on about.
 */
function shareOfTarget(linking: Linking, i: number, between: string): Linked | undefined {
  const { context, figures } = linking;
  const kind = figures[i]?.kind;
  if ((kind !== 'percent' && kind !== 'multiple') || !/^的(?:约|近|超)?$/u.test(between)) return undefined;
  const match = TARGET_REGEX.exec(linking.leads[i - 1] ?? '');
  if (match === null) return undefined;
  if (context.levels.at(-1) === i - 1) context.levels = context.levels.slice(0, -1);
  const owner = linking.lastLevel()?.linked;
  const indicator = (match[1] as string) + stripLinks(match[2] as string);
  const subject = owner === undefined ? '' : `${owner.subject ?? ''}${owner.indicator ?? ''}`;
  const share = newLinked(indicator, subject === '' ? null : subject, context.scope, 'share');
  const torn = figures[i]?.bound === 'exact' ? tornBound(linking.leads[i - 1] ?? '') : undefined;
  if (torn !== undefined) share.bound = torn;
  return share;
}

/** 约占住户120户的65%: what is said of the share that follows is not said of the whole. */
function isWholeOfShare(linking: Linking, i: number, lead: string, tail: string): boolean {
  const next = linking.figures[i + 1];
  if ((next?.kind !== 'percent' && next?.kind !== 'multiple') || !/^的(?:约|近|超)?$/u.test(tail)) return false;
  return next.start === (linking.figures[i] as Figure).end + tail.length && TARGET_REGEX.test(lead);
}

/** 高于全国投资增速3.1个百分点: held against another rate of change, which is no change of the first. */
const OTHER_REGEX =
  /(?:^|增速|增幅|增长率|涨幅|降幅)(?:均|都|也)?(?:明显|略|远|大幅|显著)?(?:[高低快慢]于|领先|超过?|落后)(?![上去前同]|\d)[^，]*(?:增速|增幅|增长率|涨幅|降幅)(?:水平)?$/u;

const KEPT_REGEX = /^(?:始终|一直|均|都)?(?:保持|稳定|维持|控制|超过|突破|达到|达|位居|位列|居|排名|名列)?[在于]?$/u;

function linkOne(linking: Linking, i: number, lead: string, tail: string): void {
  const figure = linking.figures[i] as Figure;
  const gap = linking.gaps[i] as Gap;
  // 工业增速连续五年超过…: a streak is no amount that something changed by.
  const change =
    figure.rule === 'duration-streak' || figure.kind === 'rank' || (figure.unit === '百分点' && OTHER_REGEX.test(lead))
      ? undefined
      : (readChange(lead, linking.context.basis) ??
        signedChange(linking, figure, lead) ??
        addedChange(linking, i, lead));
  if (change !== undefined) {
    linking.push(i, linkChange(linking, change, figure.unit), '');
    return;
  }
  const shared = gap.shared && i > 0 && gap.end > gap.start;
  const between = shared ? linking.text.slice(gap.start, gap.end) : '';
  const previous = i === 0 ? undefined : linking.linked[i - 1];
  if (
    shared &&
    isJoint(between) &&
    previous?.change !== undefined &&
    linking.figures[i - 1]?.kind === figure.kind &&
    tail === ''
  ) {
    // 下降了40天和16天: the second value changes the same way.
    linking.push(i, { ...previous }, '');
    return;
  }
  const target = shared ? shareOfTarget(linking, i, between) : undefined;
  if (target !== undefined) {
    linking.push(i, target, '', false);
    return;
  }
  if (announcesPart(lead)) linking.context.whole = wholeFor(linking, figure);
  // 常住人口与上次普查的72.5万人相比: the value that the next ones are held against measures the same.
  comparedFirsts ??= charSet('相比对');
  const compared = inSetAt(comparedFirsts, tail, 0) && COMPARED_REGEX.test(tail);
  const words = shared ? ownShare(linking, i, lead) : compared ? lead.replace(AGAINST_REGEX, '') : lead;
  // 27项指标中该院有24项: counted among the figure before.
  if (shared && figure.kind === 'count' && countsAmong(lead)) linking.context.whole = i - 1;
  // 下降0.42个百分点，在全省13个中院中排名第2位: the field of a rank is no level that it takes its label from.
  const { levels } = linking.context;
  if (shared && figure.kind === 'rank' && countsAmong(lead) && levels.at(-1) === i - 1)
    linking.context.levels = levels.slice(0, -1);
  // 两年的3.1‰和2.6‰都降了下来: what follows a joined value is told of both.
  const joined = shared && !linking.tailed[i - 1] && onlyJoins(lead);
  const doubled = figure.rule === 'multiple-doubling';
  // 较2021年的850件增长5.9%: the change is what comes next.
  const leads = linking.figures[i + 1]?.start === figure.end + tail.length && !tail.startsWith('的');
  const behind = doubled ? 'up' : leads ? undefined : changeBehind(tail);
  const basis = doubled ? findBasis(words) : undefined;
  const based = basis === undefined ? words : words.slice(0, basis.start) + words.slice(basis.end);
  // 收案数以年均15%的速度增长: by how much is no part of what grows.
  const named = behind === undefined || doubled ? based : based.replace(/(?:均|都)?以(?:年均|每年|平均|月均)*$/u, '');
  const label =
    thresholdOf(linking, i, between) ??
    readLevel(
      figure,
      named,
      joined || compared || (behind !== undefined && named !== based) ? '' : tailFor(linking, i, words, tail),
    );
  linking.tailed[i] = holdsNoun(tail);
  const first =
    label.indicator === '' &&
    linking.context.levels.every((n) => linking.linked[n]?.indicator === null || n < linking.context.sentence);
  const behindIt = first && i - linking.context.sentence < LONGEST_FIRST ? toldBehind(linking, i) : undefined;
  const listed = shared && leadsOn(between) && (figure.kind === 'count' || figure.kind === 'money');
  const linked = linkLevel(linking, i, behindIt ?? label, listed);
  // 连续4年保持98%以上: what was kept up is what was told before.
  if (
    figure.rule === 'duration-streak' &&
    label.indicator === '' &&
    linked.indicator !== null &&
    tail !== '' &&
    !/(?:位[居列]|[居列]|排名)[在于]?$/u.test(tail)
  )
    linked.indicator += trimEnd(tail, '在于');
  if (behind !== undefined) linked.change = { direction: behind, basis: basis?.text ?? linking.context.basis };
  const torn = figure.bound === 'exact' ? tornBound(lead) : undefined;
  if (torn !== undefined && !isWholeOfShare(linking, i, lead, tail)) linked.bound = torn;
  // 连续3年稳定在: a streak that only the words behind it name is no level that later figures take over.
  const streak = figure.rule === 'duration-streak' && stripLinks(stripOpeners(words)) === '';
  const verb =
    label.verb === '' && (listed || (i > 0 && gap.start === gap.end))
      ? (linking.verbs[i - 1] ?? '')
      : verbGoingOn(label);
  linking.push(i, linked, verb, linked.change === undefined && !streak);
}
