// What a text speaks of from here on, once it has told a period of its own.
import { compareDays, type Extent } from './calendar.js';
import type { Expression } from './expression.js';
import { isAwardYear, isPassing } from './passing.js';
import type { PointUnit } from './point.js';
import type { Context } from './resolve.js';

/** 是2015年90件的3倍. */
const VALUE_OF_SHARE = /^的?[\d.]{1,9}[^，。；,;\d]{1,6}的[约近超逾]{0,2}[\d.]{1,8}[%％倍]/u;
/** No value is looked for further than this. */
const VALUE_REACH = 28;

/** No bracket is looked for further than this. */
const BRACKET_REACH = 20;

/** Whether a bracket is open at `at`. */
function isInBracket(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - BRACKET_REACH; i--) {
    const code = text.charCodeAt(i);
    // No ideograph is a sign.
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    const char = text[i]!;
    if (char === '（' || char === '(') return true;
    if (char === '）' || char === ')' || char === '。' || char === '\n') return false;
  }
  return false;
}

/** The years told one after another, with the next. */
function goOn(run: Extent | null, extent: Extent): Extent | null {
  const { start, end } = extent;
  if (!start || !end) return run;
  // 2013年…，2014年至2017年…，五年累计….
  if (start.year !== end.year)
    return run?.end && start.month === 1 && start.year === run.end.year + 1 ? { start: run.start, end } : run;
  if (run?.end && start.year === run.end.year + 1) return { start: run.start, end };
  return run?.end?.year === start.year ? run : extent;
}

/** Whether a year is one of the two that a value moved between, or that of the value which a share is taken of. */
function isEndOfRise(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  if (text[end] === '的' && '由从自到至为'.includes(before)) return true;
  return (before === '是' || before === '为') && VALUE_OF_SHARE.test(text.slice(end, end + VALUE_REACH));
}

/** The year that all of `extent` lies in. */
export const yearOf = (extent: Extent): number | null => {
  const { start, end } = extent;
  if (start && end) return start.year === end.year ? start.year : null;
  return null;
};

function unitOf(expression: Expression): PointUnit | null {
  return (expression.to ?? expression.from)?.unit ?? (expression.fixed ? 'year' : null);
}

/** Makes `extent` what the text speaks of, where it is a period of its own. */
export function goOnWith(text: string, expression: Expression, extent: Extent, context: Context): void {
  const { start, end, kind } = expression;
  if (kind === 'same-period' || kind === 'open' || expression.stamp || !(extent.start || extent.end)) return;
  // 2022年，获评2021年度先进: the year of an award is not what the text speaks of.
  if (context.frame && isAwardYear(text, start, kind)) return;
  if (isPassing(text, end, extent, context.frame)) return;
  // 从2019年的80件增至2021年的95件，上半年…: what moved between two times is no time that the text goes on with.
  const earlier = context.near && context.year !== null && (extent.end?.year ?? context.year) < context.year;
  if (kind === 'year' && (context.published || earlier) && isEndOfRise(text, start, end)) return;
  // 2015年…（图1：2011—2015年）…，全年…: what a bracket adds doesn't take the year away.
  const year = yearOf(extent);
  if (year !== null || !(kind === 'since' || isInBracket(text, start))) context.year = year;
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
}
