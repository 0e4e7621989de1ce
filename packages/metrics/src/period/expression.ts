// One whole expression of a period: points joined to ranges, with the words before and behind that make them 截至… or …以来.
import { connectorEnd, type Point, readPoint } from './grammar.js';
import { CONGRESSES, HOLIDAYS, OPEN_TIMES, PLANS } from './lexicon.js';
import { isNumeral, readSmall, readYear } from './numeral.js';
import type { PeriodKind } from './types.js';

/** What was read at an offset, before any year is worked out. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly kind: PeriodKind;
  /** The named ends; both the same for a single time. `null` where the kind has no named end. */
  readonly from: Point | null;
  readonly to: Point | null;
  /** `span`: how many years it counts back, `null` if they are not to be had in whole years. */
  readonly years?: number | null;
  /** 十三五, 十八大: its first day and last, as fixed by their own names. */
  readonly fixed?: {
    readonly from: readonly [number, number, number];
    readonly to: readonly [number, number, number] | null;
  };
  /** 去年同期: the same days a year before what the text speaks of. */
  readonly same?: boolean;
  /** The date of a page or a byline (2021-08-20 11:08:12). */
  readonly stamp?: boolean;
}

const KIND_OF_UNIT = {
  year: 'year',
  'half-year': 'half-year',
  quarter: 'quarter',
  month: 'month',
  day: 'day',
} as const;

/** No further than this is looked for 以来 behind a date: 2021年10月诉讼服务中心启用以来. */
const SINCE_REACH = 30;

const CLAUSE_END = /[，。；：、！？,;:!?\s（）()“”《》]/u;

/** The end of the 以来 that closes a clause begun before `at`, or -1. */
function sinceEnd(text: string, at: number): number {
  if (text[at] === '来' && text[at - 1] === '年' && !'自到函信'.includes(text[at + 1] ?? '\n')) return at + 1;
  for (let i = at; i < at + SINCE_REACH && i < text.length; i++) {
    const char = text[i]!;
    if (char === '以' && text[i + 1] === '来') return i + 2;
    if (char === '自' || char === '从' || (char >= '0' && char <= '9')) return -1;
    if (CLAUSE_END.test(char) && char !== '“' && char !== '”') return -1;
  }
  return -1;
}

/** 2021-08-20, 2021/8/20, 2021.08.20, with or without the time of day. */
const STAMP = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?/uy;

interface Single {
  readonly point: Point;
  readonly end: number;
  readonly stamp: boolean;
}

function readStamp(text: string, at: number): Single | null {
  STAMP.lastIndex = at;
  const match = STAMP.exec(text);
  if (!match) return null;
  const [whole, year, , month, day] = match;
  const value = Number(year);
  if (value < 1900 || value >= 2100) return null;
  const date = Number(day);
  const point: Point = {
    unit: 'day',
    year: { by: 'name', year: value },
    months: { by: 'name', from: Number(month), to: Number(month) },
    day: { from: date, to: date },
    edge: null,
    several: false,
    bare: false,
  };
  return { point, end: at + whole.length, stamp: true };
}

/** 两年 behind a list of years: 2021、2022两年. */
const SOME_YEARS = /^[两三四五六]年/u;
const LIST_SIGNS = '、和及与至到-—－–~～';

/** A year written without 年, where a range or a list goes on to one that has it (2019—2021年, 2019、2020年). */
function readBareYear(text: string, at: number): Single | null {
  const year = readYear(text, at);
  if (!year) return null;
  let next = connectorEnd(text, year.end);
  if (next < 0 && '、和及与，,'.includes(text[year.end] ?? '\n')) next = year.end + 1;
  const second = next < 0 ? null : readYear(text, next);
  const named =
    second && ('年、和'.includes(text[second.end] ?? '\n') || SOME_YEARS.test(text.slice(second.end, second.end + 2)));
  const last =
    !named && SOME_YEARS.test(text.slice(year.end, year.end + 2)) && LIST_SIGNS.includes(text[at - 1] ?? '\n');
  if (!named && !last) return null;
  const point: Point = {
    unit: 'year',
    year: { by: 'name', year: year.value },
    months: null,
    day: null,
    edge: null,
    several: false,
    bare: false,
  };
  return { point, end: year.end, stamp: false };
}

function readSingle(text: string, at: number): Single | null {
  const first = text[at]!;
  const digit = first >= '0' && first <= '9';
  const stamp = digit ? readStamp(text, at) : null;
  if (stamp) return stamp;
  const read = readPoint(text, at);
  if (read) return { ...read, stamp: false };
  return readBareYear(text, at);
}

/** 截至, 截止到 and the like at `at`: the end of the words, or -1. */
function upToWordsEnd(text: string, at: number): number {
  if (text[at] === '截' && (text[at + 1] === '至' || text[at + 1] === '止' || text[at + 1] === '到')) {
    const i = at + 2;
    return text[i] === '到' || text[i] === '至' ? i + 1 : i;
  }
  const before = text[at - 1];
  if ((text[at] === '至' || text[at] === '到') && (before === undefined || CLAUSE_END.test(before))) return at + 1;
  return -1;
}

