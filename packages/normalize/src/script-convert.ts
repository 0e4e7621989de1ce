import { countTraditional, type Output, pushReplaced, putOne, write } from './script-output.js';
import { characterLength, isDescription } from './script-sequences.js';
import {
  mayStart,
  type Phrase,
  pairHash,
  pairKey,
  SPECIAL,
  STARTS,
  STAYS_BIT,
  type Starts,
  type Table,
} from './script-tables.js';

/** More than the longest phrase of any dictionary. */
const LONGEST = 16;

/** What the regional pass makes of a few units, one after the other in the same place: there is never more than one. */
class Middle {
  units = new Uint16Array(4 * LONGEST);
  length = 0;
  /** For each offset, whether it lies between what was converted one by one. */
  ends = new Uint8Array(4 * LONGEST + 1);
  /** Whether it came to its end. */
  whole = false;

  /** Starts anew, with room for so many units. */
  clear(room: number): void {
    if (room > this.units.length) {
      this.units = new Uint16Array(2 * room);
      this.ends = new Uint8Array(2 * room + 1);
    }
    this.ends.fill(0, 0, room + 1);
    this.length = 0;
    this.whole = false;
  }
}

let middle: Middle | undefined;

/**
 * Converts units from `start` to `end` by the table, the way opencc-js does it: phrases first, the longest one, from left to
 * right. Where no phrase can start (nearly everywhere) a unit is one look-up.
 */
export function convertStretch(
  units: Uint16Array,
  start: number,
  end: number,
  table: Table,
  out: Output,
  sequences: () => ReadonlyMap<number, number>,
): void {
  for (let i = start; i < end; ) {
    i = convertPlain(units, i, end, table, out);
    if (i >= end) return;
    const { length } = out;
    i = convertHere(units, i, end, table, out, sequences);
    out.traditional += countTraditional(out.units, length, out.length);
  }
}

/** Converts one by one, up to where a phrase may start or a unit is special. It calls nothing, so that all it needs stays at hand. */
function convertPlain(units: Uint16Array, start: number, end: number, { codes, hashes }: Table, out: Output): number {
  const { units: to, length } = out;
  const shift = length - start;
  let changed = 0;
  let traditional = 0;
  let i = start;
  for (; i < end; i++) {
    const unit = units[i]!;
    const code = codes[unit]!;
    const next = i + 1 < end ? units[i + 1]! : 0;
    if (mayStart(code, next) && ((code & SPECIAL) !== 0 || hashes[pairHash(unit, next)] !== 0)) break;
    const value = code & 0xffff;
    changed |= value ^ unit;
    traditional += (code >> STAYS_BIT) & 1;
    to[i + shift] = value;
  }
  out.length = i + shift;
  out.changed |= changed;
  out.traditional += traditional;
  if (out.full && changed !== 0) pushReplaced(units, start, i, out, shift);
  return i;
}

/** Up to where nothing changes for certain: the offset of the first unit that a look at it alone does not clear, or `end`. */
export function unchangedUntil(units: Uint16Array, start: number, end: number, table: Table): number {
  const { codes, hashes } = table;
  let i = start;
  while (i < end) {
    const unit = units[i]!;
    const code = codes[unit]!;
    if (code === unit) {
      i++;
      continue;
    }
    if ((code & 0xffff) !== unit || (code & SPECIAL) !== 0) return i;
    const next = i + 1 < end ? units[i + 1]! : 0;
    if (!mayStart(code, next) || hashes[pairHash(unit, next)] === 0) {
      i++;
      continue;
    }
    const found = table.starts.get(pairKey(unit, next));
    const phrase = found && firstAt(units, i, end, found.standard);
    if (phrase ? table.regional || phrase[0] !== phrase[1] : found && mayBeRegional(units, i, end, found, table))
      return i;
    i += phrase ? phrase[0].length : 1;
  }
  return end;
}

/** What may be a phrase, a character outside of the BMP, an ideographic description or one that becomes two units. */
function convertHere(
  units: Uint16Array,
  i: number,
  end: number,
  table: Table,
  out: Output,
  sequences: () => ReadonlyMap<number, number>,
): number {
  const unit = units[i]!;
  const described = isDescription(unit) ? sequences().get(i) : undefined;
  if (described !== undefined && described <= end) {
    for (let k = i; k < described; k++) out.units[out.length++] = units[k]!;
    return described;
  }
  const found = i + 1 < end ? table.starts.get(pairKey(unit, units[i + 1]!)) : undefined;
  if (!found) return convertOne(units, i, end, unit, table, out);
  const phrase = firstAt(units, i, end, found.standard);
  if (phrase && !table.regional) return write(i, phrase[0], phrase[1], out);
  if (phrase) {
    const passed = regionalPass(units, i, i + phrase[0].length, LONGEST, table, false);
    return write(i, phrase[0], standardPass(passed, table), out);
  }
  return mayBeRegional(units, i, end, found, table)
    ? convertRegional(units, i, end, table, out)
    : convertOne(units, i, end, unit, table, out);
}

function mayBeRegional(units: Uint16Array, i: number, end: number, found: Starts, table: Table): boolean {
  if (firstAt(units, i, end, found.regional)) return true;
  for (const phrase of found.converted) if (mayBecome(units, i, end, phrase[0], table)) return true;
  return false;
}

/** Whether the regional pass may write this phrase where the text stands; it may not, in the end. */
function mayBecome(units: Uint16Array, i: number, end: number, phrase: string, table: Table): boolean {
  if (i + phrase.length > end) return false;
  for (let k = 0; k < phrase.length; k++) {
    const wanted = phrase.charCodeAt(k);
    const unit = units[i + k]!;
    if (unit !== wanted && !table.sources.get(wanted)?.has(unit)) return false;
  }
  return true;
}

