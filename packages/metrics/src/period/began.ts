// Words behind a date that say when something began: 2019年以来, 从1979年开始, 自3月1日开拍至今.
import { codeAt } from '../figure/chars.js';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';

/** No further than this is looked for 以来 behind a date: 2021年10月诉讼服务中心启用以来. */
const SINCE_REACH = 30;

const CLAUSE_END = /[，。；：、！？,;:!?\s（）()“”《》]/u;

/** Whether the character at `i` ends a clause: no ideograph does. */
export function endsClause(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (code < 0x4e00 || code > 0x9fff) && CLAUSE_END.test(text[i]!);
}

const LAI = 0x6765; // 来
const NIAN = 0x5e74; // 年
const YI = 0x4ee5; // 以
const ZI = 0x81ea; // 自
const CONG = 0x4ece; // 从

/** The end of the 以来 that closes a clause begun before `at`, or -1. */
export function sinceEnd(text: string, at: number): number {
  if (codeAt(text, at) === LAI && codeAt(text, at - 1) === NIAN && !'自到函信看说讲'.includes(text[at + 1] ?? '\n'))
    return at + 1;
  const reach = Math.min(at + SINCE_REACH, text.length);
  for (let i = at; i < reach; i++) {
    const code = text.charCodeAt(i);
    if (code === YI && codeAt(text, i + 1) === LAI) return i + 2;
    if (code === ZI || code === CONG || (code >= 0x30 && code <= 0x39)) return -1;
    if (endsClause(text, i) && text[i] !== '“' && text[i] !== '”') return -1;
  }
  return -1;
}

const BEGUN = ['开始', '起', '始'];

let begunFirsts: CharSet | undefined;

/** The end of what says that something began, behind a date (从1979年开始), or -1. `led` where 自 or 从 leads the date. */
export function begunEnd(text: string, end: number, led: boolean): number {
  begunFirsts ??= charSet('开起始');
  if (!inSetAt(begunFirsts, text, end)) return -1;
  // 2019年起，年收案过百件.
  if (text[end] === '起' && (text[end + 1] === '，' || text[end + 1] === ',')) return end + 1;
  const words = led ? BEGUN.find((begun) => text.startsWith(begun, end)) : undefined;
  return words === undefined ? -1 : end + words.length;
}

/** 从2015年5月1日登记制实施至2018年4月: what began stands between the two ends. */
const BEGAN =
  /^[^，。；：、！？,;:\d()（）]{1,14}?(?:实施|施行|启动|开展|运行|上线|成立|设立|挂牌|组建|开始|起)(?:以来)?(?=[至到]\d)/u;

/** 从3月1日首次开拍至今: words that say what was then stand before 至今. */
const UNTIL_NOW = /^[^，。；：、！？,;:\d()（）]{1,16}?至今(?!年)/u;

/** The end of 至今 in the clause of a date that 自 or 从 leads, or -1. */
export function untilNowEnd(text: string, end: number): number {
  const match = UNTIL_NOW.exec(text.slice(end, end + 20));
  return match ? end + match[0].length : -1;
}

/** The end of what says that something began between a date that 自 or 从 leads and 至, or -1. */
export function beganEnd(text: string, end: number): number {
  const match = BEGAN.exec(text.slice(end, end + 24));
  return match ? end + match[0].length : -1;
}

/** Where the last end of 从1979年开始，至1982年 is written, or -1. */
export function laterEnd(text: string, begun: number): number {
  const i = text[begun] === '，' || text[begun] === ',' ? begun + 1 : begun;
  if (text.startsWith('直到', i) || text.startsWith('直至', i) || text.startsWith('截至', i)) return i + 2;
  return text[i] === '至' || text[i] === '到' ? i + 1 : -1;
}
