import type { Draft } from './flow.js';
import { type Numbering, numberingOf } from './numbering.js';

/** A heading that opens its paragraph on the same line: how long it is, and its number's form. */
export interface RunIn {
  readonly length: number;
  readonly form: Numbering | undefined;
}

/**
 * The level of each heading and run-in heading, 1 the highest: a form of heading that first stands under another is one level below it.
 *
 * `一、` over `（一）` gives 1 and 2; a number alone on its line and the heading under it are one section's number and name, so they have one
 * level; a run-in heading without a number is one below the heading that it stands under.
 */
export function headingLevels(drafts: readonly Draft[], runIns: ReadonlyMap<Draft, RunIn>): Map<Draft, number> {
  const levels = new Map<Draft, number>();
  const path: string[] = [];
  let numbered = false;
  const levelOf = (form: string): number => {
    const at = path.indexOf(form);
    if (at >= 0) path.length = at + 1;
    else path.push(form);
    return path.length;
  };
  for (const draft of drafts) {
    const runIn = runIns.get(draft);
    if (runIn) levels.set(draft, runIn.form ? levelOf(runIn.form) : path.length + 1);
    if (draft.type === 'paragraph') numbered = false;
    if (draft.type !== 'heading') continue;
    // 前言, 结语 stand beside 一、, not over it.
    const form = draft.aside ? 'han' : (draft.form ?? 'plain');
    levels.set(draft, numbered && form !== 'bare' ? path.length : levelOf(form));
    numbered = form === 'bare';
  }
  return levels;
}

/** The first sentence of a paragraph as its heading: no longer than this, and without a number only where the rest is longer. */
const LONGEST = 36;
const REST_SHORTEST = 30;
/** What ends a sentence, or announces another. */
const ENDS = new Set([...'。！？；：:;'].map((mark) => mark.charCodeAt(0)));
const FIGURE_REGEX = /\d/u;
/** A sentence that reports or explains, and is no heading: it names its time or its speaker, or says what something is. */
const REPORTING_REGEX =
  /^[^。]{1,30}(?:是|离不开|非常|十分|表示|受到|获得|赢得)|^(?:今年|去年|近年|近日|目前|同时|此外|据|截至|下一步|[“”][^”]{0,20}”[，,：:]|[^。]{0,12}(?:表示|介绍|强调|指出|认为))/u;

/**
 * Reads the run-in heading that `text` begins with, without its 。.
 *
 * @example runInHeading('（一）抓实审判。全年审结1200件。') // => { length: 7, form: 'han-paren' }
 */
function runInHeading(text: string): RunIn | undefined {
  const number = numberingOf(text);
  const from = number && number.form !== 'bare' ? number.length : 0;
  let at = from;
  while (at < text.length && at - from <= LONGEST && !ENDS.has(text.charCodeAt(at))) at++;
  if (text[at] !== '。' || at - from < 4 || text.length - at < (from > 0 ? 2 : REST_SHORTEST)) return undefined;
  const words = text.slice(from, at);
  if (FIGURE_REGEX.test(words) || REPORTING_REGEX.test(words) || words.split(/[，,]/u).length > 2) return undefined;
  return { length: at, form: from > 0 ? number!.form : undefined };
}

/** The run-in heading of each paragraph; one without a number only where a paragraph beside it, or most of its section, has one too. */
export function runInHeadings(drafts: readonly Draft[], textOf: (at: number) => string): Map<Draft, RunIn> {
  const found = new Map<Draft, RunIn>();
  let siblings: [Draft, RunIn][] = [];
  /** Paragraphs since the last heading. */
  let passed = 0;
  let lastPassed = -1;
  /** Two of them stand one under the other. */
  let beside = false;
  const settle = (): void => {
    if (siblings.length > 1 && (beside || siblings.length * 2 > passed))
      for (const [draft, heading] of siblings) found.set(draft, heading);
    siblings = [];
    passed = 0;
    lastPassed = -1;
    beside = false;
  };
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at]!;
    if (draft.type === 'heading') settle();
    if (draft.type !== 'paragraph' || draft.continues !== undefined || draft.headless) continue;
    passed++;
    const heading = runInHeading(textOf(at));
    if (heading?.form) found.set(draft, heading);
    else if (heading) {
      siblings.push([draft, heading]);
      beside ||= lastPassed === passed - 1;
      lastPassed = passed;
    }
  }
  settle();
  return found;
}
