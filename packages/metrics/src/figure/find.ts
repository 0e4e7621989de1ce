import { findNumbers, type NumberMention } from '@zhibiao/numerals';
import type { Bound, Metric } from '@zhibiao/schema';
import { boundBehind } from './bound.js';
import { isDigit, isHan } from './chars.js';
import { counts, countsBare, unknownUnitEnd } from './count.js';
import { isPeriodName, isYear, streakStart } from './duration.js';
import { centsAt, closeAmount, currencyBefore, findCents } from './money.js';
import { findNames } from './names.js';
import { findFirstPlaces, rankAt } from './rank.js';
import type { Figure } from './types.js';
import { unitAt } from './unit.js';

type Reading = Pick<Figure, 'kind' | 'unit' | 'end' | 'rule'> & Partial<Figure>;

/** Joins that make numbers a name or a score and no amount: 4+1, 7*24, 3:2, 7·15. */
const SUM_MARKS = '+＋*×＊·•:：/#№';

function inSum(text: string, mention: NumberMention): boolean {
  const before = text.charAt(mention.start - 1);
  if (before !== '' && SUM_MARKS.includes(before) && isWordy(text.charCodeAt(mention.start - 2), before)) return true;
  const after = text.charAt(mention.end);
  return after !== '' && SUM_MARKS.includes(after) && isWordy(text.charCodeAt(mention.end + 1), after);
}

function isWordy(code: number, mark: string): boolean {
  // A colon before a number is punctuation (结案率：85%) unless digits stand on both sides; a plus joins words too (党建+5).
  return isDigit(code) || (mark !== ':' && mark !== '：' && mark !== '/' && mark !== '·' && isHan(code));
}

/** 05023036, 0502: digits that begin with a zero are a code. */
function isCode(mention: NumberMention): boolean {
  return /^0\d/u.test(mention.text);
}

/** 万人成讼率, 百年: a multiplier alone is a figure of speech or the base of a rate. */
function isBareMultiplier(mention: NumberMention): boolean {
  return /^[百千万亿]$/u.test(mention.text);
}

const NOT_AFTER = '号届〕#';

function readCardinal(text: string, mention: NumberMention): Reading | undefined {
  if (isCode(mention) || isBareMultiplier(mention) || inSum(text, mention)) return undefined;
  let at = mention.end;
  // One space may part digits from their unit (50 件), and nothing else.
  if (text.charAt(at) === ' ' && isHan(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at - 1))) at++;
  const next = text.charAt(at);
  if (next !== '' && NOT_AFTER.includes(next)) return undefined;
  // 两个半小时: the half stands between classifier and unit.
  if (next === '个' && text.charAt(at + 1) === '半') {
    const unit = unitAt(text, at + 2);
    if (unit?.kind === 'duration' && Number.isInteger(mention.value)) return half(mention, unit.unit, unit.end);
  }
  const unit = unitAt(text, at);
  if (unit?.kind !== 'money') {
    const sign = currencyBefore(text, mention.start);
    if (sign !== undefined)
      return { kind: 'money', unit: sign.unit, start: sign.start, end: mention.end, rule: 'money-sign' };
  }
  if (unit === undefined) {
    if (at !== mention.end) return undefined;
    const end = unknownUnitEnd(text, mention);
    if (end >= 0) return { kind: 'count', unit: text.slice(mention.end, end), end, rule: 'count-unknown-unit' };
    return countsBare(text, mention) ? { kind: 'count', unit: '', end: mention.end, rule: 'count-bare' } : undefined;
  }
  switch (unit.kind) {
    case 'points':
      return { kind: 'percent', unit: '百分点', end: unit.end, rule: 'percentage-point' };
    case 'money':
      return readMoney(text, mention, unit.unit, unit.end);
    case 'score':
      return isTimeOfDay(text, mention) ? undefined : { kind: 'score', unit: '分', end: unit.end, rule: 'score' };
    case 'duration':
      return readDuration(text, mention, unit.unit, unit.end);
    default:
      if (unit.unit === '角') return readCents(text, mention);
      if (unit.unit === '番') return readDoubling(text, mention, unit.end);
      if (unit.unit === '起' && isYear(text, mention) && '自从'.includes(text.charAt(mention.start - 1)))
        return undefined;
      return counts(text, mention, unit.unit, unit.end)
        ? { kind: 'count', unit: unit.unit, end: unit.end, rule: 'count' }
        : undefined;
  }
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
  const start = streakStart(text, mention.start);
  if (start !== mention.start) return { kind: 'duration', unit, start, end, rule: 'duration-streak' };
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

/** 4时40分, 8点30分. */
function isTimeOfDay(text: string, mention: NumberMention): boolean {
  return '时点'.includes(text.charAt(mention.start - 1)) && mention.start > 0;
}

