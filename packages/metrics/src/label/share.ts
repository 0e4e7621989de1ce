import { measureAt, namesMeasure } from './clause.js';
import { findVerbs, firstVerb } from './verbs.js';

/** What joins the values of one list: 3.6%和3.1%, 2980件、2715件，3340件、3126件. */
const JOINED_REGEX = /^(?:[、，,；;]|和|及|以及|与|至|或)?$/u;

const LONGEST_JOINT = 2;

/** Whether the text between two numbers only joins them. */
export function isJoint(between: string): boolean {
  return between.length <= LONGEST_JOINT && JOINED_REGEX.test(between);
}

const CONJUNCTION_REGEX = /以及|及(?!时|格)|和(?!解|谐)|与(?!会)/gu;

/** 收案数、结案数及结案率 → its `count` members, or `undefined` where the list has another number of them. */
export function listMembers(list: string, count: number): string[] | undefined {
  const members = list.split('、');
  if (members.some((member) => member === '')) return undefined;
  if (members.length > count) return undefined;
  if (members.length === count) return alignHeads(members);
  if (members.length !== count - 1) return undefined;
  const last = members.at(-1) as string;
  // Of several conjunctions the one that leaves two members most alike in length parts the list.
  let best: [string, string] | undefined;
  for (const match of last.matchAll(CONJUNCTION_REGEX)) {
    const left = last.slice(0, match.index);
    const right = last.slice(match.index + match[0].length);
    if (left === '' || right === '') continue;
    if (best === undefined || Math.abs(left.length - right.length) < Math.abs(best[0].length - best[1].length))
      best = [left, right];
  }
  if (best === undefined) return undefined;
  return alignHeads([...members.slice(0, -1), ...best]);
}

function isVerb(member: string): boolean {
  const verb = firstVerb(member);
  return verb !== undefined && verb.start === 0 && verb.end === member.length;
}

/** 保全令, 免予刑事处罚: what a verb before the list may go on with. */
function isThing(member: string): boolean {
  const verb = firstVerb(member);
  return !namesMeasure(member) && (verb === undefined || (verb.start > 0 && verb.end === member.length));
}

const MEASURE_SUFFIX_REGEX = /(?:人数|件数|案件数|数量|[数量率])$/u;

const KIND_REGEX = /(?:民商事|民事|刑事|行政|商事|家事|执行)$/u;
const KINDS_REGEX = /^(?:民商事|民事|刑事|行政|商事|家事|执行)$/u;
const OPENING_REGEX = /^(?:“[^”、]{1,12}”(?!案|的)|[全我本][国省市县区州](?=[\u4e00-\u9fff]{2}))/u;

const FLOWS_REGEX = /^.{0,8}?(?:新收|收案|结案|立案|审结|受理|执结|办结|收|结)(?=(?:案件?)?(?:件数|数|数量)$)/u;
const BARE_MEASURE_REGEX = /^(?:人数|件数|标的额|标的|金额|人次)$/u;

/** 抗诉、再审检察建议采纳率: the measure of the last member is of all of them. */
function shareMeasure(members: readonly string[]): string[] {
  const last = members.at(-1) as string;
  const measure = measureAt(last);
  if (measure === 0 || members.slice(0, -1).some((member) => namesMeasure(member) || isVerb(member)))
    return [...members];
  const verb = findVerbs(last.slice(0, measure)).at(-1);
  const start = verb !== undefined && verb.start > 1 ? verb.start : measure;
  const head = last.slice(start);
  return members.map((member, i) => (i === members.length - 1 ? member : member + head));
}

/**
 * Gives each member of a list the head that only the last one carries, and the opening that only the first one carries:
 * 民事一审、二审案件平均办案用时 → 民事一审案件平均办案用时, 民事二审案件平均办案用时.
 */
