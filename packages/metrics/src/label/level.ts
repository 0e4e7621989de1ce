import { stripRankVerb } from '../figure/rank.js';
import type { Figure } from '../figure/types.js';
import { type CharSet, charSet, type EndTable, endsIn, endTable, wordBefore } from '../lexicon/table.js';
import { type ClauseReading, namesMeasure, readLead, splitCases } from './clause.js';
import { beforeTimes, comparedTo, withoutOther } from './compared.js';
import { intervalOf } from './from-to.js';
import { PLACING_REGEX } from './place.js';
import {
  fromRight,
  LONGEST_INDICATOR,
  LONGEST_OWNER,
  LONGEST_SUBJECT,
  listEnd,
  ROOM_FOR_DEEDS,
  shortList,
  splitOwner,
  tailed,
  tidy,
  wholeName,
  withoutAside,
  withoutExamples,
} from './shorten.js';
import { soldFor } from './spent.js';
import { stripLinks, stripOpeners } from './strip.js';
import { readTail } from './tail.js';
import { takesTail } from './takes-tail.js';
import { findVerbs } from './verbs.js';

/** What a clause says of a figure on its own, before anything is carried over from other clauses. */
export interface Label {
  readonly indicator: string;
  readonly subject: string;
  readonly scope: string | null | undefined;
  /** Which words gave the label. */
  readonly how: 'verb-before' | 'noun-before' | 'noun-after' | 'share' | 'contest';
  /** Done to cases: a subject from an earlier clause holds for it. */
  readonly flow: boolean;
  /** Done to 案件 without a word on which: a subject from an earlier sentence does not hold for it. */
  readonly bare: boolean;
  /** The verb that a list goes on with: 走访 in 走访35个村委会、3个居委会. */
  readonly verb: string;
  /** The noun is a kind of case and what was done to it was said before: 民事案件698件. */
  readonly cases: boolean;
  /** The indicator is a measure (率, 天数) that is told of the cases spoken of before. */
  readonly measure: boolean;
}

const CAMPAIGN_SIGN_REGEX = /活动|行动|专项整治/u;
const CAMPAIGN_REGEX =
  /^([^、]*(?:专项活动|专项行动|活动|行动|专项整治))(?:期间|中)?的?([^动]{2,}(?:率|数|量|额|值|收入))$/u;
const ADDED_REGEX = /^(?:新增|净增|增设|获批|新设)$/u;
const CASES_REGEX =
  /(?:案件|(?<![立报结办收备破发撤翻销执提议方档答预])案|纠纷)$|^(?:刑事|民事|行政|民商事|商事|知识产权|国家赔偿|环境资源|非诉)(?:一审|二审|再审)?$/u;
/** 12345热线受理诉求: what it was done by or to is told by its name. */
const SERVICE_REGEX = /(?:热线|平台|系统|案件|调解室)$/u;
/** 已整改, beside 正在整改 and 未整改: what the state of things is counted by. */
const DONE_REGEX = /已(?:全部|经)?(?:整改|解决|落实|销号|竣工|完工|开工|投产|签约|兑现)(?:完毕|到位|完成)?$/u;
const PENDING_REGEX = /[未已][审执办]?结$/u;
const MEASURE_ENDS = '率 比 比例 天数 时长 周期 用时 数 量 额 金额';
let measureEnds: EndTable | undefined;

/** Labels are made here alone, so that all have one shape and what reads them stays fast. */
function label(
  how: Label['how'],
  indicator: string,
  subject: string,
  scope: Label['scope'],
  longest = LONGEST_SUBJECT,
): { -readonly [Key in keyof Label]: Label[Key] } {
  return {
    indicator: tidy(fromRight(indicator, LONGEST_INDICATOR, how === 'noun-before' ? 0 : ROOM_FOR_DEEDS)),
    subject: subject === '' ? '' : tidy(fromRight(shortList(withoutAside(subject)), longest)),
    scope,
    how,
    flow: false,
    bare: false,
    verb: '',
    cases: false,
    measure: false,
  };
}

const SHARE = 0x5360; // 占

