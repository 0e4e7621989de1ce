import { type Furniture, furnitureOf, TRAIL_REGEX } from './furniture.js';
import { FIGURE_REGEX, type HeadingForm, headingForm, isShort, PLAIN_LONGEST, SPACED_REGEX } from './heading-form.js';
import { evidenceOf } from './junction.js';
import { type Line, usualGap } from './lines.js';
import { numberingOf } from './numbering.js';
import { clausesOf, endingOf, holdsSentenceEnd, openMarks, runsOn, SHORT_LINE } from './sentence.js';
import { surnameLength } from './surnames.js';
import type { WordEvidence } from './word-evidence.js';

/** What a line is, before torn paragraphs are put together. */
type LineType = 'title' | 'subtitle' | 'heading' | 'flow' | Furniture;

export interface ClassifiedLine extends Line {
  type: LineType;
  form?: HeadingForm;
}

export interface Classified {
  readonly lines: ClassifiedLine[];
  /** The gap that separates paragraphs here. */
  readonly usual: number;
  /** The headings of this document have a form (numbers, two halves), and its columns are torn: a short line of another form is no heading. */
  readonly strictHeadings: boolean;
}

const TITLE_LONGEST = 60;
const CAPTION_LONGEST = 80;

const SUBTITLE_START_REGEX = /^(?:——|--|—|―|－－|⸺)/u;
/** （2023年1月5日在某某第一次会议上） under a title. */
const OCCASION_REGEX = /^[（(].{4,80}[）)]$/u;
/** 某法院……工作纪实: a line under the title that says what kind of piece this is. */
const SUBTITLE_END_REGEX = /(?:纪实|综述|侧记|掠影|纪略|巡礼|观察|小记|扫描)$/u;
/** ……法院 | 工作报告: a title on two lines. */
const BODY_NAME_END_REGEX = /(?:法院|检察院|人民政府|委员会|常委会|局|厅)$/u;
/** 某某法院研究室 over the day: who issued it. */
const ISSUER_REGEX = /^\p{Script=Han}{4,24}(?:法院|研究室|办公室|政治部|执行局|新闻局|宣传处|委员会|办公厅)$/u;
const DOCUMENT_NAME_REGEX = /(?:报告|总结|要点|计划|公报|白皮书|通报|说明|情况|综述|纪实)$/u;

/** Whether the text below goes on with the sentence of a line that could be a heading. */
function goesOnBelow(line: Line, below: ClassifiedLine | undefined, words: WordEvidence): boolean {
  if (below?.type !== 'flow' || numberingOf(below.text)) return false;
  const evidence = evidenceOf(line.text, below.text, words);
  return evidence !== undefined && evidence !== 'long';
}

/** A line that runs on like a sentence but has no end: torn for certain. */
function isTorn(line: Line): boolean {
  const ending = endingOf(line.text);
  if (ending === 'comma') return line.text.length > 8;
  return ending === 'open' && runsOn(line.text);
}

function markFurniture(lines: ClassifiedLine[]): void {
  for (const line of lines) line.type = furnitureOf(line) ?? 'flow';
  markSiteName(lines);
  // What stands over the way to the page (首页 > 要闻) is the site's.
  let trail = 0;
  for (let at = 0; at < lines.length && at < HEAD_LINES; at++) if (TRAIL_REGEX.test(lines[at]!.text)) trail = at;
  for (const line of lines.slice(0, trail)) if (isShort(line, 20)) line.type = 'banner';
}

/** 某某网 over the title: whose page it is. */
const SITE_NAME_REGEX = /^\p{Script=Han}{2,8}(?:网|日报|晚报|晨报|时报|法制报|法治报|新闻|在线|频道)$/u;
/** 作者：… 发布时间：… on the line of the title. */
const CREDITED_REGEX = /(?:作者|来源|发布时间|发布日期)[:：]/u;

function markSiteName(lines: ClassifiedLine[]): void {
  const first = lines.find((line) => line.type === 'flow');
  const next = lines[first ? lines.indexOf(first) + 1 : 0];
  if (first && next?.type === 'flow' && SITE_NAME_REGEX.test(first.text) && isShort(next, TITLE_LONGEST))
    first.type = 'banner';
}

/** How many lines a page's head may have. */
const HEAD_LINES = 12;