/** The regional pass as far ahead as needed, then the standard one over its result up to where both have a boundary. */
function convertRegional(units: Uint16Array, i: number, end: number, table: Table, out: Output): number {
  let ahead = 2;
  let passed = regionalPass(units, i, end, ahead, table, true);
  let k = 0;
  do {
    while (!passed.whole && mayReachOut(passed, k, table)) {
      ahead *= 2;
      passed = regionalPass(units, i, end, ahead, table, true);
    }
    const found = match(passed.units, k, passed.length, table);
    const size = found ? found[0].length : characterLength(passed.units, k, passed.length);
    if (found || size > 1 || !putOne(i + k, units[i + k]!, table.standard[passed.units[k]!]!, out)) {
      const from = found ? found[0] : textOf(passed.units, k, k + size);
      const to = found ? found[1] : (table.characters.get(from) ?? from);
      write(i + k, textOf(units, i + k, i + k + size), to, out);
    }
    k += size;
  } while (passed.ends[k] === 0);
  return i + k;
}

/** Whether a standard phrase that starts at `k` may be longer than what is there. */
function mayReachOut({ units, length }: Middle, k: number, table: Table): boolean {
  if ((table.codes[units[k]!]! & STARTS) === 0) return false;
  if (k + 1 >= length) return true;
  const found = table.starts.get(pairKey(units[k]!, units[k + 1]!));
  return found?.standard.some(([from]) => from.length > length - k) ?? false;
}

function convertOne(units: Uint16Array, i: number, end: number, unit: number, table: Table, out: Output): number {
  if ((table.codes[unit]! & SPECIAL) === 0) {
    const value = table.codes[unit]! & 0xffff;
    if (out.full && value !== unit) out.edits.push(i, i + 1, out.length, out.length + 1);
    out.units[out.length++] = value;
    out.changed |= value ^ unit;
    return i + 1;
  }
  const length = characterLength(units, i, end);
  const from = textOf(units, i, i + length);
  return write(i, from, (length === 1 ? table.wide.get(unit) : table.characters.get(from)) ?? from, out);
}

function textOf(units: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(units[i]!);
  return text;
}

/** Whether the text goes on with a word at `i`; the word has to end at `end` at most. */
function startsWith(units: Uint16Array, i: number, end: number, word: string): boolean {
  if (i + word.length > end) return false;
  for (let k = 0; k < word.length; k++) if (units[i + k] !== word.charCodeAt(k)) return false;
  return true;
}

function firstAt(units: Uint16Array, i: number, end: number, phrases: readonly Phrase[]): Phrase | undefined {
  for (const phrase of phrases) if (startsWith(units, i, end, phrase[0])) return phrase;
  return undefined;
}

/** The longest standard phrase that starts at `i`. */
function match(units: Uint16Array, i: number, end: number, table: Table): Phrase | undefined {
  if (i + 1 >= end || (table.codes[units[i]!]! & STARTS) === 0) return undefined;
  const found = table.starts.get(pairKey(units[i]!, units[i + 1]!));
  return found && firstAt(units, i, end, found.standard);
}

/**
 * Regional variants to the standard ones; keeps the length. Where `segmented`, it stops in front of the next standard phrase,
 * which is a segment of its own. It goes as far as the character or phrase that reaches over `ahead` units.
 */
function regionalPass(
  units: Uint16Array,
  start: number,
  end: number,
  ahead: number,
  table: Table,
  segmented: boolean,
): Middle {
  middle ??= new Middle();
  const passed = middle;
  passed.clear(Math.min(end - start, ahead + LONGEST));
  let i = start;
  while (i < end && i < start + ahead) {
    const unit = units[i]!;
    let size = 1;
    let phrase: Phrase | undefined;
    if ((table.codes[unit]! & STARTS) !== 0) {
      passed.whole = segmented && i > start && isDescription(unit);
      if (!passed.whole && i + 1 < end) {
        const found = table.starts.get(pairKey(unit, units[i + 1]!));
        passed.whole = segmented && i > start && !!found && firstAt(units, i, end, found.standard) !== undefined;
        phrase = found && regionalAt(units, i, end, found, table, segmented);
        size = phrase ? phrase[0].length : characterLength(units, i, end);
      }
      if (passed.whole) break;
    }
    for (let k = 0; k < size; k++) {
      const variant = size === 1 ? table.variants[unit]! : units[i + k]!;
      passed.units[i - start + k] = phrase ? phrase[1].charCodeAt(k) : variant;
    }
    i += size;
    passed.ends[i - start] = 1;
  }
  passed.length = i - start;
  passed.whole ||= i >= end;
  return passed;
}

/** The longest regional phrase that starts at `i`; where `segmented`, none that a standard one starts inside of. */
function regionalAt(
  units: Uint16Array,
  i: number,
  end: number,
  { regional }: Starts,
  table: Table,
  segmented: boolean,
): Phrase | undefined {
  for (const phrase of regional) {
    if (startsWith(units, i, end, phrase[0]) && !(segmented && splits(units, i, phrase[0], end, table))) return phrase;
  }
  return undefined;
}

/** Whether a standard phrase starts inside of these units. */
function splits(units: Uint16Array, start: number, phrase: string, end: number, table: Table): boolean {
  for (let i = start + 1; i < start + phrase.length; i++) if (match(units, i, end, table)) return true;
  return false;
}

function standardPass({ units, length }: Middle, table: Table): string {
  let to = '';
  for (let i = 0; i < length; ) {
    const found = match(units, i, length, table);
    const from = found ? found[0] : textOf(units, i, i + characterLength(units, i, length));
    to += found ? found[1] : (table.characters.get(from) ?? from);
    i += from.length;
  }
  return to;
}
