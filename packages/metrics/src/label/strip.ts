import { isHan } from '../figure/chars.js';
import { BEGINS_LONGER, BEGINS_NONE, ENDS_LONGER } from '../lexicon/parts.js';
import {
  type CharSet,
  charSet,
  codeOf,
  type EndTable,
  endTable,
  inSet,
  type WordTable,
  wordNumberAt,
  wordNumberBefore,
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

/** 按年平均汇率计算, 按可比价格折算: what a figure is worked out by says nothing of what it measures. */
const WORKED_REGEX =
  /^按(?![期时揭劳质撤自摩])[^，,。；、]{2,20}?(?:计算|折算|测算|换算|折合|核算|口径)(?!的|机)(?:[（(][^（()）]{1,12}[)）])?|^(?:计算|折算|测算|换算|折合)(?=[成为约]|$)/u;

let noted: CharSet | undefined;

/** Where the list mark, the cause or the hours that open a clause end. */
function sideNoteEnd(text: string, start: number, end: number): number {
  noted ??= charSet('0123456789一二三四五六七八九十（(受每深凌夜早晚按计折测换');
  if (start >= end || !inSet(noted, codeOf(text, start))) return start;
  const opened = text.slice(start, end);
  return (
    start +
    ((LIST_MARK_REGEX.exec(opened) ??
      CAUSE_REGEX.exec(opened) ??
      HOUR_REGEX.exec(opened) ??
      WORKED_REGEX.exec(opened))?.[0].length ?? 0)
  );
}

/** Some neighbour makes it a part of a longer word; it tells how something was done; what stands behind 已, 自 and 对 decides. */
const DOUBT = { longer: 1, how: 2, behind: 4 } as const;

const HOW_OPENERS = '当场依法及时主动快速迅速集中精准圆满顺利高效妥善多次自行总体';

function doubtsOf(word: string): number {
  if (word.length === 2 && HOW_OPENERS.includes(word)) return DOUBT.how;
  return word.length === 1 && '已自对从向'.includes(word) ? DOUBT.behind : 0;
}

/** Words at an edge of a clause, and with which neighbours each is only a part of a longer word. */
interface EdgeWords<Table extends WordTable | EndTable> {
  readonly table: Table;
  /** The number of a word and its neighbour: `number << 16 | code`. */
  readonly longer: ReadonlySet<number>;
  /** By the number of a word, what is to be asked of it, as bits: most words are asked nothing. */
  readonly doubts: Uint8Array;
  /** What parts words and says nothing. */
  readonly marks: CharSet;
}

function edgeWords<Table extends WordTable | EndTable>(
  table: Table,
  longer: Readonly<Record<string, string>>,
  marks: string,
): EdgeWords<Table> {
  const pairs = new Set<number>();
  const doubts = Uint8Array.from(table.words, doubtsOf);
  for (const [word, neighbours] of Object.entries(longer)) {
    const number = table.words.indexOf(word);
    if (number < 0) continue;
    doubts[number]! |= DOUBT.longer;
    for (let i = 0; i < neighbours.length; i++) pairs.add((number << 16) | codeOf(neighbours, i));
  }
  return { table, longer: pairs, doubts, marks: charSet(marks) };
}

let openers: EdgeWords<WordTable> | undefined;
let links: EdgeWords<EndTable> | undefined;
let none: WordTable | undefined;

const SPACE = 0x20;
const WIDE_SPACE = 0x3000;

/** Where `text` from `start` to `end` begins behind what opens a clause and says nothing of what is counted: 其中, 共, 依法, 截至目前. */
export function openersEnd(text: string, start: number, end: number): number {
  openers ??= edgeWords(wordTable(OPENERS), BEGINS_LONGER, ' 、　”-–·•');
  const { table, marks } = openers;
  let at = start;
  while (at < end && (codeOf(text, at) === SPACE || codeOf(text, at) === WIDE_SPACE)) at++;
  at = sideNoteEnd(text, at, end);
  while (at < end) {
    const number = wordNumberAt(table, text, at, end);
    if (number !== 0 && !isPartOfWord(openers, number, text, at, end)) at += table.lengths[number]!;
    else if (inSet(marks, codeOf(text, at))) at++;
    else break;
  }
  return at;
}

/** Removes what opens a clause and says nothing of what is counted: 其中, 共, 依法, 截至目前. */
export function stripOpeners(clause: string): string {
  const at = openersEnd(clause, 0, clause.length);
  return at === 0 ? clause : clause.slice(at);
}

/** 自成立以来, 自2020年起: only so does 自 open a clause; in 自美进口 it says from where. */
const SINCE = '今去该此其本成开实试启推运施上改设组挂活专';

/** 自美进口, 对东盟投资: of trade the partner belongs to what is measured. */
export const TRADE_REGEX = /^[自对从向].{1,8}(?:进口|出口|进出口|投资|贸易|销售|顺差|逆差)/u;

/** 和解, 及时, 对象: an opener that begins a longer word stays; so does 已 before 结 alone. */
function isPartOfWord(
  { table, longer, doubts }: EdgeWords<WordTable>,
  number: number,
  text: string,
  at: number,
  end: number,
): boolean {
  const doubt = doubts[number]!;
  const behind = at + table.lengths[number]!;
  if (doubt === 0 || behind >= end) return false;
  const next = codeOf(text, behind);
  if ((doubt & DOUBT.longer) !== 0 && longer.has((number << 16) | next)) {
    none ??= wordTable(BEGINS_NONE);
    return wordNumberAt(none, text, at, end) === 0;
  }
  // 快速结案率, 及时办结率: how it was done is part of the name of a rate.
  if ((doubt & DOUBT.how) !== 0) return namesRate(text, behind, Math.min(behind + 6, end));
  if ((doubt & DOUBT.behind) === 0) return false;
  const word = table.words[number] as string;
  if (word === '已')
    return (
      next === FINISH &&
      (at + 2 >= end || !text.startsWith('案', at + 2) || (at + 3 < end && text.startsWith('件', at + 3)))
    );
  if (word === '自' && isHan(next) && !SINCE.includes(text.charAt(behind))) return true;
  return '自对从向'.includes(word) && TRADE_REGEX.test(text.slice(at, Math.min(at + 16, end)));
}

const FINISH = 0x7ed3; // 结
const RATE = 0x7387; // 率
const DEGREE = 0x5ea6; // 度
const COMMA = 0xff0c; // ，

/** Whether a word of more than one character that names a rate stands there. */
function namesRate(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = codeOf(text, i);
    if (code === COMMA) return false;
    if (i > start && (code === RATE || code === DEGREE)) return true;
  }
  return false;
}