/** A share: what stands before 占 has it, what stands behind is the whole. */
function readShare(lead: string): { owner: string; whole: string } | undefined {
  let at = lead.length - 1;
  while (at >= 0 && lead.charCodeAt(at) !== SHARE) at--;
  if (at < 0) return undefined;
  const after = lead.charAt(at + 1);
  // 外地人数在总数中占比: the share by its name.
  if (after === '比' && stripLinks(lead.slice(at + 2)) === '') {
    const owner = lead.slice(0, at).replace(/(?<=.{4})(?:在[^在]{2,}[中里内])?[所的]?$/u, '');
    return { owner, whole: '' };
  }
  if (after === '比' || after === '用' || after === '据' || after === '有') return undefined;
  return { owner: lead.slice(0, at), whole: wholeName(withoutAside(stripLinks(lead.slice(at + 1)))) };
}

/** Reads what `lead` and `tail`, the clause around a figure, say of it. */
export function readLevel(figure: Pick<Figure, 'kind' | 'unit' | 'rule'>, lead: string, tail: string): Label {
  const before =
    figure.kind === 'rank' ? stripRankVerb(stripLinks(lead)) : figure.unit === '倍' ? beforeTimes(lead) : lead;
  const target =
    (figure.kind === 'percent' || figure.kind === 'multiple') && before.endsWith('的')
      ? TARGET_REGEX.exec(stripOpeners(before).replace(/^(?:圆满|超额|提前)/u, ''))
      : null;
  if (target !== null) {
    const done = before.includes('完成') ? '完成' : '占';
    return label('share', done + (target[1] as string), '', undefined);
  }
  const share = figure.kind === 'percent' || figure.kind === 'multiple' ? readShare(before) : undefined;
  if (share !== undefined) {
    const owner = readLead(share.owner);
    // 冤错比例约占64%: a measure needs no other name.
    if (share.whole === '' && !before.includes('占比') && /(?:比例|比重|率)$/u.test(owner.noun))
      return label('noun-before', owner.noun, owner.subject, owner.scope);
    return label(
      'share',
      share.whole === '' ? '占比' : `占${fromRight(share.whole, LONGEST_INDICATOR - 1)}`,
      owner.noun !== '' ? owner.subject + owner.noun : owner.subject + owner.verb + owner.object,
      owner.scope,
      LONGEST_OWNER,
    );
  }
  const placing = figure.kind === 'rank' && lead.includes('名') ? PLACING_REGEX.exec(lead) : null;
  if (placing !== null) {
    const by = readLead(lead.slice(0, placing.index));
    return label('noun-before', by.subject + by.noun + placing[0], '', by.scope);
  }
  const contest =
    figure.kind === 'rank'
      ? /在([^在]{2,}?(?:赛|测评|考核|考评|评比|评查|评估|评选|检查|评议|大比武))(?:中|里)[^，]{0,8}$/u.exec(
          before,
        )?.[1]
      : undefined;
  if (contest !== undefined) return label('contest', contest, '', readLead(before).scope);
  const sold = figure.kind === 'money' ? soldFor(before, tail) : undefined;
  if (sold !== undefined) return label('noun-after', sold.indicator, '', sold.scope);
  // 其中5次与禁止接触令同时发出: what was done as often stands behind it.
  if (figure.unit === '次' && /^[与和同][^、]{5,}$/u.test(tail) && stripLinks(stripOpeners(before)) === '')
    return label('noun-after', tail, '', undefined);
  const { noun, predicate } = takesTail(figure, tail, before) ? readTail(tail) : { noun: '', predicate: '' };
  const deed = deedOf(figure, before, noun, predicate === '' && figure.kind === 'percent' ? tail : predicate);
  if (deed !== undefined) return deed;
  // 均衡度、执行率等与质效相关的18项指标: the list is summed up by what is counted.
  const list = figure.kind === 'count' && noun !== '' ? listEnd(before) : 0;
  const led = list === 0 ? before : before.slice(list);
  const interval = figure.kind === 'duration' ? intervalOf(led) : undefined;
  if (interval !== undefined) {
    const by = readLead(interval.before);
    return label('noun-before', namesMeasure(by.noun) ? by.noun : interval.name, by.subject, by.scope);
  }
  const opened = stripOpeners(led);
  const clause = withoutOther(comparedTo(led, opened));
  const reading = local(coordinate(clause === led ? readLead(led, opened) : readLead(clause), before, noun), noun);
  // 审理的案件连续三年入选典型案例: what came about again and again is what is told.
  if (figure.rule === 'duration-streak' && reading.flow && findVerbs(noun + predicate)[0]?.start === 0)
    return label('noun-after', noun + predicate, reading.subject + reading.object, reading.scope);
  // 完成排名全州第6位: the verb names nothing.
  if (figure.kind === 'rank' && /^(?:完成|实现)$/u.test(reading.verb) && reading.object === '')
    return label('noun-before', '', '', reading.scope);
  if (reading.verb !== '') {
    if (reading.flow) {
      const own = reading.object !== '' ? reading.object : noun;
      // 审结案件: the bare word says no more than the verb.
      const bare = own === '案件' || own === '案';
      // 长期未结案件: cases that are not disposed of are told by their name.
      const named = bare && PENDING_REGEX.test(reading.verb) ? reading.verb + own : reading.verb;
      const told = label('verb-before', named, reading.subject + (bare ? '' : own), reading.scope);
      told.flow = true;
      told.bare = bare;
      told.verb = reading.verb;
      return told;
    }
    const object = fromRight(
      withoutExamples(reading.object.replace(/^各[类种级](?=[^，]{2})/u, '')),
      LONGEST_INDICATOR - Math.min(reading.verb.length, 6),
      ROOM_FOR_DEEDS,
    );
    const doneAlready = object === '' && DONE_REGEX.test(before) ? '已' : '';
    // 国家高新技术企业新增560家: what was added is the subject. 就地解决纠纷, 免予刑事处罚: any other word before the verb tells how or who.
    const added = ADDED_REGEX.test(reading.verb) && (object === '' || /政策$/u.test(reading.subject));
    // “智慧法院”平台接收网上立案申请: with a verb of its own, what stands behind the name says what.
    const quoteEnd = object === '' ? reading.subject.lastIndexOf('”') + 1 : 0;
    const behindName = quoteEnd === 0 ? '' : reading.subject.slice(quoteEnd);
    const unquoted = behindName !== '' && findVerbs(behindName).length > 0 ? behindName : reading.subject;
    const how =
      !added &&
      (object === ''
        ? !unquoted.includes('“')
        : reading.subject.length <= (SERVICE_REGEX.test(reading.subject) ? 14 : 6) && !reading.subject.includes('、'))
        ? unquoted
        : '';
    const indicator = tailed(how + doneAlready + reading.verb + object, noun, predicate).replace(
      /(?<=.)各类(?=.{2})/u,
      '',
    );
    const told = label('verb-before', indicator, added ? reading.subject : '', reading.scope);
    told.verb = reading.verb;
    return told;
  }
  // 结案率、撤诉率、归档率9项指标: a list before the number is what the noun behind it sums up.
  const summed = reading.noun.includes('、') && noun !== '' && figure.kind === 'count' && !lead.endsWith('有');
  if (!summed && (reading.noun !== '' || reading.subject !== '')) {
    const cases =
      noun === '' &&
      predicate === '' &&
      (figure.unit === '件' || figure.unit === '起' || figure.unit === '宗') &&
      CASES_REGEX.test(reading.noun);
    // “百日攻坚”专项活动执行到位金额: the campaign is the subject, what it brought the indicator.
    const campaign = CAMPAIGN_SIGN_REGEX.test(reading.noun) ? CAMPAIGN_REGEX.exec(reading.noun) : null;
    const owned = campaign === null && noun === '' ? splitOwner(reading.noun) : 0;
    const indicator = tailed(campaign?.[2] ?? reading.noun.slice(owned), noun, predicate);
    const owner = campaign?.[1] ?? reading.noun.slice(0, owned);
    const told = label(
      'noun-before',
      indicator,
      reading.subject + owner,
      reading.scope,
      owned > 0 ? LONGEST_OWNER : LONGEST_SUBJECT,
    );
    measureEnds ??= endTable(MEASURE_ENDS);
    told.cases = cases;
    told.measure = wordBefore(measureEnds, reading.noun, reading.noun.length) !== undefined;
    return told;
  }
  // 司法所108个: bodies that are counted.
  if (figure.kind === 'count' && noun === '' && reading.scope != null && '个家所处'.includes(figure.unit))
    return label('noun-before', reading.scope, '', undefined);
  const counted = tailed('', noun, predicate);
  const split = splitCases(counted);
  return label('noun-after', split.noun, split.subject, reading.scope);
}

