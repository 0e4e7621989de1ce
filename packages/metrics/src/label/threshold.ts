import type { Figure } from '../figure/types.js';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import type { Linking } from './context.js';
import type { Gap } from './gap.js';
import { CHANGED, type Label } from './label.js';
import { readLevel } from './level.js';
import { stripLinks, stripOpeners } from './strip.js';
import { firstVerb } from './verbs.js';

const TERM_REGEX = /^(?:及?以[上下])?(?:有期)?徒刑|^以[上下]/u;
let termFirsts: CharSet | undefined;

/** Whether what stands behind a span of years makes a term of imprisonment of it. */
export function isTerm(text: string, end: number): boolean {
  termFirsts ??= charSet('及以有徒');
  return inSetAt(termFirsts, text, end) && TERM_REGEX.test(text.slice(end, end + 4));
}

const THRESHOLD_REGEX = /以[上下内]$/u;

/** 60岁以上的老人85名; 五年以上有期徒刑12人，十年以上5人: a threshold right before belongs to what is counted. */
export function thresholdOf(linking: Linking, i: number, between: string): Label | undefined {
  const gap = linking.gaps[i] as Gap;
  const previous = i === 0 ? undefined : linking.figures[i - 1];
  if (previous === undefined || !gap.shared || gap.end - gap.start > 12) return undefined;
  const bounded = previous.bound === 'at-least' || previous.bound === 'at-most' || previous.bound === 'over';
  if (!bounded && previous.kind !== 'duration') return undefined;
  const quote = linking.text.slice(previous.start, previous.end);
  // 30日内发放率99.7%: within which time is part of the measure.
  if (previous.kind === 'duration' && /^(?:以内|之内|内)[^，]{2,}/u.test(between))
    return readLevel(linking.figures[i] as Figure, quote + between, '');
  // 结婚不满五年的占31.8%: those within the bound have the share.
  const { kind } = linking.figures[i] as Figure;
  if ((kind === 'percent' || kind === 'multiple') && /^的(?:约|近)?占/u.test(between))
    return readLevel(linking.figures[i] as Figure, (linking.leads[i - 1] ?? '') + quote + between, '');
  if (!bounded) return undefined;
  if (!THRESHOLD_REGEX.test(quote) || linking.figures[i]?.kind !== 'count') return undefined;
  const noun = stripLinks(between);
  if (noun.startsWith('的') && noun.length > 2) return readLevel(CHANGED, quote + noun, '');
  const level = linking.lastLevel()?.linked.indicator;
  const class_ = noun === '' && level ? /^.{1,5}?以[上下]/u.exec(level)?.[0] : undefined;
  if (class_ !== undefined) return readLevel(CHANGED, quote + (level ?? '').slice(class_.length), '');
  // 35岁以下81人: where nothing else is told, the class is what is counted.
  const lead = stripOpeners(linking.leads[i - 1] ?? '');
  return noun === '' && lead.length <= LONGEST_CLASS && firstVerb(lead) === undefined
    ? readLevel(CHANGED, lead + quote, '')
    : undefined;
}

const LONGEST_CLASS = 8;