/** Title and subtitle: the first short lines of the document, where a longer one follows. */
function markTitle(lines: ClassifiedLine[], words: WordEvidence): void {
  const first = lines.findIndex((line) => line.type === 'flow');
  const title = lines[first];
  if (!title || title.text.includes('\t') || numberingOf(title.text)) return;
  const credited = CREDITED_REGEX.exec(title.text)?.index ?? 0;
  if (title.text.length > TITLE_LONGEST && (credited < 4 || title.text.length > 2 * TITLE_LONGEST)) return;
  const ending = endingOf(title.text);
  const exclaims = /[！？!?][”』」]?$/u.test(title.text);
  if ((ending !== 'open' && !exclaims) || holdsSentenceEnd(title.text.replace(/[！？!?]/gu, ''))) return;
  if (clausesOf(title.text) > 2 || openMarks(title.text).length > 0) return;
  const rest = lines.slice(first + 1, first + 40).filter((line) => line.type === 'flow');
  if (
    rest.length === 0 &&
    (title.text.length > SHORT_LINE || /[，,]/u.test(title.text) || FIGURE_REGEX.test(title.text))
  )
    return;
  // A first line that only the next completes is text: 审结民商事案件 | 1200件。
  const over = lines[first + 1]?.type === 'credit';
  if (rest[0] && !over && FIGURE_REGEX.test(title.text) && !DOCUMENT_NAME_REGEX.test(title.text)) return;
  if (goesOnBelow(title, rest[0], words)) return;
  title.type = 'title';
  let at = first + 1;
  const second = lines[at];
  if (
    second?.type === 'flow' &&
    BODY_NAME_END_REGEX.test(title.text) &&
    DOCUMENT_NAME_REGEX.test(second.text) &&
    isShort(second, 30)
  ) {
    second.type = 'title';
    at++;
  }
  while (at < first + HEAD_LINES && lines[at] && (lines[at]!.type !== 'flow' || lines[at]!.text === title.text)) {
    // The page's head and the article's both have the title.
    if (lines[at]!.text === title.text) lines[at]!.type = 'title';
    at++;
  }
  // A title of two lines over its ——.
  if (
    lines[at]?.type === 'flow' &&
    isShort(lines[at]!, PLAIN_LONGEST) &&
    SUBTITLE_START_REGEX.test(lines[at + 1]?.text ?? '')
  )
    lines[at++]!.type = 'title';
  // The title again, on as many lines as it has parts.
  for (let next = at; next < first + HEAD_LINES && next < lines.length; next++) {
    const line = lines[next]!;
    if (
      line.type === 'flow' &&
      line.text.length >= 8 &&
      line.text.length < title.text.length &&
      title.text.includes(line.text)
    )
      line.type = 'title';
  }
  // Who wrote it, beside the other credits.
  for (let next = at; next < first + HEAD_LINES && next + 1 < lines.length; next++) {
    const line = lines[next]!;
    const beside = lines[next - 1]!.type === 'credit' || lines[next + 1]!.type === 'credit';
    if (line.type === 'flow' && line.text.length <= 3 && beside && surnameLength(line.text) > 0) line.type = 'credit';
  }
  const under = lines[at];
  if (under?.type !== 'flow') return;
  if (SUBTITLE_START_REGEX.test(under.text)) {
    if (under.text.length <= 120) under.type = 'subtitle';
  } else if (lines[at + 1]?.type === 'credit' && ISSUER_REGEX.test(under.text)) under.type = 'credit';
  else if (!numberingOf(under.text) && isSubtitle(under, lines[at + 1])) under.type = 'subtitle';
}

/** A line under the title without a dash: the occasion in brackets, a kind of piece by its last word, or whatever stands over the credits. */
function isSubtitle(line: Line, below: ClassifiedLine | undefined): boolean {
  if (OCCASION_REGEX.test(line.text)) return true;
  return isShort(line, SHORT_LINE) && (SUBTITLE_END_REGEX.test(line.text) || below?.type === 'credit');
}

