import type { Figure } from '../figure/types.js';
import { type CharSet, charSet, codeOf, inSet } from '../lexicon/table.js';
import { namesMeasure } from './clause.js';
import { caredFor, finishedBefore, reachedBefore } from './clause-before.js';
import type { Linking } from './context.js';
import { startsMovement } from './from-to.js';
import { goneOn, peopleBefore, wholeCounted } from './gone-on.js';
import { CHANGED, type Label } from './label.js';
import { readLevel } from './level.js';
import { eventOf, exceptedFrom, isCounted, ownerIn, ownerOf, repeatsVerb, withoutMost } from './owner.js';
import { linkPart, PEOPLE } from './part.js';
import { perHead } from './per-head.js';
import { shortTopic, takePlace, withoutRank } from './place.js';
import { BARE_REGEX, rankedBefore } from './ranked.js';
import { fromRight, LONGEST_OWNER } from './shorten.js';
import { type Linked, newLinked } from './types.js';

/** 收案数, 结案量: nouns of what was done to cases. */
const FLOW_NOUN_REGEX = /(?:旧存|新收|收案|受理|受案|立案|审结|结案|执结|未结).{0,3}[数量]$/u;

/** 保险纠纷二审收案总数: the cases that a number of what came in or was disposed of is of. */
const OF_CASES_REGEX = /^.*?(?=(?:旧存|新收|收案|受理|受案|立案|审结|结案|执结|未结)(?:案?件)?总?(?:数量?|量)$)/u;

function tellsFlow(linked: Linked): boolean {
  return linked.flow || (linked.how !== 'share' && FLOW_NOUN_REGEX.test(linked.indicator ?? ''));
}

/** What counts cases, and so may be told of the cases spoken of before. */
const CASE_UNITS = ['件', '起', '宗', '%', '百分点', '元', '天', '‰'];

/** 参加全省司法警察比武，获得团体第五名: the contest stands in the clause before. */
const WON_REGEX = /^(?:获得?|荣获|夺得|取得|勇夺|摘得)?(?:团体|个人|总分|综合)?(?:总分|成绩)?$/u;
const CONTEST_REGEX =
  /^(?:[^，]{0,20}?(?:参加|参与|在))?([^，]{2,40}?(?:比武|大赛|竞赛|比赛|技能赛|评比|评选))(?:[中上里]|活动)?$/u;

function bodiesCounted(linking: Linking, i: number): boolean {
  const previous = i === 0 ? undefined : linking.figures[i - 1];
  return linking.gaps[i]?.shared === true && previous?.kind === 'count' && '个家所'.includes(previous.unit || ' ');
}

/** Completes the label that a figure's own clause gives with what holds from earlier clauses. */
export function linkLevel(linking: Linking, i: number, label: Label, goesOn: boolean): Linked {
  const { context } = linking;
  // 12家法院收案数超过8000件: counted bodies are whom no later sentence is about.
  if (label.scope != null && bodiesCounted(linking, i)) context.scope = label.scope;
  else if (label.scope !== undefined) linking.setScope(label.scope);
  const how = label.indicator === '' ? 'carried' : label.how;
  const linked = newLinked(null, null, context.scope, how);
  const contest =
    linking.figures[i]?.kind === 'rank' && WON_REGEX.test(label.indicator) && CONTEST_REGEX.exec(linking.clauseBefore);
  if (contest) return newLinked(contest[1] as string, null, context.scope, 'contest');
  const level = linking.lastLevel();
  const sameSentence = level !== undefined && level.index >= context.sentence;
  if (label.indicator === '') takeOver(linking, i, label, linked);
  else if (
    (label.cases ||
      (label.flow && label.subject === '' && KIND_REGEX.test(label.indicator) && context.whole === level?.index)) &&
    sameSentence &&
    tellsFlow(level.linked)
  ) {
    // 受理案件1099件，其中民事案件698件: what was done was said before.
    linked.indicator = level.linked.indicator;
    linked.subject = label.subject + label.indicator;
    linked.flow = true;
    if (context.whole === undefined || level.linked.subject === null) linking.setSubject(linked.subject);
  } else if (label.cases && context.heading !== null) {
    linked.indicator = context.heading;
    linked.subject = label.subject + label.indicator;
    linked.flow = true;
    linking.setSubject(linked.subject);
  } else if (!takePlace(linking, i, label, linked)) takeOwn(linking, i, label, goesOn, linked);
  linkPart(linking, i, linked);
  // 26项指标中有19项优于全省平均值: of what so many are told.
  if (linked.partOf !== undefined && linked.subject === null && label.how === 'noun-after')
    linked.subject = wholeCounted(linking, i, linked.partOf);
  const { head } = context;
  if (linked.subject === null && head !== null) {
    const indicator = linked.indicator ?? '';
    if ((indicator.length <= 2 && head !== linked.indicator) || !head.includes(indicator)) linked.subject = head;
  }
  return linked;
}

