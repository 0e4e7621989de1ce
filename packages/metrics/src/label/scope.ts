import { isDigit, isHan, isLatin } from '../figure/chars.js';
import { codeOf, inSet, type WordTable, wordNumberAt, wordTable } from '../lexicon/table.js';
import { BODY_TAILS } from '../lexicon/words.js';
import { firstVerb } from './verbs.js';

/** The report's own court by a pronoun: its figures need no scope. */
const OWN = ['本院', '我院', '全院', '我庭', '本庭'];

/** The body told of before: its figures are of whom they were. */
const SAME = ['该院', '该庭', '该局', '该委'];

/** The bare word says no more than 本院 does. */
const BARE = ['法院', '法庭', '我市法院', '我县法院', '我区法院'];

let bodies: WordTable | undefined;

const LONGEST_BODY = 20;

/** What no name of a body holds: a verb or particle before 法院 means that the body is an object or a modifier. */
const NOT_IN_NAME =
  /[每的对向将把被由为在占从与给于了是至到诉率数量件案中]|[该本我]院|推动|促进|加强|经过|围绕|会同|联合|其他|符合|反映|深入|走进|依托|依靠|借助|通过|利用|运用/u;

export interface BodyMention {
  /** `null` for the report's own court (本院), `undefined` for the one told of before (该院). */
  readonly scope: string | null | undefined;
  readonly length: number;
}

const THAT = 0x8be5; // 该
const COURT = 0x9662; // 院
const BENCH = 0x5ead; // 庭
const LIST_MARK = 0x3001; // 、

/** 该院, 本院: a body by a pronoun. */
function pronounAt(text: string, start: number, end: number): BodyMention | undefined {
  if (end - start < 2) return undefined;
  if (codeOf(text, start) === THAT)
    for (const word of SAME) if (text.startsWith(word, start)) return { scope: undefined, length: word.length };
  const second = codeOf(text, start + 1);
  if (second === COURT || second === BENCH)
    for (const word of OWN) if (text.startsWith(word, start)) return { scope: null, length: word.length };
  return undefined;
}

/**
 * The court or body whose name opens the clause from `start` to `end` of `text` (全市法院, 市中院, 最高人民法院), or `undefined`; a name
 * that holds a verb is none.
 */
export function openingBody(text: string, start = 0, end = text.length): BodyMention | undefined {
  const own = pronounAt(text, start, end);
  if (own !== undefined) return own;
  bodies ??= wordTable(BODY_TAILS);
  const limit = Math.min(end, start + LONGEST_BODY);
  for (let i = start; i < limit; i++) {
    const code = codeOf(text, i);
    if (!isHan(code) && !isLatin(code) && !isDigit(code) && code !== LIST_MARK) return undefined;
    if (!inSet(bodies.edges, code)) continue;
    const number = wordNumberAt(bodies, text, i, end);
    if (number !== 0)
      return bodyWithTail(text, start, end, i + bodies.lengths[number]!, bodies.words[number] as string);
  }
  return undefined;
}

const SUED_REGEX = /^(?:负责人|工作人员|[一二]审败诉|败诉|出庭|应诉|被诉|作?为被告)/u;

/** The body whose name goes on from `start` to `tailEnd`, and what more belongs to it. */
function bodyWithTail(
  text: string,
  start: number,
  end: number,
  tailEnd: number,
  tail: string,
): BodyMention | undefined {
  // 行政机关负责人出庭应诉率, 行政机关败诉率: those that were sued are measured, and tell nothing.
  if ((tail === '政府' || tail.endsWith('机关')) && SUED_REGEX.test(text.slice(tailEnd, Math.min(tailEnd + 4, end))))
    return undefined;
  const name = text.slice(start, tailEnd);
  if (NOT_IN_NAME.test(name.replace('中级', '').replace('中院', '')) || firstVerb(name) !== undefined) return undefined;
  // 团队办案占比: the bare word names nobody.
  if (name === tail && (tail === '团队' || tail === '合议庭')) return undefined;
  if (BARE.includes(name)) return { scope: null, length: name.length };
  let at = tailEnd;
  // 上海浦东法院、北京朝阳法院: a list of bodies is one scope.
  while (at < end && codeOf(text, at) === LIST_MARK) {
    const more = openingBody(text, at + 1, end);
    if (more === undefined || more.scope == null) break;
    at += 1 + more.length;
  }
  if (at + 2 <= end && text.startsWith('本级', at)) at += 2;
  if (at + 2 <= end && text.startsWith('机关', at) && /[法中高]院$/u.test(tail)) at += 2;
  return { scope: text.slice(start, at), length: at - start };
}
