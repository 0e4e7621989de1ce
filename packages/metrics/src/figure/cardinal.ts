import type { NumberMention } from '@zhibiao/numerals';
import { codeAt, isBoundary, isDigit, isHan, isJoiner } from './chars.js';
import { counts, countsBare, unknownUnitEnd } from './count.js';
import { isPeriodName, isTimeTaken, isYear, streakStart } from './duration.js';
import { centsAt, closeAmount, currencyBefore } from './money.js';
import { inSum } from './sum.js';
import type { Reading } from './types.js';
import { type Unit, unitAt } from './unit.js';

/** 05023036, 0502: digits that begin with a zero are a code. */
function isCode(mention: NumberMention): boolean {
  return codeAt(mention.text, 0) === 0x30 && isDigit(codeAt(mention.text, 1));
}

/** 万人成讼率, 百年: a multiplier alone is a figure of speech or the base of a rate. */
function isBareMultiplier(mention: NumberMention): boolean {
  return mention.notation !== 'arabic' && mention.text.length === 1 && '百千万亿'.includes(mention.text);
}

const SPACE = 0x20;
const HASH = 0x23;
const BRACKET = 0x3015; // 〕
const GE = 0x4e2a; // 个
const HAO = 0x53f7; // 号
const JI = 0x5b63; // 季
const JIE = 0x5c4a; // 届
const RI = 0x65e5; // 日

/** Reads a cardinal by the unit that stands behind it; `undefined` where it counts nothing (a date, a code, a name). */
export function readCardinal(text: string, mentions: readonly NumberMention[], index: number): Reading | undefined {
  const mention = mentions[index] as NumberMention;
  if (isCode(mention) || (isBareMultiplier(mention) && text.charAt(mention.start - 1) !== '破')) return undefined;
  const rate = readPer(text, mention);
  if (rate !== undefined) return rate;
  if (inSum(text, mention)) return undefined;
  let at = mention.end;
  // One space may part digits from their unit (50 件), and nothing else.
  if (codeAt(text, at) === SPACE && isHan(codeAt(text, at + 1)) && isDigit(codeAt(text, at - 1))) at++;
  switch (codeAt(text, at)) {
    case JI:
      // 前3季度: which quarters; those that are counted are 个季度.
      if (text.startsWith('季度', at)) return undefined;
      break;
    case JIE:
      return readTerms(text, mention, at);
    case HAO:
    case BRACKET:
    case HASH:
      return undefined;
    case RI:
      return readDays(text, mention, at);
    case GE: {
      const split = splitUnit(text, mention, at);
      if (split !== undefined) return split;
    }
  }
  const unit = unitAt(text, at);
  const sign = currencyBefore(text, mention.start);
  if (sign !== undefined) {
    const amount = unit?.kind === 'money' ? readMoney(text, mention, unit.unit, unit.end) : undefined;
    return amount === undefined
      ? { kind: 'money', unit: sign.unit, start: sign.start, end: mention.end, rule: 'money-sign' }
      : { ...amount, start: sign.start };
  }
  if (unit !== undefined) return readUnit(text, mentions, index, unit);
  if (at !== mention.end) return undefined;
  const shared = sharedUnit(text, mentions, index);
  if (shared !== undefined) return { ...shared, end: mention.end };
  const end = unknownUnitEnd(text, mention);
  if (end >= 0) return { kind: 'count', unit: text.slice(mention.end, end), end, rule: 'count-unknown-unit' };
  return countsBare(text, listed(text, mentions, index))
    ? { kind: 'count', unit: '', end: mention.end, rule: 'count-bare' }
    : undefined;
}

/** 收案数分别为3.2万、3.5万和3.9万: a joined number is what the first of its list is. */
function listed(text: string, mentions: readonly NumberMention[], index: number): NumberMention {
  const mention = mentions[index] as NumberMention;
  if (mention.notation === 'chinese' || !isBoundary(text, mention.end)) return mention;
  let first = index;
  while (first > 0 && index - first < LONGEST_LIST) {
    const [before, next] = [mentions[first - 1] as NumberMention, mentions[first] as NumberMention];
    if (before.end !== next.start - 1 || !isJoiner(text.charAt(before.end)) || before.kind !== 'cardinal') break;
    if (/[万亿]/u.test(before.text) !== /[万亿]/u.test(next.text)) break;
    first--;
  }
  return mentions[first] as NumberMention;
}

