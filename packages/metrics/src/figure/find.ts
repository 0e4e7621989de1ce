import { findNumbers, type NumberMention } from '@zhibiao/numerals';
import type { Bound } from '@zhibiao/schema';
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { boundBehind, passedStart } from './bound.js';
import { readCardinal } from './cardinal.js';
import { codeAt, isDigit, isHan } from './chars.js';
import { findLandmarks } from './landmarks.js';
import { findCents } from './money.js';
import { findNames } from './names.js';
import { findFirstPlaces, rankAt } from './rank.js';
import { inSum } from './sum.js';
import { type Figure, newFigure, type Reading } from './types.js';

function read(
  text: string,
  mentions: readonly NumberMention[],
  index: number,
  previous: Figure | undefined,
): Reading | undefined {
  const mention = mentions[index] as NumberMention;
  switch (mention.kind) {
    case 'percent':
      return { kind: 'percent', unit: '%', end: mention.end, rule: 'percent' };
    case 'permille':
      return { kind: 'percent', unit: '‰', end: mention.end, rule: 'permille' };
    case 'fraction':
      return inSum(text, mention)
        ? undefined
        : { kind: 'multiple', unit: '', end: mention.end, rule: 'multiple-fraction' };
    case 'tenths':
      // 按汇率折算: 折 begins another word.
      if (mention.text.endsWith('折') && '算合旧价扣'.includes(text.charAt(mention.end) || ' ')) return undefined;
      return inSum(text, mention)
        ? undefined
        : { kind: 'multiple', unit: '', end: mention.end, rule: 'multiple-tenths' };
    case 'multiple':
      return { kind: 'multiple', unit: '倍', end: mention.end, rule: 'multiple' };
    case 'ordinal':
      return rankAt(text, mention, previous);
    case 'cardinal':
      return readCardinal(text, mentions, index);
    default:
      return undefined;
  }
}

function figureOf(text: string, mention: NumberMention, reading: Reading): Figure {
  let { end } = reading;
  let bound: Bound = reading.bound ?? boundOf(text, mention, end);
  if (mention.boundSpans !== undefined) for (const span of mention.boundSpans) if (span.start === end) end = span.end;
  if (bound === 'exact') {
    const behind = boundBehind(text, end, reading.kind);
    if (behind !== undefined) ({ bound, end } = behind);
  }
  let start = reading.start ?? signedStart(text, mention);
  if (bound === 'exact') {
    const passed = passedStart(text, start, reading.kind, reading.unit);
    if (passed < start) {
      bound = 'over';
      start = passed;
    }
  }
  const exact = reading.decimal ?? (reading.value === undefined ? mention.decimal : undefined);
  const value = reading.value ?? mention.value;
  const figure = newFigure(reading.kind, value, exact, reading.unit, start, end, reading.rule);
  figure.bound = bound;
  figure.high = mention.high;
  figure.highDecimal = mention.highDecimal;
  figure.fromEnd = mention.fromEnd;
  return isBelowZero(text, figure) ? belowZero(figure) : figure;
}

const SIGNS = '+＋↑↓▲▼';
let signs: CharSet | undefined;

/** 同比+6.5%, 同比↓3.5%, 50.63% +1.2个百分点: the sign of a change belongs to its quote. */
function signedStart(text: string, mention: NumberMention): number {
  signs ??= charSet(SIGNS);
  if (!inSetAt(signs, text, mention.start - 1)) return mention.start;
  const before = text.charAt(mention.start - 2);
  return before === '' || '比率速幅 　\t\n\r：:（('.includes(before) ? mention.start - 1 : mention.start;
}

/** A bound word that does not stand right behind the unit is another word's: 44人次获县级以上表彰. */
function boundOf(text: string, mention: NumberMention, end: number): Bound {
  // 结案最多达934件: the most there was, not the most there may be.
  if (mention.bound === 'exact') return 'exact';
  if (/最[多高少低](?:达|为|的)?$/u.test(text.slice(Math.max(0, mention.start - 3), mention.start))) return 'exact';
  const behind = mention.boundSpans?.find((span) => span.start >= mention.end);
  return behind === undefined || behind.start === end ? mention.bound : 'exact';
}

