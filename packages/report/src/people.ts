import type { Person, Span } from '@zhibiao/schema';
import { surnameLength } from './surnames.js';

/** A person before the places in the raw document are known. */
export type FoundPerson = Omit<Person, 'id' | 'rawSpans'>;

/** Offices that a name may follow, longest first where one ends another. Source: 公务员法 art. 18–19, 法官法 art. 19, 26, and party and state titles. */
const OFFICE_REGEX =
  /(?:党组书记|党组副书记|党组成员|党总支书记|党支部书记|党委书记|党委副书记|副书记|书记员|书记|常务副院长|副院长|代院长|院长|副庭长|庭长|副局长|局长|副主任|主任|副检察长|检察长|副省长|省长|副市长|市长|副区长|区长|副县长|县长|镇长|乡长|州长|盟长|旗长|纪检组长|副组长|组长|副大队长|大队长|副支队长|支队长|副队长|队长|副部长|部长|副处长|处长|副科长|科长|副主席|主席|专职委员|委员|审判长|审判员|法官助理|员额法官|法官|秘书长|副所长|所长|副站长|站长|副会长|会长|校长|首席大法官|大法官)(?:[、兼](?=\p{Script=Han}))?/gu;
/** What may follow a name: a mark, a verb of going, speaking or doing, or 同志. */
const FOLLOW_REGEX =
  /^(?:$|[^\p{Script=Han}]|同志|一行|带队|带领|率|到|在|与|和|对|向|为|以|从|就|等|被|将|主持|表示|介绍|强调|指出|说|出席|参加|作|做|讲|致辞|宣布|现场|深入|前往|来到|亲自|走访|调研|慰问|会见|陪同|代表|担任|任|当选|荣|获|的|是|及|并|先后|分别|通过|结合|围绕|要求|认为|告诉|接受|受|应|汇报|报告|签|随|也|都|曾|还|谈|总结|点评|授课|领学|传达|部署|检查|督导|指挥|开展|审理|巡回|协调|解答|坦言|回忆|组织|召开|上|赴|因|正|已|于\d)/u;
/** Characters that stand in no given name but often after a family name that is a word: 于今年, 高度, 成为, 时任. */
const NEVER_GIVEN = '的了在到被将与及等为是对从以也都就度者们这那其此各有无不年月日时分秒近今当每某把让使由请向和或并';

const HAN_REGEX = /\p{Script=Han}/u;

/** How long the name is that `text` begins with, or 0: the length after which a word goes on. */
function nameLength(text: string): number {
  const family = surnameLength(text);
  if (family === 0) return 0;
  const lengths = family === 2 ? [3, 4] : [2, 3];
  let found = 0;
  for (const length of lengths) {
    const given = text.slice(family, length);
    if (given.length < length - family || [...given].some((one) => NEVER_GIVEN.includes(one) || !HAN_REGEX.test(one)))
      break;
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
  /(?:法院|检察院|政府|人大常委会|人大|政协|常委会|委员会|[省市区县州旗乡镇](?:委|纪委|政法委)|政法委|党委|纪委|监委|[庭局处科室部队所站]|大队|支队|中心)$/u;
const BODY_LONGEST = 30;
const LEADING_REGEX =
  /^(?:走进|近日|日前|今天|当天|由|在|从|向|经|据|对|让|请|邀请|随后|其间|期间|和|与|及|以及|时任|原|现任|担任|任|陪同)/u;

/** The body that the office at `at` is held in, as the text right before it says. */
function bodyBefore(text: string, at: number): { name: string; start: number } | null {
  let start = at;
  while (start > 0 && at - start < BODY_LONGEST && HAN_REGEX.test(text[start - 1]!)) start--;
  if (start > 0 && HAN_REGEX.test(text[start - 1]!)) return null;
  let name = text.slice(start, at);
  for (let match = LEADING_REGEX.exec(name); match; match = LEADING_REGEX.exec(name)) {
    name = name.slice(match[0].length);
    start += match[0].length;
  }
  return name.length > 1 && BODY_END_REGEX.test(name) ? { name, start } : null;
}

/**
 * Finds people whom the text names with an office: 邢台市中级人民法院院长 and a name. Each person once, at the first mention.
 *
 * The body is what stands right before the office; a name without an office, or an office without a name, is left alone.
 */
export function findPeople(text: string): FoundPerson[] {
  const people: FoundPerson[] = [];
  const known = new Set<string>();
  let run: Span | undefined;
  for (const match of text.matchAll(OFFICE_REGEX)) {
    const end = match.index + match[0].length;
    const first = run !== undefined && run.end === match.index ? run.start : match.index;
    run = { start: first, end };
    if (/[、兼]$/u.test(match[0])) continue;
    const named = nameAfter(text, end);
    if (!named) continue;
    const { name } = named;
    const office = text.slice(first, end);
    const body = bodyBefore(text, first);
    const key = `${name}\n${office}`;
    if (known.has(key)) continue;
    known.add(key);
    people.push({ name, office, body: body?.name ?? null, span: { start: body?.start ?? first, end: named.end } });
    run = undefined;
  }
  return people;
}
