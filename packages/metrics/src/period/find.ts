import type { Span } from '@zhibiao/schema';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { compareDays, type Day, type Extent, fromIso, shiftYears, toIso, yearsExtent } from './calendar.js';
import { type Expression, expression as plainExpression } from './dated.js';
import { periodOpeners, readExpression } from './expression.js';
import type { PointUnit } from './grammar.js';
import {
  BEFORE_AFTER,
  COMPARED_AFTER,
  COMPARING_AFTER,
  COMPARING_AROUND,
  COMPARING_BEFORE,
  COMPARING_FAR,
  EXCEPT_AFTER,
  EXCEPT_BEFORE,
  FESTIVAL,
  MOVED_AFTER,
  OCCASIONS,
  RECORD_AFTER,
  SHARE_OF_BEFORE,
} from './lexicon.js';
import { listNumberEnd, readSmall } from './numeral.js';
import { isAwardYear, isPassing } from './passing.js';
import { publishedOn } from './published.js';
import { type Context, resolve } from './resolve.js';
import { isHeading, LONGEST_TITLE, yearsOfTitle } from './title.js';
import type { PeriodMention, PeriodOptions } from './types.js';

/** How far around a period the words are looked at that hold it against something. */
const REACH = 14;

const SHARE_AFTER =
  /^[^，。；,;\d]{0,6}?的?[约近超逾]{0,2}\s?[\d.一二三四五六七八九十百]{1,8}(?:余|多)?(?:[%％倍成]|分之)/u;
const OF_CASES = /^[^，。；：,;\d]{1,12}的/u;
const LEVEL_AFTER = /^(?:的|同期|平均)?的?(?:基础|水平)/u;
const BROUGHT_OVER = /^(?:度)?的?(?:旧存|结转|接转|转接|转存|结存|遗留|转入|积存)/u;
const YEAR_GOAL = /^(?:的)?(?:工作)?(?:目标|任务|计划|预算|指标|时序|序时)(?![^，。；\n]{0,6}\n)/u;

/** The last characters of `COMPARING_BEFORE`, `COMPARING_FAR`, `COMPARING_AROUND`, `EXCEPT_BEFORE` and `SHARE_OF_BEFORE`, and 在. */
const COMPARING_ENDS = '于比照起之较及如越过超与同和跟是为占到至达在出除了的前份期年';
let comparingEnds: CharSet | undefined;

/** Whether the period only has something held against it, or brought over from it. */
function isComparison(text: string, expression: Expression): boolean {
  const after = text.slice(expression.end, expression.end + REACH);
  comparingEnds ??= charSet(COMPARING_ENDS);
  // All words that compare or share end in one of a few characters: most periods have none of them before.
  if (inSetAt(comparingEnds, text, expression.start - 1)) {
    const before = text.slice(Math.max(0, expression.start - REACH), expression.start);
    if (COMPARING_BEFORE.test(before) && !before.endsWith('占比')) return true;
    if (COMPARING_FAR.test(before) && MOVED_AFTER.test(after)) return true;
    if (EXCEPT_BEFORE.test(before) && EXCEPT_AFTER.test(after)) return true;
    if (COMPARING_AROUND.test(before)) {
      // 与2010年普查的4.2万人相比: what stands there belongs to the other time.
      const reach = text.slice(expression.end, expression.end + 2 * REACH);
      if (COMPARING_AFTER.test(after) || COMPARED_AFTER.test(reach)) return true;
    }
    if (SHARE_OF_BEFORE.test(before) && (SHARE_AFTER.test(after) || LEVEL_AFTER.test(after))) return true;
    if (before.endsWith('在') && /^的?[^，。；]{0,6}基础上/u.test(after)) return true;
  }
  if ((expression.kind === 'since' || expression.kind === 'span') && RECORD_AFTER.test(after)) return true;
  // 2018年前受理的案件清结90件: told of the cases, not of when they were closed.
  if (expression.kind === 'open' && text[expression.end - 1] === '前' && OF_CASES.test(after)) return true;
  if (BEFORE_AFTER.test(after) && expression.kind !== 'range' && expression.kind !== 'span') return true;
  if (expression.from?.unit === 'year' && (BROUGHT_OVER.test(after) || YEAR_GOAL.test(after))) return true;
  return false;
}

/** 是2015年90件的3倍. */
const VALUE_OF_SHARE = /^的?[\d.]{1,9}[^，。；,;\d]{1,6}的[约近超逾]{0,2}[\d.]{1,8}[%％倍]/u;

/** No bracket is looked for further than this. */
const BRACKET_REACH = 20;