function readUnit(text: string, mentions: readonly NumberMention[], index: number, unit: Unit): Reading | undefined {
  const mention = mentions[index] as NumberMention;
  switch (unit.kind) {
    case 'points':
      return { kind: 'percent', unit: unit.unit, end: unit.end, rule: 'percentage-point' };
    case 'money':
      return readMoney(text, mention, unit.unit, unit.end);
    case 'score':
      if (isTimeOfDay(text, mention)) return undefined;
      return readMinutes(text, mention, unit.end) ?? { kind: 'score', unit: '分', end: unit.end, rule: 'score' };
    case 'duration':
      return readDuration(text, mention, unit.unit, unit.end);
    default:
      break;
  }
  if (unit.unit === '角') return readCents(text, mention);
  if (unit.unit === '番') return readDoubling(text, mention, unit.end);
  if (unit.unit === '起' && isYear(text, mention) && '自从'.includes(text.charAt(mention.start - 1))) return undefined;
  if (unit.unit === '个') {
    // 上升1.3个、2.6个和0.4个百分点: the last value has the unit of all.
    const shared = sharedUnit(text, mentions, index, unit.end);
    if (shared?.unit === '百分点') return { ...shared, end: unit.end };
  }
  // 机制2.0版: an edition is named.
  if (unit.unit === '版' && mention.text.includes('.')) return undefined;
  if (!counts(text, mention, unit.unit, unit.end)) return undefined;
  return { kind: 'count', unit: unit.unit, end: unit.end, rule: 'count' };
}

/** Lists with one unit at their end are no longer. */
const LONGEST_LIST = 12;

/** 12、15和18件, 3.1、2.05个百分点: the unit that the last of joined numbers has for all, read as it is read there. */
function sharedUnit(
  text: string,
  mentions: readonly NumberMention[],
  index: number,
  from?: number,
): Reading | undefined {
  const first = mentions[index] as NumberMention;
  // Words stand before the first value; 1、12.8万个 begins with a list number.
  const before = first.start === 0 ? NaN : text.charCodeAt(first.start - 1);
  if (first.notation === 'chinese' || !(isHan(before) || isJoiner(text.charAt(first.start - 1)))) return undefined;
  let end = from ?? first.end;
  for (let i = index + 1; i < mentions.length && i <= index + LONGEST_LIST; i++) {
    const mention = mentions[i] as NumberMention;
    if (mention.start !== end + 1 || !isJoiner(text.charAt(end)) || mention.kind !== 'cardinal') return undefined;
    if (isYear(text, mention)) return undefined;
    const unit = unitAt(text, mention.end);
    if (unit === undefined) end = mention.end;
    else if (unit.unit === '个' && from !== undefined) end = unit.end;
    else return unit.kind === 'duration' && unit.unit === '年' ? undefined : readUnit(text, mentions, i, unit);
  }
  return undefined;
}

/** 两个半小时, 两个半月, 两个多百分点: 半 and 多 stand between classifier and unit. */
function splitUnit(text: string, mention: NumberMention, at: number): Reading | undefined {
  const between = text.charAt(at + 1);
  if (between !== '半' && between !== '多') return undefined;
  const month = text.charAt(at + 2) === '月';
  const unit = month ? { unit: '个月', kind: 'duration' as const, end: at + 3 } : unitAt(text, at + 2);
  if (unit === undefined) return undefined;
  if (between === '多') {
    if (unit.kind === 'points')
      return { kind: 'percent', unit: '百分点', bound: 'over', end: unit.end, rule: 'percentage-point' };
    return unit.kind === 'duration'
      ? { kind: 'duration', unit: unit.unit, bound: 'over', end: unit.end, rule: 'duration' }
      : undefined;
  }
  return unit.kind === 'duration' && Number.isInteger(mention.value) ? half(mention, unit.unit, unit.end) : undefined;
}

/** 25日以内: days as a limit; any other 日 behind a number is a date. */
function readDays(text: string, mention: NumberMention, at: number): Reading | undefined {
  const bound = /^日(?:以内|之内|内|以上)/u.test(text.slice(at, at + 3));
  return bound && !text.slice(0, mention.start).endsWith('月')
    ? { kind: 'duration', unit: '日', end: at + 1, rule: 'duration' }
    : undefined;
}

/** 连续九届: a streak told in terms; any other 届 names one. */
function readTerms(text: string, mention: NumberMention, at: number): Reading | undefined {
  const start = streakStart(text, mention.start);
  return start === mention.start
    ? undefined
    : { kind: 'duration', unit: '届', start, end: at + 1, rule: 'duration-streak' };
}

