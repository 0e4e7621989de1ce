import { PairSet } from './pair-set.js';
import { SYLLABLE } from './readings.js';
import { tableOf } from './script-tables.js';
import { unitsOf } from './units.js';

const GLOSS_HERE_REGEX = new RegExp(`[(（][^\\S\\n]*${SYLLABLE}[^\\S\\n]*[)）]`, 'uy');

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const IS_FIRST = 1;
const IS_SECOND = 2;

/** All pairs of neighbouring Han of a document, simplified, glosses left out. */
export class DocumentPairs {
  readonly #pairs: PairSet;
  /** For each Han, whether it is the first and the second of any pair. */
  readonly #places = new Uint8Array(LAST_HAN - FIRST_HAN + 1);

  constructor(text: string) {
    const units = unitsOf(text);
    this.#pairs = new PairSet(units.length >> 1);
    const { codes } = tableOf('t2s');
    let before = 0;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!;
      if (isHan(unit)) {
        const han = codes[unit]! & 0xffff;
        if (before !== 0) this.#add(before, han);
        before = han;
      } else if ((unit === 0x28 || unit === 0xff08) && before !== 0) {
        const end = glossEnd(text, i);
        if (end > i) i = end - 1;
        else before = 0;
      } else before = 0;
    }
  }

  has(first: number, second: number): boolean {
    return this.startsWith(first) && this.endsWith(second) && this.#pairs.has(first, second);
  }

  /** Whether a pair starts with the character. */
  startsWith(first: number): boolean {
    return !isHan(first) || (this.#places[first - FIRST_HAN]! & IS_FIRST) !== 0;
  }

  /** Whether a pair ends with the character. */
  endsWith(second: number): boolean {
    return !isHan(second) || (this.#places[second - FIRST_HAN]! & IS_SECOND) !== 0;
  }

  #add(first: number, second: number): void {
    this.#pairs.add(first, second);
    if (isHan(first)) this.#places[first - FIRST_HAN]! |= IS_FIRST;
    if (isHan(second)) this.#places[second - FIRST_HAN]! |= IS_SECOND;
  }
}

function isHan(unit: number): boolean {
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}

/** Where the gloss that opens at `i` ends; `i` when there is none. */
function glossEnd(text: string, i: number): number {
  let end = i + 1;
  while (end < i + 13 && isLetter(text.charCodeAt(end))) end++;
  if (end > i + 1 && text.charCodeAt(end) === 0x29) return end + 1;
  GLOSS_HERE_REGEX.lastIndex = i;
  return GLOSS_HERE_REGEX.test(text) ? GLOSS_HERE_REGEX.lastIndex : i;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x1dc);
}
