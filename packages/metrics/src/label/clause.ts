import {
  type CharSet,
  charSet,
  codeOf,
  type EndTable,
  endsIn,
  endTable,
  inSet,
  inSetAt,
  wordBefore,
  wordNumberBefore,
} from '../lexicon/table.js';
import { CASE_QUALIFIERS, MEASURE_MODIFIERS } from '../lexicon/words.js';
import { endOfCases, tradeOrMatter } from './matter.js';
import { mannerStart, meansEnd, perHeadAt, withoutCause } from './means.js';
import { openingBody } from './scope.js';
import { SIGN, signsOf } from './signs.js';
import { linksStart, openersEnd } from './strip.js';
import { firstVerb, mainVerb } from './verbs.js';

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
let toWhomEnds: CharSet | undefined;

/** 率, 数, 金额 …: a clause that ends so names a measure, whatever verbs it holds. */
const MEASURES =
  '率 比 比例 占比 比重 天数 时长 周期 用时 时间 质效 指数 系数 得分 总分 分值 总数 数 数目 数量 总量 量 金额 总额 额 收入 支出 总值 产值 增加值 价值 值 面积 人口 浓度 强度 满意度 度 成本 ' +
  '补助标准 保障标准 供养标准 低保标准 补贴标准 资助标准 救助标准 收费标准 待遇标准 工资标准 给付标准 奖励标准 缴费标准 抚恤标准 养老金标准 补差 时限 期限 工期 密度 规模 里程 水平 差 收费 损失 利润 税 债务 余额 投资 产量';
let measures: EndTable | undefined;

/** Words that tell how something was done, before the verb at the end of a clause. */
const HOW_REGEX =
  /^(?:不|未|正在|正|尚未|部分|长期|立案|决定|准予|提前|当庭|当场|实际|成功|直接|集中|快速|就地|实质性?|一次|二次|批准|同意|联合|协调|首次|撤回|变更|追加|包案|带案|线上|联动|在线|上门|远程|异地|速裁|网上|跨域|诉前|庭前)$/u;

/** Whether a phrase ends as the name of a measure does: 结案率, 到位金额. */
export function namesMeasure(phrase: string): boolean {
  return endsInMeasure(phrase, 0, phrase.length);
}

/** Whether what stands in `text` from `start` to `end` does. */
function endsInMeasure(text: string, start: number, end: number): boolean {
  measures ??= endTable(MEASURES);
  return wordNumberBefore(measures, text, start, end) !== 0;
}

/** Where the name of the measure that ends a phrase begins (建议|采纳率); 0 where it ends in none. */
export function measureAt(phrase: string): number {
  measures ??= endTable(MEASURES);
  const word = wordBefore(measures, phrase, phrase.length);
  if (word === undefined) return 0;
  // 采纳率: what the suffix is of belongs to the measure.
  return word.length > 1 ? phrase.length - word.length : Math.max(0, phrase.length - 3);
}

const CASE = 0x6848; // 案
const ITEM = 0x4ef6; // 件

/** Where 案件 stands last in `noun`, behind its first character; else no more than 0. */
function lastCases(noun: string): number {
  let at = noun.length - 2;
  while (at > 0 && !(codeOf(noun, at) === CASE && codeOf(noun, at + 1) === ITEM)) at--;
  return at;
}

/** 民事案件调解率 → 民事案件, 调解率. */
export function splitCases(noun: string): { subject: string; noun: string } {
  const at = lastCases(noun);
  if (at > 0 && at + 2 < noun.length) {
    const rest = noun.slice(at + 2).replace(/^(?:的|中(?![院心央小])(?=.{2}))/u, '');
    // 撤诉率、简易案件适用率、上诉率: 案件 inside a list of measures parts nothing.
    const listed = noun.slice(0, at).includes('、') && rest.includes('、');
    if (rest !== '' && !listed && !/^(?:[数量总受]|情况|信息|线索|材料|当事人)/u.test(rest)) {
      // 金融案件二审收案总数: the instance goes with the cases.
      const instance = /^[一二再]审(?=(?:新收|收案|结案|立案|审结|受理).{0,3}[数量]$)/u.exec(rest)?.[0].length ?? 0;
      return { subject: noun.slice(0, at + 2 + instance), noun: rest.slice(instance) };
    }
  }
  return { subject: '', noun };
}

