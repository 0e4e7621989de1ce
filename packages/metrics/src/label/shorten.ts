import { type CharSet, charSet, codeOf, endsIn, inSet } from '../lexicon/table.js';
import { namesMeasure, withoutParentheses } from './clause.js';
import { ANY_SIGN, SIGN } from './signs.js';
import { SPACES, trimEnd, trimStart } from './strip.js';
import { findVerbs, firstVerb } from './verbs.js';

/** No part of a label is longer, but for a few characters that a word would be cut in two without. */
export const LONGEST_INDICATOR = 16;
export const LONGEST_SUBJECT = 16;
const LONGEST_LISTED = 16;
export const LONGEST_OWNER = 22;

const OVERRUN = 4;
const LIST_OVERRUN = 6;
/** A list that tells what was done has no subject beside it. */
export const ROOM_FOR_DEEDS = 4;
const BARE_SUM_REGEX = /^(?:邀请|开展|组织|举办|提供)?(?:犯罪|案件|犯罪案件|纠纷|活动|工作|服务|事项|方式)$/u;

/** 的人数, 的比例: a head as short as that says too little by itself. */
const SHORTEST_HEAD = 4;

/** 国企中的贪污、私分公款等职务犯罪 → 国企中的职务犯罪: of examples and what they are examples of, the latter names. */
function sumOfList(label: string): string | undefined {
  const end = label.lastIndexOf('等');
  const first = label.search(/、|”“/u);
  if (first < 0 || end < first || label.length - end < 3) return undefined;
  const head = label.slice(end + 1);
  const of = label.lastIndexOf('的', first);
  return of > 0 && of + 1 + head.length <= LONGEST_INDICATOR ? label.slice(0, of + 1) + head : head;
}

/** Shortens a noun phrase from the left: what stands nearest to the number names it. */
export function fromRight(label: string, longest: number, room = 0): string {
  if (label.length <= longest) return label;
  if (label.includes('、') || label.includes('”“')) {
    if (label.length <= longest + LIST_OVERRUN && namesMeasure(label)) return label;
    const summed = sumOfList(label);
    const quoted = label.indexOf('“');
    const inName =
      quoted >= 0 && label.lastIndexOf('、') > quoted && label.lastIndexOf('、') < label.indexOf('”', quoted);
    // Where a list is summed up, its sum is enough, but for one that says nothing.
    if (
      label.length <=
      longest + (summed === undefined ? (inName ? 0 : room) : BARE_SUM_REGEX.test(summed) ? OVERRUN : 0)
    )
      return label;
    // A list keeps its last members whole.
    if (summed !== undefined && summed.length <= longest + OVERRUN) return summed;
    const at = label.indexOf('、', label.length - longest - 1);
    if (at >= 0 && at < label.length - 2) return label.slice(at + 1);
  }
  // 某特大走私系列案等走私案件: of an example and what it is one of, the latter names.
  const sum = label.length > longest + 2 ? label.lastIndexOf('等') : -1;
  if (
    sum > 1 &&
    label.length - sum > SHORTEST_HEAD &&
    !'平同优中高初头特对'.includes(label.charAt(sum - 1)) &&
    firstVerb(label)?.start !== 0
  )
    return fromRight(label.slice(sum + 1), longest);
  const tail = label.slice(-longest);
  const cut = tail.indexOf('的') + 1;
  // A few characters more do no harm; a word cut in two does.
  const bare = cut > 0 && tail.length - cut < SHORTEST_HEAD && namesMeasure(tail);
  if ((cut === 0 || bare) && label.length <= longest + OVERRUN) return label;
  return cut > 0 && cut < tail.length - 1 ? tail.slice(cut) : tail;
}

let amongEnds: CharSet | undefined;