const TO_WHOM_REGEX = /[为给向对与同将把替]$/u;
/** 对涉税案件: what something was done to, at the end of a lead. */
export const DONE_TO_REGEX = /(?:^|[^面相应反针绝敌配成派])(?:对|将|把|为|给)([^，对将把为给]{2,16})$/u;

/**
 * 为63家企业代理诉讼, 对涉税案件21件进行了复核, 案件已100%办结: what was done stands behind the number, whom it was done to before or
 * behind it.
 */
function deedOf(
  figure: Pick<Figure, 'kind' | 'unit' | 'rule'>,
  lead: string,
  noun: string,
  predicate: string,
): Label | undefined {
  if (predicate === '') return undefined;
  if (figure.kind === 'percent') {
    if (!/(?:已|均|已经|全部|都)$/u.test(lead) || findVerbs(predicate)[0]?.end !== predicate.length) return undefined;
    const told = readLead(lead);
    return label('noun-after', predicate, told.subject + told.noun + told.verb + told.object, told.scope);
  }
  if (figure.kind !== 'count') return undefined;
  const deed = predicate.replace(/^(?:均|都|已|已经|分别|全部)?(?:进行了?|予以|开展了?|实施了?)(?=.{2})/u, '');
  if (noun !== '' && TO_WHOM_REGEX.test(lead)) {
    const by = readLead(lead.slice(0, -1));
    if (by.verb !== '' || findVerbs(deed)[0]?.start !== 0 || /^.{2}[了过]?$/u.test(deed)) return undefined;
    // 对31名被告人判处缓刑: told as one, where there is room for it.
    const told = noun.replace(/(?:依法|均|都|全部|分别)$/u, '');
    return told.length + deed.length <= LONGEST_INDICATOR
      ? label('noun-after', told + deed, '', by.scope)
      : label('noun-after', deed, told.slice(told.lastIndexOf('的') + 1), by.scope);
  }
  if (noun !== '' || deed === predicate) return undefined;
  const to = DONE_TO_REGEX.exec(lead);
  return to === null
    ? undefined
    : label('noun-after', deed, to[1] as string, readLead(lead.slice(0, to.index + 1)).scope);
}

