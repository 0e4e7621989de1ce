import {
  type CharSet,
  charSet,
  type EndTable,
  endTable,
  inSet,
  type WordTable,
  wordAt,
  wordBefore,
  wordTable,
} from '../lexicon/table.js';
import { LINKS, OPENERS } from '../lexicon/words.js';

let openers: WordTable | undefined;
let links: EndTable | undefined;
/** What parts words and says nothing, at the start of a clause and at its end. */
let leading: CharSet | undefined;
let trailing: CharSet | undefined;

/** Removes what opens a clause and says nothing of what is counted: 其中, 共, 依法, 截至目前. */
export function stripOpeners(clause: string): string {
  openers ??= wordTable(OPENERS);
  leading ??= charSet(' 、　”');
  let at = 0;
  while (at < clause.length) {
    const word = wordAt(openers, clause, at);
    if (word !== undefined && !isPartOfWord(clause, at, word)) at += word.length;
    else if (inSet(leading, clause.charCodeAt(at))) at++;
    else break;
  }
  return at === 0 ? clause : clause.slice(at);
}

/** 和解, 及时, 对象, 一审: a one-character opener that begins a longer word stays. */
const LONGER: Readonly<Record<string, string>> = {
  和: '解谐平好睦',
  及: '时格',
  与: '会',
  对: '象口外接',
  从: '业事',
  自: '动愿主然行诉',
  在: '册校岗职线编建园院押矿途',
  有: '效期关',
  以: '案',
  共: '同产青建享',
  又: '',
  已: '',
  再: '审就犯生',
  现: '金场有存行',
  给: '付予',
  被: '告执申诉害处',
  将: '',
  把: '',
  该: '院',
  这: '',
  是: '',
  为: '民',
  按: '期时揭',
  另: '',
  如: '',
  对于: '',
  今年: '',
  含: '',
  由: '',
};

function isPartOfWord(clause: string, at: number, word: string): boolean {
  const next = clause.charAt(at + word.length);
  return next !== '' && (LONGER[word]?.includes(next) ?? false);
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
    else if (inSet(trailing, clause.charCodeAt(end - 1))) end--;
    else break;
  }
  return end === clause.length ? clause : clause.slice(0, end);
}

/** 旧存, 现有, 标的: a one-character link that ends a longer word stays. */
const ENDS: Readonly<Record<string, string>> = {
  有: '现国所拥实应',
  达: '送到抵传转表通下直',
  高达: '最',
  每月: '均',
  每年: '均',
  每天: '均',
  每日: '均',
  均: '人平年月日户院件案生',
  多: '最',
  多达: '最',
  还: '返归偿退',
  的: '标目',
  于: '',
  等: '平同',
  及: '惠涉普波提触',
  和: '总共饱调温',
  约: '合节集签预条特',
  余: '其结业盈剩',
  超: '',
  实现: '',
  在: '存现',
  同: '合共',
  到: '收受得达报签接实应',
  由: '自事理',
  从: '',
  计: '会审统设累预',
  总共: '',
  价值: '总案产估货',
  保持: '',
  稳定: '',
  控制: '',
  是: '',
  为: '行作人',
  再: '',
  都: '首成',
  各: '',
  又: '',
  就: '',
};

function endsLongerWord(clause: string, end: number, word: string): boolean {
  const previous = clause.charAt(end - word.length - 1);
  return previous !== '' && (ENDS[word]?.includes(previous) ?? false);
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
