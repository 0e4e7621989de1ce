import { CLASS_MASK, characterTables } from './characters.js';
import { createPlain, type Plain } from './plain.js';
import type { Bound, Span } from './types.js';

/** What stands around a number: as the reader of surroundings left it, written over for each number. */
interface Surroundings {
  start: number;
  end: number;
  bound: Bound;
  ordinal: boolean;
  fromEnd: boolean;
  torn: readonly Span[] | undefined;
}

/** What a number is read with where text may stand around it. */
export interface RunningText {
  readonly isUnit: (unit: string) => boolean;
  /** Whether a unit of the calendar stands at `i`. */
  readonly isTimeUnit: (text: string, i: number) => boolean;
  /** A bound word behind the unit that starts at `p`. */
  readonly boundAfterUnit: (r: Reader, p: number) => BoundWord | null;
  /** A bound word that 为 or 占 parts from the number at `p`. */
  readonly linkedBefore: (r: Reader, p: number, floor: number) => BoundWord | null;
  /** Whether a time of day ends at `p`: 上午. */
  readonly endsTimeOfDay: (r: Reader, p: number) => boolean;
  /** Whether what stands behind a range from `start` to `i` makes it one of the clock (3-5点), or months of a list (1-6、8月). */
  readonly endsClockOrMonths: (r: Reader, i: number, start: number) => boolean;
  /** Whether a bound word compares with what was in a year: the number that ends at `numberEnd`. */
  readonly comparesYear: (r: Reader, word: BoundWord, numberEnd: number) => boolean;
  /** Whether 负 at `at` says that somebody bears the number from `i` on (各负50%的责任), or ends a word: no sign. */
  readonly isBorne: (r: Reader, at: number, i: number) => boolean;
  /** Whether `word`, in simplified characters, is the end of another word behind the unit before `p`. */
  readonly endsAnother: (r: Reader, word: string, p: number) => boolean;
  /** Whether it is the start of another word before `unit`. */
  readonly startsAnother: (word: string, unit: number) => boolean;
}

type FixedEnd = (r: Reader, i: number) => number;

export interface BoundWord extends Span {
  readonly bound: Bound;
  /** The unit of a word of one character, simplified; else 0. */
  readonly single: number;
}

/** One pass over one text, and what it remembers so that nothing is looked at more than a few times. */
export interface Reader {
  readonly text: string;
  /** The units of the text in a form that is quicker to read. */
  readonly units: Uint16Array;
  readonly classes: Uint8Array;
  readonly values: Uint8Array;
  readonly edges: Uint8Array;
  readonly plain: Plain;
  readonly around: Surroundings;
  /** Read 三五 as the digits 35, not as 3 to 5. */
  readonly digits: boolean;
  /** Where a fixed word that covers the numeral at `i` ends, or `i`; absent where fixed words are not known. */
  readonly fixedEnd: FixedEnd | undefined;
  /** Absent where the text is one number alone. */
  readonly running: RunningText | undefined;
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

/** Zeros before and behind the units, so that a look at a neighbour is never one outside the array. */
export const PAD = 16;

/** Some engines copy the units of a string much faster than it can be read one by one. */
interface Bytes {
  readonly write: (text: string, offset: number, encoding: 'utf16le') => number;
}
interface Copier {
  readonly from: (bytes: ArrayBufferLike) => Bytes;
}
interface Copy {
  readonly units: Uint16Array;
  /** The same memory; absent where units must be copied one by one. */
  readonly bytes: Bytes | undefined;
}
const MIN_COPIED = 64;
/** Texts up to this length are read in the same few kilobytes, one after the other. */
const MAX_SHARED = 4096;
let shared: Copy | undefined;

const isLittleEndian = (): boolean => new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function allocate(length: number): Copy {
  const units = new Uint16Array(length + 2 * PAD);
  const { Buffer } = globalThis as { readonly Buffer?: Copier };
  return { units, bytes: length >= MIN_COPIED && Buffer && isLittleEndian() ? Buffer.from(units.buffer) : undefined };
}

function unitsOf(text: string, lasts: boolean): Uint16Array {
  const { length } = text;
  shared ??= allocate(MAX_SHARED);
  const { units, bytes } = lasts || length > MAX_SHARED ? allocate(length) : shared;
  if (length >= MIN_COPIED && bytes) bytes.write(text, 2 * PAD, 'utf16le');
  else for (let i = 0; i < length; i++) units[PAD + i] = text.charCodeAt(i);
  const end = PAD + length;
  for (let i = 0; i < PAD; i++) units[end + i] = 0;
  return units;
}

/** `lasts`: whether another text may be read before this one has been. */
export function createReader(
  text: string,
  digits: boolean,
  lasts: boolean,
  running?: RunningText,
  fixedEnd?: FixedEnd,
): Reader {
  if (typeof text !== 'string') throw new TypeError(`expected text to be a string, got ${typeof text}`);
  const { classes, values, edges } = characterTables();
  return {
    text,
    units: unitsOf(text, lasts),
    classes,
    values,
    edges,
    plain: createPlain(),
    around: { start: 0, end: 0, bound: 'exact', ordinal: false, fromEnd: false, torn: undefined },
    digits,
    fixedEnd,
    running,
    ungrouped: 0,
    undotted: 0,
    unranged: 0,
    refused: 0,
    stop: 0,
    tooLong: false,
  };
}

/** The UTF-16 unit at `i`; 0 outside the text. */
export const unitAt = (r: Reader, i: number): number => r.units[PAD + i]! | 0;

/** The class of the unit at `i`, without flags; 0 outside the text. */
export const classAt = (r: Reader, i: number): number => r.classes[unitAt(r, i)]! & CLASS_MASK;

export const isSpace = (c: number): boolean => c === 0x20 || c === 0xa0;

/** Behind the one space at `i`; `i` where there is none. */
export const pastSpace = (r: Reader, i: number): number => (isSpace(unitAt(r, i)) ? i + 1 : i);

/** What the unit at `i` can do to a number beside it; 0 outside the text. */
export const edgesAt = (r: Reader, i: number): number => r.edges[unitAt(r, i)]!;
