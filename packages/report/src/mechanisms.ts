import type { Block, Mechanism, Span } from '@zhibiao/schema';
import { smallNumber } from './list-length.js';
import { listBefore, withItems } from './lists.js';
import type { Signs } from './signs.js';

/** A mechanism before the places in the raw document are known. */
export interface FoundMechanism {
  readonly name: string;
  readonly kind: Mechanism['kind'];
  readonly noun: string | null;
  readonly mentions: Span[];
  items: Span[] | null;
}

/** A name in quotation marks is so long, and no sentence. */
const NAME_SHORTEST = 2;
const NAME_LONGEST = 44;
const NO_NAME = '“”\n。；！？';
/** A longer name, or one of clauses, is a slogan, except right before what it is called: “甲前移，乙下沉”的工作机制. */
const LONG = 14;

/** 四融入, 三会一课, 五位一体: a small number and what there are so many of. */
const NUMBERED_REGEX =
  /^[一二两双三四五六七八九十](?:个|大|项|种)?\p{Script=Han}{1,4}(?:[一二两三四五六七八九十]\p{Script=Han}{1,4})*$/u;
/** 4+1, 党建+服务, 线上+线下. */
const SUM_REGEX = /^[^+＋，]{1,14}[+＋](?:[^+＋，]{1,14}(?:[+＋][^+＋，]{1,14}){0,8})?$/u;
/** 一支部一品牌, 一院一特色. */
const PAIRING_REGEX =
  /^一(?:(?![一二两三四五六七八九十])\p{Script=Han}){1,4}一(?:(?![一二两三四五六七八九十])\p{Script=Han}){1,4}$/u;
/** 一三五十, 5521, 123. */
const CODED_REGEX = /^(?:[一二三四五六七八九十]{3,6}|\d{3,5})$/u;

const FIRST_NUMERALS = '一二两双三四五六七八九十0123456789';

/** What a text calls a way of working. */
const NOUN_REGEX =
  /^(?<between>[^，。；！？、\n“”]{0,16}?)(?<noun>工作机制|管理机制|运行机制|联动机制|工作模式|管理模式|办案模式|服务模式|新模式|新机制|新思路|新路径|新格局|工作布局|布局|司法品牌|工作站|工作法|网络|工作思路|工作方法|工作体系|工作格局|便民措施|攻坚战|主题活动|专项行动|机制|模式|做法|办法|战略|品牌矩阵|品牌|矩阵|行动|体系|格局|工程|平台|制度|思路|措施|举措|经验|路径|理念|渠道|方法|标准|体制|原则|活动)/u;
/** What a name without a number, a sum or a pairing must be called for it to be a way of working. */
const METHOD_REGEX = /(?:机制|模式|工作法|思路|战略|品牌|做法|制度|布局|体系)$/u;
/** What is right behind a name may stand further off where it is the name's own kind: “老带新”传帮带模式. */
const OWN_REGEX = /(?:机制|模式|工作法|品牌)$/u;
/** “四融入”为抓手: a way of working by what it is used as. */
const USED_REGEX = /^为(?:重要|主要|有力|工作)?(?:抓手|载体|牵引|引领|路径|平台|依托)/u;
/** A place has a name too, but is no way of working. */
const PLACE_REGEX = /(?:工作室|工作站|对接站|服务站|调解室|[站室])$/u;
/** 古村治理法: the name says itself what it is. */
const ITSELF_REGEX = /(?:经验|模式|机制|工作法|(?:调解|治理|办案|审判|执行|服务|管理|化解|解纷|普法)法)$/u;
/** Verbs that bring a way of working into being, in the words right before its name. */
const MAKING_REGEX =
  /(?:推出|创新|构建|建立|打造|探索|实施|推行|形成|创建|开展|总结|提炼|健全|完善|深化|建成|首创|运用|推广)[^，。；！？\n“”]{0,12}$/u;
/**
 * Set phrases of the whole country's politics, which are no court's way of working.
 *
 * Source: 中央文件 of 2016 to 2022: 四个意识 (2016-01), 四个自信 (2016-07), 两个维护 (2018), 两个确立 (2021-11), 三个规定 (2015), 十个严禁 (2022).
 */
const POLITICAL = new Set([
  '两个确立', '两个维护', '四个意识', '四个自信', '四个全面', '三个规定', '十个严禁', '一把手', '两张皮', '三八', '五一', '五四',
  '六一', '七一', '八一', '十一', '一带一路', '十三五', '十四五', '十五五', '两个一百年', '三农', '双十一', '四史', '六保', '六稳',
]); // biome-ignore format: one word list