/** 含执行210件: beside what came in the bare word is a kind of case. */
const KIND_REGEX = /^(?:执行|恢复执行|申诉|再审)$/u;

/** 我院综合排名第8: with a body of its own the placing is what is told. */
const PLACING_REGEX = /(?:综合|总体|总)?(?:排名|排位|位次|名次)(?=[^，]{0,8}$)/u;

/** The clause names nothing: a trend told before, the matter of the sentence, or the last level gives the label. */
function takeOver(linking: Linking, i: number, label: Label, linked: Linked): void {
  const { context } = linking;
  const level = linking.lastLevel(linking.figures[i]?.kind === 'rank' ? 'owner' : undefined);
  if (context.trend !== undefined) {
    linked.indicator = context.trend.indicator;
    linked.subject = context.trend.subject === '' ? null : context.trend.subject;
    return;
  }
  // 借贷纠纷最多，共642件；其次为买卖合同纠纷，共389件: the clause before names what is counted.
  const ranked = rankedBefore(linking.clauseBefore);
  if (ranked !== '' && !BARE_REGEX.test(ranked)) {
    // 民间借贷案件到位率最低，仅为21%: the measure of the cases, or of the court, that has the least.
    const told = namesMeasure(ranked) ? readLevel(CHANGED, ranked, '') : undefined;
    linked.indicator = told === undefined ? ranked : told.indicator;
    if (told !== undefined && told.subject !== '') linked.subject = told.subject;
    return;
  }
  // 财政收入迈过百亿大关，达120亿元: the clause before says what reached that.
  const reached = reachedBefore(linking.clauseBefore);
  if (reached !== '') {
    linked.indicator = reached;
    return;
  }
  // 一审办结的继承案件数，2019年为1.4万件: the clause before names the measure.
  if (
    (level === undefined || level.index < context.sentence) &&
    (namesMeasure(linking.clauseBefore) || (linking.clauseBefore !== '' && startsMovement(linking.leads[i] ?? '')))
  ) {
    const { indicator, subject } = readLevel(CHANGED, linking.clauseBefore, '');
    linked.indicator = indicator;
    linked.subject = subject === '' ? null : subject;
    return;
  }
  const fresh = level === undefined || level.index < context.sentence || context.topicAt === i;
  const before = linking.linked.length > context.sentence ? linking.linked.at(-1) : undefined;
  const alone =
    label.scope === undefined && ((level !== undefined && level.index >= context.sentence) || before === undefined);
  const placing = alone ? undefined : PLACING_REGEX.exec(linking.leads[i] ?? '')?.[0];
  if (fresh && context.topic !== null) linked.indicator = shortTopic(context.topic);
  else if (placing !== undefined && linking.figures[i]?.kind === 'rank') linked.indicator = placing;
  else if (before?.change !== undefined && before.of === undefined && before.indicator !== null) {
    // 二审收案上升3%，达到421件: the change before named what it is of.
    linked.indicator = before.indicator;
    linked.subject = before.subject;
  } else if (level !== undefined) {
    // 对外委托占3.5%，共585件: a number is no share, but of what has it.
    const shared = level.linked.how === 'share' && isCounted(linking, i);
    const { linked: of, index } = shared ? (linking.lastLevel('owner') ?? level) : (linking.countedAlike(i) ?? level);
    const bare = shared && index === level.index;
    linked.indicator = bare ? of.subject : of.indicator;
    linked.subject = bare ? null : of.subject;
    linked.flow = of.flow;
  } else if (linking.linked.length > context.sentence) {
    // 较前年增加1.2倍，达到2674件: only the change before tells of what.
    const last = linking.linked.at(-1) as Linked;
    linked.indicator = last.indicator;
    linked.subject = last.subject;
  } else {
    // 三季度达到4.8%: a sentence that names nothing goes on about what the one before it told.
    const told = label.scope === undefined ? linking.lastTold() : undefined;
    linked.indicator = told?.indicator ?? null;
    linked.subject = told?.subject ?? null;
  }
  if (label.subject !== '') linked.subject = label.subject;
  if (linking.figures[i]?.kind === 'rank') linked.indicator = withoutRank(linking, i, linked.indicator);
}

