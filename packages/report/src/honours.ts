import type { Honour } from '@zhibiao/schema';

/** An honour before the places in the raw document are known. */
export type FoundHonour = Omit<Honour, 'id' | 'rawSpans'>;

/** Verbs of receiving, with the kind of honour they tell; longer ones first. */
const VERB_REGEX =
  /(?<elected>被推选为|被选举为|被选为|当选为?)|(?<nominated>被推荐(?:上报|参评|为)?|被提名为?|入围|获得?[^，。；\n]{0,6}提名)|(?<listed>被列入|被收录|被评选为|入选为?|被选入)|(?<prize>被(?:(?!授予|评为)\p{Script=Han}){1,12}(?:授予|评为|命名为|记)|被授予|被评定为|被评为|被命名为|被确定为|被认定为|获评为?|荣获|荣膺|荣立|斩获|喜获|摘得|获得|获授|评为|获)/gu;
/** What an honour's name ends with. */
const HONOUR_END_REGEX =
  /(?:奖|奖项|称号|等功|嘉奖|先进(?:集体|个人|单位|工作者|基层党组织|党支部)|文明(?:单位|集体|岗|窗口)|标兵|模范|能手|示范(?:点|单位|法院|窗口|岗|庭|支部|法庭)|优秀(?:集体|个人|单位|共产党员|党支部|法官|组织奖)|最美\p{Script=Han}{2,4}|青年文明号|红旗(?:手|集体)|人民法庭|工人先锋号|好\p{Script=Han}{2,5}|案例(?:库)?|代表|劳动奖章|五一劳动奖状|先锋|楷模|金法槌|团体|品牌)$/u;
/** Words after a quoted name that say that it is an honour. */
const HONOUR_AFTER_REGEX = /^(?:等)?(?:荣誉)?(?:称号|荣誉|奖项|奖|表彰|先进|[特一二三]等奖|[金银铜]奖)/u;
const GRADE_REGEX =
  /(?:[特一二三四][、和及]){0,4}[特一二三四]等(?:奖|功)(?:[、和及](?:[一二三四]等奖|优秀奖|提名奖|[一二三]等功))*|优秀奖|提名奖|金奖|银奖|铜奖|第[一二三]名/u;
/** Words before a verb that are not who received: times, adverbs. */
const ADVERB_REGEX =
  /(?:先后|分别|曾|均|都|又|再次|多次|连续|成功|近日|日前|共|还|也|并|一举|同时|近年来|相继|光荣|正式|[\s，,]){1,6}$/u;
const TIME_REGEX =
  /^(?:(?:19|20)\d\d年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?|今年|去年|同年|当年|近年来|其中|目前|\d{1,2}月(?:份|\d{1,2}日)?|并|且|也|被|为|使)+[，,]?/u;
const YEAR_REGEX = /(?:19|20)\d\d(?=年)/gu;

/** Which level gave it, from the words of its name. */
function levelOf(words: string): Honour['level'] {
  if (/全国|国家级|中央|最高人民法院|中国|全军/u.test(words)) return 'national';
  if (/省级|全区法院|自治区|\p{Script=Han}省|省委|省高/u.test(words)) return 'provincial';
  if (/市级|\p{Script=Han}市|市委|全州/u.test(words)) return 'municipal';
  return /县级|区级|\p{Script=Han}[县区]|县委|区委/u.test(words) ? 'county' : null;
}