/** 死刑(包括死缓) → 死刑; 审(执)结 stays. And 人数在犯罪总数中 → 人数. */
export function withoutAside(phrase: string, signs: number = ANY_SIGN): string {
  amongEnds ??= charSet('中');
  if ((signs & (SIGN.aside | SIGN.list)) === 0 && !endsIn(amongEnds, phrase)) return phrase;
  let plain = withoutParentheses(phrase);
  if (endsIn(amongEnds, plain)) plain = plain.replace(/(?<=.{4})在[^在]{2,}中$/u, '');
  // 贪污、贿赂、渎职等职务犯罪案件: the noun behind 等 sums the list up.
  const at = plain.length > LONGEST_LISTED && plain.includes('、') ? plain.lastIndexOf('等') : -1;
  return at > 0 &&
    plain.length - at >= 5 &&
    !(plain.length <= LONGEST_LISTED + OVERRUN && BARE_SUM_REGEX.test(plain.slice(at + 1)))
    ? plain.slice(at + 1)
    : plain;
}

/** 全国五一劳动奖状等各级荣誉 → 各级荣誉: one example is left out where the words are too long. */
export function withoutExamples(object: string, signs: number): string {
  if ((signs & SIGN.andSoOn) === 0) return object;
  const at = object.length > SHORTEST_EXAMPLE ? object.lastIndexOf('等') : -1;
  return at > 0 && object.length - at > 3 && !object.includes('、') ? object.slice(at + 1) : object;
}

const SHORTEST_EXAMPLE = 10;

/** 盗窃罪、强奸罪、抢劫罪、诈骗罪 → 盗窃罪等: of a list that is too long the first member stands for all. */
export function shortList(phrase: string, signs: number = ANY_SIGN): string {
  if ((signs & (SIGN.kinds | SIGN.list)) === 0) return phrase;
  const plain = phrase.startsWith('各类') && phrase.length > 6 ? phrase.slice(2) : phrase;
  const at = plain.length > LONGEST_LISTED ? plain.indexOf('、') : -1;
  if (at < 2 || plain.includes('等')) return plain;
  const first = plain.slice(0, at);
  // 生产、销售伪劣药品案件: verbs that share the object of the last.
  const shared = firstVerb(plain.slice(at + 1));
  if (shared?.start === 0 && first.length <= 4 && findVerbs(first).at(-1)?.end === first.length)
    return plain.length <= LONGEST_SUBJECT + OVERRUN ? plain : plain.slice(at + 1);
  const head = HEAD_REGEX.exec(plain)?.[0] ?? '';
  return first.endsWith(head) ? `${first}等` : `${first}等${head}`;
}

const HEAD_REGEX = /(?:犯罪)?(?:一审|二审)?(?:案件|犯罪|纠纷|人员|单位|企业|项目|工程|[数率量额])?$/u;

const OF_WHERE_REGEX =
  /^(?:当年|同期|[全我本该][国省市县区院])*(?:(?:各级|两级|三级|基层|中级|人民)*法院|检察机关|公安机关)?(?:当年|同期|各类|全国)*(?=.{4})/u;

/** 同期全市基层法院民事案件收案数 → 民事案件收案数: of a whole that is told with many words, when and where is left out. */
export function wholeName(whole: string): string {
  return whole.length > LONGEST_WHOLE ? whole.replace(OF_WHERE_REGEX, '') : whole;
}

const LONGEST_WHOLE = 10;

let untidyFirsts: CharSet | undefined;
let untidyLasts: CharSet | undefined;
/** `label` without marks at its edges and quotation marks whose partner was cut away. */
export function tidy(label: string, signs: number = ANY_SIGN): string {
  const length = label.length;
  if (length === 0) return '';
  untidyFirsts ??= charSet(`${SPACES}、，的等`);
  untidyLasts ??= charSet(`${SPACES}、，`);
  // Most labels are.
  if (
    (signs & SIGN.quote) === 0 &&
    !inSet(untidyFirsts, codeOf(label, 0)) &&
    !inSet(untidyLasts, codeOf(label, length - 1))
  )
    return label;
  let out = trimEnd(trimStart(label.trim(), '、，的”’'), '、，“‘');
  if (out.startsWith('等') && !/^等[级待候]/u.test(out)) out = out.slice(1);
  if (out.startsWith('“') && !out.includes('”')) out = out.slice(1);
  // A quotation mark whose partner was cut away goes too.
  if (out.includes('”') && !out.includes('“')) out = out.slice(out.indexOf('”') + 1);
  if (out.includes('“') && !out.includes('”')) out = out.slice(0, out.indexOf('“'));
  return trimStart(out, '的、');
}

