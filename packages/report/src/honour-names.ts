/** A name in the object of a verb of receiving. */
export interface NamedHonour {
  readonly name: string;
  /** 一等奖 of “微党课”一等奖, 二等功 of 集体二等功. */
  readonly grade: string | null;
  /** The words before a quoted name that say whose it is: 全省 of 全省“文明单位”. */
  readonly lead: string;
  /** What stands behind a quoted name says that it is only in the running: “全国优秀法院”候选单位. */
  readonly candidate: boolean;
  readonly start: number;
  readonly end: number;
}

/** How sure the verb is that what it takes is an honour: 被授予 takes nothing else, 获得 takes anything. */
export type Certainty = 'sure' | 'open';

/** What an honour's name ends with. */
const HONOUR_END_REGEX =
  /(?:奖|奖项|称号|等功|嘉奖|奖状|奖章|纪念章|先进(?:集体|个人|单位|工作者|基层党组织|党支部)|文明(?:单位|集体|岗|窗口)|标兵|模范|能手|示范(?:点|单位|法院|窗口|岗|庭|支部|法庭)|优秀(?:集体|个人|单位|共产党员|党支部|法官|组织奖)|最美\p{Script=Han}{2,4}|青年文明号|红旗(?:手|集体)|人民法庭|工人先锋号|好\p{Script=Han}{2,5}|案例(?:库)?|代表|先锋|楷模|金法槌|团体|品牌)$/u;
/**
 * Words of praise, one of which the name of a title holds: 全省优秀基层人民法庭, 南阳市十佳勤政廉政政法单位.
 *
 * Source: titles in the commendation decisions of the Supreme People's Court and the lists of 评比达标表彰 kept under 国务院 rules since 2010.
 */
const PRAISE_REGEX =
  /先进|优秀|文明|模范|示范|标兵|能手|十佳|十大|百佳|百强|十杰|杰出|最美|优胜|红旗|满意|标杆|典型|突出|先锋|维护\p{Script=Han}{2,8}岗|园林式|五一|三八/u;
/** The thing or person that a title is given to, at its end. */
const TITLE_HEAD_REGEX =
  /(?:法院|法庭|单位|集体|个人|组织|支部|团队|岗|号|窗口|家庭|党员|干警|法官|公务员|青年|卫士|人物|工作者|执行局|局|庭|队|案例|案件|指标|项目|站|点|社区|机关|手|兵|室)$/u;
/** Words right behind a quoted name that say that it is an honour, whatever comes then: “…”称号的获得者. */
const TOLD_REGEX = /^等?(?:光荣|荣誉){0,2}(?:称号|荣誉证书|荣誉|奖项|殊荣|表彰)/u;
/** What closes a list of honours: 等荣誉称号. */
const CLOSING_REGEX = /(?:等)?(?:多项|系列)?(?:光荣|荣誉){0,2}(?:称号|荣誉证书|荣誉|殊荣|奖项|表彰)$/u;
/** 两次, 各一次, 3次: how often. */
const TIMES_REGEX = /(?:各|共)?[一二两三四五六七八九十\d]{1,3}(?:余)?次$/u;
const GRADE_REGEX =
  /(?:[特一二三四][、和及]){0,4}[特一二三四]等(?:奖|功)(?:[、和及](?:[一二三四]等奖|优秀奖|提名奖|[一二三]等功)){0,5}|优秀奖|提名奖|金奖|银奖|铜奖|第[一二三]名/u;
const ONLY_GRADE_REGEX = /^(?:集体|个人)?(?:[特一二三四][、和及]){0,4}[特一二三四]等功$/u;
const NAME_LONGEST = 44;

/** The pieces of a list, marks inside quotation marks and grades (一、二、三等功) passed over. */
function pieces(object: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let depth = 0;
  let from = 0;
  const cut = (at: number, next: number): void => {
    if (at > from) found.push({ text: object.slice(from, at), start: from });
    from = next;
  };
  for (let at = 0; at < object.length; at++) {
    const character = object[at]!;
    if (character === '“' || character === '《' || character === '（') {
      // “甲”“乙”: one quoted name after another.
      if (depth === 0 && character === '“' && object[at - 1] === '”') cut(at, at);
      depth++;
    } else if (character === '”' || character === '》' || character === '）') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (character === '，' || character === ',') cut(at, at + 1);
    else if (character === '、') {
      if (
        !/^[特一二三四]、?(?:[特一二三四]、){0,3}[特一二三四]等/u.test(object.slice(at - 1, at + 10)) ||
        !/[特一二三四]/u.test(object[at - 1] ?? '')
      )
        cut(at, at + 1);
    } else if (
      (character === '和' || character === '及') &&
      /[”奖功号位体人岗]/u.test(object[at - 1] ?? '') &&
      !/^(?:优秀奖|提名奖|[一二三]等奖)/u.test(object.slice(at + 1))
    )
      cut(at, at + 1);
  }
  cut(object.length, object.length);
  return found;
}

