import { leaveUnits, takeUnits } from './buffers.js';
import { PairSet } from './pair-set.js';
import { SYLLABLE } from './readings.js';
import { tableOf } from './script-tables.js';
import { readUnits } from './units.js';

const GLOSS_HERE_REGEX = new RegExp(`[(（][^\\S\\n]*${SYLLABLE}[^\\S\\n]*[)）]`, 'uy');

/** Characters are told apart by so many of their bits, before pairs are looked up. */
const PLACES = 1 << 13;

/** All pairs of neighbouring Han of a document, simplified, glosses left out. */
export class DocumentPairs {
  readonly #pairs: PairSet;
  /** For each place, whether any pair starts with a character of it. */
  readonly #places = new Uint8Array(PLACES);

  constructor(text: string) {
    const buffer = takeUnits(text.length);
    const units = buffer.subarray(0, text.length);
    readUnits(text, units);
    const pairs = new PairSet(units.length >> 1);
    const places = this.#places;
    const { codes } = tableOf('t2s');
    let before = 0;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!;
      if (unit >= 0x3400 && unit <= 0x9fff) {
        const han = codes[unit]! & 0xffff;
        if (before !== 0) {
          pairs.add(before, han);
          places[before & (PLACES - 1)] = 1;
        }
        before = han;
      } else if ((unit === 0x28 || unit === 0xff08) && before !== 0) {
        const end = glossEnd(units, text, i);
        if (end > i) i = end - 1;
        else before = 0;
      } else before = 0;
    }
    leaveUnits(buffer);
    this.#pairs = pairs;
  }

  has(first: number, second: number): boolean {
    return this.mayStartWith(first) && this.#pairs.has(first, second);
  }

  /** Gives its room back; nobody may ask after that. */
  leave(): void {
    this.#pairs.leave();
  }

  /** `false` when no pair starts with the character. */
  mayStartWith(first: number): boolean {
    return this.#places[first & (PLACES - 1)] === 1;
  }
}

/** Where the gloss that opens at `i` ends; `i` when there is none. */
function glossEnd(units: Uint16Array, text: string, i: number): number {
  let end = i + 1;
  while (end < i + 13 && end < units.length && isLetter(units[end]!)) end++;
  if (end > i + 1 && end < units.length && units[end] === 0x29) return end + 1;
  GLOSS_HERE_REGEX.lastIndex = i;
  return GLOSS_HERE_REGEX.test(text) ? GLOSS_HERE_REGEX.lastIndex : i;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x1dc);
}
