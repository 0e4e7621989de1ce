import type { Line } from './lines.js';
import { type Numbering, numberingOf } from './numbering.js';
import { endingOf, holdsSentenceEnd, openMarks, runsOn, SHORT_LINE } from './sentence.js';

/** The form of a heading: its number's, 前半 后半 with a space between, or none. */
export type HeadingForm = Numbering | 'spaced' | 'plain';

/** A heading without a number or two halves fits on one line and a bit. */
export const PLAIN_LONGEST = 32;
/** A figure in a short line: it is a row of a list or a table, hardly a heading. */
export const FIGURE_REGEX = /\d\s?(?:件|人|次|元|万|亿|%|％|个|名|起|份|场|家|户|篇|天|‰)/u;

/** 党建引领聚合力 司法为民谱新篇: two halves of at least four characters, one space between. */
export const SPACED_REGEX = /^[^\s，。；]{4,30}[ \u3000][^\s，。；]{4,30}$/u;

export function isShort(line: Line, longest: number): boolean {
  return line.text.length <= longest && endingOf(line.text) === 'open' && !holdsSentenceEnd(line.text);
}

/** A heading has words. */
const HAN_TWICE_REGEX = /\p{Script=Han}{2}/u;
/** 关键词：…, 摘要：…: a line of a paper's head. */
const LABEL_REGEX = /^(?:关键词|关键字|内容摘要|摘要|论文摘要|论文提要|提要|导读|词条|释义|主题词|分类号)\s?[:：|]/u;

export function headingForm(line: Line): HeadingForm | undefined {
  const { text } = line;
  if (text.includes('\t')) return undefined;
  const number = numberingOf(text);
  if (number) {
    if (number.form === 'bare') return 'bare';
    const words = text.slice(number.length);
    const ending = endingOf(words);
    const named = ending === 'soft' && /^[^：:；;]{2,20}[：:]$/u.test(words);
    if (words.length > SHORT_LINE || ending === 'comma' || (ending === 'soft' && !named) || holdsSentenceEnd(words))
      return undefined;
    return FIGURE_REGEX.test(words) ? undefined : number.form;
  }
  if (!isShort(line, SHORT_LINE) || FIGURE_REGEX.test(text) || !HAN_TWICE_REGEX.test(text) || LABEL_REGEX.test(text))
    return undefined;
  if (SPACED_REGEX.test(text)) return 'spaced';
  return text.length <= PLAIN_LONGEST && !runsOn(text) && openMarks(text).length === 0 ? 'plain' : undefined;
}
