import { type CharSet, charSet, codeOf, inSet, type WordTable, wordNumberAt, wordTable } from '../lexicon/table.js';
import {
  ACTION_VERBS,
  ATTRIBUTE_HEADS,
  CASE_KINDS,
  CASE_MODIFIERS,
  FLOW_VERBS,
  GOVERNING_VERBS,
} from '../lexicon/words.js';

/** A verb of a clause, by its offsets in the text that the clause stands in. */
export interface Verb {
  readonly start: number;
  readonly end: number;
  /** One of what is done to cases: 受理, 审结. */
  readonly flow: boolean;
  /** It governs a phrase with verbs of its own: 召开, 组织. */
  readonly governs: boolean;
  /** Before a noun it names a kind of case: 执行, 上诉. */
  readonly kind: boolean;
}

/** What is known of a verb by its word. */
const FLOW = 1;
const GOVERNS = 2;
const KIND = 4;
const MODIFIES = 8;
const SERVES = 16;

interface Tables {
  readonly verbs: WordTable;
  /** What is known of each word of `verbs`. */
  readonly traits: Uint8Array;
  readonly governing: ReadonlySet<string>;
  readonly nounTails: CharSet;
  readonly heads: WordTable;
}

let tables: Tables | undefined;

function verbTables(): Tables {
  if (tables !== undefined) return tables;
  const verbs = wordTable(FLOW_VERBS, ACTION_VERBS, GOVERNING_VERBS);
  const governing = new Set(GOVERNING_VERBS.split(' '));
  const lists: readonly [number, ReadonlySet<string>][] = [
    [FLOW, new Set(FLOW_VERBS.split(' '))],
    [GOVERNS, governing],
    [KIND, new Set(CASE_KINDS.split(' '))],
    [MODIFIES, new Set(CASE_MODIFIERS.split(' '))],
    [
      SERVES,
      new Set([
        '服务',
        '监督',
        '速裁',
        '侦查',
        '鉴定',
        '评估',
        '审判执行',
        ...verbs.words.filter((word) => word.endsWith('调解')),
      ]),
    ],
  ];
  const traits = Uint8Array.from(verbs.words, (word) =>
    lists.reduce((sum, [trait, words]) => (words.has(word) ? sum | trait : sum), 0),
  );
  tables = { verbs, traits, governing, nounTails: charSet(NOUN_TAILS), heads: wordTable(ATTRIBUTE_HEADS) };
  return tables;
}

/** A verb before one of these is part of a noun: 调解率, 受理数, 执行员, 联系卡. */
const NOUN_TAILS = '率数量额书员室所庭厅局署网站点值期费款权者器类性力化度卡单台队组团班令';

const SERVICES_REGEX = /^(?:中心|平台|机构|窗口|委员|人员|组织|小组|热线|大厅|网络|程序|协议|工作室|专线|体系)/u;

/** 参与人, 申请人: who does it; 人 begins a word of its own in 人员, 人民, 人数. */
const PERSON_REGEX = /^人(?![员民身才口数次均大格工体类力为文事士质道财户家群])/u;

/** 收 alone is a verb only before what is received: 共收执行案件, not 收费, 收集. */
const RECEIVE = 0x6536; // 收
const OPENING_QUOTE = 0x201c;
const RECEIVED_REGEX = /^收(?:各类|一审|二审|首执|执行|民|刑|行政|案件)/u;

const TRIAL = 0x5ba1; // 审
const ONE = 0x4e00; // 一
const TWO = 0x4e8c; // 二
const UNITED = 0x7edf; // 统
const CASE = 0x6848; // 案
const KINDS = 0x7c7b; // 类
const PERSON = 0x4eba; // 人
const LIST_MARK = 0x3001; // 、
const MEETING = 0x4f1a; // 会
/** 推进会, 研讨会: a meeting by what it was for; not 会议. */
const MEETING_REGEX = /^会(?![议见谈商计诊签同战场员费展])/u;

