import { Locale } from 'opencc-js/t2cn';

export type Variant = 't2s' | 'tw2s' | 'hk2s';

/** A phrase of a dictionary and what it becomes. */
export type Phrase = readonly [from: string, to: string];

/** The phrases that may start with two units, the longest first. */
export interface Starts {
  /** Standard phrases of the text as it stands. */
  readonly standard: Phrase[];
  /** Phrases of regional variants. */
  readonly regional: Phrase[];
  /** Standard phrases that may come out of the regional pass here. */
  readonly converted: Phrase[];
}

/** In a code: what the unit becomes is a traditional character. */
export const STAYS_BIT = 16;
/** In a code: a phrase may start with the unit. */
export const STARTS = 1 << 17;
/** In a code: the unit is not what it becomes (an ideographic description, a first half of a pair, two units). */
export const SPECIAL = 1 << 18;
/**
 * In a code, from here on: for each of the last three bits of the next unit, whether a phrase may start with both. A third of
 * all characters start a phrase and nearly none of them where it stands, which this tells without another look-up.
 */
const NEXT_BIT = 24;
/** All that is set of a unit that is special. */
const ANY_NEXT = SPECIAL | STARTS | (0xff << NEXT_BIT);

/** What one conversion needs, made from opencc-js's dictionaries when it is first used. */
export interface Table {
  /** For each unit, what it becomes where no phrase starts, and the bits above. */
  readonly codes: Int32Array;
  /** The characters that become two units. */
  readonly wide: ReadonlyMap<number, string>;
  /** A byte for each hash of two units that a phrase may start with. */
  readonly hashes: Uint8Array;
  /** By the two units, as `pairKey` gives them. */
  readonly starts: ReadonlyMap<number, Starts>;
  /** Whether a first pass by regional variants comes before, each standard phrase of the text being a segment of its own. */
  readonly regional: boolean;
  readonly variants: Uint16Array;
  /** What the regional pass may have made a unit from, other than itself. */
  readonly sources: ReadonlyMap<number, ReadonlySet<number>>;
  /** What a unit becomes by the standard characters alone; 0 where that is not one unit. */
  readonly standard: Uint16Array;
  /** From traditional characters alone, astral ones too. */
  readonly characters: ReadonlyMap<string, string>;
}

/** Marks of characters for telling one script from the other. */
export const TRADITIONAL = 1;
export const SIMPLIFIED = 2;

/** A hundred times the pairs there are: nearly every hash that is set is that of a pair. */
const HASHES = 1 << 17;

/** Second bytes of Big5. */
export const BIG5_TRAILS = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
] as const;

const tables = new Map<Variant, Table>();
let marks: Uint8Array | undefined;
let standard: { phrases: readonly Phrase[]; characters: ReadonlyMap<string, string> } | undefined;

export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) + second) & (HASHES - 1);
}

/** Whether a phrase may start with the unit of this code and the next one, or the unit is special; `false` is certain. */
export function mayStart(code: number, next: number): boolean {
  return ((code >>> (NEXT_BIT + (next & 7))) & 1) !== 0;
}

export function pairKey(first: number, second: number): number {
  return (first << 16) | second;
}

export function tableOf(variant: Variant): Table {
  let table = tables.get(variant);
  if (!table) {
    table = build(variant);
    tables.set(variant, table);
  }
  return table;
}

/**
 * For each unit, whether it is written in traditional text alone or in simplified text alone. A character that converts, and
 * that GB 2312 does not have, is traditional; one that something converts to, and that Big5 does not have, is simplified.
 * 著, 乾, 里, 后 are neither.
 */
export function scriptMarks(): Uint8Array {
  if (marks) return marks;
  marks = new Uint8Array(0x10000);
  const { characters } = dictionaries();
  const mainland = repertoire('gbk', 0xb0, 0xf7, [[0xa1, 0xfe]]);
  const taiwan = repertoire('big5', 0xa4, 0xf9, BIG5_TRAILS);
  for (const [from, to] of characters) {
    if (from === to) continue;
    if (from.length === 1 && mainland[from.charCodeAt(0)] === 0) marks[from.charCodeAt(0)]! |= TRADITIONAL;
    if (to.length === 1 && taiwan[to.charCodeAt(0)] === 0) marks[to.charCodeAt(0)]! |= SIMPLIFIED;
  }
  for (let unit = 0; unit < marks.length; unit++) if (marks[unit] === (TRADITIONAL | SIMPLIFIED)) marks[unit] = 0;
  return marks;
}

