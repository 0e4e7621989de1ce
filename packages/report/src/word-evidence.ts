import { isHanAt } from './han.js';

/** How much of a text is searched for words, and how often: enough for a report, and a bound for anything longer. */
const SEARCHED = 100_000;
const LOOKUPS = 400;

/** Which strings of characters a text uses, for telling a broken word from two whole ones without a dictionary. */
export class WordEvidence {
  readonly #text: string;
  #left = LOOKUPS;

  constructor(text: string) {
    this.#text = text.slice(0, SEARCHED);
  }

  /**
   * Whether the gap between the two lines breaks a word: the characters on its two sides stand together elsewhere in the
   * text, and the second line begins with no word that does. Three characters over the gap are enough; of two, which may meet
   * by chance, the first line must end with no word of the text either.
   */
  breaksWord(before: string, after: string): boolean {
    const tail = before.slice(-2);
    const head = after.slice(0, 2);
    if (tail.length < 2 || head.length < 2 || !isHanAt(head, 0) || !isHanAt(tail, 1)) return false;
    if (this.#left <= 0) return false;
    this.#left--;
    if (this.#count(head, 2) > 1) return false;
    if (this.#text.includes(tail + head[0]!)) return true;
    return this.#count(tail[1]! + head[0]!, 2) > 1 && this.#count(tail, 2) < 2;
  }

  /** How often `words` stands in the text, up to `most`. */
  #count(words: string, most: number): number {
    let count = 0;
    for (let at = this.#text.indexOf(words); at >= 0 && count < most; at = this.#text.indexOf(words, at + 1)) count++;
    return count;
  }
}