/** 全县, 我市: where it was counted, and not what. */
export function isLocality(noun: string): boolean {
  return noun.length === 2 && /^[全我本该][国省市县区州旗盟镇乡村]$/u.test(noun);
}

/** 我市共有38件行政案件: with a noun of its own behind the number, where it was counted is no part of the label. */
function local(reading: ClauseReading, noun: string): ClauseReading {
  return noun !== '' && isLocality(reading.noun) ? readLead('') : reading;
}

let coordinators: CharSet | undefined;

/** 十条便民措施和25项利民措施: what stands before 和 was counted on its own; the verb alone goes on. */
function coordinate(reading: ClauseReading, lead: string, noun: string): ClauseReading {
  // 抓获头目、骨干等87名: examples tell what is counted where nothing else does.
  if (noun === '' && lead.endsWith('等')) return reading;
  coordinators ??= charSet('和与、等及');
  if (!endsIn(coordinators, lead) || !/(?:[和与、等]|(?<![惠涉普波提触])及)$/u.test(lead)) return reading;
  const { scope, subject, verb, flow } = reading;
  return { scope, subject: verb === '' ? '' : subject, verb, object: '', noun: '', flow };
}

/** 为年度目标的112%, 完成年度计划的98%: a share of what was to be reached. */
const TARGET_REGEX =
  /^(?:为|是|达到?|相当于|完成|占)?((?:年初|年度|全年|年|调整|当年|省定|市定|[省市县]级|[省市县]|上级|计划)?(?:下达的?)?(?:目标|计划|预算|任务|指标|考核)(?:任务|目标|数|值|指标|总额)?)的?$/u;

/** Stands for the figure where a change was cut away from its clause: what is left names a level. */
export const CHANGED = { kind: 'percent', unit: '%', rule: 'change' } as const;