/** 信访案件（含初访） → 信访案件; 审(执)结 stays. */
export function withoutParentheses(phrase: string): string {
  return phrase.includes('（') || phrase.includes('(') ? phrase.replace(/[(（][^()（）]{2,}[)）]/gu, '') : phrase;
}

/** 比例从一审的15%: the stage that a value was told of. */
const FROM_STAGE_REGEX = /(?<=..)[从由](?:一审|二审|再审|最初|原来|此前|原先|初期|过去)的?$/u;
let stageEnds: CharSet | undefined;

const PLACED_REGEX = /^[全我本][国省市县区州旗](?:共(?![同产青建享有])|累计)/u;
let placedThirds: CharSet | undefined;

/** Reads the clause that leads to a number, openers (which end at `from`) and links not counted. */
export function readLead(
  lead: string,
  from = openersEnd(lead, 0, lead.length),
  signs: number = signsOf(lead),
): ClauseReading {
  let end = lead.length;
  if (from === end) return clauseReading(undefined, '', '', '', '', false);
  stageEnds ??= charSet('审的');
  if (inSet(stageEnds, codeOf(lead, end - 1)))
    end = from + (FROM_STAGE_REGEX.exec(lead.slice(from))?.index ?? end - from);
  // 向群众发放: whom it was done to is neither who did it nor how.
  toWhomEnds ??= charSet('向为给与同');
  if ((signs & SIGN.aside) === 0)
    return readOpened(lead, from, end, from > 0 && inSet(toWhomEnds, codeOf(lead, from - 1)), signs);
  const opened = withoutParentheses(lead.slice(from, end));
  const toWhom = opened !== lead && inSetAt(toWhomEnds, lead, lead.indexOf(opened) - 1);
  return readOpened(opened, 0, opened.length, toWhom, signs);
}

/** Reads the clause that stands in `text` from `start` to `openedEnd`, but for the links at its end. */
function readOpened(text: string, start: number, openedEnd: number, toWhom: boolean, signs: number): ClauseReading {
  const linked = linksStart(text, start, openedEnd);
  let end = linked;
  let at = start;
  if (end === at) return clauseReading(undefined, '', '', '', '', false);
  // 全市共发生: where, before a word that sums up.
  placedThirds ??= charSet('共累');
  if (end - at > 2 && inSet(placedThirds, codeOf(text, at + 2)) && PLACED_REGEX.test(text.slice(at, end)))
    at = openersEnd(text, at + 2, end);
  const body = (signs & SIGN.body) === 0 ? undefined : openingBody(text, at, end);
  const scope = toWhom ? undefined : body?.scope;
  if (body !== undefined) {
    at = openersEnd(text, at + body.length, end);
    // 该院有员额法官: what a body has.
    if (end - at > 2 && codeOf(text, at) === HAVE && !'效期限关机偿'.includes(text.charAt(at + 1))) at++;
    if (at === end) return clauseReading(scope, '', '', '', '', false);
  }
  end = endOfCases(text, at, end);
  // 为受援人挽回经济损失: what was done for somebody is told by its verb.
  if (endsInMeasure(text, at, end) && !(toWhom && firstVerb(text, at, end) !== undefined))
    return nounReading(scope, splitCases(withoutCause(text.slice(at, end))));
  const noun = tradeOrMatter(text, at, end);
  if (noun !== undefined) return clauseReading(scope, '', '', '', noun, false);
  const verbs = mainVerb(text, at, end);
  // 为劳动者追索薪资: without a verb that is known, whom it was done for stays with what was done.
  if (verbs === undefined && toWhom && at === start && end - at > 4 && codeOf(text, openedEnd - 1) !== OF) {
    const preposition = text.charAt(start - 1);
    return clauseReading(scope, '', '', '', text.slice('为向给'.includes(preposition) ? start - 1 : at, end), false);
  }
  if (verbs === undefined) return nounReading(scope, splitCases(text.slice(at, end)));
  const { main, before } = verbs;
  const reading = readVerb(text, at, end, main.start, main.end, main.flow, before?.end ?? at);
  const { subject, verb, object, flow } = reading;
  // 选择速裁程序审理的170件: the words before 的 tell which ones, whole.
  if (flow && object === '' && linked < openedEnd && codeOf(text, linked) === OF && !isKindOfCase(subject)) {
    const long = end - at > 16 && before !== undefined && before.end < main.start;
    return clauseReading(scope, '', '', '', text.slice(long ? before.start : at, end), false);
  }
  return clauseReading(scope, toWhom && !flow ? '' : subject, verb, object, '', flow);
}