/** Whether a bracket is open at `at`. */
function isInBracket(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - BRACKET_REACH; i--) {
    const char = text[i]!;
    if (char === '（' || char === '(') return true;
    if (char === '）' || char === ')' || char === '。' || char === '\n') return false;
  }
  return false;
}

/** The years told one after another, with the next. */
function goOn(run: Extent | null, extent: Extent): Extent | null {
  const { start, end } = extent;
  if (!start || !end || start.year !== end.year) return run;
  if (run?.end && start.year === run.end.year + 1) return { start: run.start, end };
  return run?.end?.year === start.year ? run : extent;
}

/** Whether a year is one of the two that a value moved between, or that of the value which a share is taken of. */
function isEndOfRise(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  if (text[end] === '的' && '由从自到至为'.includes(before)) return true;
  return (before === '是' || before === '为') && VALUE_OF_SHARE.test(text.slice(end, end + 2 * REACH));
}

/** 比前五年, 较上个三年: the time that is held against these is as long as they are. */
const YEARS_BEFORE = /[比较](?:前|此前|之前|上一?个?)的?([两二三四五六七八九十])年(?!同期|度)/u;
/** No sentence is looked at further than this. */
const SENTENCE_REACH = 80;

/** 2013年以来…，比前五年上升: five years, where they have passed. */
function asLongAsBefore(text: string, end: number, extent: Extent, published: Day | null): Extent {
  const { start } = extent;
  if (start?.month !== 1 || start.day !== 1) return extent;
  const reach = text.slice(end, end + SENTENCE_REACH);
  const stop = reach.search(/[。！？\n]/u);
  const match = YEARS_BEFORE.exec(stop < 0 ? reach : reach.slice(0, stop));
  const last = match ? start.year + (readSmall(match[1]!, 0)?.value ?? 0) - 1 : start.year;
  if (last === start.year || (published && published.year < last)) return extent;
  return yearsExtent(start.year, last);
}

const yearOf = (extent: Extent): number | null => {
  const { start, end } = extent;
  if (start && end) return start.year === end.year ? start.year : null;
  return null;
};

function unitOf(expression: Expression): PointUnit | null {
  return (expression.to ?? expression.from)?.unit ?? (expression.fixed ? 'year' : null);
}

/** 比去年 in a report on last year means the year before that one: nothing is held against itself. */
function yearBefore(extent: Extent, context: Context): Extent {
  const year = yearOf(extent);
  if (year === null || year !== context.year || year === context.published?.year) return extent;
  return { start: shiftYears(extent.start, -1), end: shiftYears(extent.end, -1) };
}

/** What ends a clause; quotation marks don't. */
const CLAUSE_BREAK = /[，。；：、！？,;:!?\s（）()]/u;

/** 期间 and 以来 behind words that are no date: a time of its own, from the start of its clause. */
function openPhrase(text: string, at: number, floor: number): Span | null {
  const period = text.startsWith('期间', at);
  if (!period && !text.startsWith('以来', at)) return null;
  let start = at;
  while (start > floor && at - start < 24 && !CLAUSE_BREAK.test(text[start - 1]!)) start--;
  if (start === at || at - start >= 24) return null;
  const words = text.slice(start, at);
  if (period ? !OCCASIONS.test(words) : words.length < 3) return null;
  return { start, end: at + 2 };
}

/** 比2018年、2017年: what joins a further period to one that is compared with. */
const LISTS = new Set(['、', '和', '及', '与']);

/** What the walk must stop at. Bits: a unit that a period may begin with, 期 or 以, 《, the end of a sentence, a numeral. */
const OPENS = 1;
const PHRASE = 2;
const TITLE = 4;
const ENDS_SENTENCE = 8;
const NUMERAL = 16;

/** The bits of every UTF-16 unit. */
let signTable: Uint8Array | undefined;

function signsOfPeriods(): Uint8Array {
  if (signTable !== undefined) return signTable;
  const table = new Uint8Array(0x10000);
  const mark = (chars: string, bit: number): void => {
    for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)]! |= bit;
  };
  mark(periodOpeners(), OPENS);
  mark('期以', PHRASE);
  mark('《', TITLE);
  mark('。！？!?\n', ENDS_SENTENCE);
  mark('0123456789０１２３４５６７８９〇零○一二三四五六七八九十百千万亿廿卅两.', NUMERAL);
  signTable = table;
  return table;
}

/**
 * Finds every expression of a period in `text`, in order, without overlaps.
 *
 * Spans are half-open UTF-16 offsets into `text`; `start` and `end` are ISO days, both inside the period. Relative words are
 * read from `published` or from the years that the text itself names, and left `null` where neither tells. Never throws.
 * Linear in the length of `text`.
 *
 * @example findPeriods('2022年1-8月份，全院收案900件，比2021年多20件').map((p) => [p.text, p.start, p.end, p.comparison])
 * // => [['2022年1-8月份', '2022-01-01', '2022-08-31', false], ['2021年', '2021-01-01', '2021-12-31', true]]
 */
