import type { Person, Span } from '@zhibiao/schema';
import { isHan, isHanAt } from './han.js';
import type { Signs } from './signs.js';
import { surnameLength } from './surnames.js';

/** A person before the places in the raw document are known. */
export type FoundPerson = Omit<Person, 'id' | 'rawSpans'>;

/** Offices that a name may follow, longest first where one ends another. Source: 公务员法 art. 18–19, 法官法 art. 19, 26, and party and state titles. */
const OFFICE_REGEX =
  /(?:常务副(?:院长|书记|局长|主任|省长|市长|县长|区长|检察长|会长)|[一二三四]级(?:高级|大)?法官|党组书记|党组副书记|党组成员|党总支书记|党支部书记|党委书记|党委副书记|副书记|书记员|书记|副院长|代院长|院长|副庭长|庭长|副局长|局长|副主任|主任|副检察长|检察长|副省长|省长|副市长|市长|副区长|区长|副县长|县长|镇长|乡长|州长|盟长|旗长|纪检组长|副组长|组长|副大队长|大队长|副支队长|支队长|副队长|队长|副部长|部长|副处长|处长|副科长|科长|副主席|主席|专职委员|委员|审判长|审判员|法官助理|员额法官|法官|秘书长|副所长|所长|副站长|站长|副会长|会长|校长|首席大法官|大法官)(?:[、兼](?=\p{Script=Han}))?/uy;
/** An office begins with one of these, and the first sign in it (长任记员席官) stands no further behind. */
const OFFICE_STARTS = '常一二三四党副书代院庭局主检省市区县镇乡州盟旗纪组大支队部处科专委审法员秘所站会校首';
const SIGN_LATEST = 5;
let officeStarts: Set<string> | undefined;
/** What may follow a name: a mark, a verb of going, speaking or doing, or 同志. */
const FOLLOW_REGEX =
  /^(?:$|[^\p{Script=Han}]|同志|一行|带队|带领|率|到|在|与|和|对|向|为|以|从|就|等|被|将|主持|表示|介绍|强调|指出|说|出席|参加|作|做|讲|致辞|宣布|现场|深入|前往|来到|亲自|走访|调研|慰问|会见|陪同|代表|担任|任|当选|荣|关于|视察|考察|察看|查看|看望|慰|鼓励|勉励|亲|多次|轻车简从|冒|携|会同|偕|主动|详细|逐|充分|首先|最后|同时|再次|提出|肯定|感谢|祝|受邀|应邀|莅|督|列席|发布|公布|通报|宣读|解读|答|回应|分享|发言|致|剖析|牵头|安排|听取|送|颁|授|揭|负责|分管|跟|用|检|接|给|针|当|几|两|三|这|则|即|把|让|使|由|获|的|是|及|并|先后|分别|通过|结合|围绕|要求|认为|告诉|受|应|汇报|报告|签|随|也|都|曾|还|谈|总结|点评|领学|传达|部署|指挥|开展|审理|巡回|协调|解答|坦言|回忆|组织|召开|上|赴|因|正|已|于\d)/u;
/** Characters that stand in no given name but often after a family name that is a word: 于今年, 高度, 成为, 时任. */
const NEVER_GIVEN = '的了在到被将与及等为是对从以也都就度者们这那其此各有无不年月日时分秒近今当每某把让使由请向或并';
/** 和 joins two people, and stands in a given name of two characters: 张三和, but 李和平. */
const JOINS_REGEX = /^和$|和$/u;
/** 优秀法官, 模范法官 are honours, no offices. */
const PRAISED_REGEX = /(?:优秀|模范|十佳|十大|杰出|最美|先进|先锋|好|美丽|标兵)$/u;

/** How long the name is that `text` begins with, or 0: the length after which a word goes on. */
export function nameLength(text: string): number {
  const family = surnameLength(text);
  if (family === 0) return 0;
  const lengths = family === 2 ? [3, 4] : [2, 3];
  let found = 0;
  for (const length of lengths) {
    const given = text.slice(family, length);
    if (JOINS_REGEX.test(given)) continue;
    if (given.length < length - family || [...given].some((one) => NEVER_GIVEN.includes(one) || !isHan(one))) break;
    if (FOLLOW_REGEX.test(text.slice(length, length + 4))) {
      // 周强出席: two characters and a verb; 沈钧儒主持: three and a verb.
      if (
        found === 0 ||
        !/^(?:同志|带|率|到|在|主持|表示|介绍|强调|指出|现场|被|出席|来到|走访|调研)/u.test(
          text.slice(found, found + 2),
        )
      )
        found = length;
    }
  }
  return found;
}

