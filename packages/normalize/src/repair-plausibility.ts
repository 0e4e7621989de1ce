import { gbkCharacter, gbkCode, isPrivateUse } from './gbk.js';
import { isWord, standsAlone } from './lexicon.js';
import { SYLLABLE } from './readings.js';
import { SIMPLIFIED, scriptMarks, tableOf } from './script-tables.js';

const GLOSS_REGEX = new RegExp(`[(（]${SYLLABLE}[)）]`, 'gu');
const MARKS = '，。、；：！？“”《》';
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
  #pairs: Set<string> | undefined;
  readonly #melted = new Map<string, readonly string[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether all characters are such as a traditional text has. */
  isText(characters: string): boolean {
    return [...characters].every((character) => isCommon(character) || MARKS.includes(character));
  }

  isCertain(start: number, characters: string, end: number): boolean {
    if (![...characters].every(isCommon)) return false;
    const before = this.#before(start);
    const after = this.#after(end);
    if (!this.#isCovered(before, characters, after)) return false;
    for (let i = 0; i < characters.length; i++) {
      for (const pair of this.#meltedFrom(characters[i]!)) {
        if (this.#isCovered(before, characters.slice(0, i) + pair + characters.slice(i + 1), after)) return false;
      }
    }
    return true;
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
    for (const pair of this.#meltedFrom(character)) {
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

  #meltedFrom(character: string): readonly string[] {
    let pairs = this.#melted.get(character);
    if (!pairs) {
      pairs = meltedFrom(character);
      this.#melted.set(character, pairs);
    }
    return pairs;
  }

  #isCovered(before: string, characters: string, after: string): boolean {
    return this.#uncovered(before, characters, after) === 0;
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
    const pair = simplify(first) + simplify(second);
    return isWord(pair) || this.#documentPairs().has(pair);
  }

  /** All pairs of neighbouring Han of the document, glosses left out. */
  #documentPairs(): Set<string> {
    if (this.#pairs) return this.#pairs;
    this.#pairs = new Set();
    const text = this.#text.replaceAll(GLOSS_REGEX, '');
    for (let i = 1; i < text.length; i++) {
      if (isHan(text[i - 1]!) && isHan(text[i]!)) this.#pairs.add(simplify(text[i - 1]!) + simplify(text[i]!));
    }
    return this.#pairs;
  }

  #before(start: number): string {
    return this.#text
      .slice(Math.max(0, start - CONTEXT), start)
      .replaceAll(GLOSS_REGEX, '')
      .slice(-2);
  }

  #after(end: number): string {
    return this.#text
      .slice(end, end + CONTEXT)
      .replaceAll(GLOSS_REGEX, '')
      .slice(0, 2);
  }
}

/** The pairs of common characters whose inner two bytes fall into a user-defined row, and whose outer two are this character. */
function meltedFrom(character: string): string[] {
  const code = gbkCode(character);
  const pairs: string[] = [];
  for (let trail = 0xa1; trail <= 0xfe; trail++) {
    if (trail > 0xaf && trail < 0xf8) continue;
    const first = gbkCharacter(code >> 8, trail);
    if (!isCommon(first) && (first === '' || !MARKS.includes(first))) continue;
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      if (!isPrivateUse(gbkCharacter(trail, lead))) continue;
      const second = gbkCharacter(lead, code & 0xff);
      if (isCommon(second)) pairs.push(first + second);
    }
  }
  return pairs;
}

/** Whether a traditional text may well hold the character: its simplified form is of GB 2312's first level. */
function isCommon(character: string): boolean {
  if (character === '' || !isHan(character)) return false;
  if ((scriptMarks()[character.charCodeAt(0)]! & SIMPLIFIED) !== 0) return false;
  const code = gbkCode(simplify(character));
  return code >= 0xb0a1 && code <= 0xd7f9 && (code & 0xff) >= 0xa1;
}

function simplify(character: string): string {
  return String.fromCharCode(tableOf('t2s').codes[character.charCodeAt(0)]! & 0xffff);
}

function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff';
}