export function findPeriods(text: string, options: PeriodOptions = {}): PeriodMention[] {
  const found: PeriodMention[] = [];
  const own = options.period;
  const given: Extent = { start: own?.start ? fromIso(own.start) : null, end: own?.end ? fromIso(own.end) : null };
  const context: Context = {
    published: publishedOn(options, text),
    frame: given.start || given.end ? given : null,
    unit: null,
    moment: null,
    since: false,
    year: yearOf(given),
    near: false,
    latest: given.end,
    years: null,
    run: null,
  };
  // Periods in a title belong to the title: up to here nothing is read.
  let title = 0;
  let last = 0;
  const take = (expression: Expression): void => {
    const before = found.length === 0 ? undefined : found[found.length - 1];
    const listed = before?.comparison && LISTS.has(text.slice(before.span.end, expression.start));
    // 较2011年至2013年三年间增长: told again.
    const again = before?.comparison && before.span.end === expression.start && expression.kind === 'span';
    const comparison = listed || again || isComparison(text, expression);
    const named = resolve(expression, context);
    const shifted = comparison && expression.from?.year?.by === 'published' ? yearBefore(named, context) : named;
    const { start, end, kind } = expression;
    const extent = kind === 'since' ? asLongAsBefore(text, end, shifted, context.published) : shifted;
    found.push({
      text: text.slice(start, end),
      start: extent.start ? toIso(extent.start) : null,
      end: extent.end ? toIso(extent.end) : null,
      basis: 'stated',
      span: { start, end },
      kind,
      comparison,
    });
    last = end;
    if (comparison || kind === 'same-period' || kind === 'open' || expression.stamp || !(extent.start || extent.end))
      return;
    // 2022年，获评2021年度先进: the year of an award is not what the text speaks of.
    if (context.frame && isAwardYear(text, start, kind)) return;
    if (isPassing(text, expression.end, extent, context.frame)) return;
    // 从2019年的80件增至2021年的95件，上半年…: what moved between two times is no time that the text goes on with.
    if (kind === 'year' && context.published && isEndOfRise(text, start, end)) return;
    // 2015年…（图1：2011—2015年）…，全年…: what a bracket adds doesn't take the year away.
    const keeps = kind === 'since' || isInBracket(text, start);
    context.year = yearOf(extent) ?? (keeps ? context.year : null);
    context.near = true;
    if (extent.end && kind !== 'since' && (!context.latest || compareDays(extent.end, context.latest) > 0))
      context.latest = extent.end;
    if (kind === 'range' && extent.start && extent.end && extent.start.year < extent.end.year) context.years = extent;
    if (kind !== 'stock') context.run = goOn(context.run, extent);
    context.moment = kind === 'stock' ? extent.end : null;
    if (kind === 'stock') return;
    context.frame = extent;
    context.unit = unitOf(expression);
    context.since = kind === 'since';
  };
  const signs = signsOfPeriods();
  for (let at = 0; at < text.length; ) {
    // Most characters of a report begin no period and end no sentence: one look each.
    const sign = signs[text.charCodeAt(at)]!;
    if (sign === 0) {
      at++;
      continue;
    }
    if (sign & TITLE) {
      const end = text.slice(at, at + LONGEST_TITLE).indexOf('》');
      if (end > 0) {
        if (!isHeading(text, at, at + end)) title = at + end;
        context.years = yearsOfTitle(text.slice(at, title + 1)) ?? context.years;
      }
    } else if (sign & ENDS_SENTENCE) context.near = false;
    if (at >= title) {
      const expression = sign & OPENS ? readExpression(text, at) : null;
      if (expression) {
        take(expression);
        at = expression.end;
        continue;
      }
      const phrase = sign & PHRASE ? openPhrase(text, at, last) : null;
      // 2022年3月疫情防控期间: what the phrase adds to a date right before it is no other period.
      const aside =
        phrase !== null &&
        phrase.start === last &&
        (found.at(-1)?.start ?? null) !== null &&
        !FESTIVAL.test(text.slice(phrase.start, at));
      if (aside) last = phrase.end;
      else if (phrase) {
        take(plainExpression(phrase.start, phrase.end, text[at] === '以' ? 'since' : 'open', null, null));
        at = phrase.end;
        continue;
      }
    }
    at++;
    if (sign & NUMERAL) {
      const item = listNumberEnd(text, at - 1);
      if (item >= 0) at = item;
      else while (at < text.length && signs[text.charCodeAt(at)]! & NUMERAL) at++;
    }
  }
  return found;
}
