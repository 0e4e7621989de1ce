import { stripRankVerb } from '../figure/rank.js';
import type { Figure } from '../figure/types.js';
import { type CharSet, charSet, type EndTable, endsIn, endTable, inSetAt, wordBefore } from '../lexicon/table.js';
import { type ClauseReading, readLead, splitCases, withoutParentheses } from './clause.js';
import { stripLinks, stripOpeners, trimEnd, trimStart } from './strip.js';
import { readTail } from './tail.js';

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

const LONGEST_INDICATOR = 16;
const LONGEST_SUBJECT = 16;
const LONGEST_LISTED = 12;
export const LONGEST_OWNER = 22;

const OVERRUN = 4;

/** 国企中的贪污、私分公款等职务犯罪 → 国企中的职务犯罪: of examples and what they are examples of, the latter names. */
function sumOfList(label: string): string | undefined {
  const end = label.lastIndexOf('等');
  const first = label.indexOf('、');
  if (first < 0 || end < first || label.length - end < 3) return undefined;
  const head = label.slice(end + 1);
  const of = label.lastIndexOf('的', first);
  return of > 0 && of + 1 + head.length <= LONGEST_INDICATOR ? label.slice(0, of + 1) + head : head;
}

/** Shortens a noun phrase from the left: what stands nearest to the number names it. */
export function fromRight(label: string, longest: number): string {
  if (label.length <= longest) return label;
  if (label.includes('、')) {
    // A list keeps its last members whole.
    const summed = sumOfList(label);
    if (summed !== undefined && summed.length <= longest + OVERRUN) return summed;
    const at = label.indexOf('、', label.length - longest - 1);
    if (at >= 0 && at < label.length - 2) return label.slice(at + 1);
  }
  const tail = label.slice(-longest);
  const cut = tail.indexOf('的') + 1;
  // A few characters more do no harm; a word cut in two does.
  if (cut === 0 && label.length <= longest + OVERRUN) return label;
  return cut > 0 && cut < tail.length - 1 ? tail.slice(cut) : tail;
}

/** 1.36亿元专项资金: money may have its noun behind it. */
const MONEY_NOUN_REGEX = /^[^，。的]{0,8}(?:资金|经费|补贴|补助|补偿款|贷款|善款|奖金|罚金|救助金|欠款)$/u;
const CAMPAIGN_SIGN_REGEX = /活动|行动|专项整治/u;
const CAMPAIGN_REGEX =
  /^([^、]*(?:专项活动|专项行动|活动|行动|专项整治))(?:期间|中)?的?([^动]{2,}(?:率|数|量|额|值|收入))$/u;
const ADDED_REGEX = /^(?:新增|净增|增设|获批|新设)$/u;
const CASES_REGEX =
  /(?:案件|(?<![立报结办收备破发撤翻销执提议方档答预])案|纠纷)$|^(?:刑事|民事|行政|民商事|商事|知识产权|国家赔偿|环境资源|非诉)(?:一审|二审|再审)?$/u;
/** 已整改, beside 正在整改 and 未整改: what the state of things is counted by. */
const DONE_REGEX = /已(?:全部|经)?(?:整改|解决|落实|销号|竣工|完工|开工|投产|签约|兑现)(?:完毕|到位|完成)?$/u;
const PENDING_REGEX = /[未已][审执办]?结$/u;
const MEASURE_ENDS = '率 比 比例 天数 时长 周期 用时 数 量 额 金额';
let measureEnds: EndTable | undefined;

/** What may open a clause that holds the figure against another place: 略低于, 比…, 较…, 与…. */
const COMPARED_FIRSTS = '略稍明远高低快慢多少优短长比与较';
let comparedFirsts: CharSet | undefined;
let stageFirsts: CharSet | undefined;

/** 死刑(包括死缓) → 死刑; 审(执)结 stays. And 人数在犯罪总数中 → 人数. */
function withoutAside(phrase: string): string {
  let plain = withoutParentheses(phrase);
  if (plain.endsWith('中')) plain = plain.replace(/(?<=.{4})在[^在]{2,}中$/u, '');
  // 贪污、贿赂、渎职等职务犯罪案件: the noun behind 等 sums the list up.
  const at = plain.length > LONGEST_LISTED && plain.includes('、') ? plain.lastIndexOf('等') : -1;
  return at > 0 && plain.length - at > 5 ? plain.slice(at + 1) : plain;
}

