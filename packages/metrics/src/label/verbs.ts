import { codeAt } from '../figure/chars.js';
import {
  type CharSet,
  charSet,
  type EndTable,
  endTable,
  inSet,
  inSetAt,
  type WordTable,
  wordAt,
  wordBefore,
  wordTable,
} from '../lexicon/table.js';
import {
  ACTION_VERBS,
  ATTRIBUTE_HEADS,
  CASE_KINDS,
  CASE_MODIFIERS,
  FLOW_VERBS,
  GOVERNING_VERBS,
  MANNER_VERBS,
} from '../lexicon/words.js';

/** A verb of a clause, by its offsets there. */
export interface Verb {
  readonly start: number;
  readonly end: number;
  /** One of what is done to cases: 受理, 审结. */
  readonly flow: boolean;
}

interface Tables {
  readonly flow: WordTable;
  readonly action: WordTable;
  readonly governing: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly nounTails: CharSet;
  readonly heads: WordTable;
}

let tables: Tables | undefined;

function verbTables(): Tables {
  tables ??= {
    flow: wordTable(FLOW_VERBS),
    action: wordTable(ACTION_VERBS, GOVERNING_VERBS),
    governing: new Set(GOVERNING_VERBS.split(' ')),
    kinds: new Set(CASE_KINDS.split(' ')),
    modifiers: new Set(CASE_MODIFIERS.split(' ')),
    nounTails: charSet(NOUN_TAILS),
    heads: wordTable(ATTRIBUTE_HEADS),
  };
  return tables;
}

/** A verb before one of these is part of a noun: 调解率, 受理数, 执行员, 联系卡. */
const NOUN_TAILS = '率数量额书员室所庭厅局署网站点值期费款权者器类性力化度卡单台队组团班令';

const SERVICES_REGEX = /^(?:中心|平台|机构|窗口|委员|组织|小组|热线|大厅|网络|程序|协议|工作室|专线|体系)/u;

/** 参与人, 申请人: who does it; 人 begins a word of its own in 人员, 人民, 人数. */
const PERSON_REGEX = /^人(?![员民身才口数次均大格工体类力为文事士质道财户家群])/u;

/** 收 alone is a verb only before what is received: 共收执行案件, not 收费, 收集. */
const RECEIVE = 0x6536; // 收
const OPENING_QUOTE = 0x201c;
const RECEIVED_REGEX = /^收(?:各类|一审|二审|首执|执行|民|刑|行政|案件)/u;

const TRIAL = 0x5ba1; // 审

/** Every verb of `clause` in order; quotations, nouns made of verbs (调解率) and kinds of case (执行案件) hold none. */
export function findVerbs(clause: string): Verb[] {
  const { flow: flows, action: actions, kinds, modifiers, nounTails, heads } = verbTables();
  const found: Verb[] = [];
  if (codeAt(clause, 0) === RECEIVE && RECEIVED_REGEX.test(clause)) found.push({ start: 0, end: 1, flow: true });
  for (let i = found.length; i < clause.length; ) {
    const code = clause.charCodeAt(i);
    if (code === OPENING_QUOTE) {
      const close = clause.indexOf('”', i);
      if (close > 0) {
        i = close + 1;
        continue;
      }
    }
    // Few characters begin a verb: most are passed over in one look.
    if (!inSet(flows.edges, code) && !inSet(actions.edges, code)) {
      i++;
      continue;
    }
    // 一审结案: 一审 is one word, and what was done stands behind it.
    if (code === TRIAL && (clause[i - 1] === '一' || clause[i - 1] === '二') && clause[i - 2] !== '统') {
      i++;
      continue;
    }
    const flow = wordAt(flows, clause, i);
    const action = wordAt(actions, clause, i);
    const word = (action?.length ?? 0) > (flow?.length ?? 0) ? action : flow;
    if (word === undefined) {
      i++;
      continue;
    }
    const end = i + word.length;
    // 诉讼服务中心: what serves is named by it.
    if (
      (word === '服务' || word === '监督' || word.endsWith('调解') || word === '速裁') &&
      SERVICES_REGEX.test(clause.slice(end, end + 3))
    ) {
      i = end + 2;
      continue;
    }
    const kind =
      end < clause.length && (kinds.has(word) || (i > 0 && clause.startsWith('案', end) && modifiers.has(word)));
    const noun =
      (inSetAt(nounTails, clause, end) && !clause.startsWith('期间', end) && clause[end] !== '类') ||
      (clause[end] === '人' && PERSON_REGEX.test(clause.slice(end, end + 2)));
    // 立案侦查工程建设领域犯罪: behind another verb, one before such a noun is its attribute.
    const attribute = found.length > 0 && word !== flow && wordAt(heads, clause, end) !== undefined;
    if (!kind && !noun && !attribute && word.length > 1) found.push({ start: i, end, flow: word === flow });
    // 调解组织, 服务队: the second half of a noun begins no verb.
    i = noun ? end + 1 : end;
  }
  return found;
}

