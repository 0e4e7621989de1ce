import { stripRankVerb } from '../figure/rank.js';
import type { Figure } from '../figure/types.js';
import { type CharSet, charSet, type EndTable, endsIn, endTable, inSetAt, wordNumberBefore } from '../lexicon/table.js';
import { type ClauseReading, namesMeasure, readLead, splitCases } from './clause.js';
import { beforeTimes, comparedTo, withoutOther } from './compared.js';
import { deedOf } from './deed.js';
import { intervalOf } from './from-to.js';
import { type Label, newLabel } from './label.js';
import { PLACING_REGEX } from './place.js';
import { shareLabel } from './share-of.js';
import {
  fromRight,
  LONGEST_INDICATOR,
  LONGEST_OWNER,
  LONGEST_SUBJECT,
  listEnd,
  ROOM_FOR_DEEDS,
  splitOwner,
  tailed,
  withoutExamples,
} from './shorten.js';
import { SIGN, signsOf } from './signs.js';
import { soldFor } from './spent.js';
import { openersEnd, stripLinks, stripOpeners } from './strip.js';
import { readTail, type TailReading } from './tail.js';
import { takesTail } from './takes-tail.js';
import { firstVerb } from './verbs.js';

const CAMPAIGN_REGEX =
  /^([^、]*(?:专项活动|专项行动|活动|行动|专项整治))(?:期间|中)?的?([^动]{2,}(?:率|数|量|额|值|收入))$/u;
const ADDED_REGEX = /^(?:新增|净增|增设|获批|新设)$/u;
const CASES_REGEX =
  /(?:案件|(?<![立报结办收备破发撤翻销执提议方档答预])案|纠纷)$|^(?:刑事|民事|行政|民商事|商事|知识产权|国家赔偿|环境资源|非诉)(?:一审|二审|再审)?$/u;
/** 12345热线受理诉求: what it was done by or to is told by its name. */
/** “一把手”出庭: who did it, by a name alone. */
const WHO_REGEX = /^“[^”]{2,5}”$/u;
const SERVICE_REGEX = /(?:热线|平台|系统|案件|调解室|负责人应?)$/u;
/** 已整改, beside 正在整改 and 未整改: what the state of things is counted by. */
const DONE_REGEX = /已(?:全部|经)?(?:整改|解决|落实|销号|竣工|完工|开工|投产|签约|兑现)(?:完毕|到位|完成)?$/u;
const PENDING_REGEX = /[未已][审执办]?结$/u;

const MEASURE_ENDS = '率 比 比例 天数 时长 周期 用时 数 量 额 金额';
let measureEnds: EndTable | undefined;
/** The last characters of what `CASES_REGEX` and `DONE_REGEX` match, and the first ones of what `ADDED_REGEX` does. */
let casesEnds: CharSet | undefined;
let doneEnds: CharSet | undefined;
let addedFirsts: CharSet | undefined;

/** 在…测评中: the contest that a rank was won in. */
const CONTEST_REGEX = /在([^在]{2,}?(?:赛|测评|考核|考评|评比|评查|评估|评选|检查|评议|大比武))(?:中|里)[^，]{0,8}$/u;

/** 综合排名由第7位升至第2位: the placing by its name is what is told. */
function placingOf(lead: string, signs: number): Label | undefined {
  const placing = lead.includes('名') ? PLACING_REGEX.exec(lead) : null;
  if (placing === null) return undefined;
  const by = readLead(lead.slice(0, placing.index));
  return newLabel('noun-before', by.subject + by.noun + placing[0], '', by.scope, signs);
}

/** A label that the kind of the figure gives alone: a share, a contest, a sale. */
function labelOfKind(kind: Figure['kind'], unit: string, lead: string, tail: string, signs: number): Label | undefined {
  if (kind === 'percent' || kind === 'multiple') return shareLabel(lead, signs);
  if (kind === 'rank') {
    const contest = (signs & SIGN.among) !== 0 || lead.includes('里') ? CONTEST_REGEX.exec(lead)?.[1] : undefined;
    return contest === undefined ? undefined : newLabel('contest', contest, '', readLead(lead).scope, signs);
  }
  if (kind === 'money') {
    const sold = (signs & SIGN.by) === 0 ? undefined : soldFor(lead, tail);
    return sold === undefined ? undefined : newLabel('noun-after', sold.indicator, '', sold.scope, signs);
  }
  // 其中5次与禁止接触令同时发出: what was done as often stands behind it.
  if (unit === '次' && /^[与和同][^、]{5,}$/u.test(tail) && stripLinks(stripOpeners(lead)) === '')
    return newLabel('noun-after', tail, '', undefined, signs);
  return undefined;
}

