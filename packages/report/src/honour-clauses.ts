import type { Honour } from '@zhibiao/schema';

/** Which level gave it, from the words of its name or of who gave it. */
export function levelOf(words: string): Honour['level'] {
  if (/全国|国家(?!机关|工作)|中央|最高人民法院|最高法|最高院|国务院|中国|全军/u.test(words)) return 'national';
  if (/省级|全区法院|自治区|\p{Script=Han}省|^省|省委|省高|省法院/u.test(words)) return 'provincial';
  if (/市级|地区级|\p{Script=Han}州$|\p{Script=Han}市|^市|市委|全州|州级/u.test(words)) return 'municipal';
  return /县级|区级|\p{Script=Han}[县区]|^[县区]|县委|区委/u.test(words) ? 'county' : null;
}

/** The clause that `at` stands in, and what is before it within the sentence. */
export function clauseBefore(text: string, at: number): { clause: string; earlier: string } {
  let start = at;
  let depth = 0;
  const floor = Math.max(0, at - CLAUSE_LONGEST);
  while (start > floor) {
    // Marks stand in ASCII, in general punctuation and in the forms for Chinese.
    const code = text.charCodeAt(start - 1);
    if (code >= 0x3100 && code < 0xff00) {
      start--;
      continue;
    }
    const character = text[start - 1]!;
    if ('”）》'.includes(character)) depth++;
    else if ('“（《'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，,。；！？;:：!\n'.includes(character)) break;
    start--;
  }
  let from = start;
  const limit = Math.max(0, start - EARLIER_LONGEST);
  while (from > limit && !'。！？\n；'.includes(text[from - 1]!)) from--;
  return { clause: text.slice(start, at), earlier: text.slice(from, start) };
}

const CLAUSE_LONGEST = 240;
const EARLIER_LONGEST = 120;

/** Words before a verb that are not who received: times, adverbs. */
const ADVERB_REGEX =
  /(?:先后|分别|曾经|曾|均|都|又|再次|多次|连续|成功|近日|日前|共|还|也|并|一举|同时|近年来|相继|光荣|正式|首次|双双|年均|一次性|共同|再度|最终|\d{1,2}次|在?(?:19|20)\d\d年(?:度|底|初)?|[\s，,]){1,6}$/u;
const TIME_REGEX =
  /^(?:在?(?:19|20)\d\d年(?:度|底|初)?(?:\d{1,2}月)?(?:份|\d{1,2}日)?|今年(?:初|以来)?|去年(?:底)?|同年|当年|此前|此次|近年来|近日|日前|其中|目前|此外|据悉|\d{1,2}月(?:份|\d{1,2}日)?|连续[\d一二两三四五六七八九十]{1,3}[年届次]|[\d一二两三四五六七八九十]{1,2}次|先后|多次|并|且|也|还|曾|再次|被|为|使|经|因此)+[，,]?/u;
/** 某某在全市考评中荣获二等奖: who, and in what. */
export const OCCASION_REGEX = /^(?<who>[^在]{0,60})在(?<what>[^在]{3,40}?)(?:工作|活动)?(?:中|上|里)$/u;
/** Nobody is called so. */
const NOBODY_REGEX = /^(?:\d+[人次项个]+|[省市县区]委.*政府|决定|.*(?:以来|之后|期间|期间内|称号后))$/u;
const LONGEST = 160;

/** Without the adverbs at its end. */
export function withoutAdverbs(clause: string): string {
  return clause.replace(ADVERB_REGEX, '');
}

/** Who received it: what stands before the verb in its clause. */
export function receiver(clause: string): string | null {
  let words = withoutAdverbs(clause.trimStart()).replace(TIME_REGEX, '').replace(ADVERB_REGEX, '');
  words = OCCASION_REGEX.exec(words)?.groups?.who ?? words;
  const etc = words.lastIndexOf('等');
  if (words.length > 20 && etc > 0 && etc < words.length - 2) words = words.slice(etc + 1);
  words = words.replace(/作为[^，。]{1,30}$/u, '').replace(/在(?:19|20)\d\d年$/u, '');
  words = words.replace(/^(?:使|让(?!胡)|有|由|将|把|涌现出|推动|该奖项)/u, '').replace(/(?:有|被|为|已|将)$/u, '');
  return (words.length > 1 || /^[他她]$/u.test(words)) &&
    words.length <= LONGEST &&
    !NOBODY_REGEX.test(words) &&
    /\p{Script=Han}/u.test(words)
    ? words
    : null;
}

/** A body or a person at the end of a clause: the subject of what follows in the sentence. */
const SUBJECT_REGEX =
  /^(?<who>[^，。；！？“”《》]{0,40}?(?:法院|中院|高院|[庭局室队科处院]|团队|集体|铁军|法官|同志|他|她))(?=[^\p{Script=Han}]|被|获|荣|光荣|先后|通过|始终|紧紧|坚持|深入|以|在|连续|多次|共|已|现|成立|位于|坐落|下辖|取得|拥有|不断|年均|一直|累计|近|围绕|立足|聚焦|积极|扎实|充分|自|全年|新收|受理|审结|把|将|依托|创新|探索|打造|深化|$)/u;
/** 某某先后7次获得…: who stands before the verb of another clause. */
const RECEIVING_REGEX =
  /^(?<who>[^，。；！？“”《》]{1,40}?)(?:先后|曾|多次|共|\d{1,2}次){0,3}(?:获得|荣获|荣立|获评|被(?:授予|评为|命名为|表彰为))/u;

/** A frame or a predicate is no subject. */
const NO_SUBJECT_REGEX =
  /^(?:自|据|经|在|为|对|从|由|随着|根据|按照|设|有|建|辖|任|作|开展|推进|打造|创建|加强|狠抓|评为|获|荣|授予|记|以|通过|成为)|被|获得|荣获|评为/u;

/** Who the sentence is about, from its first clause that names a body. */
export function subjectOf(earlier: string): string | null {
  for (const clause of earlier.split(/[，,：:]/u).slice(0, 6)) {
    const words = clause.trim().replace(TIME_REGEX, '');
    if (words === '') continue;
    const who = (OCCASION_REGEX.exec(words) ?? RECEIVING_REGEX.exec(words) ?? SUBJECT_REGEX.exec(words))?.groups?.who;
    if (who && (who.length > 1 || /[他她]/u.test(who)) && !NO_SUBJECT_REGEX.test(who)) return who;
  }
  return null;
}

/** A year that says when: not the end or the edition of something (2015—2016年度, 自2019年…以来, 2013年度). */
const WHEN_REGEX = /(?<![\d—\-–至自从到])(?:19|20)\d\d(?=年(?!度|以来|—|-|至|到|起))/gu;

/** Without its last clause, where that is over (…后，): what it dates is not what follows. */
function withoutPast(earlier: string): string {
  if (!/(?:后|以来|前)[，,]$/u.test(earlier)) return earlier;
  return earlier.slice(
    0,
    Math.max(earlier.lastIndexOf('，', earlier.length - 2), earlier.lastIndexOf(',', earlier.length - 2), 0),
  );
}

export function yearOf(name: string, clause: string, earlier: string, published?: number): number | null {
  const years = (words: string): string | undefined => [...words.matchAll(WHEN_REGEX)].at(-1)?.[0];
  const here = years(clause);
  if (here) return Number(here);
  if (published !== undefined && /去年/u.test(clause + earlier.slice(0, 3))) return published - 1;
  if (published !== undefined && /今年/u.test(clause + earlier.slice(0, 3))) return published;
  const before = withoutPast(earlier);
  const there = years(before);
  if (there) return Number(there);
  const own = /(?<![\d—\-–至])(?:19|20)\d\d(?=年度?)/u.exec(name)?.[0];
  return own ? Number(own) : null;
}