function kindOf(name: string): Mechanism['kind'] {
  // All but a sum begin with a number.
  const counts = FIRST_NUMERALS.includes(name[0]!);
  if (counts && PAIRING_REGEX.test(name)) return 'pairing';
  if (counts && CODED_REGEX.test(name)) return 'coded';
  if ((name.includes('+') || name.includes('＋')) && SUM_REGEX.test(name)) return 'sum';
  // “两提升、五创优”: numbered in each part.
  return counts && name.split('、').every((part) => NUMBERED_REGEX.test(part)) ? 'numbered' : 'named';
}

/** The number and the word of a numbered name: 四融入 → 4, 融入; 四个带头 → 4, 带头. */
function numbered(name: string): { count: number; word: string } | undefined {
  const match = /^(?<number>[两三四五六七八九十])(?:个|大|项|种)?(?<word>\p{Script=Han}{1,6})$/u.exec(name);
  const count = smallNumber(match?.groups?.number ?? '');
  return match && count > 1 ? { count, word: match.groups!.word! } : undefined;
}

/** 主任用甲、乙、丙: where the first item is far longer than the others, it begins behind the word that leads the list in. */
function behindLead(text: string, { start, end }: Span, others: readonly Span[]): number {
  const longest = Math.max(...others.map((item) => item.end - item.start));
  if (end - start < longest * 2) return start;
  const lead = /^.*(?:[用以把将对从出]|创建|创设|建立|构建|实行|推行|坚持|开展)(?=\p{Script=Han}{2})/u.exec(
    text.slice(start, end),
  )?.[0].length;
  return start + (lead ?? 0);
}

/** The items, 等 taken off the last one. */
function etcOff(text: string, items: readonly Span[]): [Span, ...Span[]] {
  const last = items.at(-1)!;
  const end = text[last.end - 1] === '等' && last.end - last.start > 2 ? last.end - 1 : last.end;
  const [first, ...rest] = [...items.slice(0, -1), { start: last.start, end }];
  return [first!, ...rest];
}

/** A list right before the name, of as many items as the name says: 带头学、带头讲、带头做“三个带头”. */
function itemsBefore(text: string, mention: Span, count: number): Span[] | null {
  const list = listBefore(text, text[mention.start - 1] === '的' ? mention.start - 1 : mention.start);
  const items = list ? withItems(text, list, count) : null;
  if (!items) return null;
  // 甲和乙“两个方向”: two things before a name are its items where 的 or 等 says so.
  if (count === 2 && !'的等”'.includes(text[mention.start - 1]!)) return null;
  const [first, ...rest] = etcOff(text, items);
  // 拓宽电话、短信、来访: where the others are of one length, what the first has more leads into the list.
  const length = rest[0]!.end - rest[0]!.start;
  const even = rest.length > 1 && length <= 3 && rest.every((item) => item.end - item.start === length);
  const start = even && first.end - first.start > length + 1 ? first.end - length : first.start;
  return [{ start: behindLead(text, { start, end: first.end }, rest), end: first.end }, ...rest];
}

/** Whether the noun of a name stands near enough behind it, with `between` before: further off where the name was just made. */
function isOwn(between: string, made: boolean): boolean {
  return made ? !/[的是]/u.test(between) : between.length <= 5 && !/[的和与及是]/u.test(between);
}

/** Where the quotation that opens at `start` ends, behind its mark, if it is a name by its length and marks; else -1. */
function quoteEnd(text: string, start: number): number {
  let at = start + 1;
  // Characters are counted, not their halves.
  for (let length = 0; length <= NAME_LONGEST; length++, at += text.codePointAt(at)! > 0xffff ? 2 : 1) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) return -1;
    if ((code >= 0x3100 && code < 0xff00) || !NO_NAME.includes(text[at]!)) continue;
    return text[at] === '”' && length >= NAME_SHORTEST ? at + 1 : -1;
  }
  return -1;
}