const DOER_REGEX = /(?:庭|室|中心|法官|人员|[^办]理员|调解员|团队|平台|组织|热线)”?$/u;
const CONVICTED_REGEX = /^(?:判处|惩处|抓获|批捕|起诉|逮捕)?(?:罪犯|被告人|犯罪分子|犯罪嫌疑人|嫌疑人|人犯)$/u;
const SUCH_REGEX = /^(?:相关|此类|该类|这类|上述|类似)(?:案件?|纠纷)$/u;
const BARE_SUM_REGEX =
  /^(?:累计|(?:总体)?平均|完成|增速|增幅|涨幅|降幅|[人日月年户院案件]均|(?:增长|下降|上升|减少|增加|降低|提高)幅度|数额(?:总计)?|总数|总量|合计|总额|数量|(?:累计|合计|总)?金额|最[高低多少长短大小]|(?:累计)?完成(?:总)?投资(?:总?额)?|累计投资)$/u;

/** The last characters of what `BARE_SUM_REGEX` and `repeatsVerb`, `eventOf` and `CONVICTED_REGEX` match. */
let sumEnds: CharSet | undefined;
let eventEnds: CharSet | undefined;
let convictedEnds: CharSet | undefined;
const SHARE = 0x5360; // 占
const ITS = 0x5176; // 其