/** 一审, 二审 but not 统一审: one word, and what was done stands behind it. */
function isInstance(text: string, start: number, at: number): boolean {
  if (at === start) return false;
  const number = codeOf(text, at - 1);
  return (number === ONE || number === TWO) && (at - 2 < start || codeOf(text, at - 2) !== UNITED);
}

/** Whether what stands behind a verb makes a noun of it: 调解率, 受理数, but 审理期间. */
function makesNoun(nounTails: CharSet, text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = codeOf(text, at);
  if (code === MEETING) return MEETING_REGEX.test(text.slice(at, Math.min(at + 2, end)));
  if (code === PERSON) return PERSON_REGEX.test(text.slice(at, Math.min(at + 2, end)));
  return inSet(nounTails, code) && code !== KINDS && !(at + 1 < end && text.startsWith('期间', at));
}

/** The first verb of `text` from `at` on in the clause from `start` to `end`; `led`: another stands before it. */
function nextVerb(text: string, start: number, end: number, at: number, led: boolean): Verb | undefined {
  const { verbs, traits, nounTails, heads } = verbTables();
  for (let i = at; i < end; ) {
    const code = codeOf(text, i);
    // Few characters begin a verb: most are passed over in one look.
    if (!inSet(verbs.edges, code)) {
      if (code === OPENING_QUOTE) {
        const close = text.indexOf('”', i);
        if (close > start && close < end) i = close;
      }
      i++;
      continue;
    }
    const number = wordNumberAt(verbs, text, i, end);
    if (number === 0 || (code === TRIAL && isInstance(text, start, i))) {
      i++;
      continue;
    }
    const behind = i + verbs.lengths[number]!;
    const trait = traits[number]!;
    // 诉讼服务中心: what serves is named by it.
    if ((trait & SERVES) !== 0 && SERVICES_REGEX.test(text.slice(behind, Math.min(behind + 3, end)))) {
      i = behind + 2;
      continue;
    }
    const noun = makesNoun(nounTails, text, behind, end);
    if (!noun && behind - i > 1) {
      const flow = (trait & FLOW) !== 0;
      const kind =
        behind < end &&
        ((trait & KIND) !== 0 || (i > start && (trait & MODIFIES) !== 0 && codeOf(text, behind) === CASE));
      // 立案侦查工程建设领域犯罪: behind another verb, one before such a noun is its attribute.
      const attribute = led && !flow && wordNumberAt(heads, text, behind, end) !== 0;
      if (!kind && !attribute)
        return { start: i, end: behind, flow, governs: (trait & GOVERNS) !== 0, kind: (trait & KIND) !== 0 };
    }
    // 调解组织, 服务队: the second half of a noun begins no verb.
    i = noun ? behind + 1 : behind;
  }
  return undefined;
}

/** The verb that the clause from `start` to `end` of `text` has first; quotations, nouns made of verbs and kinds of case hold none. */
export function firstVerb(text: string, start = 0, end = text.length): Verb | undefined {
  if (start < end && codeOf(text, start) === RECEIVE && RECEIVED_REGEX.test(text.slice(start, end)))
    return { start, end: start + 1, flow: true, governs: false, kind: false };
  return nextVerb(text, start, end, start, false);
}

/** Every verb of the clause in order. */
export function findVerbs(text: string, start = 0, end = text.length): Verb[] {
  const found: Verb[] = [];
  let verb = firstVerb(text, start, end);
  while (verb !== undefined) {
    found.push(verb);
    verb = nextVerb(text, start, end, verb.end, true);
  }
  return found;
}

const JOIN_REGEX = /^(?:、并?|[和及与并或]|以及|或者)$/u;

