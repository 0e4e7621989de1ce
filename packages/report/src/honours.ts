import type { Honour } from '@zhibiao/schema';
import {
  clauseBefore,
  levelOf,
  OCCASION_REGEX,
  receiver,
  subjectOf,
  withoutAdverbs,
  yearOf,
} from './honour-clauses.js';
import { type Certainty, type NamedHonour, namesIn } from './honour-names.js';
import { findRankHonours } from './honour-ranks.js';
import { nameLength } from './people.js';
import type { Signs } from './signs.js';

/** An honour before the places in the raw document are known. */
export type FoundHonour = Omit<Honour, 'id' | 'rawSpans'>;

/**
 * Verbs of receiving, each at a `verb` of the signs, with the kind of honour they tell: elected, nominated, listed, won for sure (nothing else is 荣获), or won with any
 * other thing (获得). `giver`: who gave it, between 被 and the verb.
 */
const VERB_REGEX =
  /(?<elected>被推选为|被选举为|被选为|当选为?)|(?<nominated>被推荐(?:上报|参评|为)?|被提名为?|入围)|被(?<giver>(?:(?!授予|评为|记)[\p{Script=Han}、]){1,30}?)(?:(?<named>公示为|推荐为|提名为)|授予|评为|评定为|命名为|表彰为|确定为|认定为|列为|荣?记(?!录|者|载))|(?<listed>被列入|被收录|被选入|入选为?)|(?<sure>被给予|被授予|被评选为|被评定为|被评为|被命名为|被表彰为|被确定为|被认定为|获评为?|荣获|荣膺|荣立|荣记|斩获|喜获|摘得|获授|评为|(?<=[，、；。]|并|获)记(?=集体|个人|[一二三]等功))|(?<open>获得了?|获(?!得|奖(?:$|[^、，。])|取|悉|知|益|赔|准|刑|救|利|支))|(?<given>追授|授予|给予(?=集体|个人))/uy;

const ELECTED_REGEX = /代表|委员|理事|会长|主任|院长|法官|模范|先进/u;
/** 必须荣立…, 力争获评…: a demand or a wish, not a thing won. */
const WISHED_REGEX = /(?:必须|须|应当|应|需|可|拟|力争|争取|争创|申报|报请|提请|未|不|未能|是否|如|若)(?:曾经|曾)?$/u;

/** The clause after the verb, quotation marks passed over. */
function objectAfter(text: string, from: number): string {
  let depth = 0;
  let end = from;
  let longest = OBJECT_LONGEST;
  while (end < text.length && end - from < longest) {
    // Marks stand in ASCII, in general punctuation and in the forms for Chinese.
    const code = text.charCodeAt(end);
    if (code >= 0x3100 && code < 0xff00) {
      end++;
      continue;
    }
    const character = text[end]!;
    if (character === '、' || character === '“') longest = LIST_LONGEST;
    if ('“《（'.includes(character)) depth++;
    else if ('”》）'.includes(character)) depth--;
    else if (character === '\n' || (depth <= 0 && '，,。；！？;!:：'.includes(character))) {
      // 集体二等功两次，集体三等功三次: the verb holds for both.
      if (!'，,'.includes(character) || !MERIT_REGEX.test(text.slice(end + 1, end + 8))) break;
    }
    end++;
  }
  return text.slice(from, end);
}

const OBJECT_LONGEST = 80;
const LIST_LONGEST = 240;
/** Without any of these nothing is an honour. */
const HINT_REGEX = /[“奖号功章状誉佳秀进明范兵手岗库例表团体品]/u;
const MERIT_REGEX = /^(?:集体|个人)?[特一二三四]等(?:功|奖)/u;

/** 授予某某等65名同志“…”称号: who gets it stands before the name. */
const GIVEN_REGEX = /^(?<who>[^“”，]{2,60}?)(?:首届|首批)?(?=“)|^(?<whom>[^“”，]{2,40}?同志)(?=\p{Script=Han})/u;
/** “…”称号的某某: who has it stands behind. */
const OF_WHOM_REGEX = /(?:称号|荣誉|奖|等功)的(?<who>\p{Script=Han}{2,30}?)(?:是|授|代表|作|$)/u;

interface Event {
  readonly names: readonly NamedHonour[];
  readonly kind: Honour['kind'];
  readonly to: string | null;
  readonly start: number;
  readonly giver: string;
  readonly clause: string;
  readonly earlier: string;
}

