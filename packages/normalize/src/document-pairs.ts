import { leaveUnits, takeUnits } from './buffers.js';
import { PairSet } from './pair-set.js';
import { SYLLABLE } from './readings.js';
import { tableOf } from './script-tables.js';

const GLOSS_HERE_REGEX = new RegExp(`[(（][^\\S\\n]*${SYLLABLE}[^\\S\\n]*[)）]`, 'uy');

/** Characters are told apart by so many of their bits, before pairs are looked up. */
const PLACES = 1 << 13;

/** Of a place: it is asked for pairs that start or end with a character of it, a gloss may start, there is a pair that starts so. */
const FIRST = 1;
const SECOND = 2;
const OPENS = 4;
const STARTS = 8;

let written: Map<number, number[]> | undefined;

/** All units that are this one when simplified, itself included. */
export function writtenAs(unit: number): readonly number[] {
  if (!written) {
    written = new Map();
    const { codes } = tableOf('t2s');
    for (let from = 0x3400; from <= 0x9fff; from++) {
      const to = codes[from]! & 0xffff;
      const known = written.get(to);
      if (known) known.push(from);
      else written.set(to, [from]);
    }
  }
  return written.get(unit) ?? [];
}

/**
 * Pairs of neighbouring Han of a document, simplified, glosses left out. Those alone are looked for that somebody will ask
 * for: it takes a look at each character of the document, but the few that are asked for stand in few of its pairs.
 */
export class DocumentPairs {
  readonly #text: string;
  readonly #units: Uint16Array;
  /** Of characters as they are written. */
  readonly #places = takeUnits(PLACES).fill(0, 0, PLACES);
  #pairs: PairSet | undefined;
  /** How many pairs there may be, about. */
  #most = 0;

  constructor(text: string, units: Uint16Array) {
    this.#text = text;
    this.#units = units;
  }

  /** Pairs that start with the character, as it is written, may be asked for from now on; nobody may have asked before. */
  expectFirst(written: number): void {
    this.#places[written & (PLACES - 1)]! |= FIRST;
  }

  expectSecond(written: number): void {
    this.#places[written & (PLACES - 1)]! |= SECOND;
  }

  expectAll(): void {
    this.#places.fill(FIRST, 0, PLACES);
    this.#most = this.#units.length >> 1;
  }

  has(first: number, second: number): boolean {
    this.#pairs ??= this.#find();
    return this.mayStartWith(first) && this.#pairs.has(first, second);
  }

  /** `false` when no pair that is asked for starts with the character. */
  mayStartWith(first: number): boolean {
    this.#pairs ??= this.#find();
    return (this.#places[first & (PLACES - 1)]! & STARTS) !== 0;
  }

  /** Gives its room back; nobody may ask after that. */
  leave(): void {
    leaveUnits(this.#places);
    this.#pairs?.leave();
  }

  #find(): PairSet {
    const units = this.#units;
    const places = this.#places;
    const pairs = new PairSet(this.#most);
    const { codes } = tableOf('t2s');
    for (const open of [0x28, 0xff08]) places[open & (PLACES - 1)]! |= OPENS;
    let asked = 0;
    /** Behind the last gloss, and what stands in front of it. */
    let behind = -1;
    let base = 0;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!;
      const place = places[unit & (PLACES - 1)]!;
      if (((asked & FIRST) | (place & (SECOND | OPENS))) === 0) {
        asked = place;
        continue;
      }
      const before = i === behind ? base : i > 0 ? units[i - 1]! : 0;
      asked = place;
      if (!isHan(before)) continue;
      if (isHan(unit)) {
        const first = codes[before]! & 0xffff;
        pairs.add(first, codes[unit]! & 0xffff);
        places[first & (PLACES - 1)]! |= STARTS;
      } else if (unit === 0x28 || unit === 0xff08) {
        const end = glossEnd(units, this.#text, i);
        if (end === i) continue;
        behind = end;
        base = before;
        asked = places[before & (PLACES - 1)]!;
        i = end - 1;
      }
    }
    return pairs;
  }
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
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