function tidy(label: string): string {
  if (label === '') return '';
  let out = trimEnd(trimStart(label.trim(), '、，的'), '、，“‘');
  if (out.startsWith('”') || out.startsWith('’')) out = out.slice(1);
  // A quotation mark whose partner was cut away goes too.
  if (out.includes('”') && !out.includes('“')) out = out.slice(out.indexOf('”') + 1);
  if (out.includes('“') && !out.includes('”')) out = out.slice(0, out.indexOf('“'));
  return out;
}

/** Labels are made here alone, so that all have one shape and what reads them stays fast. */
function label(
  how: Label['how'],
  indicator: string,
  subject: string,
  scope: Label['scope'],
  longest = LONGEST_SUBJECT,
): { -readonly [Key in keyof Label]: Label[Key] } {
  return {
    indicator: tidy(fromRight(indicator, LONGEST_INDICATOR)),
    subject: subject === '' ? '' : tidy(fromRight(withoutAside(subject), longest)),
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
  return { owner: lead.slice(0, at), whole: withoutAside(stripLinks(lead.slice(at + 1))) };
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
    return label(
      'share',
      share.whole === '' ? '占比' : `占${fromRight(share.whole, LONGEST_INDICATOR - 1)}`,
      owner.noun !== '' ? owner.subject + owner.noun : owner.subject + owner.verb + owner.object,
      owner.scope,
      LONGEST_OWNER,
    );
  }
  const contest =
    figure.kind === 'rank'
      ? /在([^在]{2,}?(?:赛|测评|考核|考评|评比|评查|评估|评选|检查|评议|大比武))(?:中|里)[^，]{0,8}$/u.exec(
          before,
        )?.[1]
      : undefined;
  if (contest !== undefined) return label('contest', contest, '', readLead(before).scope);
  const { noun, predicate } = takesTail(figure, tail) ? readTail(tail) : { noun: '', predicate: '' };
  // 均衡度、执行率等与质效相关的18项指标: the list is summed up by what is counted.
  const list = figure.kind === 'count' && noun !== '' ? listEnd(before) : 0;
  const led = list === 0 ? before : before.slice(list);
  const opened = stripOpeners(led);
  const clause = comparedTo(led, opened);
  const reading = local(coordinate(clause === led ? readLead(led, opened) : readLead(clause), before), noun);
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
      reading.object.replace(/^各[类种级](?=[^，]{2})/u, ''),
      LONGEST_INDICATOR - Math.min(reading.verb.length, 6),
    );
    const doneAlready = object === '' && DONE_REGEX.test(before) ? '已' : '';
    // 国家高新技术企业新增560家: what was added is the subject. 就地解决纠纷, 免予刑事处罚: any other word before the verb tells how or who.
    const added = ADDED_REGEX.test(reading.verb) && (object === '' || /政策$/u.test(reading.subject));
    const how =
      !added &&
      (object === '' ? !reading.subject.includes('“') : reading.subject.length <= 6 && !reading.subject.includes('、'))
        ? reading.subject
        : '';
    const indicator = tailed(how + doneAlready + reading.verb + object, noun, predicate);
    const told = label('verb-before', indicator, added ? reading.subject : '', reading.scope);
    told.verb = reading.verb;
    return told;
  }
  // 结案率、撤诉率、归档率9项指标: a list before the number is what the noun behind it sums up.
  const summed = reading.noun.includes('、') && noun !== '' && figure.kind === 'count';
  if (!summed && (reading.noun !== '' || reading.subject !== '')) {
    const cases =
      noun === '' &&
      predicate === '' &&
      (figure.unit === '件' || figure.unit === '起' || figure.unit === '宗') &&
      CASES_REGEX.test(reading.noun);
    // “百日攻坚”专项活动执行到位金额: the campaign is the subject, what it brought the indicator.
    const campaign = CAMPAIGN_SIGN_REGEX.test(reading.noun) ? CAMPAIGN_REGEX.exec(reading.noun) : null;
    const indicator = tailed(campaign?.[2] ?? reading.noun, noun, predicate);
    const told = label('noun-before', indicator, reading.subject + (campaign?.[1] ?? ''), reading.scope);
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

/** Where the words begin that follow a list summed up by a noun behind the number (A、B、C等与质效相关的 | 18项指标); 0 where there is none. */
function listEnd(lead: string): number {
  const at = lead.lastIndexOf('等');
  const list = lead.indexOf('、');
  return list >= 0 && list < at && at < lead.length - 2 && lead.endsWith('的') ? at + 1 : 0;
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
function coordinate(reading: ClauseReading, lead: string): ClauseReading {
  coordinators ??= charSet('和与、等及');
  if (!endsIn(coordinators, lead) || !/(?:[和与、等]|(?<![惠涉普波提触])及)$/u.test(lead)) return reading;
  const { scope, subject, verb, flow } = reading;
  return { scope, subject: verb === '' ? '' : subject, verb, object: '', noun: '', flow };
}

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

/** 为年度目标的112%, 完成年度计划的98%: a share of what was to be reached. */
const TARGET_REGEX =
  /^(?:为|是|达到?|相当于|完成|占)?((?:年初|年度|全年|调整|当年|省定|市定|[省市县]级|[省市县]|上级|计划)?(?:下达的?)?(?:目标|计划|预算|任务|指标|考核)(?:任务|目标|数|值|指标|总额)?)的?$/u;

/** 上升至二审的61%: the stage that a value is reached in. */
const TO_STAGE_REGEX =
  /^(?:上升|提高|提升|增加|增长|下降|降低|减少|回落|缩短|扩大|变化|变|升|降|增|减)(?:至|到|为)了?(?:一审|二审|再审|执行阶段|目前|现在|如今|后来)的?$/u;

/** 比全省平均高出, 略低于 (`clause` is `lead` without openers): against another place the number measures what the clause before does. */
function comparedTo(lead: string, clause: string): string {
  stageFirsts ??= charSet('上提增下降减回缩扩变升');
  if (inSetAt(stageFirsts, clause, 0) && TO_STAGE_REGEX.test(clause)) return '';
  comparedFirsts ??= charSet(COMPARED_FIRSTS);
  if (lead.endsWith('改善') && /^(?:同比|环比|比[^，]{2,6}|较[^，]{2,6})(?:明显|持续|有所)?改善$/u.test(clause))
    return '';
  if (!inSetAt(comparedFirsts, clause, 0)) return lead;
  if (/^(?:略|稍|明显|远)?(?:[高低快慢多少]于.*|[高低多]出.*|优于.*|[高低多少快慢短长]出?了?)$/u.test(clause))
    return '';
  if (!/^(?:[比与]|较(?![大小好差多少高低重轻快慢长]))/u.test(clause)) return lead;
  // 较2011年的47.02%: the value of another time measures the same.
  if (/^[\d年月日份季度上下半去前本同期末底初至到—\-一二三四五六七八九十的]+$/u.test(stripLinks(clause.slice(1))))
    return '';
  return /(?:[高低快慢多少短长]|[高低多]出|[高低快慢多少]于|相差)了?$/u.test(stripLinks(clause)) ? '' : clause.slice(1);
}

/** A noun behind the number is what is counted by a classifier; behind a rate only where 的 ties it. */
function takesTail(figure: Pick<Figure, 'kind' | 'rule'>, tail: string): boolean {
  switch (figure.kind) {
    case 'count':
    case 'multiple':
      return true;
    case 'percent':
    case 'money':
      return tail !== '' && (MONEY_NOUN_REGEX.test(tail) || /^(?:的|为(?!主)|是|系|属)/u.test(tail));
    case 'duration':
      return figure.rule === 'duration-streak' || /^(?:无|未|零|没有)|^的[\u4e00-\u9fff]{2,8}$/u.test(tail);
    default:
      return false;
  }
}

function tailed(head: string, noun: string, predicate: string): string {
  const room = LONGEST_INDICATOR - Math.min(head.length, LONGEST_INDICATOR - 8);
  let said = noun;
  if (noun.length + predicate.length <= room + (head === '' && predicate.length <= 6 ? OVERRUN : 0))
    said = noun + predicate;
  else if (noun === '') said = predicate.slice(0, room);
  else if (noun.length > LONGEST_INDICATOR) said = fromRight(noun, LONGEST_INDICATOR);
  return fromRight(head, LONGEST_INDICATOR - Math.min(said.length, 8)) + said;
}

/** Stands for the figure where a change was cut away from its clause: what is left names a level. */
export const CHANGED = { kind: 'percent', unit: '%', rule: 'change' } as const;