/** The clause names the indicator; what it says nothing of is taken from what was told before. */
function takeOwn(linking: Linking, i: number, label: Label, goesOn: boolean, linked: Linked): void {
  const { context } = linking;
  const { kind, unit } = linking.figures[i] as Figure;
  const before = linking.lastLevel();
  // A sentence with a heading of its own tells of that.
  const level =
    before === undefined || (context.head !== null && before.index < context.sentence) ? undefined : before.linked;
  linked.indicator = label.indicator;
  linked.subject = label.subject === '' ? null : label.subject;
  const first = codeOf(label.indicator, 0);
  const last = codeOf(label.indicator, label.indicator.length - 1);
  sumEnds ??= charSet('成速幅均度额计数量高低多少长短大小资积');
  convictedEnds ??= charSet('犯人子');
  // 占GDP的66.2%: the share is had by what the clause or the figure before tells.
  if (
    linked.subject === null &&
    (label.how === 'share' || (first === SHARE && /^占(?![地用道有])/u.test(label.indicator)))
  ) {
    if (linking.clauseBefore !== '')
      linked.subject = fromRight(rankedBefore(linking.clauseBefore) || ownerIn(linking.clauseBefore), LONGEST_OWNER);
    else linked.subject = changedOwner(linking, i) ?? (level === undefined ? null : ownerOf(linking));
  }
  // 净增企业31家，总数达到268家; 标的最高的8亿元，最低的500元: the total, the least of what was told before.
  if (
    linked.subject === null &&
    level !== undefined &&
    inSet(sumEnds, last) &&
    label.indicator.length <= 8 &&
    (BARE_SUM_REGEX.test(label.indicator) || repeatsVerb(label.indicator, level.indicator))
  )
    linked.subject =
      label.indicator.startsWith('最') && level.subject !== null && level.subject !== level.indicator
        ? fromRight(level.subject + (level.indicator ?? ''), LONGEST_OWNER)
        : (level.subject ?? withoutMost(label.indicator, level.indicator));
  // 丙类传染病除2种无报告外，其余9种报告…: the rest of what was told before 除.
  if (linked.subject === null && first === ITS && /^其[余他]/u.test(label.indicator))
    linked.subject = exceptedFrom(linking, i);
  // 惩治拐卖犯罪，审结相关案件12件: such cases are those of the matter spoken of.
  if (linked.subject !== null && SUCH_REGEX.test(linked.subject) && context.subjectAt >= context.sentence)
    linked.subject = context.subject;
  eventEnds ??= charSet('亡伤踪数动增设建签率例度长程积资容机');
  if (linked.subject === null && level !== undefined && inSet(eventEnds, last))
    linked.subject = eventOf(linking, i, label.indicator);
  linked.subject ??= caredFor(linking, i, label.indicator) ?? finishedBefore(linking, label.indicator);
  if (label.how === 'noun-after' && PEOPLE.includes(unit)) linked.subject ??= peopleBefore(linking, i);
  // 走访35个村委会、3个居委会: the verb goes on.
  if (goesOn && label.verb === '' && label.subject === '' && linking.verbs[i - 1])
    linked.indicator = goneOn(linking.verbs[i - 1] as string, label);
  // 重大隐患占比41%、整改率90%: the next measure is of the same.
  const gap = linking.gaps[i];
  const previous = i === 0 ? undefined : linking.linked[i - 1];
  if (
    linked.subject === null &&
    label.measure &&
    label.verb === '' &&
    gap?.shared === true &&
    linking.text.charAt(gap.start) === '、' &&
    previous?.how === 'share'
  )
    linked.subject = previous.subject;
  const each = perHead(linking, i, label);
  if (each !== undefined) linked.indicator = each + label.indicator;
  // 打击抢劫犯罪，判处罪犯31人: those who were convicted are of the crime spoken of.
  if (
    linked.subject === null &&
    context.subjectAt >= context.sentence &&
    inSet(convictedEnds, last) &&
    CONVICTED_REGEX.test(label.indicator) &&
    /犯罪(?:案件)?$/u.test(context.subject ?? '')
  )
    linked.subject = context.subject;
  // 危险驾驶罪居首位，审结40件: what is ranked is what the clauses behind it are about.
  if (kind === 'rank' && linked.subject === null && /(?:犯罪|案件|纠纷|罪)$/u.test(label.indicator))
    linking.setSubject(label.indicator);
  if (label.flow) {
    linked.flow = true;
    // 受理审查起诉案件413件，提前介入65件: the step of the procedure is the kind of case.
    const step = label.bare ? /^受理(审查.{2})$/u.exec(label.indicator)?.[1] : undefined;
    if (step !== undefined) linking.setSubject(`${step}案件`);
    else if (linked.subject !== null) {
      // 七人合议庭审理案件23件: who did it is not what later figures are about.
      if (!DOER_REGEX.test(linked.subject)) linking.setSubject(linked.subject);
    } else if (label.bare && context.subjectAt < context.sentence) context.subject = null;
    // 法官43名，人均结案81件: an average per head in a sentence of its own is over all cases.
    else if (context.subjectAt < context.sentence && label.indicator.includes('人均')) linked.subject = null;
    else if (CASE_UNITS.includes(unit) || (PEOPLE.includes(unit) && context.subject?.endsWith('犯罪'))) {
      linked.subject = context.subject;
      context.subjectAt = i;
    }
  } else if (label.cases) linking.setSubject(label.indicator.replace(/^立(?=.{4})/u, ''));
  else if (linked.subject === null && label.measure && FLOW_NOUN_REGEX.test(label.indicator)) {
    // 二审收案总数410件，结案总数402件: numbers of what came in and was disposed of are of the same cases.
    if (
      level !== undefined &&
      (linking.lastLevel()?.index ?? -1) >= context.sentence &&
      FLOW_NOUN_REGEX.test(level.indicator ?? '')
    )
      linked.subject = level.subject ?? (OF_CASES_REGEX.exec(level.indicator ?? '')?.[0] || null);
    linked.subject ??= context.subject;
  } else if (
    label.measure &&
    linked.subject === null &&
    label.verb === '' &&
    kind !== 'count' &&
    context.subjectAt >= context.sentence
  ) {
    linked.subject = context.subject;
  }
}

/** 税收收入增长6%，占财政收入的81%: only the change right before names whose share it is. */
function changedOwner({ linked, context }: Linking, i: number): string | null {
  const before = i > context.sentence ? linked[i - 1] : undefined;
  if (before?.change === undefined || before.of !== undefined || before.how !== 'change') return null;
  return `${before.subject ?? ''}${before.indicator ?? ''}` || null;
}