const DEGREES = ['℃', '度', '摄氏度'];

const FU = 0x8d1f; // 负
const XIA = 0x4e0b; // 下

/** 减负92.3亿元: 负 that ends a word is no sign. */
function unsigned(text: string, mention: NumberMention): NumberMention {
  if (codeAt(text, mention.start) !== FU || !'减肩担背抱胜自'.includes(text.charAt(mention.start - 1) || ' '))
    return mention;
  const { decimal, value, start } = mention;
  const exact = decimal === undefined ? {} : { decimal: decimal.replace(/^-/u, '') };
  return { ...mention, ...exact, value: Math.abs(value), start: start + 1, text: mention.text.slice(1) };
}

/** 零下17.4℃: the sign of a temperature. */
function isBelowZero(text: string, { start, unit }: Figure): boolean {
  return codeAt(text, start - 1) === XIA && DEGREES.includes(unit) && text.startsWith('零下', start - 2);
}

function belowZero(figure: Figure): Figure {
  const decimal = figure.decimal === undefined || figure.decimal === '0' ? figure.decimal : `-${figure.decimal}`;
  return { ...figure, value: -figure.value, decimal, start: figure.start - 2 };
}

/** Those counted by what they have, and the count right behind. */
const CLASSED_REGEX =
  /^的?(?:[\u4e00-\u9fff]{0,3}(?:企业|项目|园区|产业|集群|村|镇|乡镇|户|工程|品牌|合同|订单|案件|大案))(?:数?(?:达到?|共|总数|增至|突破|为|有))?\d/u;

const BOUND_AT_END_REGEX = /(?:以上|以下|以内|之内)$/u;

/** 18岁至25岁, 0-17岁, 60岁以上老人: an age with another or a noun behind it is a class; 78.2岁提高到… measures. */
function isAgeClass(text: string, { start, end, high }: Figure): boolean {
  if (high !== undefined) return true;
  const next = text.charAt(end);
  // 60岁以上90人.
  if (isDigit(codeAt(text, end)) && BOUND_AT_END_REGEX.test(text.slice(start, end))) return true;
  if ('至到-—~～'.includes(next || ' ') && isDigit(codeAt(text, end + 1))) return true;
  if (/岁[至到\-—~～]$/u.test(text.slice(Math.max(0, start - 2), start))) return true;
  return isHan(codeAt(text, end)) && !'至到之左为是等提增上延下降缩升'.includes(next);
}

/** Behind a term of years or months: what the term is of, with its other end before it or not. */
const PUNISHMENT_REGEX =
  /^(?:[至到\-—~～][\d一二三四五六七八九十]{1,3}(?:年|个月))?(?:及?以[上下])?的?(?:有期徒刑|徒刑|拘役|管制)/u;
const PUNISHMENT_FIRSTS = '至到-—~～及以的有徒拘管';
let punishmentFirsts: CharSet | undefined;

/** 三至五年有期徒刑, 6个月至1年有期徒刑: those sentenced are told apart by their term. */
function isTermOfPunishment(text: string, { end }: Figure): boolean {
  punishmentFirsts ??= charSet(PUNISHMENT_FIRSTS);
  return inSetAt(punishmentFirsts, text, end) && PUNISHMENT_REGEX.test(text.slice(end, end + 14));
}

let boundEnds: CharSet | undefined;

/** 150万元以上的案件, 5年以上有期徒刑, 60岁以上老人: a bound or an age with its noun behind it sets a class apart and measures nothing. */
function isThreshold(text: string, figure: Figure): boolean {
  if (figure.unit === '岁' || figure.unit === '周岁') return isAgeClass(text, figure);
  // 2161名驾驶人2次以上被查处: how often is said of those counted.
  if (figure.unit === '次' && figure.bound === 'at-least' && text.startsWith('被', figure.end)) return true;
  // 超10亿元企业13户: what the counted have.
  if (figure.kind === 'money' && figure.bound === 'over' && CLASSED_REGEX.test(text.slice(figure.end, figure.end + 12)))
    return true;
  if (figure.kind === 'duration' && isTermOfPunishment(text, figure)) return true;
  boundEnds ??= charSet('上下内');
  if (!inSetAt(boundEnds, text, figure.end - 1)) return false;
  if (!BOUND_AT_END_REGEX.test(text.slice(figure.start, figure.end))) return false;
  const next = text.charAt(figure.end);
  // 600分以上86人: the class of those whose number stands right behind.
  if (isDigit(codeAt(text, figure.end)) && (figure.kind === 'score' || figure.kind === 'money')) return true;
  // 600分以上考生321人.
  if (figure.kind === 'score')
    return isHan(text.charCodeAt(figure.end)) && !'为是占均都左和与及至到的达'.includes(next);
  if (figure.kind === 'count') return next === '的';
  if (figure.kind !== 'money' && figure.kind !== 'duration') return false;
  return isHan(codeAt(text, figure.end)) && !'为是占均都左和与及至到'.includes(next);
}

