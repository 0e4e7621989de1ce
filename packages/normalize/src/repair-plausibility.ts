import { isCommon, isHan, simplify } from './common.js';
import { DocumentPairs, writtenAs } from './document-pairs.js';
import { gbkCode } from './gbk.js';
import { isWord, standsAlone } from './lexicon.js';
import { MARKS, mayHideBefore, mayHideBehind, meltedFrom, NO_JOINT, WORD } from './melted.js';
import { SYLLABLE } from './readings.js';
import { unitsOf } from './units.js';

const GLOSS_REGEX = new RegExp(`[(（][^\\S\\n]*${SYLLABLE}[^\\S\\n]*[)）]`, 'gu');
const CONTEXT = 24;
const MOST_CANDIDATES = 3;

/**
 * Whether what a repair gives is text. Reading the shifted bytes always gives *something*; when the page has dropped a pair
 * of them (those in GBK's user-defined rows show as nothing), two characters have melted into one wrong one. So a repair is
 * certain only if each of its characters, and both its neighbours, belong to a word that the package knows or that stands
 * elsewhere in the document, and if no reading with one dropped pair does as well.
 */
export class Plausibility {
  readonly #text: string;
  #pairs: DocumentPairs | undefined;

  /** The units are those of the text. */
  constructor(text: string, units: Uint16Array) {
    this.#text = text;
    this.#pairs = new DocumentPairs(text, units);
  }

  /** Has to be told what will be asked, before it is asked whether the first of it is certain. */
  expect(start: number, characters: string, end: number): void {
    if (![...characters].every(isCommon)) return;
    const pairs = this.#documentPairs();
    for (const character of this.#before(start) + characters + this.#after(end)) {
      for (const unit of writtenAs(simplify(character))) {
        pairs.expectFirst(unit);
        pairs.expectSecond(unit);
      }
    }
    for (const character of characters) for (const unit of meltedFrom(character).asked) pairs.expectFirst(unit);
  }

  /** Whether all characters are such as a traditional text has. */
  isText(characters: string): boolean {
    return [...characters].every((character) => isCommon(character) || MARKS.includes(character));
  }

  /** Whether a text of either script may have them: signs, and all that stands in GB 2312 when simplified. */
  mayBeText(characters: string): boolean {
    return [...characters].every((character) => {
      const code = gbkCode(String.fromCharCode(simplify(character)));
      return (code >= 0xa1a1 && code < 0xaa00) || (code >= 0xb0a1 && code < 0xf800 && (code & 0xff) >= 0xa1);
    });
  }

