import { leaveIntegers, leaveUnits, takeIntegers, takeUnits } from './buffers.js';
import { isHan, isSpace, unitAt } from './characters.js';
import { EditBuffer } from './edit-buffer.js';
import type { Finding } from './finding.js';
import { gbkCharacter, gbkCode } from './gbk.js';
import { charactersReadAt, readingsOf } from './readings.js';
import { Rewriter } from './rewrite.js';
import { scriptMarks, TRADITIONAL } from './script-tables.js';
import type { WorkingText } from './working-text.js';

const OPEN = 0x28;
const FULL_OPEN = 0xff08;
const CLOSE = 0x29;
const LINE_FEED = 0x0a;
const FULL_CLOSE = 0xff09;
/** More units than any syllable has, its marks apart from its letters. */
const LONGEST = 12;
/** What stands in front of a headword in its line, and is no white space. */
const LINE_START = '0123456789.、．•·*-';
const LONGEST_INDENT = 12;
const FEWEST = 3;
/** Characters are told apart by so many of their bits, before they are held against each other. */
const PLACES = 1 << 11;

/** A gloss is four integers: the character in front, as a unit; start; end; whether it is the headword of a list. */
const BASE = 0;
const START = 1;
const END = 2;
const IS_HEADWORD = 3;
const FIELDS = 4;
/** What is no gloss of its base, but of another. */
const ODD = -2;

/**
 * Removes readings that a page put behind characters: `審結(jié)` → `審結`. A gloss is one toned syllable in parentheses that
 * its base, a traditional character, is read by; the document has at least three, on two characters or more. Headwords of a
 * list (`審(shěn)：…` at the start of lines) are no glosses. What looks like one and stays is a finding, and in a document with
 * glosses so is a reading that its base does not have: `結(jiè)`.
 */
export function dropGlosses(text: WorkingText, findings: Finding[]): boolean {
  const without = takeUnits(text.length);
  const odd: number[] = [];
  const glosses = findGlosses(text.units, without, odd);
  const { integers: found, count: fields } = glosses;
  let headwords = 0;
  for (let k = 0; k < fields; k += FIELDS) headwords += found[k + IS_HEADWORD]!;
  const count = fields / FIELDS;
  const glossary = headwords >= FEWEST || headwords * 2 > count;
  const enough = (glossary ? count - headwords : count) >= FEWEST && hasTwoTraditional(found, fields, glossary);
  if (enough) reportOdd(text.units, odd, findings);
  const all = enough && !glossary;
  if (all) dropAll(text, found, fields, without);
  else leaveUnits(without);
  const changed = all || dropSome(text, found, fields, enough, findings);
  glosses.leave();
  return changed;
}

/** Takes the text without any of its glosses. */
function dropAll(text: WorkingText, found: Int32Array, fields: number, without: Uint16Array): void {
  let at = 0;
  let done = 0;
  for (let k = 0; k < fields; k += FIELDS) {
    const start = found[k + START]!;
    at += start - done;
    done = found[k + END]!;
    text.edits.push(start, done, at, at);
  }
  text.update(without, at + text.length - done);
}

/** Drops those that are no headwords, if any. */
function dropSome(text: WorkingText, found: Int32Array, fields: number, enough: boolean, findings: Finding[]): boolean {
  const out = new Rewriter(text);
  for (let k = 0; k < fields; k += FIELDS) {
    const start = found[k + START]!;
    const end = found[k + END]!;
    if (enough && found[k + IS_HEADWORD] === 0) out.remove(start, end);
    else findings.push({ code: 'kept-gloss', start, end });
  }
  return out.finish();
}

/** Whether two different bases are written so in traditional text alone; 乾 and 藉 tell nothing, but are glossed with the others. */
function hasTwoTraditional(found: Int32Array, fields: number, glossary: boolean): boolean {
  const marks = scriptMarks();
  let first = -1;
  for (let k = 0; k < fields; k += FIELDS) {
    const base = found[k + BASE]!;
    if ((glossary && found[k + IS_HEADWORD] === 1) || (marks[base]! & TRADITIONAL) === 0) continue;
    if (first >= 0 && base !== first) return true;
    first = base;
  }
  return false;
}