function alignHeads(members: readonly string[]): string[] {
  const last = members.at(-1) as string;
  const first = members[0] as string;
  if (members.length < 2) return [...members];
  // 新收知识产权民事、刑事、行政案件: kinds of case in a list share what stands before the first and 案件 behind the last.
  const kind = last.endsWith('案件') ? KIND_REGEX.exec(first) : null;
  if (
    kind !== null &&
    KINDS_REGEX.test(last.slice(0, -2)) &&
    members.slice(1, -1).every((member) => KINDS_REGEX.test(member))
  )
    return members.map((member, i) => {
      const own = i === members.length - 1 ? member.slice(0, -2) : member;
      return `${i === 0 ? own : first.slice(0, kind.index) + own}案件`;
    });
  // “先进集体”东部、西部, 全市城镇、农村居民收入: what opens the list holds for all of it.
  const opener = OPENING_REGEX.exec(first)?.[0] ?? '';
  if (opener !== '' && opener !== first && members.slice(1).every((member) => !OPENING_REGEX.test(member)))
    return alignHeads([first.slice(opener.length), ...members.slice(1)]).map((member) => opener + member);
  // 新收和审结知识产权案件: verbs in a list share the object of the last.
  const verb = firstVerb(last);
  if (verb?.start === 0 && verb.end < last.length && members.slice(0, -1).every((member) => isVerb(member))) {
    return members.map((member, i) => (i === members.length - 1 ? member : member + last.slice(verb.end)));
  }
  // 发出支付令、保全令: the verb goes on with each.
  const led = firstVerb(first);
  if (
    led !== undefined &&
    led.start === 0 &&
    led.end < first.length &&
    members.slice(1).every((member) => isThing(member))
  )
    return members.map((member, i) => (i === 0 ? member : first.slice(0, led.end) + member));
  // 收案、结案、结案率: the last member only goes on from another, and shares nothing.
  if (members.slice(0, -1).some((member) => last.startsWith(member))) return [...members];
  const suffix = MEASURE_SUFFIX_REGEX.exec(last)?.[0];
  // 批捕、起诉人数: the bare verbs before share the noun.
  if (
    suffix !== undefined &&
    members
      .slice(0, -1)
      .every((member) => member.length <= 4 && !MEASURE_SUFFIX_REGEX.test(member) && !first.includes(suffix))
  ) {
    if (last.length - suffix.length <= 4)
      return members.map((member, i) => (i === members.length - 1 ? member : member + suffix));
  }
  // 城镇和农村居民人均可支配收入: short members share the measure of the last.
  if (first.length <= 3 && last.length >= first.length + 4 && namesMeasure(last) && !namesMeasure(first)) {
    const at = Math.min(first.length, last.length);
    if (last.charAt(at) === '/' || last.charAt(at) === '／') return shareMeasure(members);
    const verb = firstVerb(last)?.start ?? 0;
    // 水果、蔬菜、中药材种植面积: the last member is longer than the first.
    if (verb > first.length && verb <= first.length + 2)
      return members.map((member, i) => (i === members.length - 1 ? last : member + last.slice(verb)));
    if (members.slice(0, -1).every((member) => member.length <= 3))
      return members.map((member, i) => (i === members.length - 1 ? last : member + last.slice(at)));
  }
  // 收案件数和人数: the bare measure is of what came in, too.
  const done = FLOWS_REGEX.exec(first)?.[0];
  if (done !== undefined && members.slice(1).every((member) => BARE_MEASURE_REGEX.test(member)))
    return members.map((member, i) => (i === 0 ? member : done + member));
  const final = first.at(-1) as string;
  const at = last.indexOf(final);
  // 缓刑、免予刑事处罚: 刑 of 刑事 is no end of a word.
  if (at < 0 || at === last.length - 1 || at > 5 || '事讼'.includes(last.charAt(at + 1))) return shareMeasure(members);
  // 60岁及以上人口: the bound belongs to the age.
  const size = at + 1 + (/^(?:及其?)?以[上下内]/u.exec(last.slice(at + 1))?.[0].length ?? 0);
  const head = last.slice(size);
  // 适用小额诉讼程序、简易程序…: a verb that opens the list goes on with each, whole.
  const verbFirst = led?.start === 0 && led.end < first.length ? first.slice(0, led.end) : '';
  const opening =
    verbFirst !== '' ? verbFirst : first.length > size && !/\d/u.test(first) ? first.slice(0, first.length - size) : '';
  return members.map((member, i) => {
    const body = i === members.length - 1 ? last.slice(0, size) : member;
    const opened = i > 0 && opening !== '' && !body.startsWith(opening) ? opening + body : body;
    return opened + head;
  });
}
