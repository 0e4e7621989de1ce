import type { NumberMention } from '@zhibiao/numerals';
import { codeAt, isBoundary, isDigit, isHan } from './chars.js';

/** What makes N年 the name of a stretch of time and no measure of one: 近三年, 前五年, 上一个五年, 五年来. */
const BEFORE = [
  '近',
  '前',
  '后',
  '每',
  '上一个',
  '上个',
  '比上',
  '较上',
  '与上',
  '下一个',
  '头',
  '过去',
  '最近',
  '未来',
  '今后',
  '这',
  '此前',
  '第',
  '首个',
  '该',
  // 民国3年, 光绪二十年: years of an era.
  '民国',
  '宣统',
  '光绪',
  '同治',
  '咸丰',
  '道光',
  '嘉庆',
  '乾隆',
  '雍正',
  '康熙',
];
/** 民国25年至34年: the last year is of the era too. */
const ERA_SPAN = /(?:民国|宣统|光绪|同治|咸丰|道光|嘉庆|乾隆|雍正|康熙)[\d一二三四五六七八九十]{1,4}年[至到~—-]$/u;
/** 21年案件, 22年1-6月, 18年上半年: a year told by its last two digits. */
const SHORT_YEAR = /^年(?:案件|旧案|(?:度|全年|[上下]半年|第?[一二三四]季度|\d{1,2}(?:[-—至]\d{1,2})?月(?!均)))/u;
const AFTER = '来间前后度级代龄期初末底中里均';

/** 1.2016年: a year behind the number of its place in a list. */
const LISTED_YEAR = /^\d{1,2}\.(?:19|20)\d\d$/u;

/** 2022年, 二〇二二年: a year is four digits; any other number before 年 counts years. */
export function isYear(text: string, mention: NumberMention): boolean {
  const low = mention.value;
  if (mention.kind !== 'cardinal') return false;
  if (!Number.isInteger(low)) return LISTED_YEAR.test(mention.text);
  const written = text.slice(mention.start, mention.end).trim();
  if (/^(?:\d{4}|[\uff10-\uff19]{4}|[〇零○一二三四五六七八九]{4})$/u.test(written)) return low >= 1000 && low < 3000;
  return mention.high !== undefined && low >= 1900 && low < 2100 && mention.high < 2100;
}

function precededBy(text: string, offset: number, words: readonly string[]): boolean {
  for (const word of words) if (offset >= word.length && text.startsWith(word, offset - word.length)) return true;
  return false;
}

/** 较诉讼缩短近40天: behind a verb of change or of lasting, and with nothing behind it, 近 is a bound. */
export function isTimeTaken(text: string, start: number, unitEnd: number): boolean {
  return (
    isBoundary(text, unitEnd) &&
    /(?:缩短|延长|减少|增加|提前|提速|压缩|节约|节省|长达|历时|耗时|用时|[时期]限|时间|时长|周期|天数)[了达为到]?$/u.test(
      text.slice(Math.max(0, start - 3), start),
    )
  );
}

const COUNTED_IN = /^(?:[共总]?(?:[收受立结]案|受理|审结|办结|收结)|分别|合计|累计|总计)/u;

function isShortYear(text: string, start: number, unitEnd: number): boolean {
  if (unitEnd - start !== 3 || !isDigit(codeAt(text, start)) || !isDigit(codeAt(text, start + 1))) return false;
  return !/[刑徒期近达满]/u.test(text.charAt(start - 1)) && SHORT_YEAR.test(text.slice(unitEnd - 1, unitEnd + 9));
}

/** Whether N years, months, days or hours name a period (近三年, 五年来, 前九个月) or a point of time (4时40分). */
export function isPeriodName(text: string, start: number, unitEnd: number, unit: string): boolean {
  if (text.charAt(start) === '近') return true;
  if (text.startsWith('以来的', start - 3)) return true;
  if (precededBy(text, start, BEFORE)) return true;
  // 第一个五年计划时期: a plan by its number.
  if (
    text.charAt(start - 1) === '个' &&
    /第[一二三四五六七八九十\d]{1,3}个$/u.test(text.slice(Math.max(0, start - 5), start))
  )
    return true;
  if (unit === '年' && text.charAt(start - 1) === '年') return true;
  if (unit === '年' && ERA_SPAN.test(text.slice(Math.max(0, start - 10), start))) return true;
  if (unit === '年' && /^[收受立]结案/u.test(text.slice(unitEnd, unitEnd + 3))) return true;
  // 全院三年收案分别为…: the years that something was counted in.
  if (
    unit === '年' &&
    COUNTED_IN.test(text.slice(unitEnd, unitEnd + 4)) &&
    !'刑期满缓续时达需用'.includes(text.charAt(start - 1) || ' ')
  )
    return true;
  if (unit === '年' && isShortYear(text, start, unitEnd)) return true;
  const next = text.charAt(unitEnd);
  if (unit === '年' || unit === '个月' || unit === '周' || unit === '天') {
    if (next !== '' && AFTER.includes(next)) return true;
    if (text.startsWith('年均', unitEnd)) return true;
    // 十年增加近70万亿元: at the start of a clause, with what happened behind it, it says when.
    if (
      unit !== '天' &&
      isBoundary(text, start - 1) &&
      next !== '' &&
      isHan(next.charCodeAt(0)) &&
      !'以之左多半'.includes(next)
    )
      return true;
    if (next === '以' && (text.charAt(unitEnd + 1) === '来' || text.charAt(unitEnd + 1) === '前')) return true;
    if (next === '之' && '间内前后'.includes(text.charAt(unitEnd + 1))) return true;
  }
  // 24小时值守, 8小时之外: how something is done, not how long it took.
  if (
    (unit === '小时' || unit === '天') &&
    next !== '' &&
    isHan(next.charCodeAt(0)) &&
    '值不制无全热自在轮'.includes(next)
  )
    return true;
  return false;
}

/** Where the quote of a duration begins: with its 连续, if it has one. */
export function streakStart(text: string, start: number): number {
  return start >= 2 && text.startsWith('连续', start - 2) ? start - 2 : start;
}
