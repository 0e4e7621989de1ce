import { isDigit, isHan, isLatin } from '../figure/chars.js';
import { type WordTable, wordAt, wordTable } from '../lexicon/table.js';
import { BODY_TAILS } from '../lexicon/words.js';

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
  /[的对向将把被由为在占从与给于了是至到诉率数量件案中]|[该本我]院|推动|促进|加强|经过|围绕|会同|联合|其他|符合|反映|深入|走进|依托|依靠|借助|通过|利用|运用/u;

export interface BodyMention {
  /** `null` for the report's own court (本院), `undefined` for the one told of before (该院). */
  readonly scope: string | null | undefined;
  readonly length: number;
}

/** The court or body whose name opens `clause` (全市法院, 市中院, 最高人民法院), or `undefined`. */
export function bodyAt(clause: string, holdsVerb: (name: string) => boolean): BodyMention | undefined {
  if (clause[0] === '该')
    for (const word of SAME) if (clause.startsWith(word)) return { scope: undefined, length: word.length };
  if (clause[1] === '院' || clause[1] === '庭')
    for (const word of OWN) if (clause.startsWith(word)) return { scope: null, length: word.length };
  bodies ??= wordTable(BODY_TAILS);
  const limit = Math.min(clause.length, LONGEST_BODY);
  for (let i = 0; i < limit; i++) {
    const code = clause.charCodeAt(i);
    if (!isHan(code) && !isLatin(code) && !isDigit(code) && code !== 0x3001) return undefined;
    const word = wordAt(bodies, clause, i);
    if (word === undefined) continue;
    let end = i + word.length;
    const name = clause.slice(0, end);
    if (NOT_IN_NAME.test(name.replace('中级', '').replace('中院', '')) || holdsVerb(name)) return undefined;
    if (BARE.includes(name)) return { scope: null, length: end };
    // 上海浦东法院、北京朝阳法院: a list of bodies is one scope.
    while (clause.charAt(end) === '、') {
      const more = bodyAt(clause.slice(end + 1), holdsVerb);
      if (more === undefined || more.scope == null) break;
      end += 1 + more.length;
    }
    if (clause.startsWith('本级', end)) end += 2;
    if (clause.startsWith('机关', end) && /[法中高]院$/u.test(word)) end += 2;
    return { scope: clause.slice(0, end), length: end };
  }
  return undefined;
}
