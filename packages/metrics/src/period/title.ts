// Titles in 《》: most name something else, and no time in them is the text's own.
import { type Extent, yearsExtent } from './calendar.js';
import type { Expression } from './expression.js';

/** 《破产审判白皮书（2017—2021）》: the years that a report names in its title. */
const TITLE_YEARS =
  /[（(《]((?:19|20)\d\d)年?[-—－–~～至]{1,2}((?:19|20)\d\d)年?(?:[）)]|[^》]{0,24}(?:白皮书|报告|公报))/u;

export function yearsOfTitle(title: string): Extent | null {
  const match = TITLE_YEARS.exec(title);
  return match && match[1]! < match[2]! ? yearsExtent(Number(match[1]), Number(match[2])) : null;
}

/** No title between 《 and 》 is longer: one that doesn't close ends here. */
export const LONGEST_TITLE = 60;

/** Whether the title from `start` to its 》 stands alone, as the heading of what follows: 《2019年…公报》 总体情况…. */
export function isHeading(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  const after = text[end + 1] ?? '\n';
  return '\n\t 　。'.includes(before) && '\n\t 　：:'.includes(after) && end + 1 < text.length;
}

/** 《2023年…统计公报》, 《2022年度…白皮书》: what figures are published in, with the year that it is on. */
const PUBLICATION_REGEX = /^《(?:19|20)\d\d年度?[^》]{0,30}(?:公报|白皮书|年报|年鉴|蓝皮书|统计资料|报告)$/u;
const SAID_IN_REGEX = /^》[（(]?[^，。；》]{0,12}?(?:显示|称|指出|表明|披露|公布|透露|记载|统计|数据)/u;

/** Whether the title from `start` to its 》 is of what the text takes its figures from: 《2023年…公报》显示, 据《2022年…白皮书》. */
export function isSource(text: string, start: number, end: number): boolean {
  if (!PUBLICATION_REGEX.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  return before.endsWith('据') || before === '按照' || SAID_IN_REGEX.test(text.slice(end, end + 20));
}

/** 图2 2015—2019年…, 表1：…: where a caption begins. */
const CAPTION = /[图表]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[-—]\d{1,2})?[ 　:：.．、]{1,2}$/u;

/** The years of a caption are those of the picture, not of the sentence behind it. */
export function isOfCaption(text: string, { start, end, kind, from, to }: Expression): boolean {
  // 表一：2016—2018年与2019—2021年收案比较: times that are held against one another are those of the text.
  if (kind !== 'range' || '与和及、'.includes(text[end] ?? '\n') || from?.unit !== 'year' || to?.unit !== 'year')
    return false;
  return ' 　:：.．、'.includes(text[start - 1] ?? '\n') && CAPTION.test(text.slice(Math.max(0, start - 8), start));
}
