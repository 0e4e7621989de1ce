import { Locale } from 'opencc-js/t2cn';

export type Variant = 't2s' | 'tw2s' | 'hk2s';

/** A phrase of a dictionary and what it becomes. */
export type Phrase = readonly [from: string, to: string];

/** Phrases by their first two units, the longest first. */
export type Phrases = ReadonlyMap<number, readonly Phrase[]>;

/** What one conversion needs, made from opencc-js's dictionaries when it is first used. */
export interface Table {
  /** What a unit becomes where no phrase starts; 0 where that is not one unit. */
  readonly units: Uint16Array;
  /** The characters that become two units. */
  readonly wide: ReadonlyMap<number, string>;
  /** A bit for each hash of two units that a phrase may start with, in any of the dictionaries. */
  readonly starts: Uint8Array;
  /** Whether a first pass by regional variants comes before, each phrase of `phrases` being a segment of its own. */
  readonly regional: boolean;
  readonly variants: Uint16Array;
  readonly variantPhrases: Phrases;
  readonly phrases: Phrases;
  /** From traditional characters alone, astral ones too. */
  readonly characters: ReadonlyMap<string, string>;
}

/** Marks of characters for telling one script from the other. */
export const TRADITIONAL = 1;
export const SIMPLIFIED = 2;

const tables = new Map<Variant, Table>();
let marks: Uint8Array | undefined;
let standard: { phrases: readonly Phrase[]; characters: ReadonlyMap<string, string> } | undefined;

export function pairHash(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

export function pairKey(first: number, second: number): number {
  return first * 0x10000 + second;
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
  const taiwan = repertoire('big5', 0xa4, 0xf9, [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]);
  for (const [from, to] of characters) {
    if (from === to) continue;
    if (from.length === 1 && !mainland.has(from)) marks[from.charCodeAt(0)]! |= TRADITIONAL;
    if (to.length === 1 && !taiwan.has(to)) marks[to.charCodeAt(0)]! |= SIMPLIFIED;
  }
  for (let unit = 0; unit < marks.length; unit++) if (marks[unit] === (TRADITIONAL | SIMPLIFIED)) marks[unit] = 0;
  return marks;
}

/** The ideographs of a two-byte encoding. */
function repertoire(
  encoding: string,
  from: number,
  to: number,
  trails: readonly (readonly [number, number])[],
): Set<string> {
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
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
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
    : ['', ''];
  const variantPhrases = regional ? parse(region[0]!) : [];
  const variants = identity();
  if (regional) for (const [from, to] of parse(region[1]!)) variants[from.charCodeAt(0)] = to.charCodeAt(0);

  const units = identity();
  const wide = new Map<number, string>();
  const convert = (unit: number): void => {
    const to = characters.get(String.fromCharCode(variants[unit]!));
    if (to === undefined) units[unit] = variants[unit]!;
    else if (to.length === 1) units[unit] = to.charCodeAt(0);
    else {
      units[unit] = 0;
      wide.set(unit, to);
    }
  };
  for (const from of characters.keys()) {
    if (from.length === 1) convert(from.charCodeAt(0));
  }
  if (regional) for (const [from] of parse(region[1]!)) convert(from.charCodeAt(0));

  const starts = new Uint8Array(0x10000);
  const mark = ([from]: Phrase) => {
    starts[pairHash(from.charCodeAt(0), from.charCodeAt(1))] = 1;
  };
  phrases.forEach(mark);
  variantPhrases.forEach(mark);
  if (regional) markConverted(phrases, variantPhrases, variants, starts);
  for (const from of characters.keys()) if (from.length === 2) mark([from, '']);
  return {
    units,
    wide,
    starts,
    regional,
    variants,
    variantPhrases: index(variantPhrases),
    phrases: index(phrases),
    characters,
  };
}

/** A standard phrase may also start where the regional pass has written its first two characters. */
function markConverted(
  phrases: readonly Phrase[],
  variantPhrases: readonly Phrase[],
  variants: Uint16Array,
  starts: Uint8Array,
): void {
  const sources = new Map<number, Set<number>>();
  const add = (to: number, from: number) => {
    const set = sources.get(to) ?? new Set([to]);
    sources.set(to, set.add(from));
  };
  for (let unit = 0x3400; unit < 0xa000; unit++) if (variants[unit] !== unit) add(variants[unit]!, unit);
  for (const [from, to] of variantPhrases) {
    for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) add(to.charCodeAt(i), from.charCodeAt(i));
  }
  for (const [from] of phrases) {
    const second = sources.get(from.charCodeAt(1)) ?? [from.charCodeAt(1)];
    for (const a of sources.get(from.charCodeAt(0)) ?? [from.charCodeAt(0)]) {
      for (const b of second) starts[pairHash(a, b)] = 1;
    }
  }
}

function identity(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) units[unit] = unit;
  return units;
}

function index(phrases: readonly Phrase[]): Phrases {
  const byPair = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const key = pairKey(phrase[0].charCodeAt(0), phrase[0].charCodeAt(1));
    const found = byPair.get(key);
    if (found) found.push(phrase);
    else byPair.set(key, [phrase]);
  }
  for (const found of byPair.values()) found.sort((x, y) => y[0].length - x[0].length);
  return byPair;
}
