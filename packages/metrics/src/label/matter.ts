import { type CharSet, charSet, codeOf, inSet } from '../lexicon/table.js';
import { TRADE_REGEX } from './strip.js';
import { firstVerb } from './verbs.js';

/** 在…测评中: the clause names the matter that is measured. */
const MATTER_REGEX = /^(?:在|(?=[^在]))(.{2,}?)(?:在[^在]{2,}(?:中|方面|当中)|中|方面|当中)$/u;

const CASE_COUNT_REGEX = /案件(?:数量|总数|总量|数)$/u;
let countEnds: CharSet | undefined;

/** 新收刑事案件数量: the number of what was done is what was done; where the clause ends without the words that say that it is one. */
export function endOfCases(text: string, start: number, end: number): number {
  countEnds ??= charSet('数量');
  if (!inSet(countEnds, codeOf(text, end - 1))) return end;
  const counted = CASE_COUNT_REGEX.exec(text.slice(start, end));
  const verb = counted === null ? undefined : firstVerb(text, start, end);
  if (counted === null || verb === undefined || !verb.flow || verb.start !== start) return end;
  // 未结案件数: nothing is told of the cases but that they are not.
  const cases = start + counted.index;
  return cases > verb.end && !text.startsWith('案件', verb.end) ? cases + 2 : end;
}

let tradeFirsts: CharSet | undefined;
let matterEnds: CharSet | undefined;

/** 对东盟进出口, 自美进口: the partner belongs to what is traded. 在…测评中: the matter that is measured. `undefined` where it is neither. */
export function tradeOrMatter(text: string, start: number, end: number): string | undefined {
  tradeFirsts ??= charSet('自对从向');
  if (inSet(tradeFirsts, codeOf(text, start))) {
    const clause = text.slice(start, end);
    if (TRADE_REGEX.test(clause)) return clause;
  }
  matterEnds ??= charSet('中面');
  return inSet(matterEnds, codeOf(text, end - 1)) ? MATTER_REGEX.exec(text.slice(start, end))?.[1] : undefined;
}
