// Times that the text names by the way, and doesn't go on with.
import type { Period } from '@zhibiao/schema';
import { type Frame, NONE } from './frame.js';
import { type Group, isOfDecision } from './group.js';
import type { Place } from './layout.js';
import { isOnlyHonoured } from './passing.js';
import type { PeriodMention } from './types.js';

const ONCE = /^[^，。；,;]{0,10}曾/u;

/** A year or a part of it that is only told of a rank or an honour. */
export function isPassingBy(text: string, group: Group, frame: Period | undefined): boolean {
  if (frame === undefined || frame.start === null) return false;
  const { end } = group.period;
  // Days as they are written stand in the order of time.
  if (end === null || (frame.end !== null && end > frame.end)) return false;
  return isOnlyHonoured(text, group.span.end);
}

/** 2010年收案曾达900件: an aside on a time before what the text speaks of. */
export function isLongAgo(text: string, { span, period }: Group, frame: Period | undefined): boolean {
  const start = frame?.start ?? null;
  if (start === null || period.end === null || period.end >= start) return false;
  return ONCE.test(text.slice(span.end, span.end + 16));
}

/** A date within what names a decision or a project; a year only where the text speaks of another. */
export function isOtherwise(text: string, group: Group, place: Place, framed: boolean): boolean {
  const mention = group.mentions[0]!;
  if (mention.kind !== 'day' && mention.kind !== 'month' && mention.kind !== 'stock' && !framed) return false;
  if (mention.kind === 'range' || mention.kind === 'since' || mention.kind === 'up-to') return false;
  return isOfDecision(text, mention, place.clause);
}

/** 2020年4月至2021年3月，专项行动期间，…: a time that only names again the one right before it. */
export function isSaidAgain(text: string, mention: PeriodMention, place: Place, frame: Frame | null): boolean {
  if (mention.start !== null || frame === null || frame.used || !mention.text.endsWith('期间')) return false;
  if (frame.group.period.start === null || frame.place.sentence !== place.sentence) return false;
  return /^[，,]$/u.test(text.slice(frame.group.span.end, mention.span.start));
}

/** 疫情期间, 活动开展以来 in a report on a year: a time in that year, which no day is told of. */
export function isWithinYear(mention: PeriodMention, place: Place, frame: Frame | null): boolean {
  if (mention.start !== null || !/(?:期间|以来)$/u.test(mention.text) || /^[今本]/u.test(mention.text)) return false;
  // 今年五一期间: days of the year, not the year.
  const of = frame?.group.span.end === mention.span.start && frame.place.sentence === place.sentence;
  if (of) return false;
  const { start, end } = frame?.group.period ?? NONE;
  return start !== null && end !== null && start.endsWith('-01-01') && end.endsWith('-12-31');
}
