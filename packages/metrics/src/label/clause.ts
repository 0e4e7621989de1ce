import { type CharSet, charSet, type EndTable, endTable, inSetAt, wordBefore } from '../lexicon/table.js';
import { CASE_QUALIFIERS, MEASURE_CAUSES, MEASURE_MODIFIERS } from '../lexicon/words.js';
import { type BodyMention, bodyAt } from './scope.js';
import { stripLinks, stripOpeners, TRADE_REGEX } from './strip.js';
import { findVerbs, mainVerb, mannerStart } from './verbs.js';

/** What a clause before a number says, taken apart. Empty strings where it says nothing of the kind. */
export interface ClauseReading {
  /** `undefined` where no body is named, `null` for the report's own (本院). */
  readonly scope: string | null | undefined;
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
  /** Where there is no verb: the noun that is measured. */
  readonly noun: string;
  /** The verb is one of what is done to cases: its object is a subject, not part of the indicator. */
  readonly flow: boolean;
}

/** Readings are made here alone, so that all have one shape and what reads them stays fast. */
function clauseReading(
  scope: ClauseReading['scope'],
  subject: string,
  verb: string,
  object: string,
  noun: string,
  flow: boolean,
): ClauseReading {
  return { scope, subject, verb, object, noun, flow };
}

function nounReading(
  scope: ClauseReading['scope'],
  { subject, noun }: { subject: string; noun: string },
): ClauseReading {
  return clauseReading(scope, subject, '', '', noun, false);
}

function verbReading(subject: string, verb: string, object: string, flow: boolean): ClauseReading {
  return clauseReading(undefined, subject, verb, object, '', flow);
}

let modifiers: EndTable | undefined;
let qualifiers: EndTable | undefined;
let causeFirsts: CharSet | undefined;
let toWhomEnds: CharSet | undefined;

/** 率, 数, 金额 …: a clause that ends so names a measure, whatever verbs it holds. */
const MEASURES =
  '率 比 比例 占比 比重 天数 时长 周期 用时 时间 质效 指数 系数 得分 总分 分值 总数 数 数目 数量 总量 量 金额 总额 额 收入 支出 总值 产值 增加值 价值 值 面积 人口 浓度 强度 满意度 度 成本 ' +
  '补助标准 保障标准 供养标准 低保标准 补贴标准 资助标准 救助标准 收费标准 待遇标准 工资标准 给付标准 奖励标准 缴费标准 抚恤标准 养老金标准 补差 时限 期限 工期 密度 规模 里程 水平 差 收费 损失 利润 税 债务 余额 投资 产量';
let measures: EndTable | undefined;

/** Words that tell how something was done, before the verb at the end of a clause. */
const HOW_REGEX =
  /^(?:不|未|正在|正|尚未|部分|长期|立案|决定|准予|提前|当庭|当场|实际|成功|直接|集中|快速|就地|实质性?|一次|二次|批准|同意|联合|首次|速裁|网上|跨域|诉前|庭前)$/u;

/** 在…测评中: the clause names the matter that is measured. */
const MATTER_REGEX = /^(?:在|(?=[^在]))(.{2,}?)(?:在[^在]{2,}(?:中|方面|当中)|中|方面|当中)$/u;

/** Whether a phrase ends as the name of a measure does: 结案率, 到位金额. */
export function namesMeasure(phrase: string): boolean {
  measures ??= endTable(MEASURES);
  return wordBefore(measures, phrase, phrase.length) !== undefined;
}

/** Where the name of the measure that ends a phrase begins (建议|采纳率); 0 where it ends in none. */
export function measureAt(phrase: string): number {
  measures ??= endTable(MEASURES);
  const word = wordBefore(measures, phrase, phrase.length);
  if (word === undefined) return 0;
  // 采纳率: what the suffix is of belongs to the measure.
  return word.length > 1 ? phrase.length - word.length : Math.max(0, phrase.length - 3);
}

/** 员额法官人均结案 → 员额法官, 人均. */
function splitModifier(left: string): { subject: string; modifier: string } {
  modifiers ??= endTable(MEASURE_MODIFIERS);
  const modifier = wordBefore(modifiers, left, left.length) ?? '';
  return { subject: left.slice(0, left.length - modifier.length), modifier };
}

