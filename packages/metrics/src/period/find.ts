// Finds what a text says of time, in one pass.
import type { Span } from '@zhibiao/schema';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { type Day, type Extent, fromIso, shiftYears, toIso, yearsExtent } from './calendar.js';
import { isComparison } from './comparison.js';
import { type Expression, expression as plainExpression } from './expression.js';
import { goOnWith, yearOf } from './going-on.js';
import { FESTIVAL, OCCASIONS } from './lexicon.js';
import { listNumberEnd, readSmall } from './numeral.js';
import { numberOpeners, readersOfNumber, readersOfWord, wordOpeners } from './openings.js';
import { publishedOn } from './published.js';
import { readExpression } from './read.js';
import { type Context, resolve } from './resolve.js';
import { isHeading, isOfCaption, isSource, LONGEST_TITLE, yearsOfTitle } from './title.js';
import type { PeriodMention, PeriodOptions } from './types.js';

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

/** 比去年 in a report on last year means the year before that one: nothing is held against itself. */
function yearBefore(extent: Extent, context: Context): Extent {
  const year = yearOf(extent);
  if (year === null || year !== context.year || year === context.published?.year) return extent;
  return { start: shiftYears(extent.start, -1), end: shiftYears(extent.end, -1) };
}

/** What ends a clause; quotation marks don't. */
const CLAUSE_BREAK = /[，。；：、！？,;:!?\s（）()]/u;
/** No phrase is longer. */
const LONGEST_PHRASE = 24;

/** 期间 and 以来 behind words that are no date: a time of its own, from the start of its clause. */
function openPhrase(text: string, at: number, floor: number): Span | null {
  const period = text.startsWith('期间', at);
  if (!period && !text.startsWith('以来', at)) return null;
  let start = at;
  while (start > floor && at - start < LONGEST_PHRASE && !CLAUSE_BREAK.test(text[start - 1]!)) start--;
  // 其中专项行动期间: 其中 leads to a part, and is none of its time.
  if (text.startsWith('其中', start) && start + 2 < at) start += 2;
  if (start === at || at - start >= LONGEST_PHRASE) return null;
  const words = text.slice(start, at);
  if (period ? !OCCASIONS.test(words) : words.length < 3) return null;
  return { start, end: at + 2 };
}

/** 比2018年、2017年: what joins a further period to one that is compared with. */
const LISTS = '、和及与';
let lists: CharSet | undefined;

/** Whether `at` stands behind `end` with nothing but 、 or 和 between them. */
function isListed(text: string, end: number, at: number): boolean {
  lists ??= charSet(LISTS);
  return at === end + 1 && inSetAt(lists, text, end);
}

/** What the walk must stop at. Bits: a number or a word that a period may begin with, 期 or 以, 《, the end of a sentence, a numeral. */
const NUMBER = 1;
const WORD = 2;
const PHRASE = 4;
const TITLE = 8;
const ENDS_SENTENCE = 16;
const NUMERAL = 32;

/** The bits of every UTF-16 unit. */
let signTable: Uint8Array | undefined;

function signsOfPeriods(): Uint8Array {
  if (signTable !== undefined) return signTable;
  const table = new Uint8Array(0x10000);
  const mark = (chars: string, bit: number): void => {
    for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)]! |= bit;
  };
  mark(numberOpeners(), NUMBER);
  mark(wordOpeners(), WORD);
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
  const finder = new Finder(text, options);
  finder.walk();
  return finder.found;
}

/** Walks over a text with what it has been speaking of up to there. */
class Finder {
  readonly found: PeriodMention[] = [];
  readonly #text: string;
  readonly #context: Context;
  /** Where the last period ends. */
  #last = 0;

  constructor(text: string, options: PeriodOptions) {
    const own = options.period;
    const given: Extent = { start: own?.start ? fromIso(own.start) : null, end: own?.end ? fromIso(own.end) : null };
    this.#text = text;
    this.#context = {
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
  }

  walk(): void {
    const text = this.#text;
    const { length } = text;
    const signs = signsOfPeriods();
    // Periods in a title belong to the title: up to here nothing is read.
    let title = 0;
    for (let at = 0; at < length; ) {
      // Most characters of a report begin no period and end no sentence: one look each.
      const sign = signs[text.charCodeAt(at)]!;
      if (sign === 0) {
        at++;
        continue;
      }
      if (sign & TITLE) title = this.#enterTitle(at, title);
      else if (sign & ENDS_SENTENCE) this.#context.near = false;
      const end = at < title ? -1 : this.#readAt(at, sign);
      if (end >= 0) {
        at = end;
        continue;
      }
      at++;
      if (sign & NUMERAL) {
        const item = listNumberEnd(text, at - 1);
        if (item >= 0) at = item;
        else while (at < length && signs[text.charCodeAt(at)]! & NUMERAL) at++;
      }
    }
  }

  /** Where the title that opens at `at` ends; `title` where none does. */
  #enterTitle(at: number, title: number): number {
    const text = this.#text;
    const length = text.slice(at, at + LONGEST_TITLE).indexOf('》');
    if (length <= 0) return title;
    const end = isHeading(text, at, at + length) || isSource(text, at, at + length) ? title : at + length;
    this.#context.years = yearsOfTitle(text.slice(at, end + 1)) ?? this.#context.years;
    return end;
  }

  /** The end of what is read at `at`, or -1. */
  #readAt(at: number, sign: number): number {
    const text = this.#text;
    const readers = sign & NUMBER ? readersOfNumber(text, at) : sign & WORD ? readersOfWord(text, at) : 0;
    const expression = readers === 0 ? null : readExpression(text, at, readers);
    if (expression) {
      this.#take(expression);
      return expression.end;
    }
    const phrase = sign & PHRASE ? openPhrase(text, at, this.#last) : null;
    if (!phrase) return -1;
    // 2022年3月疫情防控期间: what the phrase adds to a date right before it is no other period.
    const aside =
      phrase.start === this.#last &&
      (this.found.at(-1)?.start ?? null) !== null &&
      !FESTIVAL.test(text.slice(phrase.start, at));
    if (aside) {
      this.#last = phrase.end;
      return -1;
    }
    this.#take(plainExpression(phrase.start, phrase.end, text[at] === '以' ? 'since' : 'open', null, null));
    return phrase.end;
  }

  #take(expression: Expression): void {
    const text = this.#text;
    const context = this.#context;
    const { start, end, kind } = expression;
    const before = this.found.length === 0 ? undefined : this.found[this.found.length - 1]!;
    const listed = before?.comparison && isListed(text, before.span.end, start);
    // 较2011年至2013年三年间增长: told again.
    const again = before?.comparison && before.span.end === start && kind === 'span';
    const comparison = listed || again || isComparison(text, expression) || isOfCaption(text, expression);
    const named = resolve(expression, context);
    const shifted = comparison && expression.from?.year?.by === 'published' ? yearBefore(named, context) : named;
    const extent = kind === 'since' ? asLongAsBefore(text, end, shifted, context.published) : shifted;
    this.found.push({
      text: text.slice(start, end),
      start: extent.start ? toIso(extent.start) : null,
      end: extent.end ? toIso(extent.end) : null,
      basis: 'stated',
      span: { start, end },
      kind,
      comparison,
    });
    this.#last = end;
    if (!comparison) goOnWith(text, expression, extent, context);
  }
}