const MOST_REACHING = ['高达', '多达'];

/** Where what ties a number to the words before it begins, at the end of `text` from `start` to `end`: 为, 达到, 共, 分别. */
export function linksStart(text: string, start: number, end: number): number {
  links ??= edgeWords(endTable(LINKS), ENDS_LONGER, ' 　“');
  const { table, marks } = links;
  let at = end;
  while (at > start) {
    const number = wordNumberBefore(table, text, start, at);
    if (number !== 0 && !endsLongerWord(links, number, text, start, at)) at -= table.lengths[number]!;
    // 最高达: the word before 达 goes with 最.
    else if (number !== 0 && MOST_REACHING.includes(table.words[number] as string)) at--;
    else if (inSet(marks, codeOf(text, at - 1))) at--;
    else break;
  }
  return at;
}

/** Removes what ties a number to the words before it: 为, 达到, 共, 分别. */
export function stripLinks(clause: string): string {
  const end = linksStart(clause, 0, clause.length);
  return end === clause.length ? clause : clause.slice(0, end);
}

/** 旧存, 现有, 标的: a link that ends a longer word stays. */
function endsLongerWord(
  { table, longer, doubts }: EdgeWords<EndTable>,
  number: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const before = end - table.lengths[number]! - 1;
  if (before < start) return false;
  if ((doubts[number]! & DOUBT.longer) !== 0 && longer.has((number << 16) | codeOf(text, before))) return true;
  const word = table.words[number] as string;
  // 所均达4人: so many in each.
  if (word === '均' && before === start) return true;
  // 支出总计: the sum by its name.
  return (word === '总计' || word === '合计') && /(?:收入|支出)$/u.test(text.slice(Math.max(start, end - 4), end - 2));
}

/** What `trim` removes. */
export const SPACES =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** `text` without any of `chars` at its end. */
export function trimEnd(text: string, chars: string): string {
  const { length } = text;
  let end = length;
  while (end > 0 && chars.includes(text.charAt(end - 1))) end--;
  return end === length ? text : text.slice(0, end);
}

/** `text` without any of `chars` at its start. */
export function trimStart(text: string, chars: string): string {
  const { length } = text;
  let start = 0;
  while (start < length && chars.includes(text.charAt(start))) start++;
  return start === 0 ? text : text.slice(start);
}