const SLASH = 0x2f;
const WIDE_SLASH = 0xff0f;

/** 6.3/10万: how many there are of so many people. */
function readPer(text: string, mention: NumberMention): Reading | undefined {
  const slash = codeAt(text, mention.end);
  if (slash !== SLASH && slash !== WIDE_SLASH) return undefined;
  const per = /^[/／]1?0{0,2}[万千]/u.exec(text.slice(mention.end, mention.end + 8))?.[0];
  if (
    per === undefined ||
    (!isBoundary(text, mention.end + per.length) && !isJoiner(text.charAt(mention.end + per.length)))
  )
    return undefined;
  return { kind: 'count', unit: per, end: mention.end + per.length, rule: 'count-per' };
}

function half(mention: NumberMention, unit: string, end: number): Reading {
  return { kind: 'duration', value: mention.value + 0.5, decimal: `${mention.value}.5`, unit, end, rule: 'duration' };
}

/** 5角: less than a yuan. */
function readCents(text: string, mention: NumberMention): Reading | undefined {
  const amount = centsAt(text, mention.start);
  if (amount === undefined) return undefined;
  const decimal = `0.${amount.digits}`;
  return { kind: 'money', unit: '元', end: amount.end, value: Number(decimal), decimal, rule: 'money-cents' };
}

function readMoney(text: string, mention: NumberMention, unit: string, end: number): Reading {
  const { value, high, decimal } = mention;
  const cents = unit === '元' && Number.isInteger(value) && high === undefined ? centsAt(text, end) : undefined;
  if (cents === undefined) {
    const closed = mention.notation === 'financial' ? closeAmount(text, end) : end;
    return { kind: 'money', unit, end: closed, rule: 'money' };
  }
  const exact = `${decimal ?? value}.${cents.digits}`;
  return { kind: 'money', unit, end: cents.end, value: Number(exact), decimal: exact, rule: 'money' };
}

function readDuration(text: string, mention: NumberMention, unit: string, end: number): Reading | undefined {
  if (unit === '年' && isYear(text, mention)) return undefined;
  // 20年案件: the year that cases are of.
  if (unit === '年' && text.charAt(end) === '案' && mention.notation === 'arabic' && mention.value >= 10)
    return undefined;
  const start = streakStart(text, mention.start);
  if (start !== mention.start) return { kind: 'duration', unit, start, end, rule: 'duration-streak' };
  if (text.charAt(mention.start - 1) === '近' && isTimeTaken(text, mention.start - 1, end))
    return { kind: 'duration', unit, start: mention.start - 1, end, bound: 'under', rule: 'duration' };
  if (isPeriodName(text, mention.start, end, unit)) return undefined;
  if (mention.notation === 'chinese' && mention.value === 1 && mention.bound === 'exact') return undefined;
  if (text.charAt(end) === '半' && Number.isInteger(mention.value) && mention.high === undefined)
    return half(mention, unit, end + 1);
  return { kind: 'duration', unit, end, rule: 'duration' };
}

/** 翻一番, 翻两番: twice, four times. */
function readDoubling(text: string, mention: NumberMention, end: number): Reading | undefined {
  const start = text.startsWith('翻了', mention.start - 2) ? mention.start - 2 : mention.start - 1;
  if (text.charAt(start) !== '翻' || !Number.isInteger(mention.value) || mention.value > 10) return undefined;
  const value = 2 ** mention.value;
  return { kind: 'multiple', value, decimal: String(value), unit: '', start, end, rule: 'multiple-doubling' };
}

/** 4分20秒: minutes and seconds are one duration, in seconds. */
function readMinutes(text: string, mention: NumberMention, end: number): Reading | undefined {
  const seconds = /^(\d{1,2})秒/u.exec(text.slice(end, end + 3));
  if (seconds === null || !Number.isInteger(mention.value)) return undefined;
  const value = mention.value * 60 + Number(seconds[1]);
  return {
    kind: 'duration',
    value,
    decimal: String(value),
    unit: '秒',
    end: end + seconds[0].length,
    rule: 'duration',
  };
}

/** 4时40分, 8点30分. */
function isTimeOfDay(text: string, mention: NumberMention): boolean {
  return mention.start > 0 && '时点'.includes(text.charAt(mention.start - 1));
}