function read(text: string, mention: NumberMention): Reading | undefined {
  switch (mention.kind) {
    case 'percent':
      return { kind: 'percent', unit: '%', end: mention.end, rule: 'percent' };
    case 'permille':
      return { kind: 'percent', unit: '‰', end: mention.end, rule: 'permille' };
    case 'fraction':
    case 'tenths':
      // 按汇率折算: 折 begins another word.
      if (
        inSum(text, mention) ||
        (mention.text.endsWith('折') && '算合旧价扣'.includes(text.charAt(mention.end) || ' '))
      )
        return undefined;
      return {
        kind: 'multiple',
        unit: '',
        end: mention.end,
        rule: mention.kind === 'tenths' ? 'multiple-tenths' : 'multiple-fraction',
      };
    case 'multiple':
      return { kind: 'multiple', unit: '倍', end: mention.end, rule: 'multiple' };
    case 'ordinal':
      return rankAt(text, mention) as Reading | undefined;
    case 'cardinal':
      return readCardinal(text, mention);
    default:
      return undefined;
  }
}

const BOUND_AT_END_REGEX = /(?:以上|以下|以内|之内)$/u;

/** 150万元以上的案件, 5年以上有期徒刑, 3人以上的纠纷: a bound behind the unit with its noun behind it sets a class apart and measures nothing. */
function isThreshold(text: string, figure: Figure): boolean {
  const next = text.charAt(figure.end);
  // 0-14岁人口, 60岁以上老人: an age sets a class apart.
  if (figure.unit === '岁' || figure.unit === '周岁')
    return isHan(text.charCodeAt(figure.end)) && !'至到之左为是等'.includes(next);
  if (!BOUND_AT_END_REGEX.test(text.slice(figure.start, figure.end))) return false;
  if (figure.kind === 'count') return next === '的';
  if (figure.kind !== 'money' && figure.kind !== 'duration') return false;
  return isHan(text.charCodeAt(figure.end)) && !'为是占均都左和与及至到、'.includes(next);
}

function figureOf(text: string, mention: NumberMention, reading: Reading): Figure {
  let { end } = reading;
  let bound: Bound = mention.bound;
  for (const span of mention.boundSpans ?? []) if (span.start === end) end = span.end;
  if (bound === 'exact') {
    const behind = boundBehind(text, end, reading.kind);
    if (behind !== undefined) ({ bound, end } = behind);
  }
  const exact = reading.decimal ?? (reading.value === undefined ? mention.decimal : undefined);
  return {
    kind: reading.kind as Metric['kind'],
    value: reading.value ?? mention.value,
    ...(exact === undefined ? {} : { decimal: exact }),
    ...(mention.high === undefined ? {} : { high: mention.high }),
    ...(mention.highDecimal === undefined ? {} : { highDecimal: mention.highDecimal }),
    bound,
    unit: reading.unit,
    start: reading.start ?? mention.start,
    end,
    rule: reading.rule,
  };
}

/** 翻番, 翻倍 without a numeral. */
function findDoublings(text: string): Figure[] {
  const found: Figure[] = [];
  for (const word of ['翻番', '翻倍', '翻了番', '翻了倍']) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      found.push({
        kind: 'multiple',
        value: 2,
        decimal: '2',
        bound: 'exact',
        unit: '',
        start: at,
        end: at + word.length,
        rule: 'multiple-doubling',
      });
    }
  }
  return found;
}

/**
 * Finds every quantity of `text`: number, bound and unit as one quote, in order, without overlaps. Dates, slogans, ordinals that name,
 * codes and list numbers are left out.
 */
export function findFigures(text: string): Figure[] {
  const mentions = findNumbers(text);
  const names = findNames(text);
  const figures: Figure[] = [];
  const extra = [...findFirstPlaces(text), ...findDoublings(text), ...findCents(text)].sort(
    (a, b) => a.start - b.start,
  );
  let name = 0;
  let nextExtra = 0;
  let covered = 0;
  const push = (figure: Figure) => {
    if (figure.start < covered) return;
    figures.push(figure);
    covered = figure.end;
  };
  for (const mention of mentions) {
    for (; nextExtra < extra.length && (extra[nextExtra] as Figure).start < mention.start; nextExtra++)
      push(extra[nextExtra] as Figure);
    if (mention.start < covered) continue;
    while (name < names.length && (names[name] as { end: number }).end <= mention.start) name++;
    const inside = names[name];
    if (inside !== undefined && inside.start < mention.start && mention.end <= inside.end) continue;
    const reading = read(text, mention);
    if (reading === undefined) continue;
    const figure = figureOf(text, mention, reading);
    if (!isThreshold(text, figure)) push(figure);
  }
  for (; nextExtra < extra.length; nextExtra++) push(extra[nextExtra] as Figure);
  return figures;
}
