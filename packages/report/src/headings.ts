import type { Draft } from './flow.js';
import { numberingOf } from './numbering.js';

/**
 * The level of each heading, 1 the highest: a form of heading that first stands under another is one level below it.
 *
 * `一、` over `（一）` gives 1 and 2; a number alone on its line and the heading under it are one section's number and name,
 * so they have one level.
 */
export function headingLevels(drafts: readonly Draft[]): Map<Draft, number> {
  const levels = new Map<Draft, number>();
  const path: string[] = [];
  let numbered = false;
  for (const draft of drafts) {
    if (draft.type !== 'heading') {
      if (draft.type === 'paragraph') numbered = false;
      continue;
    }
    const form = draft.form ?? 'plain';
    if (numbered && form !== 'bare') {
      levels.set(draft, path.length);
      numbered = false;
      continue;
    }
    const at = path.indexOf(form);
    if (at >= 0) path.length = at + 1;
    else path.push(form);
    // Under a bare number, headings of the name's form are the section's own name.
    levels.set(draft, path.length);
    numbered = form === 'bare';
  }
  return levels;
}

/** The first sentence of a paragraph as its heading: no longer than this, and the rest longer. */
const RUN_IN_LONGEST = 36;
const REST_SHORTEST = 30;
const FIGURE_REGEX = /\d/u;
/** A sentence that reports or explains, and is no heading: it names its time or its speaker, or says what something is. */
const REPORTING_REGEX =
  /^[^。]{1,30}(?:是|离不开)|^(?:今年|去年|近年|近日|目前|同时|此外|据|截至|下一步|\d|[“”][^”]{0,20}”[，,：:]|[^。]{0,12}(?:表示|介绍|强调|指出|认为))/u;

/**
 * How long the run-in heading is that `text` begins with, without its 。, and whether it has a number.
 *
 * A numbered one stands for itself; one without a number is a heading only where its neighbours have one too.
 *
 * @example runInHeading('压实责任强担当。' + '该院'.repeat(20)) // => { length: 7, numbered: false }
 */
function runInHeading(text: string): { length: number; numbered: boolean } | undefined {
  const number = numberingOf(text);
  const from = number && number.form !== 'bare' ? number.length : 0;
  let at = from;
  while (at < text.length && at - from <= RUN_IN_LONGEST && !'。！？；：:;'.includes(text[at]!)) at++;
  if (text[at] !== '。' || at - from < 4 || text.length - at < REST_SHORTEST) return undefined;
  const words = text.slice(from, at);
  if (FIGURE_REGEX.test(words) || REPORTING_REGEX.test(words) || words.split(/[，,]/u).length > 2) return undefined;
  return { length: at, numbered: from > 0 };
}

/** The run-in heading of each paragraph: a length in characters, by the paragraph's number. */
export function runInHeadings(drafts: readonly Draft[], textOf: (draft: Draft) => string): Map<Draft, number> {
  const found = new Map<Draft, number>();
  let siblings: [Draft, number][] = [];
  const settle = (): void => {
    if (siblings.length > 1) for (const [draft, length] of siblings) found.set(draft, length);
    siblings = [];
  };
  for (const draft of drafts) {
    if (draft.type === 'heading') settle();
    if (draft.type !== 'paragraph' || draft.continues !== undefined || draft.headless) continue;
    const heading = runInHeading(textOf(draft));
    if (!heading) continue;
    if (heading.numbered) found.set(draft, heading.length);
    else siblings.push([draft, heading.length]);
  }
  settle();
  return found;
}
