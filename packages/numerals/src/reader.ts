import { CLASS_MASK, characterTables } from './characters.js';
import { createPlain, type Plain } from './plain.js';

/** One pass over one text, and what it remembers so that nothing is looked at more than a few times. */
export interface Reader {
  readonly text: string;
  readonly classes: Uint8Array;
  readonly values: Uint8Array;
  readonly edges: Uint8Array;
  readonly plain: Plain;
  /** Read 三五 as the digits 35, not as 3 to 5. */
  readonly digits: boolean;
  /** Where a fixed word that covers the numeral at `i` ends, or `i`; absent where fixed words are not known. */
  readonly fixedEnd: ((text: string, i: number) => number) | undefined;
  /** Digits before this offset are no groups (1,23,4). */
  ungrouped: number;
  /** Digits before this offset are no decimals (2022.01.05). */
  undotted: number;
  /** Numbers that start before this offset are no ends of a range (3-5-7). */
  unranged: number;
  /** Numerals before this offset make no number (一三五十), or one with too many digits. */
  refused: number;
  /** Where the last failed reading stopped. */
  stop: number;
  /** It stopped at too many digits. */
  tooLong: boolean;
}

export function createReader(text: string, digits: boolean, fixedEnd?: (text: string, i: number) => number): Reader {
  const { classes, values, edges } = characterTables();
  return {
    text,
    classes,
    values,
    edges,
    plain: createPlain(),
    digits,
    fixedEnd,
    ungrouped: 0,
    undotted: 0,
    unranged: 0,
    refused: 0,
    stop: 0,
    tooLong: false,
  };
}

/** The class of the unit at `i`, without flags; 0 outside the text. */
export const classAt = (r: Reader, i: number): number => r.classes[r.text.charCodeAt(i)]! & CLASS_MASK;