const NOW_WORDS = ['目前为止', '现在为止', '目前', '当前', '现在', '发稿时', '发稿', '今'];

/** A period that closes on a day: 截至9月20日, 截至目前, 至2022年底, 到目前为止. */
function readUpTo(text: string, at: number): Expression | null {
  let i = upToWordsEnd(text, at);
  if (i < 0) return null;
  if (text[i] === ' ') i++;
  const now = NOW_WORDS.find((words) => text.startsWith(words, i));
  if (now) {
    if (now === '今' && (text[at] === '到' || text[i + 1] === '年')) return null;
    return { start: at, end: i + now.length, kind: 'up-to', from: null, to: null };
  }
  const read = readSingle(text, i);
  if (!read) return null;
  let end = read.end;
  if (text[end] === '止') end++;
  else if (text.startsWith('为止', end)) end += 2;
  return { start: at, end, kind: 'up-to', from: null, to: read.point };
}

/** 近三年, 五年来, 过去五年, 三个月来, 五年多来: counted back from the present of the text. */
function readSpan(text: string, at: number): Expression | null {
  let i = at;
  let led = false;
  for (const words of ['最近', '过去的', '过去', '这', '近']) {
    if (text.startsWith(words, i)) {
      i += words.length;
      led = true;
      break;
    }
  }
  const start = at;
  const half = text.startsWith('半年', i);
  const count = half ? null : readSmall(text, text[i] === ' ' ? i + 1 : i);
  if (!count && !half) return null;
  let vague = half;
  if (count) {
    i = count.end;
    if (text[i] === '个') {
      i++;
      vague = true;
    }
    if (text[i] === '余' || text[i] === '多') {
      i++;
      vague = true;
    }
  }
  if (half) i += 2;
  else if (text[i] === '年') i++;
  else if (text[i] === '月' && text[i - 1] === '个') i++;
  else return null;
  if (text[i] === '多' || text[i] === '余') {
    i++;
    vague = true;
  }
  const tail = ['以来', '来', '间'].find((words) => text.startsWith(words, i));
  if (!tail && !led) return null;
  if (!tail && led && CLAUSE_OWNED.test(text.slice(i, i + 2))) return null;
  if (tail === '来' && text[i + 1] === '自') return null;
  if (!led && BEGINNINGS.test(text.slice(Math.max(0, at - 4), at))) vague = true;
  return {
    start,
    end: i + (tail?.length ?? 0),
    kind: 'span',
    from: null,
    to: null,
    years: vague || !count ? null : count.value,
  };
}

/** 改革开放40年来, 建院三年来: counted from something that the words don't date. */
const BEGINNINGS = /(?:开放|成立|改革|实施|施行|建院|建市|开展|运行|启动|任职)$/u;

/** 近三年级, 近五年龄: no spans. */
const CLAUSE_OWNED = /^[级龄]/u;

/** “十三五”以来, 十四五期间, “十三五”末. */
const PLAN = /[“"]?(十?[一二三四五六七八九]五|十五)[”"]?(期间|以来|时期|开局之年|收官之年|末|前[一二三四两]年)/uy;

function readPlan(text: string, at: number): Expression | null {
  PLAN.lastIndex = at;
  const match = PLAN.exec(text);
  const first = match ? PLANS[match[1]!] : undefined;
  if (!match || first === undefined) return null;
  const tail = match[2]!;
  const lead = tail.startsWith('前') ? (readSmall(text, PLAN.lastIndex - 2)?.value ?? 1) : 5;
  const from = tail === '收官之年' || tail === '末' ? first + 4 : first;
  const to = tail === '开局之年' ? first : first + lead - 1;
  return {
    start: at,
    end: PLAN.lastIndex,
    kind: tail === '以来' ? 'since' : tail === '末' ? 'stock' : tail.endsWith('之年') ? 'year' : 'range',
    from: null,
    to: null,
    fixed: { from: tail === '末' ? [to, 12, 1] : [from, 1, 1], to: [to, 12, 31] },
  };
}

const CONGRESS = /(?:党的)?(十[五六七八九]大|二十大)以来/uy;

function readCongress(text: string, at: number): Expression | null {
  CONGRESS.lastIndex = at;
  const match = CONGRESS.exec(text);
  const day = match ? CONGRESSES[match[1]!] : undefined;
  if (!day) return null;
  return { start: at, end: CONGRESS.lastIndex, kind: 'since', from: null, to: null, fixed: { from: day, to: null } };
}

function readOpen(text: string, at: number): Expression | null {
  const words =
    OPEN_TIMES.find((open) => text.startsWith(open, at)) ?? HOLIDAYS.find((open) => text.startsWith(open, at));
  return words ? { start: at, end: at + words.length, kind: 'open', from: null, to: null } : null;
}