/** As many headings, or quoted names after the mention, as the name says, each with its word: 融入中心, 融入执行, … of 四融入. */
function itemsNamed(
  text: string,
  mention: Span,
  count: number,
  word: string,
  headings: readonly Span[],
): Span[] | null {
  const over = headings.filter(({ start, end }) => text.slice(start, end).includes(word));
  if (over.length === count && word.length > 1) {
    return over.map(({ start, end }) => {
      const half = text
        .slice(start, end)
        .split(/[ \u3000]/u)
        .find((part) => part.includes(word))!;
      const at = text.indexOf(half, start);
      return { start: at, end: at + half.length };
    });
  }
  const reach = text.slice(mention.end, mention.end + REACH);
  const rest = reach.slice(0, reach.includes('\n') ? reach.indexOf('\n') : REACH);
  const quoted = [...rest.matchAll(/“(?<inside>[^“”]{2,14})”/gu)].filter((match) =>
    match.groups!.inside!.includes(word),
  );
  if (word.length < 2 || quoted.length !== count) return null;
  return quoted.map((match) => ({
    start: mention.end + match.index + 1,
    end: mention.end + match.index + 1 + match.groups!.inside!.length,
  }));
}

/** Different names that are looked at, headings that they are held against: far more than a report has, and a bound for any text. */
const MOST = 500;
const MOST_HEADINGS = 200;
/** How far behind a mention what it stands for may begin. */
const REACH = 600;

/**
 * Finds the ways of working that a text gives a name to, in quotation marks: “四融入”工作机制, “4+1”, “一支部一品牌”.
 *
 * A name counts where it has the form of one (a number, a sum, a pairing, a code) and the text calls it a 机制, 模式, 活动 … or says that it was
 * made, or tells what it stands for; any other quoted name counts where such a noun stands right after it. Nationwide political phrases don't.
 */
export function findMechanisms(text: string, blocks: readonly Block[], signs: Signs): FoundMechanism[] {
  if (signs.quote.length === 0) return [];
  const found = new Map<string, FoundMechanism & { sure: boolean; noun: string | null }>();
  const headings = blocks
    .filter((block) => block.type === 'heading')
    .slice(0, MOST_HEADINGS)
    .map((block) => block.span);
  for (const start of signs.quote) {
    const end = quoteEnd(text, start);
    if (end < 0) continue;
    const name = text.slice(start + 1, end - 1);
    if (POLITICAL.has(name) || (found.size >= MOST && !found.has(name))) continue;
    const kind = kindOf(name);
    if (kind === 'named' && PLACE_REGEX.test(name)) continue;
    // The nation's “五位一体”总体布局, “四个全面”战略布局.
    if (/^(?:总体|战略)布局/u.test(text.slice(end, end + 4))) continue;
    const after = NOUN_REGEX.exec(text.slice(end, end + 26));
    const isMade = (): boolean => MAKING_REGEX.test(text.slice(Math.max(0, start - 24), start));
    const between = after?.groups?.between ?? '';
    const called = after?.groups?.noun ?? '';
    const near =
      after !== null &&
      (name.length > LONG && kind !== 'sum'
        ? /^的?\p{Script=Han}{0,4}$/u.test(between) && METHOD_REGEX.test(called)
        : kind === 'named' || name.includes('，')
          ? (between.length <= 2 && METHOD_REGEX.test(called)) || (OWN_REGEX.test(called) && isOwn(between, isMade()))
          : between.length <= 10);
    const noun = near ? called : null;
    const made = kind !== 'named' && name.length <= LONG && (isMade() || USED_REGEX.test(text.slice(end, end + 8)));
    const itself = name.length <= LONG && ITSELF_REGEX.test(name);
    const mention = { start, end };
    const known = found.get(name);
    if (known) {
      known.mentions.push(mention);
      known.noun ??= noun;
      known.sure ||= made || noun !== null;
    } else {
      found.set(name, { name, kind, noun, mentions: [mention], items: null, sure: made || noun !== null || itself });
    }
  }
  for (const one of found.values()) {
    const parts = one.kind === 'numbered' ? numbered(one.name) : undefined;
    if (!parts) continue;
    for (const mention of one.mentions.slice(0, 5)) {
      one.items =
        itemsBefore(text, mention, parts.count) ?? itemsNamed(text, mention, parts.count, parts.word, headings);
      // “甲、乙、丙、丁”的“五个一”: told, if in another number of words.
      if (!one.items && text[mention.start - 1] === '的')
        one.sure ||= (listBefore(text, mention.start - 1)?.items.length ?? 0) > 2;
      if (one.items) break;
    }
  }
  return [...found.values()]
    .filter((one) => one.sure || one.items !== null)
    .map(({ name, kind, noun, mentions, items }) => ({ name, kind, noun, mentions, items }));
}