/** 院长 | 沈 钧儒 over the page's width, alone on its line. */
const SPACED_NAME_REGEX = /^[ \u3000]{1,4}(?<name>\p{Script=Han}[ \u3000]{0,2}\p{Script=Han}{1,3})(?=[ \u3000\n]|$)/u;

/** The name after the office that ends at `end`: right after it, or set apart by spaces to the line's end. */
function nameAfter(text: string, end: number): { name: string; end: number } | undefined {
  const spaced = SPACED_NAME_REGEX.exec(text.slice(end, end + 14));
  if (spaced) {
    const name = spaced.groups!.name!.replace(/[ \u3000]/gu, '');
    return nameLength(name) === name.length ? { name, end: end + spaced[0].length } : undefined;
  }
  const length = nameLength(text.slice(end, end + 10));
  return length === 0 ? undefined : { name: text.slice(end, end + length), end: end + length };
}

/** A body ends so; the Han run before an office is cut to it. */
const BODY_END_REGEX =
  /(?:法院|检察院|政府|人大常委会|人大|政协|常委会|委员会|[省市区县州旗乡镇](?:委|纪委|政法委)|政法委|党委|纪委|监委|[庭局处科室部队所站办]|大队|支队|中心|[中高区县市省该我本]院|妇联|工会|团委|机关工委|大学|学院)$/u;
const BODY_LONGEST = 30;
const LEADING_REGEX =
  /^(?:走进|近日|日前|今天|当天|访|听取|由|在|从|向|经|据|对|让|请|邀请|随后|其间|期间|和|与|及|以及|时任|原|现任|担任|任|陪同)/u;

/** Words that no body's name holds: it begins behind the last of them. */
const OUTSIDE_REGEX = /^.*(?:[的了在被把到是给据着他她们由]|以及|陪同|邀请|授予)/u;
/** 执行局长, 司法行政处长: the body and the office share a character. */
const SHARED_REGEX = /^[局处科庭部队所站组厅]长/u;

/** The body that the office at `at` is held in, as the text right before it, from `floor` on, says. */
function bodyBefore(text: string, at: number, floor: number): { name: string; start: number } | null {
  let start = at;
  while (start > floor && at - start < BODY_LONGEST && (isHanAt(text, start - 1) || text[start - 1] === '）')) {
    // 督查办（司改办）主任: a second name in brackets.
    const opener = text[start - 1] === '）' ? text.lastIndexOf('（', start) : start;
    if (opener < floor || start - opener > 14) break;
    start = opener === start ? start - 1 : opener;
  }
  if (start > floor && isHanAt(text, start - 1)) return null;
  // 能源局原局长.
  const until = at - (/(?:原|时任|现任)$/u.exec(text.slice(Math.max(floor, at - 2), at))?.[0].length ?? 0);
  const end =
    SHARED_REGEX.test(text.slice(at, at + 2)) && !BODY_END_REGEX.test(text.slice(start, until)) && until === at
      ? at + 1
      : until;
  let name = text.slice(start, end);
  const cut = (length: number): void => {
    name = name.slice(length);
    start += length;
  };
  cut(OUTSIDE_REGEX.exec(name)?.[0].length ?? 0);
  for (let match = LEADING_REGEX.exec(name); match; match = LEADING_REGEX.exec(name)) cut(match[0].length);
  return name.length > 1 && BODY_END_REGEX.test(name.replace(/（[^（）]*）$/u, '')) ? { name, start } : null;
}

/** What may stand before a name with its office behind: a mark, or a body, or a word that leads a person in. */
const BEFORE_NAME_REGEX =
  /(?:^|[^\p{Script=Han}]|法院|中院|高院|区院|县院|市院|检察院|[局庭处室]|委|政府|在|由|请|和|向|与|对|经)$/u;

