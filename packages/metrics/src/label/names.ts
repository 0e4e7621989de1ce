import { stripRankVerb } from '../figure/rank.js';
import type { Figure } from '../figure/types.js';
import { namesMeasure } from './clause.js';
import type { Linking } from './context.js';
import { BREAK, type Gap } from './gap.js';
import { listMembers } from './share.js';
import { stripLinks, stripOpeners } from './strip.js';
import type { Linked } from './types.js';

/** 罪名主要为A、B和C: the list stands behind the verb. */
const LISTED_REGEX =
  /^[^、]*(?:主要|依次|分别|多(?=[为是])|均|以|集中|包括|涉及|排名前[一二三四五])(?:为|是|有|在|于)?/u;

/** 收案数最多的三个法庭是甲、乙和丙: what they have most of, and the list. */
const MOST_LISTED_REGEX =
  /^([\u4e00-\u9fff]{2,20}?)(?:位居|居|排名)?(?:最[多高低少大快慢]|前列|居前|靠前)的?前?[二两三四五六七八九十](?:个|类|大|种|名|项|家|位)?[\u4e00-\u9fff]{0,6}?(?:分别|依次)?[是为](.+)$/u;

/** 甲、乙、丙三省结案量最大: the list, its sum, what they have most of. */
const MOST_REGEX =
  /^(.+?)(?:等)?[二两三四五六七八九十](?:省|市|县|区|地|州|国|家|个[\u4e00-\u9fff]{1,4}?|类[\u4e00-\u9fff]{0,4}?)(?:的)?([\u4e00-\u9fff]{2,12}?)(?:位居|居|列|排名)?(?:最[大多高低少快慢长短]|前[一二三四五六]位?|居前|较[大多高低少])$/u;

export function mostOf(
  clause: string,
  count: number,
): { readonly names: readonly string[]; readonly matter: string } | undefined {
  const listed = MOST_LISTED_REGEX.exec(clause);
  const members = listed === null ? undefined : listMembers(listed[2] as string, count);
  if (members !== undefined) return { names: members, matter: listed?.[1] as string };
  const most = MOST_REGEX.exec(clause);
  const names = most === null ? undefined : listMembers(most[1] as string, count);
  return names === undefined ? undefined : { names, matter: most?.[2] as string };
}

const PREDICATE_REGEX =
  /(?:较为|比较|最为|十分|更加)?(?:等?为主|突出|明显|较多|居多|较高|较大|显著|较快|活跃|多发|频发)$/u;

/**
 * Whom a list before the clause of 分别 names: 客车、货车超载突出，分别查处…; 最低的3个县依次是甲县、乙县和丙县，分别为…;
 * 蔬菜，水果，禽蛋等3类食品，合格率分别为…; else those of the dealing before.
 */
export function namesBefore(linking: Linking, i: number, count: number, named: boolean): readonly string[] | undefined {
  const { clauseBefore, context, text } = linking;
  const gap = linking.gaps[i] as Gap;
  const counted = i === 0 ? undefined : linking.figures[i - 1];
  const ranked = counted?.kind === 'rank';
  if (
    i > context.sentence &&
    counted?.value === count &&
    (ranked || counted.kind === 'count') &&
    gap.level < BREAK.sentence
  ) {
    const behind = text.slice(gap.start, Math.min(gap.tailEnd, gap.start + LONGEST_NAMES));
    const at = behind.search(/[是为有：]/u);
    if (at >= 0) {
      const names = listMembers(behind.slice(at + 1), count);
      if (names !== undefined) return names;
    }
    const before = linking.gaps[i - 1] as Gap;
    const first = i === 1 && before.level < BREAK.sentence;
    const opening = first ? before.start : (before.clauses[0]?.start ?? before.leadStart);
    const start = Math.max(opening, before.end - LONGEST_NAMES);
    const led = stripOpeners(text.slice(start, before.end)).replace(/等$/u, '');
    const list = ranked ? stripRankVerb(led) : led;
    for (const mark of ['，', ',', '、']) {
      const names = list.split(mark);
      if (names.length === count && names.every((name) => name.trim() !== '')) return names.map((name) => name.trim());
    }
  }
  if (named && clauseBefore !== '') {
    // 收案最多的三个庭室为甲、乙和丙，分别收案…
    const most = mostOf(clauseBefore, count)?.names;
    if (most !== undefined) return most;
    const listed = clauseBefore.replace(PREDICATE_REGEX, '');
    const names = listMembers(listed.replace(LISTED_REGEX, ''), count) ?? listMembers(listed, count);
    if (names?.every((name) => name.length <= 16)) return names;
  }
  return named && context.dealtTo?.length === count ? context.dealtTo : undefined;
}