/** Reads what `lead` and `tail`, the clause around a figure, say of it. */
export function readLevel(figure: Pick<Figure, 'kind' | 'unit' | 'rule'>, lead: string, tail: string): Label {
  const { kind, unit, rule } = figure;
  const signs = signsOf(lead) | signsOf(tail);
  const placed = kind === 'rank' ? placingOf(lead, signs) : undefined;
  if (placed !== undefined) return placed;
  const before = kind === 'rank' ? stripRankVerb(stripLinks(lead)) : unit === '倍' ? beforeTimes(lead) : lead;
  const own = labelOfKind(kind, unit, before, tail, signs);
  if (own !== undefined) return own;
  const behind = tail !== '' && takesTail(figure, tail, before) ? readTail(tail) : NOTHING;
  const { noun, predicate } = behind;
  const done = predicate === '' && kind === 'percent' ? tail : predicate;
  const deed = done === '' ? undefined : deedOf(figure, before, noun, done, signs);
  if (deed !== undefined) return deed;
  // 均衡度、执行率等与质效相关的18项指标: the list is summed up by what is counted.
  const list = kind === 'count' && noun !== '' && (signs & SIGN.andSoOn) !== 0 ? listEnd(before) : 0;
  const led = list === 0 ? before : before.slice(list);
  const interval = kind === 'duration' ? intervalOf(led) : undefined;
  if (interval !== undefined) {
    const by = readLead(interval.before);
    return newLabel('noun-before', namesMeasure(by.noun) ? by.noun : interval.name, by.subject, by.scope, signs);
  }
  const from = openersEnd(led, 0, led.length);
  const clause = withoutOther(comparedTo(led, from, signs), signs);
  const read = clause === led ? readLead(led, from, signs) : readLead(clause);
  const reading = local(coordinate(read, before, noun), noun);
  // 审理的案件连续三年入选典型案例: what came about again and again is what is told.
  if (rule === 'duration-streak' && reading.flow && firstVerb(noun + predicate)?.start === 0)
    return newLabel('noun-after', noun + predicate, reading.subject + reading.object, reading.scope, signs);
  // 完成排名全州第6位: the verb names nothing.
  if (kind === 'rank' && /^(?:完成|实现)$/u.test(reading.verb) && reading.object === '')
    return newLabel('noun-before', '', '', reading.scope, signs);
  if (reading.verb !== '')
    return reading.flow ? flowLabel(reading, noun, signs) : verbLabel(reading, behind, before, signs);
  // 结案率、撤诉率、归档率9项指标: a list before the number is what the noun behind it sums up.
  const summed =
    kind === 'count' && noun !== '' && (signs & SIGN.list) !== 0 && reading.noun.includes('、') && !lead.endsWith('有');
  if (!summed && (reading.noun !== '' || reading.subject !== '')) return nounLabel(reading, behind, unit, signs);
  // 司法所108个: bodies that are counted.
  if (kind === 'count' && noun === '' && reading.scope != null && '个家所处'.includes(unit))
    return newLabel('noun-before', reading.scope, '', undefined, signs);
  const { subject, noun: counted } = splitCases(tailed('', noun, predicate));
  return newLabel('noun-after', counted, subject, reading.scope, signs);
}

const NOTHING: TailReading = { noun: '', predicate: '' };

/** 审结民事案件: done to cases, with the noun behind the number where there is none before it. */
function flowLabel(reading: ClauseReading, noun: string, signs: number): Label {
  const { verb } = reading;
  const own = reading.object !== '' ? reading.object : noun;
  // 审结案件: the bare word says no more than the verb.
  const bare = own === '案件' || own === '案';
  // 长期未结案件: cases that are not disposed of are told by their name.
  const named = bare && PENDING_REGEX.test(verb) ? verb + own : verb;
  const told = newLabel('verb-before', named, bare ? reading.subject : reading.subject + own, reading.scope, signs);
  told.flow = true;
  told.bare = bare;
  told.verb = verb;
  return told;
}