/** 某县人民法院 over a day at the end: the signature. */
function markSignature(lines: ClassifiedLine[]): void {
  // 责任编辑：… may stand under the day.
  let at = lines.length - 1;
  while (at > 0 && lines[at]!.type !== 'flow' && !/^[\d（(一二]/u.test(lines[at]!.text)) at--;
  const last = lines[at];
  const above = lines[at - 1];
  if (!above || !last || above.type !== 'flow' || last.type !== 'credit' || !/^[\d（(一二]/u.test(last.text)) return;
  if (above.text.length <= 30 && BODY_NAME_END_REGEX.test(above.text) && isShort(above, 30)) above.type = 'credit';
}

/** Lines set off by more white space than paragraphs have: pictures stood there, and these are their captions. */
function setOff(lines: readonly ClassifiedLine[], usual: number): number[] {
  const found: number[] = [];
  let begun = false;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    begun ||= lines[index - 1]!.type === 'flow';
    if (
      line.type !== 'flow' ||
      line.gap < usual + 2 ||
      line.text.length > CAPTION_LONGEST ||
      holdsSentenceEnd(line.text)
    )
      continue;
    // The lead under a title may stand apart too.
    if (!begun && endingOf(line.text) === 'full' && line.text.length > 25) continue;
    if (numberingOf(line.text) || endingOf(line.text) === 'comma' || endingOf(line.text) === 'soft') continue;
    found.push(index);
  }
  return found;
}

/** Set-off lines are headings instead where each stands alone, over a paragraph, and the document has no other headings. */
function markSetOff(lines: ClassifiedLine[], usual: number): void {
  const found = setOff(lines, usual);
  const has = new Set(found);
  const spacedElsewhere = lines.some(
    (line, index) => line.type === 'flow' && !has.has(index) && SPACED_REGEX.test(line.text),
  );
  const captionLike = (index: number): boolean =>
    endingOf(lines[index]!.text) === 'full' ||
    has.has(index + 1) ||
    has.has(index - 1) ||
    lines[index + 1]?.type !== 'flow' ||
    isTornBefore(lines, index);
  const anyCaption = found.some((index) => captionLike(index));
  for (const index of found) {
    const line = lines[index]!;
    if (SPACED_REGEX.test(line.text) && spacedElsewhere && lines[index + 1]?.type === 'flow' && !has.has(index + 1))
      continue;
    if (anyCaption || spacedElsewhere) line.type = 'caption';
  }
}

/** Whether the text above line `index`, captions left out, breaks off in the middle of a sentence. */
function isTornBefore(lines: readonly ClassifiedLine[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && index - at < 20 && lines[at]!.type !== 'flow') at--;
  const line = lines[at];
  return line !== undefined && line.type === 'flow' && isTorn(line);
}

/** How many lines of one form may stand one under another and still be headings: more of them are a list. */
function longestRun(form: HeadingForm): number {
  return form === 'plain' || form === 'spaced' ? 2 : 1;
}

/** Own-line headings: short, without an end, over text. */
function markHeadings(lines: ClassifiedLine[], words: WordEvidence): boolean {
  const order: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { type } = lines[index]!;
    if (type !== 'caption' && type !== 'banner') order.push(index);
  }
  const forms = order.map((index) => (lines[index]!.type === 'flow' ? headingForm(lines[index]!) : undefined));
  const formed = forms.filter((form) => form === 'spaced' || form === 'han' || form === 'chapter').length;
  const torn = lines.filter((line) => line.type === 'flow' && isTorn(line)).length;
  const strictHeadings = formed >= 2 && torn >= 2;
  for (let at = 0; at < forms.length; ) {
    const form = forms[at];
    let stop = at + 1;
    while (form !== undefined && form !== 'bare' && stop < forms.length && forms[stop] === form) stop++;
    if (form !== undefined && form !== 'bare') {
      if (stop - at > longestRun(form) || (form === 'plain' && strictHeadings)) forms.fill(undefined, at, stop);
    }
    at = stop;
  }
  // From the end, so that what stands under a line is known: nothing, a heading, or text.
  for (let at = order.length - 1; at >= 0; at--) {
    const form = forms[at];
    if (form === undefined) continue;
    const line = lines[order[at]!]!;
    const under = at + 1 < order.length ? lines[order[at + 1]!]! : undefined;
    if (form === 'plain' || form === 'spaced') {
      const above = at > 0 ? lines[order[at - 1]!]! : undefined;
      if (
        goesOnBelow(line, under, words) ||
        (above?.type === 'flow' &&
          (isTorn(above) || endingOf(above.text) === 'comma') &&
          goesOnBelow(above, line, words))
      )
        continue;
    }
    // A number over a heading is the heading's, any other is a page's; two halves over nothing are a slogan across the page.
    if (under?.type === 'heading' || (under?.type === 'flow' && form !== 'bare')) {
      line.type = 'heading';
      line.form = form;
    } else if (form === 'bare' || (form === 'spaced' && under === undefined && at > 0)) line.type = 'banner';
  }
  return strictHeadings;
}

/**
 * Tells what each line is: title, subtitle, heading, caption, credit, banner, or text that flows.
 *
 * @example classify(splitLines('一、审判\n全年审结1200件。'), new WordEvidence('')).lines.map((line) => line.type) // => ['heading', 'flow']
 */
export function classify(source: readonly Line[], words: WordEvidence): Classified {
  const lines = source.map(
    ({ start, end, text, gap, indented }): ClassifiedLine => ({ start, end, text, gap, indented, type: 'flow' }),
  );
  const usual = usualGap(lines);
  markFurniture(lines);
  markTitle(lines, words);
  markSignature(lines);
  markSetOff(lines, usual);
  const strictHeadings = markHeadings(lines, words);
  return { lines, usual, strictHeadings };
}
