import { stripRankVerb } from '../figure/rank.js';
import type { Figure } from '../figure/types.js';
import { linkLevel } from './carry.js';
import { readChange } from './change.js';
import { withoutRaise } from './clause-before.js';
import { beforeTimes, comparedTo } from './compared.js';
import type { Linking } from './context.js';
import type { Gap } from './gap.js';
import { groupedMembers, partedMembers } from './groups.js';
import { CHANGED } from './label.js';
import { tailOf } from './lead.js';
import { readLevel } from './level.js';
import {
  bodyMembers,
  headsOf,
  leadingMatter,
  mostOf,
  namesBefore,
  ownsNone,
  toldIn,
  toldSubjects,
  unquoted,
} from './names.js';
import { openingBody } from './scope.js';
import { isJoint, listMembers } from './share.js';
import { fromRight, LONGEST_INDICATOR, wholeName } from './shorten.js';
import { stripLinks, stripOpeners } from './strip.js';
import { type Linked, newLinked } from './types.js';

/** No list of values that 分别 deals out is longer; it also bounds the work on a text that is one long list. */
const LONGEST_LIST = 24;

/** 恢复到2019年春节的: the values are levels of what was told before. */
const TO_LEVEL_REGEX = /^(?:恢复|提高|增长|下降|回落|上升|提升|降低|达|增加|减少)(?:到|至).*$/u;

/** How many figures from `i` on are values of one list: 分别上升3.6%和3.1%. 1 where there is no list. */
export function dealtCount(linking: Linking, i: number, lead: string): number {
  const dealt = lead.includes('分别');
  let count = 1;
  while (count < LONGEST_LIST && i + count < linking.figures.length && goesOn(linking, i + count, dealt)) count++;
  if (dealt || count === 1) return count;
  // 位列全市第三、第二、第一: joined ranks are of as many things told before.
  const { kind } = linking.figures[i] as Figure;
  if (kind === 'rank' && stripRankVerb(stripLinks(stripOpeners(lead))) === '' && linking.context.levels.length >= count)
    return count;
  // 三省收案最多，分别为…，占全国的4%、3%、2%: what was dealt out in the sentence is dealt out once more.
  const last = i > linking.context.sentence ? linking.linked[i - 1]?.share : undefined;
  if (last?.of === count && last.index === count - 1 && /^(?:占|同比|环比|比|恢复|相当于)/u.test(stripOpeners(lead)))
    return count;
  // 同比上升7.5%和4%: even without 分别, two changes are of two things told before.
  const change = readChange(lead, null);
  if (change !== undefined && stripOpeners(stripLinks(change.rest)) === '' && linking.context.levels.length >= count)
    return count;
  if (listMembers(stripLinks(stripOpeners(change?.rest ?? lead)), count) !== undefined) return count;
  return ofOtherTime(linking, count, lead) ? count : 1;
}

/** 较2014年的12件和24件: values that as many things told in the sentence had at another time. */
function ofOtherTime({ context }: Linking, count: number, lead: string): boolean {
  const opened = stripOpeners(lead);
  if (opened[0] !== '较' && opened[0] !== '比' && opened[0] !== '与') return false;
  return (
    opened.endsWith('的') &&
    comparedTo(lead, lead.length - opened.length) === '' &&
    context.levels.filter((index) => index >= context.sentence).length >= count
  );
}

/** Values of one list are of one kind; what 分别 deals out may be of several (956件、921件、96.34%). */
function alike(a: Figure, b: Figure, dealt: boolean): boolean {
  if (a.kind === b.kind) return true;
  return dealt && a.kind !== 'rank' && b.kind !== 'rank';
}

function goesOn(linking: Linking, j: number, dealt: boolean): boolean {
  const gap = linking.gaps[j] as Gap;
  if (gap.end - gap.start > 10 || gap.end === gap.start) return false;
  // 分别下降9%和8%，连续3年…: a streak is dealt to nothing.
  if (linking.figures[j]?.rule === 'duration-streak') return false;
  if (!alike(linking.figures[j] as Figure, linking.figures[j - 1] as Figure, dealt)) return false;
  const between = linking.text.slice(gap.start, gap.end);
  if (isJoint(between)) return dealt || !/[，,；;]/u.test(between);
  // 及减少2.05个百分点: a later value may turn the other way.
  if (!dealt || !/^(?:[、和及与]|以及)/u.test(between)) return false;
  const change = readChange(between, null);
  return change !== undefined && stripOpeners(stripLinks(change.rest)) === '';
}