/** 发送司法建议: what was done, and to what. */
function verbLabel(reading: ClauseReading, { noun, predicate }: TailReading, lead: string, signs: number): Label {
  const { verb, subject } = reading;
  const object =
    reading.object === ''
      ? ''
      : fromRight(
          withoutExamples(reading.object.replace(/^各[类种级](?=[^，]{2})/u, ''), signs),
          LONGEST_INDICATOR - Math.min(verb.length, 6),
          ROOM_FOR_DEEDS,
        );
  doneEnds ??= charSet('改决实号工产约现毕位成');
  const doneAlready = object === '' && endsIn(doneEnds, lead) && DONE_REGEX.test(lead) ? '已' : '';
  // 国家高新技术企业新增560家: what was added is the subject. 就地解决纠纷, 免予刑事处罚: any other word before the verb tells how or who.
  addedFirsts ??= charSet('新净增获');
  const added = inSetAt(addedFirsts, verb, 0) && ADDED_REGEX.test(verb) && (object === '' || /政策$/u.test(subject));
  const named = object === '' && (signs & SIGN.quote) !== 0 ? unquoted(subject) : subject;
  const tellsHow =
    object === ''
      ? !named.includes('“') || WHO_REGEX.test(named)
      : subject.length <= (SERVICE_REGEX.test(subject) ? 14 : 6) && !subject.includes('、');
  const how = !added && tellsHow ? named : '';
  const whole = tailed(how + doneAlready + verb + object, noun, predicate);
  const indicator = (signs & SIGN.kinds) === 0 ? whole : whole.replace(/(?<=.)各类(?=.{2})/u, '');
  const told = newLabel('verb-before', indicator, added ? subject : '', reading.scope, signs);
  told.verb = verb;
  return told;
}

/** “智慧法院”平台接收网上立案申请: with a verb of its own, what stands behind the name says what. */
function unquoted(subject: string): string {
  const behindName = subject.slice(subject.lastIndexOf('”') + 1);
  return behindName !== subject && behindName !== '' && firstVerb(behindName) !== undefined ? behindName : subject;
}

/** 民事案件调解率: the noun before the number is what is measured. */
function nounLabel(reading: ClauseReading, { noun, predicate }: TailReading, unit: string, signs: number): Label {
  const { noun: name, subject } = reading;
  casesEnds ??= charSet('件案纷事政商权偿源诉审');
  const cases =
    noun === '' &&
    predicate === '' &&
    (unit === '件' || unit === '起' || unit === '宗') &&
    endsIn(casesEnds, name) &&
    CASES_REGEX.test(name);
  // “百日攻坚”专项活动执行到位金额: the campaign is the subject, what it brought the indicator.
  const campaign = (signs & SIGN.campaign) === 0 ? null : CAMPAIGN_REGEX.exec(name);
  const owned = campaign === null && noun === '' ? splitOwner(name) : 0;
  const indicator = tailed(campaign?.[2] ?? name.slice(owned), noun, predicate);
  const owner = campaign?.[1] ?? name.slice(0, owned);
  const longest = owned > 0 ? LONGEST_OWNER : LONGEST_SUBJECT;
  const told = newLabel('noun-before', indicator, subject + owner, reading.scope, signs, longest);
  measureEnds ??= endTable(MEASURE_ENDS);
  told.cases = cases;
  told.measure = wordNumberBefore(measureEnds, name, 0, name.length) !== 0;
  return told;
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
  coordinators ??= charSet('和与、等及');
  if (!endsIn(coordinators, lead) || !/(?:[和与、等]|(?<![惠涉普波提触])及)$/u.test(lead)) return reading;
  // 抓获头目、骨干等87名: examples tell what is counted where nothing else does.
  if (noun === '' && lead.endsWith('等')) return reading;
  const { scope, subject, verb, flow } = reading;
  return { scope, subject: verb === '' ? '' : subject, verb, object: '', noun: '', flow };
}