const LONGEST_NAMES = 100;

/** PM2.5平均浓度最低的3个县是…，分别为: the words that lead to the count tell what the values are of. */
export function leadingMatter(linking: Linking, i: number): string {
  if (linking.figures[i - 1]?.kind === 'rank') {
    const { indicator } = linking.linked[i - 1] ?? {};
    return indicator && namesMeasure(indicator) ? indicator : '';
  }
  const lead = stripLinks(stripOpeners(linking.leads[i - 1] ?? ''));
  return lead.replace(/(?:位居|排名|居)?(?:最[高低多少大小快慢长短]|前列|居前|靠[前后]|较[高低多少大小])$/u, '');
}

/** 批次 → 批: what a bare measure counts by. */
const UNITS_OF: Readonly<Record<string, readonly string[]>> = {
  批次: ['批', '批次'],
  人次: ['人次'],
  件次: ['件次'],
  件数: ['件'],
  起数: ['起'],
  人数: ['人', '名', '位'],
  户数: ['户'],
  次数: ['次', '次数'],
  场次: ['场', '场次'],
  金额: ['元'],
};

/** 走访90批412人次，批次、人次分别上升…: bare measures are of the figures of the sentence that are counted so. */
export function toldIn(linking: Linking, members: readonly string[]): readonly number[] | undefined {
  const { levels, sentence } = linking.context;
  const told: number[] = [];
  for (const member of members) {
    const units = Object.hasOwn(UNITS_OF, member) ? UNITS_OF[member] : undefined;
    if (units === undefined) return undefined;
    let n = levels.length - 1;
    while (n >= 0 && !units.includes((linking.figures[levels[n] as number] as Figure).unit)) n--;
    const index = levels[n];
    if (index === undefined || index < sentence) return undefined;
    told.push(index);
  }
  return told;
}

const NOUN_TAIL_REGEX = /^(?:程序|方式|纠纷|犯罪|罪|法院|法庭)/u;

/** 城市快递业务量、农村快递业务量 → 城市, 农村: what tells the members of a list apart. */
export function headsOf(members: readonly string[]): readonly string[] | undefined {
  const first = members[0] as string;
  let size = 0;
  while (
    size < first.length - 1 &&
    members.every((member) => member.length > size + 1 && member.at(-1 - size) === first.at(-1 - size))
  )
    size++;
  // 小额诉讼程序审结案件占比: the noun that they share goes with each.
  size -= NOUN_TAIL_REGEX.exec(first.slice(first.length - size))?.[0].length ?? 0;
  return size < 2 ? undefined : members.map((member) => member.slice(0, member.length - size));
}

/** 审结危险驾驶案件120件、盗窃案件80件，判处罪犯分别为130人、95人: of the different things that the sentence counted right before. */
export function toldSubjects(
  { linked, figures, context }: Linking,
  i: number,
  count: number,
): readonly string[] | undefined {
  if (i - count < context.sentence) return undefined;
  const names = new Set<string>();
  const unit = figures[i - 1]?.unit;
  for (let n = i - count; n < i; n++) {
    const { subject, indicator, change, how } = linked[n] as Linked;
    const name = subject ?? indicator;
    if (name === null || change !== undefined || how === 'dealt-out' || figures[n]?.unit !== unit) return undefined;
    names.add(name);
  }
  return names.size === count && figures[i]?.kind === 'count' ? [...names] : undefined;
}

/** Whether `indicator` is a bare measure, which is of what another one names: 损失金额. */
export function ownsNone(indicator: string | null): boolean {
  return indicator !== null && indicator.length <= LONGEST_BARE && namesMeasure(indicator);
}

const LONGEST_BARE = 6;

/** “先进集体”东部 → 东部: what the names share is told anew. */
export function unquoted(name: string): string {
  return name.replace(/^“[^”]*”/u, '');
}

/** 海珠、白云、越秀法院收案分别…: a list of bodies, each with the tail of the last. */
export function bodyMembers(scope: string | null, count: number): readonly string[] | undefined {
  const names = scope === null ? [] : scope.split(/[、和与]/u);
  if (names.length !== count) return undefined;
  const tail =
    /(?:人民法院|中级法院|基层法院|法院|法庭|检察院|中院|公安局|分局|海关|税务局|派出所)$/u.exec(
      names.at(-1) as string,
    )?.[0] ?? '';
  return names.map((name) => (name.endsWith(tail) ? name : name + tail));
}
