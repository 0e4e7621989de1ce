import type { BlockType, Span } from '@zhibiao/schema';
import type { Classified, ClassifiedLine } from './classify.js';
import type { HeadingForm } from './heading-form.js';
import { evidenceOf } from './junction.js';
import { numberingOf } from './numbering.js';
import { endingOf, runsOn } from './sentence.js';
import { frameNoun, opensFrame, startOf } from './start.js';
import type { WordEvidence } from './word-evidence.js';

/** A block before it has a place in the reading text: its pieces lie in the clean text, in reading order. */
export interface Draft {
  readonly type: BlockType;
  readonly form?: HeadingForm;
  readonly pieces: Span[];
  /** A section that stands beside the numbered ones. */
  readonly aside?: true;
  /** Its sentence has no end, and none was found elsewhere. */
  truncated?: true;
  /** The number of the block whose sentence this one goes on with. */
  continues?: number;
  /** It begins in the middle of a sentence whose beginning was not found. */
  headless?: true;
}

interface Open {
  readonly draft: Draft;
  readonly index: number;
  /** The end of its text, and whether it is more than one line. */
  last: string;
  joined: boolean;
}

const ASIDE_REGEX = /^(?:前言|引言|导言|序言|结语|结论|结束语|余论|附录|后记)[:：]?$/u;
/** 关键词：甲；乙；丙 has no end, and nothing goes on with it. */
const KEYWORDS_REGEX = /^(?:关键词|关键字|主题词)\s?[:：]/u;
const SHORT_LABELLED = 80;
/** How much of a paragraph's end is kept to judge what may follow it. */
const TAIL = 600;

/**
 * Puts torn paragraphs together and lifts captions, credits and banners out of the sentences that they tore.
 *
 * Blocks come in file order, by their first piece. A sentence that nothing goes on with is marked `truncated`; where the
 * file holds its rest somewhere before or after, that block is linked by `continues` and stays where it is.
 */
export function buildFlow({ lines, usual, strictHeadings }: Classified, words: WordEvidence): Draft[] {
  const drafts: Draft[] = [];
  let open: Open | undefined;
  const torn: Open[] = [];
  const headless: { index: number; text: string }[] = [];
  const close = (): void => {
    if (open && isUnfinished(open)) torn.push(open);
    open = undefined;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const piece = { start: line.start, end: line.end };
    if (line.type !== 'flow') {
      if (line.type === 'heading' || line.type === 'title' || line.type === 'subtitle') close();
      drafts.push({
        type: line.type,
        ...(line.form ? { form: line.form } : {}),
        ...(line.type === 'heading' && ASIDE_REGEX.test(line.text) ? { aside: true } : {}),
        pieces: [piece],
      });
      continue;
    }
    if (open && goesOn(open, line, lines[at - 1]!, words, usual, strictHeadings)) {
      open.draft.pieces.push(piece);
      open.last = (open.last + line.text).slice(-TAIL);
      open.joined = true;
      continue;
    }
    close();
    if (startOf(line.text) === 'middle') headless.push({ index: drafts.length, text: line.text });
    const draft: Draft = { type: 'paragraph', pieces: [piece] };
    open = { draft, index: drafts.length, last: line.text, joined: false };
    drafts.push(draft);
  }
  close();
  link(drafts, torn, headless);
  return drafts;
}

function isUnfinished({ last, joined }: Open): boolean {
  if (!joined && last.length < SHORT_LABELLED && KEYWORDS_REGEX.test(last)) return false;
  const ending = endingOf(last);
  if (ending === 'comma') return last.length > 8;
  return ending === 'open' && (joined || runsOn(last)) && !last.includes('\t');
}

function goesOn(
  open: Open,
  line: ClassifiedLine,
  above: ClassifiedLine,
  words: WordEvidence,
  usual: number,
  strict: boolean,
): boolean {
  if (line.text.includes('\t') || open.last.includes('\t')) return false;
  if (open.last.length < SHORT_LABELLED && KEYWORDS_REGEX.test(open.last) && endingOf(open.last) === 'open')
    return false;
  const number = numberingOf(line.text);
  const evidence = evidenceOf(open.last, line.text, words);
  if (number && number.form !== 'bare' && evidence !== 'mark' && evidence !== 'digits') return false;
  const far = line.gap > Math.max(usual, 1) + (above.type === 'flow' ? 0 : 1);
  if (evidence === 'mark' || evidence === 'comma' || evidence === 'digits' || evidence === 'middle') return true;
  if (far) return false;
  if (evidence !== undefined) return true;
  if (isOfOneWidth(line, above) && endingOf(open.last) === 'open') return true;
  if (endingOf(open.last) !== 'open' || startOf(line.text) === 'fresh') return false;
  if (open.joined && runsOn(line.text)) return true;
  // A short line in a torn document whose headings look otherwise: it goes on where text follows.
  return strict && (endingOf(line.text) !== 'open' || runsOn(line.text));
}

/** Two long lines of one width, one right under the other: the page was so wide. */
function isOfOneWidth(line: ClassifiedLine, above: ClassifiedLine): boolean {
  const width = line.text.length;
  return line.gap === 0 && above.type === 'flow' && width >= PAGE_NARROWEST && Math.abs(width - above.text.length) <= 1;
}

const PAGE_NARROWEST = 20;

/** Holds each sentence without an end against each block without a beginning. */
function link(drafts: Draft[], torn: readonly Open[], headless: readonly { index: number; text: string }[]): void {
  const taken = new Set<number>();
  const frames = torn.filter((one) => opensFrame(one.last));
  let next = 0;
  for (const rest of headless) {
    let one: Open | undefined;
    if (frameNoun(rest.text) !== undefined) one = frames[next++];
    else if (torn.length === 1 && headless.length === 1) one = torn[0];
    if (one && one.index !== rest.index) {
      drafts[rest.index]!.continues = one.index;
      taken.add(one.index);
    } else drafts[rest.index]!.headless = true;
  }
  for (const one of torn) if (!taken.has(one.index)) one.draft.truncated = true;
}