/** The name that ends at `end`, right before its office: 周强院长. Undefined where the words may be something else. */
function nameBefore(text: string, end: number, floor: number): { name: string; start: number } | undefined {
  for (const length of [3, 2]) {
    const start = end - length;
    if (start < floor) continue;
    const name = text.slice(start, end);
    const family = surnameLength(name);
    if (family !== 1 || [...name.slice(1)].some((one) => NEVER_GIVEN.includes(one) || !isHan(one))) continue;
    if (PLACE_END_REGEX.test(name) || !BEFORE_NAME_REGEX.test(text.slice(Math.max(floor, start - 3), start))) continue;
    return { name, start };
  }
  return undefined;
}

/** No name ends so: a body, or its division. */
const PLACE_END_REGEX = /[院庭局室部委会处科所站队厅省市县区镇乡村州办团组校职副代级任员]$|支部|书记|常务/u;
/** What follows 某某院长 where it is a person: not 院长办公室, 院长信箱. */
const NO_PERSON_REGEX = /^(?:工作室|工作站|调解|服务|办公|信箱|接待|会议|负责制|助理|岗位|职务|[、兼])/u;

/** The offices in `text`, in order, of those that overlap the first; `signs` are the places of the characters that offices hold. */
function* officesIn(text: string, signs: readonly number[]): Generator<RegExpExecArray> {
  officeStarts ??= new Set(OFFICE_STARTS);
  let from = 0;
  for (const sign of signs) {
    if (sign < from) continue;
    for (let at = Math.max(from, sign - SIGN_LATEST); at <= sign; at++) {
      if (!officeStarts.has(text[at]!)) continue;
      OFFICE_REGEX.lastIndex = at;
      const match = OFFICE_REGEX.exec(text);
      if (!match) continue;
      from = OFFICE_REGEX.lastIndex;
      yield match;
      break;
    }
    from = Math.max(from, sign + 1);
  }
}

/**
 * Finds people whom the text names with an office: 邢台市中级人民法院院长 and a name, or the name and 院长. Each person once, at the first
 * mention, or at the first that tells more of the same office.
 *
 * The body is what stands right before the office; a name without an office, or an office without a name, is left alone.
 */
export function findPeople(text: string, signs: Pick<Signs, 'office'>): FoundPerson[] {
  const people: FoundPerson[] = [];
  const known = new Map<string, number[]>();
  const add = (person: FoundPerson): void => {
    const places = known.get(person.name) ?? [];
    const same = places.find((place) => sameOffice(people[place]!.office, person.office));
    if (same === undefined) {
      known.set(person.name, [...places, people.length]);
      people.push(person);
    } else if (person.office.length > people[same]!.office.length && person.office.endsWith(people[same]!.office))
      people[same] = person;
  };
  let run: Span | undefined;
  let floor = 0;
  for (const match of officesIn(text, signs.office)) {
    const end = match.index + match[0].length;
    const joins =
      run !== undefined &&
      (run.end === match.index ||
        (text[run.end - 1] === '、' && DIVISION_REGEX.test(text.slice(run.end, match.index))));
    const first = joins ? run!.start : match.index;
    run = { start: first, end };
    if (/[、兼]$/u.test(match[0]) || PRAISED_REGEX.test(text.slice(Math.max(0, match.index - 4), match.index)))
      continue;
    const named = nameAfter(text, end);
    if (named) {
      const body = bodyBefore(text, first, floor);
      add({
        name: named.name,
        office: text.slice(first, end),
        body: body?.name ?? null,
        span: { start: body?.start ?? first, end: named.end },
      });
      floor = named.end;
      run = undefined;
      continue;
    }
    const before = first === match.index ? nameBefore(text, match.index, floor) : undefined;
    if (!before || NO_PERSON_REGEX.test(text.slice(end, end + 4))) continue;
    const body = bodyBefore(text, before.start, floor);
    add({
      name: before.name,
      office: match[0],
      body: body?.name ?? null,
      span: { start: body?.start ?? before.start, end },
    });
    floor = end;
    run = undefined;
  }
  return people.sort((x, y) => x.span.start - y.span.start);
}

/** 党组成员、政治部主任: the division between two offices of one person. */
const DIVISION_REGEX = /^\p{Script=Han}{1,8}[部局庭处室办会委]$/u;

/** One office told short and long: 院长, 党组书记、院长. */
function sameOffice(one: string, other: string): boolean {
  return one === other || one.endsWith(other) || other.endsWith(one);
}