/** Shares out `count` values from `i` on: over the nouns before 分别, else over the figures told before, in order. */
export function dealOut(linking: Linking, i: number, count: number, lead: string): void {
  const { context } = linking;
  const change = readChange(lead, context.basis);
  if (change !== undefined && change.basis !== null) context.basis = change.basis;
  const scopeBefore = context.scope;
  const own = namedList(linking, i, change?.rest ?? lead);
  const most = own === '' ? mostOf(linking.clauseBefore, count) : undefined;
  const ranked = most?.names;
  const list = own || (ranked === undefined ? namedBefore(linking, count) : '');
  const members =
    partedMembers(change?.rest ?? lead, count) ??
    countedMembers(linking, i, count, list) ??
    (list === '' ? undefined : (listMembers(list, count) ?? groupedMembers(linking, i, count, list)));
  const bodies = context.scope === scopeBefore ? undefined : bodyMembers(context.scope, count);
  let names =
    members === undefined
      ? (bodies ??
        ranked ??
        namesBefore(linking, i, count, own !== '') ??
        (own === '' || change !== undefined ? undefined : toldSubjects(linking, i, count)))
      : undefined;
  if (members === undefined && OF_DEALT_REGEX.test(list)) names = dealtLabels(linking, i, count) ?? names;
  const whole = wholesOf(linking, i, list);
  // 分别上升12%、下降8%、持平: one more, that stayed as it was, has no figure.
  const evened = change !== undefined && /^[、，和](?:基本)?持平/u.test(tailOf(linking, i + count - 1)) ? 1 : 0;
  const counted = members === undefined || change === undefined ? undefined : toldIn(linking, members);
  const told =
    counted ??
    ((list === '' && names === undefined) || whole !== undefined
      ? toldBefore(linking, i, count + evened, change !== undefined)?.slice(0, count)
      : undefined);
  const matter =
    (names === ranked && most?.matter) || (names !== undefined && list === '' ? leadingMatter(linking, i) : list);
  const shared = names === context.dealtTo ? whole === undefined : false;
  context.dealtTo =
    names ??
    (members === undefined ? undefined : APPOSITIVE_REGEX.test(lead) ? members.map(unquoted) : headsOf(members));
  const other = change === undefined && ofOtherTime(linking, count, lead);
  let first: string | null = null;
  const carried = context.subject;
  let said = change === undefined ? undefined : { direction: change.direction, basis: change.basis };
  for (let n = 0; n < count; n++) {
    const index = i + n;
    if (n > 0 && said !== undefined) {
      const gap = linking.gaps[index] as Gap;
      const own = readChange(linking.text.slice(gap.start, gap.end), said.basis);
      if (own !== undefined) said = { direction: own.direction, basis: said.basis };
    }
    const of = told?.[n];
    const tail = n === count - 1 ? tailOf(linking, index) : '';
    const figure = said === undefined ? (linking.figures[index] as Figure) : CHANGED;
    const linked: Linked =
      whole !== undefined && (of !== undefined || members === undefined)
        ? shareOf(
            linking,
            of,
            whole.length === count
              ? (whole[n] as string)
              : fromRight(wholeName(whole.join('、')), LONGEST_INDICATOR - 1),
          )
        : of === undefined
          ? linkLevel(linking, index, readLevel(figure, members?.[n] ?? matter, tail), false)
          : sameAs(linking, of, counted === undefined ? '' : (members?.[n] as string));
    if (names !== undefined && names === bodies) linked.scope = names[n] as string;
    else if (names !== undefined && matter === '')
      Object.assign(linked, { indicator: names[n] as string, subject: null });
    else if (names !== undefined)
      linked.subject = (names[n] as string) + (shared && linked.how === 'share' ? (linked.subject ?? '') : '');
    // 诈骗案件立案数、损失金额分别…: bare measures behind one that names its cases are of these.
    const { subject } = linked;
    if (n === 0) {
      first = members !== undefined && subject !== null && members[0]?.startsWith(subject) ? subject : null;
      if (first !== null && OF_CASES_REGEX.test(first)) linking.setSubject(first);
    } else if (
      first !== null &&
      of === undefined &&
      (subject === null || subject === carried) &&
      ownsNone(linked.indicator)
    )
      linked.subject = first;
    linked.share = { index: n, of: count };
    linked.how = 'dealt-out';
    if (said !== undefined) {
      linked.change = said;
      const changed = of ?? (linked.indicator === null ? undefined : linking.levelNamed(linked.indicator));
      if (changed !== undefined) linked.of = changed;
    }
    linking.push(index, linked, '', linked.change === undefined && !other);
  }
}

const OF_CASES_REGEX = /(?:案件|纠纷|犯罪)$/u;
const OF_DEALT_REGEX = /^(?:其|两者)?(?:增速|增幅|涨幅|降幅|增长率)(?![^比较高低快慢]{3})/u;

