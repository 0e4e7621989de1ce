import { isHan } from '../figure/chars.js';
import { BEGINS_LONGER, BEGINS_NONE, ENDS_LONGER } from '../lexicon/parts.js';
import {
  type CharSet,
  charSet,
  type EndTable,
  endTable,
  inSetAt,
  type WordTable,
  wordAt,
  wordBefore,
  wordTable,
} from '../lexicon/table.js';
import { LINKS, OPENERS } from '../lexicon/words.js';

/** 受疫情影响, 今年: why a figure is as it is says nothing of what it measures. */
const CAUSE_REGEX =
  /^受(?!理|案|援|助|灾|伤|害|贿|表|到|益|众|教|训|托|让|贷|检)[^，,。；、]{2,10}?(?:等因素|等)?影响[，,]?/u;

/** 3、民事案件, 二、常住人口, but not 一、二审案件. */
const LIST_MARK_REGEX =
  /^(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．](?![一二三四五六七八九十\d])|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）])/u;

/** 19时至凌晨2时查处58万起. */
const HOUR_REGEX =
  /^(?:每[天日]|深夜|凌晨|夜间|早|晚)?\d{1,2}[时点](?:\d{1,2}分)?[至到—-](?:次日|凌晨|深夜|早|晚){0,2}\d{1,2}[时点](?:\d{1,2}分)?/u;

let noted: CharSet | undefined;

/** How long the list mark, the cause or the hours at the start of a clause are. */
function sideNote(clause: string, at: number): number {
  noted ??= charSet('0123456789一二三四五六七八九十（(受每深凌夜早晚');
  if (!inSetAt(noted, clause, at)) return 0;
  const opened = at === 0 ? clause : clause.slice(at);
  return (LIST_MARK_REGEX.exec(opened) ?? CAUSE_REGEX.exec(opened) ?? HOUR_REGEX.exec(opened))?.[0].length ?? 0;
}

let openers: WordTable | undefined;
let none: WordTable | undefined;
let links: EndTable | undefined;
/** What parts words and says nothing, at the start of a clause and at its end. */
let leading: CharSet | undefined;
let trailing: CharSet | undefined;

/** Removes what opens a clause and says nothing of what is counted: 其中, 共, 依法, 截至目前. */
export function stripOpeners(clause: string): string {
  openers ??= wordTable(OPENERS);
  leading ??= charSet(' 、　”-–·•');
  let at = 0;
  while (clause[at] === ' ' || clause[at] === '　') at++;
  at += sideNote(clause, at);
  while (at < clause.length) {
    const word = wordAt(openers, clause, at);
    if (word !== undefined && !isPartOfWord(clause, at, word)) at += word.length;
    else if (inSetAt(leading, clause, at)) at++;
    else break;
  }
  return at === 0 ? clause : clause.slice(at);
}

/** 自成立以来, 自2020年起: only so does 自 open a clause; in 自美进口 it says from where. */
const SINCE = '今去该此其本成开实试启推运施上改设组挂活专';

const HOW_OPENERS = '当场依法及时主动快速迅速集中精准圆满顺利高效妥善多次自行总体';

/** 自美进口, 对东盟投资: of trade the partner belongs to what is measured. */
export const TRADE_REGEX = /^[自对从向].{1,8}(?:进口|出口|进出口|投资|贸易|销售|顺差|逆差)/u;

/** 和解, 及时, 对象: an opener that begins a longer word stays; so does 已 before 结 alone. */
function isPartOfWord(clause: string, at: number, word: string): boolean {
  const next = clause.charAt(at + word.length);
  if (next === '') return false;
  if (BEGINS_LONGER[word]?.includes(next)) {
    none ??= wordTable(BEGINS_NONE);
    return wordAt(none, clause, at) === undefined;
  }
  // 快速结案率, 及时办结率: how it was done is part of the name of a rate.
  if (word.length === 2 && HOW_OPENERS.includes(word) && /^[^，]{1,5}[率度]/u.test(clause.slice(at + 2, at + 8)))
    return true;
  if (word === '已') return next === '结' && (!clause.startsWith('案', at + 2) || clause.startsWith('案件', at + 2));
  if (word === '自' && isHan(next.charCodeAt(0)) && !SINCE.includes(next)) return true;
  return '自对从向'.includes(word) && TRADE_REGEX.test(clause.slice(at, at + 16));
}

/** Removes what ties a number to the words before it: 为, 达到, 共, 分别. */
export function stripLinks(clause: string): string {
  links ??= endTable(LINKS);
  trailing ??= charSet(' 　“');
  let end = clause.length;
  while (end > 0) {
    const word = wordBefore(links, clause, end);
    if (word !== undefined && !endsLongerWord(clause, end, word)) end -= word.length;
    // 最高达: the word before 达 goes with 最.
    else if (word === '高达' || word === '多达') end--;
    else if (inSetAt(trailing, clause, end - 1)) end--;
    else break;
  }
  return end === clause.length ? clause : clause.slice(0, end);
}

/** 旧存, 现有, 标的: a link that ends a longer word stays. */
function endsLongerWord(clause: string, end: number, word: string): boolean {
  const previous = clause.charAt(end - word.length - 1);
  // 支出总计: the sum by its name.
  if ((word === '总计' || word === '合计') && /(?:收入|支出)$/u.test(clause.slice(Math.max(0, end - 4), end - 2)))
    return true;
  return previous !== '' && (ENDS_LONGER[word]?.includes(previous) ?? false);
}

/** `text` without any of `chars` at its end. */
export function trimEnd(text: string, chars: string): string {
  let end = text.length;
  while (end > 0 && chars.includes(text.charAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** `text` without any of `chars` at its start. */
export function trimStart(text: string, chars: string): string {
  let start = 0;
  while (start < text.length && chars.includes(text.charAt(start))) start++;
  return start === 0 ? text : text.slice(start);
}