/** A byte for each unit: whether it is an ideograph of a two-byte encoding, within these rows. */
export function repertoire(
  encoding: string,
  from: number,
  to: number,
  trails: readonly (readonly [number, number])[],
): Uint8Array {
  const bytes: number[] = [];
  for (let lead = from; lead <= to; lead++) {
    // Between the two planes of Big5 stand characters of Hong Kong, among them simplified ones.
    if (encoding === 'big5' && lead > 0xc6 && lead < 0xc9) continue;
    for (const [low, high] of trails) {
      for (let trail = low; trail <= high; trail++) {
        if (encoding === 'big5' && ((lead === 0xc6 && trail > 0x7e) || (lead === 0xf9 && trail > 0xd5))) continue;
        bytes.push(lead, trail);
      }
    }
  }
  const has = new Uint8Array(0x10000);
  const characters = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  for (let i = 0; i < characters.length; i++) has[characters.charCodeAt(i)] = 1;
  return has;
}

function dictionaries() {
  if (standard) return standard;
  const [phrases, characters] = Locale.to.cn![0]! as readonly [string, string];
  standard = { phrases: parse(phrases), characters: new Map(parse(characters)) };
  return standard;
}

function parse(dictionary: string): Phrase[] {
  return dictionary.split('|').map((row) => {
    const space = row.indexOf(' ');
    return [row.slice(0, space), row.slice(space + 1)];
  });
}

function build(variant: Variant): Table {
  const { phrases, characters } = dictionaries();
  const regional = variant !== 't2s';
  const region = regional
    ? (Locale.from[variant === 'tw2s' ? 'tw' : 'hk']![0]! as readonly [string, string])
    : undefined;
  const regionalPhrases = region ? parse(region[0]) : [];
  const single = identity();
  const variants = single.slice();
  const changed = region ? parse(region[1]).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)] as const) : [];
  for (const [from, to] of changed) variants[from] = to;

  const codes = new Int32Array(single);
  const marked = scriptMarks();
  const wide = new Map<number, string>();
  const convert = (unit: number): void => {
    const to = characters.get(String.fromCharCode(variants[unit]!)) ?? String.fromCharCode(variants[unit]!);
    if (to.length > 1) wide.set(unit, to);
    const only = to.charCodeAt(0);
    codes[unit] = to.length > 1 ? unit | ANY_NEXT : only | ((marked[only]! & TRADITIONAL) << STAYS_BIT);
  };
  for (const [from, to] of characters) {
    single[from.charCodeAt(0)] = from.length === 1 && to.length === 1 ? to.charCodeAt(0) : 0;
    if (from.length === 1) convert(from.charCodeAt(0));
    else codes[from.charCodeAt(0)]! |= ANY_NEXT;
  }
  for (const [from] of changed) convert(from);
  for (let unit = 0x2ff0; unit <= 0x2fff; unit++) codes[unit]! |= ANY_NEXT;
  // Compatibility ideographs are folded before; here they only tell that this has to be done.
  for (let unit = 0xf900; unit <= 0xfad9; unit++) codes[unit]! |= ANY_NEXT;
  codes[0xd87e]! |= ANY_NEXT;

  const starts = new Map<number, Starts>();
  const hashes = new Uint8Array(HASHES);
  const add = (first: number, second: number, kind: keyof Starts, phrase: Phrase): void => {
    const key = pairKey(first, second);
    let found = starts.get(key);
    if (!found) {
      found = { standard: [], regional: [], converted: [] };
      starts.set(key, found);
      hashes[pairHash(first, second)] = 1;
      codes[first]! |= STARTS | (1 << (NEXT_BIT + (second & 7)));
    }
    found[kind].push(phrase);
  };
  for (const phrase of phrases) add(phrase[0].charCodeAt(0), phrase[0].charCodeAt(1), 'standard', phrase);
  for (const phrase of regionalPhrases) add(phrase[0].charCodeAt(0), phrase[0].charCodeAt(1), 'regional', phrase);
  const sources = sourcesOf(changed, regionalPhrases);
  for (const phrase of regional ? phrases : []) {
    const [first, second] = [phrase[0].charCodeAt(0), phrase[0].charCodeAt(1)];
    for (const a of [first, ...(sources.get(first) ?? [])]) {
      for (const b of [second, ...(sources.get(second) ?? [])]) add(a, b, 'converted', phrase);
    }
  }
  for (const { standard, regional: other } of starts.values()) {
    if (standard.length > 1) standard.sort(longestFirst);
    if (other.length > 1) other.sort(longestFirst);
  }
  return { codes, wide, hashes, starts, regional, variants, sources, standard: single, characters };
}

/** For each unit that the regional pass writes, what it may have been. */
function sourcesOf(
  changed: readonly (readonly [number, number])[],
  phrases: readonly Phrase[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const sources = new Map<number, Set<number>>();
  const add = (to: number, from: number) => {
    const set = sources.get(to);
    if (set) set.add(from);
    else sources.set(to, new Set([from]));
  };
  for (const [from, to] of changed) add(to, from);
  for (const [from, to] of phrases) {
    for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) add(to.charCodeAt(i), from.charCodeAt(i));
  }
  return sources;
}

function longestFirst([x]: Phrase, [y]: Phrase): number {
  return y.length - x.length;
}

function identity(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) units[unit] = unit;
  return units;
}