/** 甲业和乙业分别增长9%和7%，增速分别比…快3个和1个百分点: a bare measure is of those that the values right before were dealt out over. */
function dealtLabels({ linked, context }: Linking, i: number, count: number): readonly string[] | undefined {
  const last = i - count >= context.sentence ? linked[i - 1]?.share : undefined;
  if (last?.of !== count || last.index !== count - 1) return undefined;
  return linked.slice(i - count, i).map(({ subject, indicator }) => (subject ?? '') + (indicator ?? ''));
}

/** 三个区域: the list before is summed up, and the sum names none of its members. */
const APPOSITIVE_REGEX =
  /(?:[二两三四五六七八九]|十[一二三四五六七八九]?)(?:个|大|类|家|项)(?:区域|地区|方面|领域|板块|环节|阶段|类别|层级|年龄段|片区|组别)/u;

/** 分别占总案数和总人数的3%和4%: what the values are shares of, where the clause names nothing else. */
function wholesOf(linking: Linking, i: number, list: string): readonly string[] | undefined {
  const { kind } = linking.figures[i] as Figure;
  if ((kind !== 'percent' && kind !== 'multiple') || !/^占(?![地用道有])/u.test(list)) return undefined;
  if (list === '占' || list === '占比') return ['比'];
  return listMembers(list.slice(1), 2) ?? [list.slice(1)];
}

function shareOf(linking: Linking, of: number | undefined, whole: string): Linked {
  const { indicator, subject, scope } = of === undefined ? NONE : (linking.linked[of] as Linked);
  const owner = `${subject ?? ''}${indicator ?? ''}`;
  return newLinked(`占${whole}`, owner === '' ? null : owner, scope, 'dealt-out');
}

const NONE = { indicator: null, subject: null, scope: null } as const;

/** 事故起数和死亡人数实现“双下降”，同比分别…: with too few figures before, the clause before names what changed. */
function namedBefore(linking: Linking, count: number): string {
  const { clauseBefore, context } = linking;
  if (clauseBefore === '' || context.levels.filter((index) => index >= context.sentence).length >= count) return '';
  const told = clauseBefore.search(/实现|出现|呈|均|都|双|持续|保持/u);
  const named = withoutRaise(told < 0 ? clauseBefore : clauseBefore.slice(0, told));
  return listMembers(named, count) === undefined ? '' : named;
}

/** 东城、西城、南城三个法庭人均结案分别为…: the names before the count share what stands behind it. */
function countedMembers(linking: Linking, i: number, count: number, list: string): readonly string[] | undefined {
  const previous = i === 0 ? undefined : linking.figures[i - 1];
  if (!linking.gaps[i]?.shared || previous?.kind !== 'count' || previous.value !== count) return undefined;
  const names = stripOpeners(linking.leads[i - 1] ?? '').split('、');
  return names.length === count && names.every((name) => name !== '' && name.length <= 8)
    ? names.map((name) => name + list)
    : undefined;
}

function sameAs(linking: Linking, index: number, measure: string): Linked {
  const { indicator, subject, scope } = linking.linked[index] as Linked;
  return newLinked(`${indicator ?? ''}${measure}` || null, subject, scope, 'dealt-out');
}

/** The words before 分别 that name what the values are of, without a body that opens them. */
function namedList(linking: Linking, i: number, lead: string): string {
  const figure = linking.figures[i] as Figure;
  const told = lead.replace('分别', '').replace(APPOSITIVE_REGEX, '');
  const led = figure.unit === '倍' ? beforeTimes(told) : told;
  const base = stripLinks(
    stripOpeners(led)
      .replace(TO_LEVEL_REGEX, '')
      .replace(/(?<=[数率量额])(?:同比|较|比)?\d{4}年(?:同期)?$/u, ''),
  );
  if (base === '') return '';
  const body = openingBody(base);
  if (body?.scope !== undefined) linking.setScope(body.scope);
  if (comparedTo(base, 0) === '') return '';
  const named = body === undefined ? base : stripOpeners(base.slice(body.length));
  return figure.kind === 'rank' ? stripRankVerb(named) : named;
}

/** The last `count` levels told; a change in 百分点 is of rates, one in % of counts, where there are enough of them. */
function toldBefore(linking: Linking, i: number, count: number, change: boolean): readonly number[] | undefined {
  const { levels, sentence } = linking.context;
  if (levels.length < count) return undefined;
  const { unit } = linking.figures[i] as Figure;
  // 居全省第三位，分别上升4%和3%: a rank in between is none of what changed.
  const ranked = change ? levels.filter((index) => linking.figures[index]?.kind !== 'rank') : levels;
  if (ranked.length < count) return undefined;
  if (change && (unit === '%' || unit === '百分点' || unit === '倍')) {
    const fitting = ranked.filter(
      (index) => index >= sentence && ((linking.figures[index] as Figure).unit === '%') === (unit === '百分点'),
    );
    if (fitting.length >= count) return fitting.slice(fitting.length - count);
  }
  return ranked.slice(ranked.length - count);
}