/** 民事案件调解率 → 民事案件, 调解率. */
export function splitCases(noun: string): { subject: string; noun: string } {
  let at = noun.length - 2;
  while (at > 0 && !(noun[at] === '案' && noun[at + 1] === '件')) at--;
  if (at > 0 && at + 2 < noun.length) {
    const rest = noun.slice(at + 2).replace(/^(?:的|中(?![院心小央])(?=.{2}))/u, '');
    // 撤诉率、简易案件适用率、上诉率: 案件 inside a list of measures parts nothing.
    const listed = noun.slice(0, at).includes('、') && rest.includes('、');
    if (rest !== '' && !listed && !/^[数量总受]/u.test(rest)) {
      // 金融案件二审收案总数: the instance goes with the cases.
      const instance = /^[一二再]审(?=(?:新收|收案|结案|立案|审结|受理).{0,3}[数量]$)/u.exec(rest)?.[0].length ?? 0;
      return { subject: noun.slice(0, at + 2 + instance), noun: rest.slice(instance) };
    }
  }
  return { subject: '', noun };
}

/** The court or body whose name opens `clause`; a name that holds a verb is none. */
export function openingBody(clause: string): BodyMention | undefined {
  return bodyAt(clause, (name) => findVerbs(name).length > 0);
}

function withoutCause(clause: string): string {
  causeFirsts ??= charSet(`全我${MEASURE_CAUSES.map((cause) => cause.charAt(0)).join('')}`);
  if (!inSetAt(causeFirsts, clause, 0)) return clause;
  const local = /^(?:全[国省市县区州旗盟]|我[国省市县区])(?=实现|完成)/u.exec(clause);
  if (local !== null) return local[0] + withoutCause(clause.slice(local[0].length));
  for (const cause of MEASURE_CAUSES) {
    if (clause.startsWith(cause) && clause.length > cause.length + 1) return clause.slice(cause.length);
  }
  return clause;
}

/** 信访案件（含初访） → 信访案件; 审(执)结 stays. */
export function withoutParentheses(phrase: string): string {
  return phrase.includes('（') || phrase.includes('(') ? phrase.replace(/[(（][^()（）]{2,}[)）]/gu, '') : phrase;
}

/** 比例从一审的15%: the stage that a value was told of. */
const FROM_STAGE_REGEX = /(?<=..)[从由](?:一审|二审|再审|最初|原来|此前|原先|初期|过去)的?$/u;

const PLACED_REGEX = /^[全我本][国省市县区州旗](?:共(?![同产青建享有])|累计)/u;

/** Reads the clause that leads to a number, openers and links not counted. */
export function readLead(lead: string, stripped = stripOpeners(lead)): ClauseReading {
  const staged = stripped.endsWith('审') || stripped.endsWith('的') ? stripped.replace(FROM_STAGE_REGEX, '') : stripped;
  const opened = withoutParentheses(staged);
  // 向群众发放: whom it was done to is neither who did it nor how.
  toWhomEnds ??= charSet('向为给与同');
  const toWhom = opened !== lead && inSetAt(toWhomEnds, lead, lead.indexOf(opened) - 1);
  let clause = stripLinks(opened);
  const clauseEnd = clause.length;
  if (clause === '') return clauseReading(undefined, '', '', '', '', false);
  // 全市共发生: where, before a word that sums up.
  if ((clause[2] === '共' || clause[2] === '累') && PLACED_REGEX.test(clause)) clause = stripOpeners(clause.slice(2));
  const body = openingBody(clause);
  const scope = toWhom ? undefined : body?.scope;
  if (body !== undefined) {
    clause = stripOpeners(clause.slice(body.length));
    if (clause === '') return clauseReading(scope, '', '', '', '', false);
  }
  // 新收刑事案件数量: the number of what was done is what was done.
  if ((clause.endsWith('数') || clause.endsWith('量')) && /案件(?:数量|总数|总量|数)$/u.test(clause)) {
    const verb = findVerbs(clause)[0];
    // 未结案件数: nothing is told of the cases but that they are not.
    if (
      verb?.flow &&
      verb.start === 0 &&
      !clause.startsWith('案件', verb.end) &&
      clause.lastIndexOf('案件') >= verb.end
    )
      clause = clause.slice(0, clause.lastIndexOf('案件') + 2);
  }
  // 为受援人挽回经济损失: what was done for somebody is told by its verb.
  if (namesMeasure(clause) && !(toWhom && findVerbs(clause).length > 0))
    return nounReading(scope, splitCases(withoutCause(clause)));
  // 对东盟进出口, 自美进口: the partner belongs to what is traded.
  if (TRADE_REGEX.test(clause)) return clauseReading(scope, '', '', '', clause, false);
  const matter = clause.endsWith('中') || clause.endsWith('面') ? MATTER_REGEX.exec(clause) : null;
  if (matter !== null) return clauseReading(scope, '', '', '', matter[1] as string, false);
  const verbs = mainVerb(clause);
  if (verbs === undefined) return nounReading(scope, splitCases(clause));
  const { main, before } = verbs;
  const reading = readVerb(clause, main.start, main.end, main.flow, before?.end ?? 0);
  const { subject, verb, object, flow } = reading;
  // 选择速裁程序审理的170件: the words before 的 tell which ones, whole.
  if (flow && object === '' && opened.startsWith('的', clauseEnd) && !isKindOfCase(subject)) {
    const long = clause.length > 16 && before !== undefined && before.end < main.start;
    return clauseReading(scope, '', '', '', long ? clause.slice(before.start) : clause, false);
  }
  return clauseReading(scope, toWhom && !flow ? '' : subject, verb, object, '', flow);
}