/** The event that a verb tells: who got what. `undefined` where what it takes is no honour. */
function eventAt(text: string, match: RegExpMatchArray, carried: string | null): Event | undefined {
  const groups = match.groups!;
  const index = match.index!;
  const from = index + match[0].length;
  const object = objectAfter(text, from);
  if (!HINT_REGEX.test(object) && groups.nominated === undefined) return undefined;
  const { clause, earlier } = clauseBefore(text, index);
  if (WISHED_REGEX.test(clause)) return undefined;
  const certainty: Certainty = groups.open !== undefined ? 'open' : 'sure';
  const giver = groups.giver ?? '';
  const own = withoutAdverbs(clause);
  if (groups.given !== undefined) {
    const given = GIVEN_REGEX.exec(object)?.groups;
    const who = given?.who ?? given?.whom;
    const names = namesIn(object.slice(who?.length ?? 0), from + (who?.length ?? 0), certainty);
    if (names.length === 0 || (!who && names[0]!.start > from + 1)) return undefined;
    const to = who?.replace(/^.*[授予追授表彰]{2}/u, '') ?? null;
    return { names, kind: 'prize', to, start: index, giver: own + earlier, clause, earlier };
  }
  const names = namesIn(object, from, certainty);
  if (names.length === 0 && groups.nominated !== undefined && /作为|以/u.test(earlier)) {
    // 作为“某某”创建单位，被推荐上报: the name is in the clause before.
    const back = earlier.replace(/[，,]$/u, '');
    const at = index - clause.length - earlier.length;
    const cut = back.search(/作为|以/u);
    const prior = namesIn(back.slice(cut + 2), at + cut + 2, 'sure').filter(
      ({ candidate, lead }) => candidate || lead !== '',
    );
    if (prior.length === 0) return undefined;
    const said = receiver(back.slice(0, cut));
    const start = said ? at + back.lastIndexOf(said, cut) : at;
    return { names: prior, kind: 'nominated', to: said ?? carried, start, giver: '', clause, earlier };
  }
  if (names.length === 0 || (groups.elected !== undefined && !ELECTED_REGEX.test(object))) return undefined;
  const kind = groups.elected
    ? 'elected'
    : (groups.nominated ?? groups.named)
      ? 'nominated'
      : groups.listed
        ? 'listed'
        : 'prize';
  const said = receiver(clause);
  const near = carried !== null && !/[。！？\n]/u.test(earlier.slice(-1)) && earlier.includes(carried) ? carried : null;
  const to =
    said ??
    OF_WHOM_REGEX.exec(object)?.groups?.who ??
    near ??
    (earlier ? subjectOf(earlier) : null) ??
    carried ??
    topicOf(text, index);
  const start = said ? index - (clause.length - clause.lastIndexOf(said)) : Math.min(index, names[0]!.start);
  return { names, kind, to, start, giver, clause, earlier };
}

/** What the paragraph begins with, where that is a body: what later sentences without a subject are about. */
function topicOf(text: string, at: number): string | null {
  const floor = Math.max(0, at - TOPIC_REACH);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return start < floor ? null : subjectOf(text.slice(start, Math.min(at, start + 60)).split(/[。；！？]/u)[0]!);
}

const TOPIC_REACH = 300;

/** 全国优秀法官 and a name: the title that a person has, told in passing. */
const TITLED_REGEX =
  /(?<title>(?:全国|全[省市]|(?<=[^\p{Script=Han}])\p{Script=Han}{2,3}[省市])(?:法院|政法系统)?(?:优秀|模范|十佳|先进)(?:法官|干警|共产党员|工作者|个人))(?=\p{Script=Han}{2})/gu;

/** How such a title ends: a text without one is not searched for whole titles. */
const TITLE_END_REGEX = /(?:优秀|模范|十佳|先进)(?:法官|干警|共产党员|工作者|个人)/uy;

function holdsTitle(text: string, praise: readonly number[]): boolean {
  for (const at of praise) {
    TITLE_END_REGEX.lastIndex = at - 1;
    if (at > 0 && TITLE_END_REGEX.test(text)) return true;
  }
  return false;
}

function findTitled(text: string): FoundHonour[] {
  const found: FoundHonour[] = [];
  TITLED_REGEX.lastIndex = 0;
  for (let match = TITLED_REGEX.exec(text); match; match = TITLED_REGEX.exec(text)) {
    const end = match.index + match[0].length;
    const length = nameLength(text.slice(end, end + 10));
    if (length === 0) continue;
    const name = match.groups!.title!;
    found.push({
      name,
      kind: 'prize',
      to: text.slice(end, end + length),
      level: levelOf(name),
      grade: null,
      year: null,
      span: { start: match.index, end: end + length },
    });
  }
  return found;
}

/**
 * Finds the distinctions that a text claims: prizes and titles, ranks among the first three, listings, nominations, elections.
 *
 * `span` reaches from who received it, where the text says so, to the name's end. Who it was is carried within a paragraph, as its subject
 * is; `published` is the year in which 今年 and 去年 were written.
 */
export function findHonours(text: string, signs: Signs, published?: number): FoundHonour[] {
  const all = [
    ...findReceived(text, signs.verb, published),
    ...findRankHonours(text, signs.rank),
    ...(holdsTitle(text, signs.praise) ? findTitled(text) : []),
  ];
  return all.sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end);
}

/** What a verb tells: who got what. */
function findReceived(text: string, verbs: readonly number[], published: number | undefined): FoundHonour[] {
  const found: FoundHonour[] = [];
  let last = 0;
  let carried: string | null = null;
  let carriedEnd = 0;
  let from = 0;
  for (const at of verbs) {
    if (at < from) continue;
    VERB_REGEX.lastIndex = at;
    const match = VERB_REGEX.exec(text);
    if (!match) continue;
    from = VERB_REGEX.lastIndex;
    if (at < last) continue;
    if (
      carried !== null &&
      (match.index - carriedEnd > CARRY_LONGEST || text.slice(carriedEnd, match.index).includes('\n'))
    )
      carried = null;
    const event = eventAt(text, match, carried);
    if (!event) continue;
    const { names, to, start, giver, clause, earlier } = event;
    for (const { name, grade, lead, candidate, start: nameStart, end } of names) {
      const listed = event.kind === 'prize' && /案例(?:库)?$/u.test(name);
      const kind = candidate ? 'nominated' : listed ? 'listed' : event.kind;
      const occasion = name === grade ? OCCASION_REGEX.exec(withoutAdverbs(clause))?.groups : undefined;
      const what = occasion?.what ?? name;
      const level = levelOf(what) ?? levelOf(lead) ?? (giver ? levelOf(giver) : null);
      const year = yearOf(lead + what, clause, earlier, published);
      found.push({
        name: what,
        kind,
        to,
        level,
        grade,
        year,
        span: { start: Math.min(start, nameStart), end: Math.max(start, end) },
      });
      last = Math.max(last, end);
    }
    carried = to;
    carriedEnd = last;
  }
  return found;
}

/** How far behind its last honour a subject still holds. */
const CARRY_LONGEST = 200;
