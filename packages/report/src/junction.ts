import { closesMark, endingOf, openMarks, runsOn } from './sentence.js';
import { startOf } from './start.js';

/** What shows that a line goes on with the sentence of the one before. */
export type Evidence =
  | 'comma' // A ends with a comma or an opening mark
  | 'mark' // a quotation mark or bracket left open in A is closed in B
  | 'middle' // no sentence begins as B does
  | 'dangling' // A ends with a word that needs another after it
  | 'digits' // a number goes on
  | 'word' // the gap breaks a word
  | 'long'; // A is a sentence without an end

/** Words that need another after them. */
const DANGLING_REGEX =
  /(?:[在从自至到由于和与及对将把被向并或让使并仅共约超近比占达是的]|截至|以及|关于|通过|围绕|根据|按照|其中)$/u;
const HAN_REGEX = /\p{Script=Han}/u;

/** How much of a text is searched for words, and how often: enough for a report, and a bound for anything longer. */
const SEARCHED = 100_000;
const LOOKUPS = 400;

/** A line that begins by closing what was opened above. */
const CLOSER_START_REGEX = /^[”’）)》」』】]/u;
/** How far back an open mark is looked for. */
const REACH = 200;

/** Which strings of characters a text uses, for telling a broken word from two whole ones without a dictionary. */
export class WordEvidence {
  readonly #text: string;
  #left = LOOKUPS;

  constructor(text: string) {
    this.#text = text.slice(0, SEARCHED);
  }

  /**
   * Whether the gap between the two lines breaks a word: the characters on its two sides stand together elsewhere in the
   * text, and the second line begins with no word that does.
   */
  breaksWord(before: string, after: string): boolean {
    const across = before.slice(-2) + after.slice(0, 1);
    const head = after.slice(0, 2);
    if (across.length < 3 || head.length < 2 || !HAN_REGEX.test(after[0]!) || !HAN_REGEX.test(before.at(-1)!))
      return false;
    if (this.#left <= 0) return false;
    this.#left--;
    const first = this.#text.indexOf(across);
    if (first < 0 || this.#text.indexOf(across, first + 1) < 0) return false;
    const itself = this.#text.indexOf(head);
    return itself < 0 || this.#text.indexOf(head, itself + 1) < 0;
  }
}

/** Whether a line is wholly inside the marks around it: it has none of its own, and no end. */
function staysOpen(text: string): boolean {
  const ending = endingOf(text);
  return (ending === 'open' || ending === 'comma') && !/[“”‘’（）()《》「」『』【】]/u.test(text);
}

/**
 * Looks for what shows that `after` goes on with the sentence of `before`; the strongest first, `undefined` where nothing does.
 *
 * @example evidenceOf('落实“三会一', '课”制度。', new WordEvidence('')) // => 'mark'
 */
export function evidenceOf(before: string, after: string, words: WordEvidence): Evidence | undefined {
  const ending = endingOf(before);
  if (ending === 'comma') return 'comma';
  if (ending === 'full' && !CLOSER_START_REGEX.test(after)) return undefined;
  const open = openMarks(before.slice(-REACH)).at(-1);
  if (open !== undefined && (closesMark(after, open) || staysOpen(after))) return 'mark';
  if (ending === 'full' || ending === 'soft') return undefined;
  if (startOf(after) === 'middle') return 'middle';
  if (/[\d.．%％]$/u.test(before) && /^\d/u.test(after)) return 'digits';
  if (DANGLING_REGEX.test(before)) return 'dangling';
  if (words.breaksWord(before, after)) return 'word';
  return runsOn(before) && startOf(after) !== 'fresh' ? 'long' : undefined;
}
