import type { EditBuffer } from './rewrite.js';
import { isDescription } from './script-sequences.js';
import { type Phrase, pairHash, pairKey, SPECIAL, STARTS, type Starts, type Table } from './script-tables.js';

/** More than the longest phrase of any dictionary. */
const LONGEST = 16;

/** Units of a converted text, growing; always with room for what is left of the text to come out as long as it is. */
export interface Output {
  units: Uint16Array;
  length: number;
  /** Not 0 once anything is written that was not there. */
  changed: number;
  /** Length of the text that is converted. */
  readonly total: number;
}

/**
 * Converts `text` from `start` to `end` by the table, the way opencc-js does it: phrases first, the longest one, from left to
 * right. Where no phrase can start (nearly everywhere) a unit is one look-up.
 */
export function convertStretch(
  text: string,
  start: number,
  end: number,
  table: Table,
  out: Output,
  edits: EditBuffer,
  sequences: () => ReadonlyMap<number, number>,
): void {
  const { codes, hashes } = table;
  const { full } = edits;
  let to = out.units;
  let length = out.length;
  let changed = 0;
  let i = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    const code = codes[unit]!;
    if (code >= STARTS) {
      const next = i + 1 < end ? text.charCodeAt(i + 1) : 0;
      if ((code & SPECIAL) !== 0 || hashes[pairHash(unit, next)] !== 0) {
        out.length = length;
        i = convertHere(text, i, end, table, out, edits, sequences);
        to = out.units;
        length = out.length;
        continue;
      }
    }
    const value = code & 0xffff;
    if (full && value !== unit) edits.push(i, i + 1, length, length + 1);
    changed |= value ^ unit;
    to[length++] = value;
    i++;
  }
  out.length = length;
  out.changed |= changed;
}

/** Up to where nothing changes for certain: the offset of the first unit that a look at it alone does not clear, or `end`. */
export function unchangedUntil(text: string, start: number, end: number, table: Table): number {
  const { codes, hashes } = table;
  let i = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    const code = codes[unit]!;
    if (code === unit) {
      i++;
      continue;
    }
    if ((code & 0xffff) !== unit || (code & SPECIAL) !== 0) return i;
    const next = i + 1 < end ? text.charCodeAt(i + 1) : 0;
    const found = hashes[pairHash(unit, next)] === 0 ? undefined : table.starts.get(pairKey(unit, next));
    const phrase = found && firstAt(text, i, end, found.standard);
    if (phrase ? table.regional || phrase[0] !== phrase[1] : found && mayBeRegional(text, i, end, found, table))
      return i;
    i += phrase ? phrase[0].length : 1;
  }
  return end;
}

/** What may be a phrase, a character outside of the BMP, an ideographic description or one that becomes two units. */
function convertHere(
  text: string,
  i: number,
  end: number,
  table: Table,
  out: Output,
  edits: EditBuffer,
  sequences: () => ReadonlyMap<number, number>,
): number {
  const unit = text.charCodeAt(i);
  const described = isDescription(unit) ? sequences().get(i) : undefined;
  if (described !== undefined && described <= end) {
    for (let k = i; k < described; k++) out.units[out.length++] = text.charCodeAt(k);
    return described;
  }
  const found = i + 1 < end ? table.starts.get(pairKey(unit, text.charCodeAt(i + 1))) : undefined;
  if (!found) return convertOne(text, i, end, unit, table, out, edits);
  const phrase = firstAt(text, i, end, found.standard);
  if (phrase && !table.regional) return write(i, phrase[0], phrase[1], out, edits);
  if (phrase) {
    const middle = regionalPass(phrase[0], 0, phrase[0].length, LONGEST, table, false).units;
    return write(i, phrase[0], standardPass(middle, table), out, edits);
  }
  return mayBeRegional(text, i, end, found, table)
    ? convertRegional(text, i, end, table, out, edits)
    : convertOne(text, i, end, unit, table, out, edits);
}

function mayBeRegional(text: string, i: number, end: number, found: Starts, table: Table): boolean {
  return (
    firstAt(text, i, end, found.regional) !== undefined ||
    found.converted.some(([from]) => mayBecome(text, i, end, from, table))
  );
}

/** Whether the regional pass may write this phrase where the text stands; it may not, in the end. */
function mayBecome(text: string, i: number, end: number, phrase: string, table: Table): boolean {
  if (i + phrase.length > end) return false;
  for (let k = 0; k < phrase.length; k++) {
    const wanted = phrase.charCodeAt(k);
    const unit = text.charCodeAt(i + k);
    if (unit !== wanted && !table.sources.get(wanted)?.has(unit)) return false;
  }
  return true;
}

/** The regional pass as far ahead as needed, then the standard one over its result up to where both have a boundary. */
function convertRegional(text: string, i: number, end: number, table: Table, out: Output, edits: EditBuffer): number {
  let ahead = 2;
  let { units, boundaries, whole } = regionalPass(text, i, end, ahead, table, true);
  let k = 0;
  do {
    while (!whole && mayReachOut(units, k, table)) {
      ahead *= 2;
      ({ units, boundaries, whole } = regionalPass(text, i, end, ahead, table, true));
    }
    const found = match(units, k, units.length, table);
    const from = found ? found[0] : units.slice(k, k + pairLength(units, k));
    const to = found ? found[1] : (table.characters.get(from) ?? from);
    write(i + k, text.slice(i + k, i + k + from.length), to, out, edits);
    k += from.length;
  } while (!boundaries.includes(k));
  return i + k;
}