/** 民事案件, 一审, nothing: what cases are told by. 选择速裁程序 is none. */
function isKindOfCase(subject: string): boolean {
  qualifiers ??= endTable(CASE_QUALIFIERS);
  return (
    subject.length < 3 ||
    /(?:案件?|纠纷|诉讼|[一二再]审)$|^(?:全[国省市县区院]|各[类级])/u.test(subject) ||
    wordBefore(qualifiers, subject, subject.length) !== undefined
  );
}

/** 依托人民法庭开展: by what means something was done is no part of what was. */
function withoutMeans(left: string, flow: boolean): string {
  meansFirsts ??= charSet('通依借利运结围根');
  if (flow || !inSetAt(meansFirsts, left, 0) || !MEANS_REGEX.test(left) || /(?:方式|途径|渠道|程序)$/u.test(left))
    return left;
  return /(?:热线|平台|系统)$/u.test(left) ? left.slice(2) : '';
}

const MEANS_REGEX = /^(?:通过|依托|依靠|借助|利用|运用|结合|围绕|根据)/u;
let meansFirsts: CharSet | undefined;

function readVerb(clause: string, start: number, end: number, isFlow: boolean, from: number): ClauseReading {
  let objectStart = end;
  while (clause[objectStart] === '了' || clause[objectStart] === '过' || clause[objectStart] === '的') objectStart++;
  const rest = stripLinks(clause.slice(objectStart));
  if (isFlow && rest === '') {
    const manner = mannerStart(clause, start);
    if (manner < start) return readVerb(clause, manner, end, true, manner < from ? 0 : from);
  }
  // 正在审理和执行的案件: of verbs in a list the one before 的案件 is no kind of case.
  const listed = isFlow ? /^[和与及、并](.{2,4}?)的?案件$/u.exec(clause.slice(end)) : null;
  if (listed !== null && findVerbs(listed[1] as string)[0]?.flow)
    return readVerb(clause, start, end + 1 + (listed[1] as string).length, true, from);
  // 以调解、撤诉方式结案: the manner is told whole.
  const left =
    !isFlow && clause.slice(from, start) === '当场'
      ? '当场'
      : withoutMeans(
          stripLinks(stripOpeners(clause.slice(clause.slice(from, start).endsWith('方式') ? 0 : from, start))),
          isFlow,
        );
  const { subject, modifier } = splitModifier(left);
  const object = rest;
  const flow =
    isFlow &&
    (object === '' ||
      object.endsWith('案') ||
      object.endsWith('案件') ||
      /(?:案件[一二再]审|.{2}(?:犯罪|案子))$/u.test(object));
  const verb = modifier + clause.slice(start, end);
  const before = stripLinks(subject);
  // 决定起诉, 当庭宣判: how it was done goes with what was done.
  if (flow && object === '' && HOW_REGEX.test(before)) return verbReading('', before + verb, object, flow);
  if (!flow || before === '' || object === '') return verbReading(before, verb, object, flow);
  // 行政非诉审查未结案: before the bare word stands the kind of case. 各类未结案: which is all kinds.
  if ((object === '案件' || object === '案') && HOW_REGEX.test(before))
    return verbReading('', before + verb, object, flow);
  if (object === '案件' || object === '案') {
    return verbReading(/^各[类种]?$/u.test(before) ? `${before}案件` : before, verb, object, flow);
  }
  // 一审新收民事案件: a kind of case before the verb goes with the cases behind it; 实质化解积案: any other word tells how.
  qualifiers ??= endTable(CASE_QUALIFIERS);
  if (wordBefore(qualifiers, before, before.length) !== undefined) return verbReading(before, verb, object, flow);
  return verbReading('', before.length <= 4 ? before + verb : verb, object, flow);
}