let manners: EndTable | undefined;

/** Where the manner in which cases ended begins, before the verb at `start`: 判决 in 判决结案. `start` where none is told. */
export function mannerStart(clause: string, start: number): number {
  manners ??= endTable(MANNER_VERBS);
  let at = start;
  let first = start;
  for (let word = wordBefore(manners, clause, at); word !== undefined; word = wordBefore(manners, clause, at)) {
    at -= word.length;
    if (word.length > 1 && word !== '以及' && word !== '或者') first = at;
  }
  return first;
}

const JOIN_REGEX = /^(?:、并?|[和及与并或]|以及|或者)$/u;

/** 查封、扣押: verbs in a list are one, and so are those that stand together (打击处理). */
function joinVerbs(clause: string, verbs: readonly Verb[]): readonly Verb[] {
  if (verbs.length < 2) return verbs;
  const { governing } = verbTables();
  const joined: Verb[] = [];
  for (const verb of verbs) {
    const last = joined.at(-1);
    // No words that join are longer than two characters, and verbs that touch are not joined.
    const gap = last === undefined ? 0 : verb.start - last.end;
    if (last !== undefined && gap > 0 && gap <= 2 && JOIN_REGEX.test(clause.slice(last.end, verb.start))) {
      joined[joined.length - 1] = { start: last.start, end: verb.end, flow: last.flow && verb.flow };
    } else if (
      last !== undefined &&
      last.end === verb.start &&
      verb.end < clause.length &&
      !last.flow &&
      (!verb.flow || clause.slice(verb.start, verb.end) === '处理') &&
      !governing.has(clause.slice(last.start, last.end))
    ) {
      joined[joined.length - 1] = { start: last.start, end: verb.end, flow: false };
    } else joined.push(verb);
  }
  return joined;
}

/**
 * The verb that `clause` turns on, and the one before it. A flow verb at the end (民事案件旧存) or with cases behind it (受理…案件),
 * else the first that governs a phrase (召开预防和化解争议联席会议), else the last that has an object.
 */
export function mainVerb(clause: string): { main: Verb; before: Verb | undefined } | undefined {
  const { governing, kinds } = verbTables();
  const verbs = joinVerbs(clause, findVerbs(clause));
  if (verbs.length === 0) return undefined;
  const last = verbs[verbs.length - 1] as Verb;
  const word = (verb: Verb) => clause.slice(verb.start, verb.end);
  let main = last;
  const opening = verbs[0] as Verb;
  // 开展跨域立案、联合执行: verbs in a list are what was carried out.
  if (opening.start === 0 && opening.end < last.start && governing.has(word(opening)) && clause.includes('、'))
    main = opening;
  else if (last.flow && last.end === clause.length) {
    // 申诉申请再审: a kind of case at the end of a noun is no verb.
    const left = clause.slice(0, last.start);
    if (kinds.has(word(last)) && left !== '' && !/案件$/u.test(left)) return undefined;
  } else {
    const flow = clause.endsWith('案') || clause.endsWith('案件') ? verbs.find((verb) => verb.flow) : undefined;
    const governed = verbs.find((verb) => governing.has(word(verb)) && verb.end < clause.length);
    const first = verbs[0] as Verb;
    if (flow !== undefined) main = flow;
    // 抓获涉案人员, 组织干警参加培训: a clause that opens with its verb turns on it.
    else if (first.start === 0 && first.end < clause.length && word(first) !== '通过' && word(first) !== '经过')
      main = first;
    else if (governed !== undefined) main = governed;
    else if (last.end === clause.length && verbs.length > 1) main = verbs.at(-2) as Verb;
  }
  let before: Verb | undefined;
  for (const verb of verbs) if (verb.end <= main.start) before = verb;
  return { main, before };
}