/** Whether a standard phrase that starts at `k` may be longer than what is there. */
function mayReachOut(units: string, k: number, table: Table): boolean {
  if (table.codes[units.charCodeAt(k)]! < STARTS) return false;
  if (k + 1 >= units.length) return true;
  const found = table.starts.get(pairKey(units.charCodeAt(k), units.charCodeAt(k + 1)));
  return found?.standard.some(([from]) => from.length > units.length - k) ?? false;
}

/** How many units the character at `i` has. */
function pairLength(text: string, i: number): number {
  return text.codePointAt(i)! > 0xffff ? 2 : 1;
}

function convertOne(
  text: string,
  i: number,
  end: number,
  unit: number,
  table: Table,
  out: Output,
  edits: EditBuffer,
): number {
  if ((table.codes[unit]! & SPECIAL) === 0) {
    const value = table.codes[unit]! & 0xffff;
    if (edits.full && value !== unit) edits.push(i, i + 1, out.length, out.length + 1);
    out.units[out.length++] = value;
    out.changed |= value ^ unit;
    return i + 1;
  }
  const length = i + 1 < end ? pairLength(text, i) : 1;
  const from = text.slice(i, i + length);
  return write(i, from, (length === 1 ? table.wide.get(unit) : table.characters.get(from)) ?? from, out, edits);
}

function firstAt(text: string, i: number, end: number, phrases: readonly Phrase[]): Phrase | undefined {
  for (const phrase of phrases) if (i + phrase[0].length <= end && text.startsWith(phrase[0], i)) return phrase;
  return undefined;
}

/** The longest standard phrase that starts at `i`. */
function match(text: string, i: number, end: number, table: Table): Phrase | undefined {
  if (i + 1 >= end || table.codes[text.charCodeAt(i)]! < STARTS) return undefined;
  const found = table.starts.get(pairKey(text.charCodeAt(i), text.charCodeAt(i + 1)));
  return found && firstAt(text, i, end, found.standard);
}

/**
 * Regional variants to the standard ones; keeps the length. Where `segmented`, it stops in front of the next standard phrase,
 * which is a segment of its own. `boundaries` are the offsets between what was converted one by one; `whole` tells whether
 * it came to its end within `ahead` units.
 */
function regionalPass(text: string, start: number, end: number, ahead: number, table: Table, segmented: boolean) {
  const boundaries: number[] = [];
  let units = '';
  let i = start;
  while (i < end && i < start + ahead) {
    const unit = text.charCodeAt(i);
    let size = 1;
    let to: string | undefined;
    if (table.codes[unit]! >= STARTS) {
      if (segmented && i > start && isDescription(unit)) return { units, boundaries, whole: true };
      if (i + 1 < end) {
        const found = table.starts.get(pairKey(unit, text.charCodeAt(i + 1)));
        if (segmented && i > start && found && firstAt(text, i, end, found.standard)) {
          return { units, boundaries, whole: true };
        }
        const phrase = found?.regional.find(
          ([from]) =>
            i + from.length <= end && text.startsWith(from, i) && !(segmented && splits(text, i, from, end, table)),
        );
        if (phrase) {
          size = phrase[0].length;
          to = phrase[1];
        } else size = pairLength(text, i);
      }
    }
    units += to ?? (size === 2 ? text.slice(i, i + 2) : String.fromCharCode(table.variants[unit]!));
    i += size;
    boundaries.push(i - start);
  }
  return { units, boundaries, whole: i >= end };
}

/** Whether a standard phrase starts inside of these units. */
function splits(text: string, start: number, phrase: string, end: number, table: Table): boolean {
  for (let i = start + 1; i < start + phrase.length; i++) if (match(text, i, end, table)) return true;
  return false;
}

function standardPass(text: string, table: Table): string {
  let to = '';
  for (let i = 0; i < text.length; ) {
    const found = match(text, i, text.length, table);
    const from = found ? found[0] : text.slice(i, i + pairLength(text, i));
    to += found ? found[1] : (table.characters.get(from) ?? from);
    i += from.length;
  }
  return to;
}

/** Writes what stands at `i`; equal lengths are edits unit by unit. */
function write(i: number, from: string, to: string, out: Output, edits: EditBuffer): number {
  const room = out.length + to.length + (out.total - i - from.length);
  if (room > out.units.length) {
    const grown = new Uint16Array(room + (room >> 3) + 64);
    grown.set(out.units.subarray(0, out.length));
    out.units = grown;
  }
  const start = out.length;
  for (let k = 0; k < to.length; k++) out.units[start + k] = to.charCodeAt(k);
  out.length += to.length;
  if (to !== from) out.changed = 1;
  if (to !== from && (edits.full || to.length !== from.length)) pushEdits(i, from, to, start, edits);
  return i + from.length;
}

/** Character by character as far as both have as many units, then what is left in the middle as one edit. */
function pushEdits(i: number, from: string, to: string, start: number, edits: EditBuffer): void {
  let end = 0;
  if (from.length !== to.length) {
    const most = Math.min(from.length, to.length) - 1;
    while (end < most && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  }
  let k = 0;
  while (k < from.length - end && k < to.length - end) {
    const size = pairLength(from, k);
    if (
      size !== pairLength(to, k) ||
      (from.length !== to.length && k + size === Math.min(from.length, to.length) - end)
    )
      break;
    if (edits.full && from.slice(k, k + size) !== to.slice(k, k + size)) {
      edits.push(i + k, i + k + size, start + k, start + k + size);
    }
    k += size;
  }
  if (k < from.length - end || k < to.length - end) {
    edits.push(i + k, i + from.length - end, start + k, start + to.length - end);
  }
}