  isCertain(start: number, characters: string, end: number): boolean {
    if (![...characters].every(isCommon)) return false;
    const before = this.#before(start);
    const after = this.#after(end);
    if (this.#uncovered(before, characters, after) > 0) return false;
    if (this.#mayHide(before, characters)) return false;
    for (let i = 0; i < characters.length; i++) {
      const left = before + characters.slice(0, i);
      const right = characters.slice(i + 1) + after;
      for (const pair of this.#pairsFor(characters[i]!, left, right)) {
        if (this.#uncovered(before, characters.slice(0, i) + pair + characters.slice(i + 1), after) === 0) return false;
      }
    }
    return true;
  }

  /** Whether characters may be missing between two that nothing says belong side by side; 的 stands beside anything. */
  #mayHide(before: string, characters: string): boolean {
    const all = before.slice(-1) + characters;
    for (let i = 1; i < all.length; i++) {
      const [first, second] = [all[i - 1]!, all[i]!];
      if (first === '的' || second === '的' || this.#isPair(first, second)) continue;
      if (mayHideBefore(second) || (i > all.length - characters.length && mayHideBehind(first))) return true;
    }
    return false;
  }

  /** Readings of a run, the likeliest first: as the bytes stand, and with dropped pairs put back where it is no text. */
  candidates(start: number, runs: readonly string[], end: number): string[] {
    const before = this.#before(start);
    const after = this.#after(end);
    const found = new Map<string, number>();
    const add = (characters: string) => {
      if (this.isText(characters)) found.set(characters, this.#uncovered(before, characters, after));
    };
    for (const run of runs) {
      add(run);
      add(this.#restored(run, before, after));
      for (let i = 0; i < run.length; i++) {
        const pair = this.#bestPair(run[i]!, before + run.slice(0, i), run.slice(i + 1) + after);
        if (pair) add(run.slice(0, i) + pair + run.slice(i + 1));
      }
    }
    return [...found]
      .sort(([, x], [, y]) => x - y)
      .map(([characters]) => characters)
      .slice(0, MOST_CANDIDATES);
  }

  /** The run with a dropped pair put back at each character that is none of a text. */
  #restored(run: string, before: string, after: string): string {
    let restored = '';
    for (let i = 0; i < run.length; i++) {
      const suspect = !isCommon(run[i]!) && !'，。、'.includes(run[i]!);
      restored += (suspect && this.#bestPair(run[i]!, before + restored, run.slice(i + 1) + after)) || run[i]!;
    }
    return restored;
  }

  /** The two characters that may have melted into one and make words with each other or with what stands beside them. */
  #bestPair(character: string, before: string, after: string): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const pair of this.#pairsFor(character, before, after)) {
      const score =
        2 * Number(this.#isPair(pair[0]!, pair[1]!)) +
        Number(before !== '' && this.#isPair(before.at(-1)!, pair[0]!)) +
        Number(after !== '' && this.#isPair(pair[1]!, after[0]!)) +
        Number(pair[0] === '，');
      if (score > most) {
        most = score;
        best = pair;
      }
    }
    return best;
  }

  /** The pairs that a character may have melted from and in which both belong to a word, of the two or with a neighbour. */
  #pairsFor(character: string, before: string, after: string): string[] {
    const { firsts, seconds, joints, words } = meltedFrom(character);
    const last = before === '' ? 0 : simplify(before.at(-1)!);
    const next = after === '' ? 0 : simplify(after[0]!);
    const known = this.#documentPairs();
    let free: boolean[] | undefined;
    const pairs: string[] = [];
    firsts.forEach((first, i) => {
      const fits = first.alone || (last !== 0 && this.#isWord(last, first.unit));
      // Most characters stand nowhere in the document, and are in no word with any of the seconds.
      if (fits) free ??= seconds.map(({ alone, unit }) => alone || (next !== 0 && this.#isWord(unit, next)));
      else if (!words[i] && !known.mayStartWith(first.unit)) return;
      for (let k = 0, joint = i * seconds.length; k < seconds.length; k++, joint++) {
        const kind = joints[joint]!;
        if (kind === NO_JOINT) continue;
        const second = seconds[k]!;
        if ((fits && free![k]) || kind === WORD || known.has(first.unit, second.unit)) {
          pairs.push(first.character + second.character);
        }
      }
    });
    return pairs;
  }

  /** How many of the characters, and of their two neighbours, belong to no word. */
  #uncovered(before: string, characters: string, after: string): number {
    const all = before + characters + after;
    const first = Math.max(0, before.length - 1);
    const last = Math.min(all.length - 1, before.length + characters.length);
    let uncovered = 0;
    for (let i = first; i <= last; i++) {
      if (!isHan(all[i]!) || standsAlone(simplify(all[i]!))) continue;
      const left = i > 0 && this.#isPair(all[i - 1]!, all[i]!);
      if (!left && !(i + 1 < all.length && this.#isPair(all[i]!, all[i + 1]!))) uncovered++;
    }
    return uncovered;
  }

  #isPair(first: string, second: string): boolean {
    return this.#isWord(simplify(first), simplify(second));
  }

  #isWord(first: number, second: number): boolean {
    return isWord(first, second) || this.#documentPairs().has(first, second);
  }

  /** Forgets the units and their pairs; all are looked for when somebody asks again. */
  rest(): void {
    this.#pairs?.leave();
    this.#pairs = undefined;
  }

  #documentPairs(): DocumentPairs {
    if (!this.#pairs) {
      this.#pairs = new DocumentPairs(this.#text, unitsOf(this.#text));
      this.#pairs.expectAll();
    }
    return this.#pairs;
  }

  #before(start: number): string {
    return withoutGlosses(this.#text.slice(Math.max(0, start - CONTEXT), start)).slice(-2);
  }

  #after(end: number): string {
    return withoutGlosses(this.#text.slice(end, end + CONTEXT)).slice(0, 2);
  }
}

function withoutGlosses(text: string): string {
  return text.includes('(') || text.includes('（') ? text.replaceAll(GLOSS_REGEX, '') : text;
}
