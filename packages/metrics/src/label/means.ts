import {
  type CharSet,
  charSet,
  codeOf,
  type EndTable,
  endTable,
  inSet,
  inSetAt,
  wordNumberBefore,
} from '../lexicon/table.js';
import { MANNER_VERBS, MEASURE_CAUSES } from '../lexicon/words.js';

const MEANS_REGEX = /^(?:(?:在)?全[国省市县区](?:率先|首创|首次)$|通过|依托|依靠|借助|利用|运用|结合|围绕|根据)/u;
let causeFirsts: CharSet | undefined;
let meansFirsts: CharSet | undefined;

/** 依托人民法庭开展: by what means something was done is no part of what was; where what is left of the words before the verb begins. */
export function meansEnd(text: string, start: number, end: number): number {
  meansFirsts ??= charSet('全在通依借利运结围根');
  if (start >= end || !inSet(meansFirsts, codeOf(text, start))) return start;
  const left = text.slice(start, end);
  if (!MEANS_REGEX.test(left) || /(?:方式|途径|渠道|程序)$/u.test(left)) return start;
  return /(?:热线|平台|系统)$/u.test(left) ? start + 2 : end;
}

const PER_HEAD_REGEX =
  /^(?:平均)?每(?:名|位|个|件|起)[\u4e00-\u9fff]{2,8}?(?=(?:[一每全][年月天周]|年均|平均|需?要|需|可|约)*$)/u;
let perHead: CharSet | undefined;

/** 平均每名法官: for each of whom something was counted, at the start of the words before a verb. */
export function perHeadAt(text: string, start: number, end: number): string | undefined {
  perHead ??= charSet('平每');
  return start < end && inSet(perHead, codeOf(text, start))
    ? PER_HEAD_REGEX.exec(text.slice(start, end))?.[0]
    : undefined;
}

/** 推动, 确保: without what was done to get a measure to where it is. */
export function withoutCause(clause: string): string {
  causeFirsts ??= charSet(`全我${MEASURE_CAUSES.map((cause) => cause.charAt(0)).join('')}`);
  if (!inSetAt(causeFirsts, clause, 0)) return clause;
  const local = /^(?:全[国省市县区州旗盟]|我[国省市县区])(?=实现|完成)/u.exec(clause);
  if (local !== null) return local[0] + withoutCause(clause.slice(local[0].length));
  for (const cause of MEASURE_CAUSES) {
    if (clause.startsWith(cause) && clause.length > cause.length + 1) return clause.slice(cause.length);
  }
  return clause;
}

let manners: EndTable | undefined;

/** Where the manner in which cases ended begins, before the verb at `at`: 判决 in 判决结案. `at` where none is told. */
export function mannerStart(text: string, start: number, at: number): number {
  manners ??= endTable(MANNER_VERBS);
  let first = at;
  for (let from = at, number = wordNumberBefore(manners, text, start, from); number !== 0; ) {
    from -= manners.lengths[number]!;
    const word = manners.words[number] as string;
    if (word.length > 1 && word !== '以及' && word !== '或者') first = from;
    number = wordNumberBefore(manners, text, start, from);
  }
  return first;
}