const OF = 0x7684; // 的
const HAVE = 0x6709; // 有

/** 民事案件, 一审, nothing: what cases are told by. 选择速裁程序 is none. */
function isKindOfCase(subject: string): boolean {
  qualifiers ??= endTable(CASE_QUALIFIERS);
  return (
    subject.length < 3 ||
    /(?:案件?|纠纷|诉讼|[一二再]审)$|^(?:全[国省市县区院]|各[类级])/u.test(subject) ||
    wordBefore(qualifiers, subject, subject.length) !== undefined
  );
}

let aspects: CharSet | undefined;
let listMarks: CharSet | undefined;
let caseEnds: CharSet | undefined;

/** 案, 案件 and the like at the end of an object: what a verb was done to are cases. */
function endsInCases(object: string): boolean {
  caseEnds ??= charSet('案件审罪子');
  return endsIn(caseEnds, object) && /(?:案件?|案件[一二再]审|.{2}(?:犯罪|案子))$/u.test(object);
}

const HOW_END_REGEX = /(?<=.{2})(?:当场|当庭|就地|包案|带案|快速|线上)$/u;

/** Reads the clause from `clauseStart` to `clauseEnd` by its verb from `start` to `end`; `from`: where the verb before ends. */
function readVerb(
  text: string,
  clauseStart: number,
  clauseEnd: number,
  start: number,
  end: number,
  isFlow: boolean,
  from: number,
): ClauseReading {
  aspects ??= charSet('了过的');
  let objectStart = end;
  while (objectStart < clauseEnd && inSet(aspects, codeOf(text, objectStart)) && !text.startsWith('过问', objectStart))
    objectStart++;
  const objectEnd = linksStart(text, objectStart, clauseEnd);
  if (isFlow && objectEnd === objectStart) {
    const manner = mannerStart(text, clauseStart, start);
    if (manner < start)
      return readVerb(text, clauseStart, clauseEnd, manner, end, true, manner < from ? clauseStart : from);
  }
  // 正在审理和执行的案件: of verbs in a list the one before 的案件 is no kind of case.
  listMarks ??= charSet('和与及、并');
  if (isFlow && end < clauseEnd && inSet(listMarks, codeOf(text, end))) {
    const listed = /^[和与及、并](.{2,4}?)的?案件$/u.exec(text.slice(end, clauseEnd))?.[1];
    if (listed !== undefined && firstVerb(listed)?.flow)
      return readVerb(text, clauseStart, clauseEnd, start, end + 1 + listed.length, true, from);
  }
  let left = from;
  let leftEnd = start;
  if (isFlow || start - from !== 2 || !text.startsWith('当场', from)) {
    // 以调解、撤诉方式结案: the manner is told whole.
    const whole = start - from >= 2 && text.startsWith('方式', start - 2);
    left = openersEnd(text, whole ? clauseStart : from, start);
    leftEnd = linksStart(text, left, start);
    if (!isFlow) left = meansEnd(text, left, leftEnd);
  }
  // 平均每名法官一年要审理: for each of whom it was counted belongs to what was done.
  const each = perHeadAt(text, left, leftEnd);
  if (each !== undefined)
    return verbReading('', each + text.slice(start, end), text.slice(objectStart, objectEnd), false);
  // 员额法官人均结案: 人均 goes with the verb.
  modifiers ??= endTable(MEASURE_MODIFIERS);
  const modifier = modifiers.lengths[wordNumberBefore(modifiers, text, left, leftEnd)]!;
  const object = text.slice(objectStart, objectEnd);
  const flow = isFlow && (object === '' || endsInCases(object));
  const word = text.slice(start, end);
  const verb = modifier === 0 ? word : text.slice(leftEnd - modifier, leftEnd) + word;
  const before = text.slice(left, modifier === 0 ? leftEnd : linksStart(text, left, leftEnd - modifier));
  // 决定起诉, 当庭宣判: how it was done goes with what was done.
  if (flow && object === '' && HOW_REGEX.test(before)) return verbReading('', before + verb, object, flow);
  const how = flow && object === '' ? (HOW_END_REGEX.exec(before)?.[0] ?? '') : '';
  // 巡回法庭当场调解: how it was done, behind who did it.
  if (how !== '') return verbReading(before.slice(0, -how.length), how + verb, object, flow);
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