/** Reports the parentheses that open there, each with what it may say behind its base, if that is a character whose readings are known. */
function reportOdd(units: Uint16Array, odd: readonly number[], findings: Finding[]): void {
  const known = new Map<number, readonly string[]>();
  for (const start of odd) {
    const base = units[start - 1]!;
    if (base >= 0x40 && base < 0x7f) {
      let end = start;
      while (units[end] !== CLOSE && units[end] !== FULL_CLOSE) end++;
      findings.push({ code: 'broken-gloss', start: start - 1, end: end + 1 });
      continue;
    }
    const readings = known.get(base) ?? readingsOf(String.fromCharCode(base));
    known.set(base, readings);
    if (readings.length === 0) continue;
    let end = start;
    while (units[end] !== CLOSE && units[end] !== FULL_CLOSE) end++;
    const [open, close] = [String.fromCharCode(units[start]!), String.fromCharCode(units[end]!)];
    const written = letters(String.fromCharCode(...units.subarray(start + 1, end)));
    // Those that differ in the tone alone come first.
    const candidates = () =>
      [true, false].flatMap((same) =>
        readings.filter((reading) => (letters(reading) === written) === same).map((reading) => open + reading + close),
      );
    findings.push({ code: 'kept-gloss', start, end: end + 1, candidates });
  }
}

/** A reading without its tone. */
function letters(reading: string): string {
  return reading.normalize('NFD').replaceAll(/[^a-z]/gu, '');
}

/** Finds glosses, and writes what is none of them to another place; where readings stand that are none of their bases', too. */
function findGlosses(units: Uint16Array, without: Uint16Array, odd: number[]): EditBuffer {
  const found = new EditBuffer();
  const seen = takeIntegers().fill(0, 0, PLACES);
  let base = 0;
  let before = -1;
  let length = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    without[length++] = unit;
    if ((unit !== OPEN && unit !== FULL_OPEN) || i === 0) continue;
    // A second reading behind the first has the same base.
    const again = before === i;
    if (!again) base = baseAt(units, i - 1);
    // Nearly all stand as they did behind the same character before.
    const known = seen[base & (PLACES - 1)]!;
    let end = known > 0 && units[known - 1] === base && units[i - 1] === base ? sameUntil(units, known, i) : -1;
    if (end < 0) {
      end = glossEnd(units, i, base);
      if (end === ODD && !again) odd.push(i);
      if (end < 0) continue;
      if (!again) seen[base & (PLACES - 1)] = i;
    }
    found.push(base, i, end, !again && isHeadword(units, i - 1, end) ? 1 : 0);
    before = end;
    i = end - 1;
    length--;
  }
  leaveIntegers(seen);
  return found;
}

/**
 * What a gloss behind the unit at `i` is of. In GBK a Latin letter may be the second byte of a character whose first one is
 * the second byte of the character in front: 以 OA (D2D4 4F 41) holds 設 (D44F), and so becomes 以O(shè)A.
 */
function baseAt(units: Uint16Array, i: number): number {
  const unit = units[i]!;
  if (unit >= 0x7f || unit < 0x40 || i === 0) return unit;
  const code = gbkCode(String.fromCharCode(units[i - 1]!));
  const character = code < 0 ? '' : gbkCharacter(code & 0xff, unit);
  return character === '' ? unit : character.charCodeAt(0);
}

/** Where what stands at `i` ends, when it is the gloss at `known` once more; -1 when it is not. */
function sameUntil(units: Uint16Array, known: number, i: number): number {
  for (let k = 0; i + k < units.length; k++) {
    const unit = units[i + k]!;
    if (unit !== units[known + k]!) return -1;
    if (unit === CLOSE || unit === FULL_CLOSE) return i + k + 1;
  }
  return -1;
}

/** Where the gloss of this base ends whose parenthesis opens at `i`; `ODD` when it is one of another base, -1 when it is none. */
function glossEnd(units: Uint16Array, i: number, base: number): number {
  let from = i + 1;
  while (isSpace(unitAt(units, from))) from++;
  let to = from;
  while (to < from + LONGEST && isLetter(unitAt(units, to))) to++;
  if (to === from) return -1;
  let end = to;
  while (isSpace(unitAt(units, end))) end++;
  const close = unitAt(units, end);
  if (close !== CLOSE && close !== FULL_CLOSE) return -1;
  const bases = charactersReadAt(units, from, to);
  for (let k = 0; k < bases.length; k++) if (bases.charCodeAt(k) === base) return end + 1;
  return bases === '' ? -1 : ODD;
}

/** Letters of a syllable, full-width ones and combining marks too. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x30c) || (unit >= 0xff41 && unit <= 0xff5a);
}

/** Whether the unit is one of the characters, or white space. */
function isOneOf(characters: string, unit: number): boolean {
  if (isHan(unit)) return false;
  const character = String.fromCharCode(unit);
  return characters.includes(character) || /\s/u.test(character);
}

/** Whether the base stands at the start of a line, and a colon, a dash, a space or the line's end behind the reading. */
function isHeadword(units: Uint16Array, base: number, end: number): boolean {
  if (end < units.length && !isOneOf('：:—,，', units[end]!)) return false;
  for (let i = base - 1; i >= 0 && units[i] !== LINE_FEED; i--) {
    if (base - i >= LONGEST_INDENT || !isOneOf(LINE_START, units[i]!)) return false;
  }
  return true;
}
