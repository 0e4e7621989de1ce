// Values dealt out over periods (2019年至2021年 … 分别为5.6%、9.1%和13.2%), and the two ends of a rise (由25%提高到35%).
import type { Period } from '@zhibiao/schema';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { fromIso, monthsExtent, toIso, yearsExtent } from './calendar.js';
import type { Group } from './group.js';
import { readSmall } from './numeral.js';
import type { PeriodMention, PeriodTarget } from './types.js';

/** Where a value stands among values that follow one another with nothing but 、 or 和 between them. */
export interface Run {
  readonly index: number;
  readonly of: number;
  /** Offset of the first value of the run. */
  readonly start: number;
}

const JOINERS = '、，,;；和及与';
let joiners: CharSet | undefined;

/** Whether nothing but what joins values stands from `start` to `end`. */
function joins(text: string, start: number, end: number): boolean {
  joiners ??= charSet(JOINERS);
  if (end - start === 1) return inSetAt(joiners, text, start);
  return end - start === 2 && (text.startsWith('以及', start) || text.startsWith('，和', start));
}

/** The run that each target stands in; `targets` in the order of the text. */
export function findRuns(text: string, targets: readonly PeriodTarget[]): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < targets.length; ) {
    let last = first;
    while (last + 1 < targets.length) {
      const from = targets[last]!.span.end;
      const to = targets[last + 1]!.span.start;
      if (!joins(text, from, to)) break;
      last++;
    }
    const start = targets[first]!.span.start;
    for (let i = first; i <= last; i++) runs.push({ index: i - first, of: last - first + 1, start });
    first = last + 1;
  }
  return runs;
}

/** The single years, quarters or months of a range, where it is made of such. */
function unitsOf(mention: PeriodMention): Pick<Period, 'start' | 'end'>[] {
  if ((mention.kind !== 'range' && mention.kind !== 'span') || !mention.start || !mention.end) return [];
  const start = fromIso(mention.start)!;
  const end = fromIso(mention.end)!;
  const out: Pick<Period, 'start' | 'end'>[] = [];
  if (end.year > start.year && (start.month === 1 || mention.kind === 'range')) {
    // 2021年至2024年上半年: the last year, or the first, is only a part of one.
    for (let year = start.year; year <= end.year && out.length < 100; year++) {
      const extent = yearsExtent(year, year);
      out.push({
        start: year === start.year ? mention.start : toIso(extent.start!),
        end: year === end.year ? mention.end : toIso(extent.end!),
      });
    }
    return out;
  }
  if (start.year !== end.year || start.day !== 1) return out;
  const step = /季/u.test(mention.text) ? 3 : 1;
  for (let month = start.month; month + step - 1 <= end.month; month += step) {
    const extent = monthsExtent(start.year, month, month + step - 1);
    out.push({ start: toIso(extent.start!), end: toIso(extent.end!) });
  }
  return out;
}

/** How many things are named one after the other at the end of `words`, a comma before 分别 apart. */
function countNames(words: string): number {
  const tail = words.replace(/[，,]$/u, '').slice(-40);
  const named = tail.slice(Math.max(tail.lastIndexOf('，'), tail.lastIndexOf(',')) + 1);
  // 分别为90件、80件，分别占9%、8%: values are no names.
  return /\d/u.test(named) ? 1 : (named.match(/、|和|及|与/gu)?.length ?? 0) + 1;
}

/** 三次产业, 两级法院, 四类案件: how many things the values may be of. Times are no things. */
const THINGS = /([两二三四五六七八九十])(?:大|个|类|种|项|次产|级|家|方|起|名|地|市|县|区|院|者)(?!季|月|年)/gu;

function namesThings(words: string, of: number): boolean {
  for (const match of words.matchAll(THINGS)) if (readSmall(match[1]!, 0)?.value === of) return true;
  return false;
}

const SENTENCE_ENDS = /[。！？!?\n]/u;

/** The values up to a comma or semicolon. */
const GROUP = /^[^，；;。]+(?=[，；;])/u;

const DEALT = /分别|依次|各为|各是/u;

/**
 * The part of `group` that the value at `run` speaks for, or `null` where its values aren't one for each period.
 * A range is only dealt out where the text says 分别.
 */
export function dealOut(
  text: string,
  group: Group,
  target: PeriodTarget,
  run: Run,
): Pick<Period, 'start' | 'end'> | null {
  const of = target.share?.of ?? run.of;
  const index = target.share?.index ?? run.index;
  if (of < 2) return null;
  const listed = group.mentions.length > 1;
  const parts = listed ? group.mentions : unitsOf(group.mentions[0]!);
  if (parts.length < 2 || of % parts.length !== 0 || run.start < group.span.end) return null;
  const words = text.slice(Math.max(group.span.end, run.start - 80), run.start);
  // A span is dealt out where the sentence that names it says so: what comes later may be shared out over other things.
  if (!listed && (!DEALT.test(words) || SENTENCE_ENDS.test(words))) return null;
  // 罪名依次为甲、乙，分别占9%、8%: the nearest of the words that deal out.
  const dealt = words.includes('分别') ? words.lastIndexOf('分别') : words.lastIndexOf('依次');
  const shared = dealt < 0 ? words : words.slice(0, dealt);
  const names = countNames(shared);
  if ((names === of && names > 1) || (!listed && namesThings(shared, of))) return null;
  // 收案、结案分别为80件、82件、85件，79件、81件、86件: each group goes through the years.
  const first = GROUP.exec(text.slice(run.start, run.start + 120));
  const size = first ? (first[0].match(/[、和及]/gu)?.length ?? 0) + 1 : of;
  if (size === parts.length && of / size !== parts.length) return parts[index % size] ?? null;
  return parts[Math.floor((index * parts.length) / of)] ?? null;
}

const MOVES = /[增升降减提扩缩涨跌压落滑翻发跃达]/u;
const ARRIVES = /(?:到|至|为|成)(?:了|约|近|超|逾|超过|目前的|现在的|如今的)?$/u;

/** The last characters of words that arrive: 到, 至, 为, 成, a bound behind them, or 的. */
const ARRIVAL_ENDS = '到至为成了约近超逾过的';
let arrivalEnds: CharSet | undefined;

/** Whether `to` is what `from` moved to: 由160件增加到224件. */
export function isRise(text: string, from: PeriodTarget, to: PeriodTarget, clause: number): boolean {
  const gap = to.span.start - from.span.end;
  // 由160件增加到224件: one character can't arrive and move.
  if (gap < 2 || gap > 24) return false;
  arrivalEnds ??= charSet(ARRIVAL_ENDS);
  if (!inSetAt(arrivalEnds, text, to.span.start - 1)) return false;
  const between = text.slice(from.span.end, to.span.start);
  if (/[，。；,;]/u.test(between)) return false;
  const arrives = ARRIVES.test(between) || /(?:到|至)[^，]{1,14}的(?:约|近|超|逾)?$/u.test(between);
  if (!arrives || !MOVES.test(between)) return false;
  return /[由从]/u.test(text.slice(Math.max(clause, from.span.start - 40), from.span.start));
}