/** Leads into a name and is no part of it. */
const INTO_REGEX = /^(?:[为了过]|首批|首届|第[一二三四五六七八九十]{1,3}届){1,3}/u;

function unquoted(words: string, certainty: Certainty, closed: boolean): boolean {
  if (words.length < 3 || words.length > NAME_LONGEST) return false;
  if (
    /以上|以下|多项|各类|若干|等$|\d[项个次人件]|好评|赔偿|支持|^[省市县区及和、级]+(?:嘉奖|表彰|奖励|奖)$/u.test(words)
  )
    return false;
  if (HONOUR_END_REGEX.test(words) || GRADE_REGEX.test(words)) return true;
  if (!PRAISE_REGEX.test(words)) return closed && TITLE_HEAD_REGEX.test(words);
  return TITLE_HEAD_REGEX.test(words) && (certainty === 'sure' || closed);
}

/**
 * Reads the names in the object of a verb: each thing of a list, quoted or not, with its grade and the words that lead into it.
 *
 * A quoted word with a name's end behind it is part of the name: 争创“四最”活动先进单位.
 *
 * @example namesIn('全省“文明单位”、全市先进集体称号', 0, 'sure').map(({ name }) => name) // => ['文明单位', '全市先进集体']
 */
export function namesIn(object: string, offset: number, certainty: Certainty): NamedHonour[] {
  const closing = CLOSING_REGEX.exec(object.replace(/的\p{Script=Han}{1,30}$/u, ''))?.[0] ?? '';
  const closed = closing.length > 1 || certainty === 'sure';
  const found: NamedHonour[] = [];
  let lead = '';
  for (const piece of pieces(object)) {
    const opener = piece.text.indexOf('“');
    const trimmed = piece.text.replace(/等$/u, '').replace(TIMES_REGEX, '');
    if (opener < 0) {
      const bare = trimmed.replace(CLOSING_REGEX, '').replace(INTO_REGEX, '');
      const merit = ONLY_GRADE_REGEX.test(bare);
      if (!merit && !unquoted(bare, certainty, closed)) continue;
      const grade = GRADE_REGEX.exec(bare)?.[0] ?? null;
      const name =
        grade && !merit && bare.length > grade.length + 2 && bare.endsWith(grade) ? bare.slice(0, -grade.length) : bare;
      const start = offset + piece.start + piece.text.indexOf(bare);
      found.push({ name, grade, lead: '', candidate: false, start, end: start + bare.length });
      lead = '';
      continue;
    }
    const closer = piece.text.indexOf('”', opener);
    if (closer < 0) continue;
    const name = piece.text.slice(opener + 1, closer);
    const before = piece.text.slice(0, opener);
    const tail = piece.text.slice(closer + 1);
    // 全省“甲”“乙”: what leads into the first leads into the second.
    if (opener > 0 || object[piece.start - 1] !== '”') lead = before;
    const told = TOLD_REGEX.exec(tail)?.[0];
    const rest = tail
      .slice(told?.length ?? 0)
      .replace(CLOSING_REGEX, '')
      .replace(/等$/u, '')
      .replace(TIMES_REGEX, '');
    const start = offset + piece.start;
    const quoted = { start: start + opener, end: start + closer + 1 };
    const candidate = /候选|提名|参评|创建单位/u.test(rest);
    const grade = /^(?:[特一二三]等奖|[金银铜]奖|优秀奖)/u.exec(rest)?.[0] ?? null;
    if (rest !== '' && !told && !candidate && !grade && !/^的|^（/u.test(rest)) {
      // “四最”活动先进单位, 区“三八”红旗集体: the quoted word is part of the name.
      const whole = `${before}“${name}”${rest}`.replace(INTO_REGEX, '');
      if (!unquoted(whole.replace(/[“”]/gu, ''), certainty, closed)) continue;
      const at = start + piece.text.indexOf(whole.slice(0, 4));
      found.push({
        name: whole,
        grade: GRADE_REGEX.exec(rest)?.[0] ?? null,
        lead: '',
        candidate: false,
        start: at,
        end: at + whole.length,
      });
      continue;
    }
    if (name.length < 2 || name.length > NAME_LONGEST) continue;
    if (!told && !candidate && !grade && !closed && !HONOUR_END_REGEX.test(name) && !PRAISE_REGEX.test(name)) continue;
    found.push({
      name,
      grade: grade ?? GRADE_REGEX.exec(name)?.[0] ?? null,
      lead: lead.replace(INTO_REGEX, ''),
      candidate,
      ...quoted,
    });
  }
  return found;
}