/** 查封、扣押: verbs in a list are one, and so are those that stand together (打击处理). */
function joinVerbs(text: string, end: number, verbs: readonly Verb[]): readonly Verb[] {
  if (verbs.length < 2) return verbs;
  const { governing } = verbTables();
  const joined: Verb[] = [];
  let last: Verb | undefined;
  for (const verb of verbs) {
    // No words that join are longer than two characters, and verbs that touch are not joined.
    const gap = last === undefined ? 3 : verb.start - last.end;
    const listed = gap > 0 && gap <= 2 && JOIN_REGEX.test(text.slice((last as Verb).end, verb.start));
    if (
      last !== undefined &&
      (listed ||
        (gap === 0 &&
          verb.end < end &&
          !last.flow &&
          !last.governs &&
          (!verb.flow || (verb.end - verb.start === 2 && text.startsWith('处理', verb.start)))))
    ) {
      const both = text.slice(last.start, verb.end);
      joined.pop();
      last = {
        start: last.start,
        end: verb.end,
        flow: listed && last.flow && verb.flow,
        governs: governing.has(both),
        kind: false,
      };
    } else last = verb;
    joined.push(last);
  }
  return joined;
}

/**
 * The verb that the clause from `start` to `end` of `text` turns on, and the one before it. A flow verb at the end (民事案件旧存) or with
 * cases behind it (受理…案件), else the first that governs a phrase (召开预防和化解争议联席会议), else the last that has an object.
 */
export function mainVerb(
  text: string,
  start: number,
  end: number,
): { main: Verb; before: Verb | undefined } | undefined {
  const verbs = joinVerbs(text, end, findVerbs(text, start, end));
  if (verbs.length === 0) return undefined;
  const last = verbs[verbs.length - 1] as Verb;
  const first = verbs[0] as Verb;
  let main = last;
  // 开展跨域立案、联合执行: verbs in a list are what was carried out.
  if (first.start === start && first.end < last.start && first.governs && holdsList(text, start, end)) main = first;
  // 引导当事人选择调解: what somebody was led to do.
  else if (first.end + 2 <= last.start && LEADS_REGEX.test(text.slice(first.start, first.end))) main = first;
  else if (last.flow && last.end === end) {
    // 申诉申请再审: a kind of case at the end of a noun is no verb.
    if (last.kind && last.start > start && !(last.start - 2 >= start && text.startsWith('案件', last.start - 2)))
      return undefined;
  } else {
    const flow = endsInCases(text, start, end) ? verbs.find(isFlow) : undefined;
    const previous = flow === undefined ? undefined : verbs[verbs.indexOf(flow) - 1];
    // 人民陪审员参与审理案件: what was taken part in.
    if (
      flow !== undefined &&
      previous?.end === flow.start &&
      TAKES_PART_REGEX.test(text.slice(previous.start, previous.end))
    )
      main = { ...flow, start: previous.start, flow: false };
    else if (flow !== undefined) main = flow;
    // 抓获涉案人员, 组织干警参加培训: a clause that opens with its verb turns on it.
    else if (first.start === start && first.end < end && !isThrough(text, first)) main = first;
    else if (verbs.length > 1 || last.governs) {
      const governed = verbs.find((verb) => verb.governs && verb.end < end);
      if (governed !== undefined) main = governed;
      else if (last.end === end && verbs.length > 1) main = verbs[verbs.length - 2] as Verb;
    }
  }
  let before: Verb | undefined;
  for (const verb of verbs) if (verb.end <= main.start) before = verb;
  return { main, before };
}

const LEADS_REGEX = /^(?:引导|促使|劝导)$/u;
const TAKES_PART_REGEX = /^(?:参与|协助|参加|配合|指导)$/u;

function holdsList(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (codeOf(text, i) === LIST_MARK) return true;
  return false;
}

function isFlow(verb: Verb): boolean {
  return verb.flow;
}

/** 案, 案件 at the end of a clause. */
function endsInCases(text: string, start: number, end: number): boolean {
  const at = codeOf(text, end - 1) === ITEM ? end - 2 : end - 1;
  return at >= start && codeOf(text, at) === CASE;
}

const ITEM = 0x4ef6; // 件

/** 通过, 经过: by what means, and not what was done. */
function isThrough(text: string, verb: Verb): boolean {
  return verb.end - verb.start === 2 && (text.startsWith('通过', verb.start) || text.startsWith('经过', verb.start));
}