/** The clause that `at` stands in, and the one before it within the sentence. */
function clauseBefore(text: string, at: number): { clause: string; earlier: string } {
  let start = at;
  let depth = 0;
  const floor = Math.max(0, at - 120);
  while (start > floor) {
    const character = text[start - 1]!;
    if ('”）》'.includes(character)) depth++;
    else if ('“（《'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，,。；：！？;:!\n'.includes(character)) break;
    start--;
  }
  let from = start;
  const limit = Math.max(0, start - 80);
  while (from > limit && !'。！？\n；'.includes(text[from - 1]!)) from--;
  return { clause: text.slice(start, at), earlier: text.slice(from, start) };
}

/** 某某在全市考评中荣获二等奖: who, and in what. */
const OCCASION_REGEX = /^(?<who>[^在]{0,30})在(?<what>[^在]{3,40}?)(?:工作|活动)?(?:中|上)$/u;

/** Who received it: what stands before the verb in its clause. */
function receiver(clause: string): string | null {
  let words = clause.replace(TIME_REGEX, '').replace(ADVERB_REGEX, '');
  words = OCCASION_REGEX.exec(words)?.groups?.who ?? words;
  const etc = words.lastIndexOf('等');
  if (words.length > 20 && etc > 0) words = words.slice(etc + 1);
  words = words.replace(/^(?:使|让|有|由|将|把|涌现出|推动)/u, '').replace(/(?:有|被|为|已|将)$/u, '');
  return words.length > 1 && words.length <= 40 && !/^\d+[人次项个]+$/u.test(words) ? words : null;
}

function yearOf(name: string, clause: string, earlier: string): number | null {
  for (const words of [name, clause, earlier]) {
    const year = [...words.matchAll(YEAR_REGEX)].at(-1)?.[0];
    if (year) return Number(year);
  }
  return null;
}

/** The clause after the verb, quotation marks passed over. */
function objectAfter(text: string, from: number): string {
  let depth = 0;
  let end = from;
  while (end < text.length && end - from < (depth > 0 ? 120 : 80)) {
    const character = text[end]!;
    if (character === '“' || character === '《') depth++;
    else if (character === '”' || character === '》') depth--;
    else if (character === '\n' || (depth <= 0 && '，,。；！？;!'.includes(character))) break;
    end++;
  }
  return text.slice(from, end);
}

interface Named {
  readonly name: string;
  /** What stands behind a quoted name: “微党课”一等奖. */
  readonly grade?: string;
  readonly start: number;
  readonly end: number;
}

/** The names in the object of a verb: in quotation marks, or the whole of it where it ends as an honour's name does. */
function namesIn(object: string, from: number): Named[] {
  const quoted: Named[] = [];
  for (const match of object.matchAll(/“(?<name>[^“”]{3,40})”/gu)) {
    const name = match.groups!.name!;
    const rest = object
      .slice(match.index + match[0].length)
      .replace(/^(?:[、和及](?:\p{Script=Han}{0,8})“[^“”]{3,40}”)+/u, '');
    if (!HONOUR_END_REGEX.test(name) && !HONOUR_AFTER_REGEX.test(rest)) continue;
    const grade = /^(?:[特一二三]等奖|[金银铜]奖)/u.exec(rest)?.[0];
    const end = from + match.index + match[0].length;
    quoted.push({ name, ...(grade ? { grade } : {}), start: from + match.index, end });
  }
  if (quoted.length > 0 || object.includes('“')) return quoted;
  const words = object.replace(/^[为了过]+/u, '');
  const cut = words.replace(/等?(?:荣誉)?称号$/u, '');
  if (cut.length < 3 || cut.length > 40 || /以上|以下|多项|各类|若干|等$|\d[项个次人]/u.test(cut)) return [];
  if (!HONOUR_END_REGEX.test(words) && !GRADE_REGEX.test(words)) return [];
  const start = from + object.length - words.length;
  return [{ name: cut, start, end: start + cut.length }];
}

/** A rank among the first three. */
const GRADE_PLACE_REGEX = /第[一二三](?:名|位|梯队|方阵)?|首位|榜首/gu;
/** 全省, 邢台市, and the verbs around: what stands right before a rank that is won. */
const SCOPE_REGEX =
  /(?:位居|名列|位列|居于|居|排名|排|进入|跻身|荣获|获)?(?<scope>全[国省市区县州](?:法院|基层法院|中级法院|系统)?|(?:(?!全)\p{Script=Han}){2,3}[省市])(?:排名|位居|名列|位列|居)?$/u;
const WHAT_REGEX = /\p{Script=Han}{2,16}$/u;

/** Ranks won: 位居全市第一, 进入全省第一梯队, 综合考评全省排名第一. */
function findRankHonours(text: string): FoundHonour[] {
  const found: FoundHonour[] = [];
  for (const match of text.matchAll(GRADE_PLACE_REGEX)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const scope = SCOPE_REGEX.exec(before);
    if (!scope) continue;
    const what = WHAT_REGEX.exec(before.slice(0, scope.index).replace(/连续\p{Script=Han}{1,3}年$/u, ''))?.[0];
    if (!what) continue;
    const start = text.lastIndexOf(what, match.index);
    const { clause, earlier } = clauseBefore(text, start);
    found.push({
      name: what,
      kind: 'rank',
      to: null,
      level: levelOf(scope.groups!.scope!),
      grade: match[0],
      year: yearOf(what, clause, earlier),
      span: { start, end: match.index + match[0].length },
    });
  }
  return found;
}

/** 某庭荣获二等奖，被授予…: who received the honour before, in the same sentence. */
function receiverBefore(text: string, at: number, before: FoundHonour | undefined): string | null {
  if (!before || at - before.span.end > 60 || /[。！？\n]/u.test(text.slice(before.span.end, at))) return null;
  return before.to;
}

/**
 * Finds the distinctions that a text claims: prizes and titles, ranks among the first three, listings, nominations, elections.
 *
 * `span` reaches from who received it, where the text says so, to the name's end.
 */
export function findHonours(text: string): FoundHonour[] {
  const found: FoundHonour[] = [];
  let last = 0;
  for (const match of text.matchAll(VERB_REGEX)) {
    if (match.index < last) continue;
    const from = match.index + match[0].length;
    const object = objectAfter(text, from);
    const named = namesIn(object, from);
    const nominated = named.length === 0 && match.groups!.nominated !== undefined;
    if (named.length === 0 && !nominated) continue;
    const { clause, earlier } = clauseBefore(text, match.index);
    // 作为“某某”创建单位，被推荐上报: the name is in the clause before.
    const back = nominated ? earlier : '';
    const names = nominated ? namesIn(back, match.index - clause.length - back.length) : named;
    if (names.length === 0) continue;
    const said = back ? receiver(back.slice(0, back.search(/作为|以/u) + 1).replace(/[作以]$/u, '')) : receiver(clause);
    const to = said ?? (clause === '' ? receiverBefore(text, match.index, found.at(-1)) : null);
    const groups = match.groups!;
    const verb = groups.elected ? 'elected' : groups.nominated ? 'nominated' : groups.listed ? 'listed' : 'prize';
    const whole = back + clause;
    const start = said
      ? match.index - (whole.length - whole.lastIndexOf(said))
      : Math.min(match.index, names[0]!.start);
    for (const { name, grade: behind, start: nameStart, end } of names) {
      const grade = behind ?? GRADE_REGEX.exec(name)?.[0] ?? null;
      const bare = grade && name.length > grade.length && name.endsWith(grade) ? name.slice(0, -grade.length) : name;
      const kind = verb === 'prize' && /案例(?:库)?$/u.test(name) ? 'listed' : verb;
      const occasion = bare === grade ? OCCASION_REGEX.exec(clause.replace(ADVERB_REGEX, ''))?.groups : undefined;
      found.push({
        name: occasion?.what ?? bare,
        kind,
        to,
        level:
          levelOf(occasion?.what ?? name) ??
          levelOf(back ? back.slice(0, Math.max(0, back.indexOf('“'))) : text.slice(from, nameStart)),
        grade,
        year: yearOf(name, clause, earlier),
        span: { start, end: Math.max(start, end) },
      });
    }
    last = from + object.length;
  }
  return [...found, ...findRankHonours(text)].sort((x, y) => x.span.start - y.span.start);
}