/** 自…以来 without a date in it: a time that only the writer knows. */
function readOpenSince(text: string, at: number): Expression | null {
  if (text[at] !== '自') return null;
  const end = sinceEnd(text, text[at + 1] === '从' ? at + 2 : at + 1);
  return end < 0 ? null : { start: at, end, kind: 'since', from: null, to: null };
}

/** Two points with 至 between them, or one; then the words behind. */
function readDated(text: string, at: number): Expression | null {
  const first = readSingle(text, at);
  if (!first) return null;
  let { end } = first;
  let to = first.point;
  const joined = first.stamp || !first.point.edge ? connectorEnd(text, end) : -1;
  if (joined >= 0) {
    if (text[joined] === '今' && text[joined + 1] !== '年') {
      return { start: at, end: joined + 1, kind: 'since', from: first.point, to: null };
    }
    const second =
      isNumeral(text[joined]) || /[今去上下本年当第前一-龥]/u.test(text[joined] ?? '')
        ? readSingle(text, joined)
        : null;
    if (second && fits(first.point, second.point)) {
      to = second.point;
      end = second.end;
    }
  }
  if (first.point === to && text.startsWith('至今', end)) {
    return { start: at, end: end + 2, kind: 'since', from: first.point, to: null };
  }
  if (text.startsWith('同期', end)) {
    return { start: at, end: end + 2, kind: 'same-period', from: first.point, to, same: first.point.unit === 'year' };
  }
  if (first.point === to && !first.stamp) {
    const since = sinceEnd(text, end);
    if (since >= 0) return { start: at, end: since, kind: 'since', from: first.point, to: null };
    const began = text[end] === '起' && (text[at - 1] === '自' || text[at - 1] === '从');
    if (began) return { start: at, end: end + 1, kind: 'since', from: first.point, to: null };
  }
  const single = first.point === to;
  const kind = !single || to.several ? 'range' : to.edge ? 'stock' : KIND_OF_UNIT[to.unit];
  return { start: at, end, kind, from: first.point, to, stamp: first.stamp };
}

/** Whether `to` can close a range that `from` opens: 2019年 … 9月 can't, 1月 … 9月 can. */
function fits(from: Point, to: Point): boolean {
  if (to.edge || (to.bare && to.unit !== 'day')) return to.edge !== null;
  if (from.unit === to.unit) return true;
  return from.unit === 'day' ? to.unit === 'month' : from.unit === 'month' && to.unit === 'day';
}

type Reader = (text: string, at: number) => Expression | null;

/** Which readers a first character calls for; every other character is passed over in one look. */
const READERS = new Map<string, readonly Reader[]>();

function openTo(chars: string, ...readers: Reader[]): void {
  for (const char of chars) READERS.set(char, [...(READERS.get(char) ?? []), ...readers]);
}

/** Filled on the first call, so that importing costs nothing. */
function fillReaders(): void {
  openTo('“"', readPlan);
  openTo('六七八九十', readPlan);
  openTo('党十二', readCongress);
  openTo('截至到', readUpTo);
  openTo('自', readOpenSince);
  openTo('近几多这长一连春元国五清端中', readOpen);
  openTo('近最过这半两一二三四五六七八九十廿卅0123456789０１２３４５６７８９', readSpan);
  openTo('0123456789０１２３４５６７８９〇零○一二三四五六七八九十廿卅', readDated);
  openTo('今本去上下前明来当同该这次翌第首头全年月季元中', readDated);
}

/** What may stand behind the first number of a period. */
const AFTER_NUMBER = new Set('年月日号季个全上下第前度余多半至到起-—－–~～〜─―、，,和及与五大期以末时开收来”" ');

/** Whether the number at `at` is one that dates are made of; most numbers of a report are told apart by what follows. */
function mayDate(text: string, at: number): boolean {
  let end = at + 1;
  while (end - at <= 5 && isNumeral(text[end]) && text[end] !== '.') end++;
  const next = text[end];
  if (next === undefined || end - at > 5) return false;
  return AFTER_NUMBER.has(next) || (end - at === 4 && (next === '.' || next === '/' || /[两三四五六]/u.test(next)));
}

/** Reads a period that begins at `at`, or `null`. Looks at a bounded stretch only. */
export function readExpression(text: string, at: number): Expression | null {
  if (READERS.size === 0) fillReaders();
  const first = text[at]!;
  const readers = READERS.get(first);
  if (!readers) return null;
  if (isNumeral(first)) {
    const before = text[at - 1];
    if (isNumeral(before) || (before !== undefined && /[A-Za-z第]/u.test(before)) || !mayDate(text, at)) return null;
  }
  for (const reader of readers) {
    const read = reader(text, at);
    if (read) return read;
  }
  return null;
}