const OWNER_REGEX = /^.*(?:地区|城市|省份|流域|领域|行业|企业|机构|居民|人员|单位)的?(?=.{3,14}$)/u;

/** 沿江地区“1+8”城市PM2.5平均浓度: where the name of a measure is too long, whose it is is the subject; 0 where it is not. */
export function splitOwner(noun: string): number {
  return noun.length > LONGEST_INDICATOR + OVERRUN && namesMeasure(noun)
    ? (OWNER_REGEX.exec(noun)?.[0].length ?? 0)
    : 0;
}

/** 扶持茶叶、花卉等特色产业 → 扶持特色产业. */
function summedPredicate(predicate: string): string | undefined {
  const verb = firstVerb(predicate);
  const at = predicate.lastIndexOf('等');
  const list = predicate.indexOf('、');
  if (verb?.start !== 0 || list < verb.end || at < list || predicate.length - at < 3) return undefined;
  return predicate.slice(0, verb.end) + predicate.slice(at + 1);
}

const HONOURED_REGEX = /^(?:被)?(?:评为|评选为|授予|记|荣立|荣获|获评|获得?|入选)/u;

/** 参与社区值守、卡口执勤和物资配送: what is too long ends with a member of its list where it can. */
function fromLeft(said: string, longest: number): string {
  if (said.length <= longest) return said;
  const cut = said.slice(0, longest);
  const joint = Math.max(cut.lastIndexOf('、'), cut.lastIndexOf('和'), cut.lastIndexOf('及'), cut.lastIndexOf('，'));
  return joint >= SHORTEST_EXAMPLE - 4 ? cut.slice(0, joint) : cut;
}

export function tailed(head: string, noun: string, predicate: string): string {
  // 途径接收的165条线索全部移送: what is said of the noun is left out where there is no room for it.
  if (head !== '' && noun !== '' && head.length + noun.length + predicate.length > LONGEST_INDICATOR + OVERRUN - 2)
    return fromRight(head, LONGEST_INDICATOR - Math.min(noun.length, 8)) + fromRight(noun, LONGEST_INDICATOR);
  const room = LONGEST_INDICATOR - Math.min(head.length, LONGEST_INDICATOR - 8);
  let said = noun;
  if (noun.length + predicate.length <= room + (head === '' && predicate.length <= 6 ? OVERRUN : 0))
    said = noun + predicate;
  else if (head === '' && HONOURED_REGEX.test(predicate) && noun !== '')
    // 2名干警被评为全市法院司法警察工作先进个人: the honour is told at its end.
    said = noun + fromRight(predicate, LONGEST_INDICATOR + OVERRUN - noun.length);
  else if (noun === '') said = fromLeft(summedPredicate(predicate) ?? predicate, room);
  else if (head === '' && noun.length <= 4 && (firstVerb(predicate)?.start ?? 0) > 0)
    // 法庭在便民大厅提供自助缴费: where it was done is left out.
    said = noun + fromLeft(predicate.slice(firstVerb(predicate)?.start), room - noun.length - 1);
  else if (noun.length > LONGEST_INDICATOR) said = fromRight(noun, LONGEST_INDICATOR);
  return fromRight(head, LONGEST_INDICATOR - Math.min(said.length, 8), said === '' ? ROOM_FOR_DEEDS : 0) + said;
}

/** Where the words begin that follow a list summed up by a noun behind the number (A、B、C等与质效相关的 | 18项指标); 0 where there is none. */
export function listEnd(lead: string): number {
  const at = lead.lastIndexOf('等');
  const list = lead.indexOf('、');
  return list >= 0 && list < at && at < lead.length - 2 && lead.endsWith('的') ? at + 1 : 0;
}