const DOUBLINGS = ['翻番', '翻倍', '翻了番', '翻了倍'];

/** 翻番, 翻倍 without a numeral; `offsets` are those of 翻. */
function findDoublings(text: string, offsets: readonly number[]): Figure[] {
  const found: Figure[] = [];
  for (const start of offsets) {
    const word = DOUBLINGS.find((doubling) => text.startsWith(doubling, start));
    if (word === undefined) continue;
    found.push(newFigure('multiple', 2, '2', '', start, start + word.length, 'multiple-doubling'));
  }
  return found;
}

/** 在1.8万件至2.1万件之间: two figures of one unit with 至 between are the ends of one range. */
function joinRange(text: string, last: Figure, figure: Figure): Figure | undefined {
  if (figure.start !== last.end + 1) return undefined;
  if (last.kind !== figure.kind || last.unit !== figure.unit) return undefined;
  if (last.high !== undefined || figure.high !== undefined || last.bound !== 'exact' || figure.bound !== 'exact')
    return undefined;
  if (!'至到-—~～'.includes(text.charAt(last.end)) || figure.value <= last.value) return undefined;
  // 由10件至15件 tells of a change, 10至15件 of a range; 之间 and 不等 say which.
  if (!/^(?:之间|不等)/u.test(text.slice(figure.end, figure.end + 2)) && text.charAt(last.start - 1) !== '在')
    return undefined;
  return {
    ...last,
    high: figure.value,
    highDecimal: figure.decimal,
    bound: 'between',
    end: figure.end,
  };
}

/**
 * Finds every quantity of `text`: number, bound and unit as one quote, in order, without overlaps. Dates, slogans, ordinals that name,
 * codes and list numbers are left out.
 */
export function findFigures(text: string): Figure[] {
  const mentions = findNumbers(text);
  const { openings, firsts, doublings, cents } = findLandmarks(text);
  const names = findNames(text, openings);
  const figures: Figure[] = [];
  const extra = [...findFirstPlaces(text, firsts), ...findDoublings(text, doublings), ...findCents(text, cents)];
  if (extra.length > 1) extra.sort((a, b) => a.start - b.start);
  let name = 0;
  let nextExtra = 0;
  let covered = 0;
  const push = (figure: Figure) => {
    if (figure.start < covered) return;
    const range = figures.length === 0 ? undefined : joinRange(text, figures[figures.length - 1] as Figure, figure);
    if (range === undefined) figures.push(figure);
    else figures[figures.length - 1] = range;
    covered = figure.end;
  };
  for (let i = 0; i < mentions.length; i++) {
    const mention = unsigned(text, mentions[i] as NumberMention);
    mentions[i] = mention;
    for (; nextExtra < extra.length && (extra[nextExtra] as Figure).start < mention.start; nextExtra++)
      push(extra[nextExtra] as Figure);
    if (mention.start < covered) continue;
    while (name < names.length && (names[name] as { end: number }).end <= mention.start) name++;
    const inside = names[name];
    if (inside !== undefined && inside.start < mention.start && mention.end <= inside.end) continue;
    const reading = read(text, mentions, i, figures.length === 0 ? undefined : figures[figures.length - 1]);
    if (reading === undefined) continue;
    const figure = figureOf(text, mention, reading);
    if (!isThreshold(text, figure)) push(figure);
  }
  for (; nextExtra < extra.length; nextExtra++) push(extra[nextExtra] as Figure);
  return figures;
}
