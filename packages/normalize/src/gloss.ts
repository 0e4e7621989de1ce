import { leaveIntegers, leaveUnits, takeIntegers, takeUnits } from './buffers.js';
import { isHan, isSpace, unitAt } from './characters.js';
import { EditBuffer } from './edit-buffer.js';
import type { Finding } from './finding.js';
import { gbkCharacter, gbkCode } from './gbk.js';
import { halfEnd, halfStart, isClose, isOpen, lettersEnd, reportOddities } from './gloss-oddities.js';
import { HEADWORD, headwordAt, ISOLATED } from './glossary.js';
import { charactersReadAt } from './readings.js';
import { Rewriter } from './rewrite.js';
import { scriptMarks, TRADITIONAL, tableOf } from './script-tables.js';
import type { Spared } from './spared.js';
import type { WorkingText } from './working-text.js';

const OPEN = 0x28;
const FULL_OPEN = 0xff08;
const FEWEST = 3;
/** Characters are told apart by so many of their bits, before they are held against each other. */
const PLACES = 1 << 11;

/** A gloss is four integers: the character in front, as a unit; start; end; whether it is the headword of a list, and simplified. */
const BASE = 0;
const START = 1;
const END = 2;
const KIND = 3;
const FIELDS = 4;
/** Of a kind, beside that of a headword: the base is the simplified form of the character that is read so. */
const SIMPLIFIED = 4;
/** What is no gloss of its base, but of another. */
const ODD = -2;

/**
 * Removes readings that a page put behind characters: `審結(jié)` → `審結`. A gloss is one toned syllable in parentheses that
 * its base, a traditional character, is read by; the document has at least three, on two characters or more. Headwords of a
 * list (`審(shěn)：…` at the start of lines) are no glosses. What looks like one and stays is a finding, and in a document with
 * glosses so is a reading that its base does not have, `結(jiè)`, and half a gloss, but for what `known` names.
 */
export function dropGlosses(text: WorkingText, known: () => Spared, findings: Finding[]): boolean {
  const without = takeUnits(text.length);
  const odd: number[] = [];
  const glosses = findGlosses(text.units, without, odd);
  const { integers: found, count: fields } = glosses;
  const least = leastHeadword(found, fields);
  let kept = 0;
  for (let k = 0; k < fields; k += FIELDS) if (stays(found[k + KIND]!, least)) kept++;
  const enough = fields / FIELDS - kept >= FEWEST && hasTwoTraditional(found, fields, least);
  if (enough && odd.length > 0) reportOddities(text.units, odd, known(), findings);
  const all = enough && kept === 0;
  if (all) dropAll(text, found, fields, without);
  else leaveUnits(without);
  const changed = all || dropSome(text, found, fields, enough ? least : 0, findings);
  glosses.leave();
  return changed;
}

/**
 * What a headword has to be, at least, to be one: a list is most of the document, or has some headwords that are nothing else.
 * Simplified ones count too, so that a list is one still when its lines are converted.
 */
function leastHeadword(found: Int32Array, fields: number): number {
  let isolated = 0;
  let headwords = 0;
  for (let k = 0; k < fields; k += FIELDS) {
    const kind = found[k + KIND]! & ~SIMPLIFIED;
    if (kind >= ISOLATED) isolated++;
    if (kind === HEADWORD) headwords++;
  }
  if (isolated * 2 * FIELDS > fields) return ISOLATED;
  return headwords >= FEWEST ? HEADWORD : SIMPLIFIED;
}

function stays(kind: number, least: number): boolean {
  return kind >= least;
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

/** Drops those that are no headwords, if any, and no simplified ones. */
function dropSome(text: WorkingText, found: Int32Array, fields: number, least: number, findings: Finding[]): boolean {
  const out = new Rewriter(text);
  for (let k = 0; k < fields; k += FIELDS) {
    const start = found[k + START]!;
    const end = found[k + END]!;
    if (!stays(found[k + KIND]!, least)) out.remove(start, end);
    else findings.push({ code: 'kept-gloss', start, end });
  }
  return out.finish();
}

/** Whether two different bases are written so in traditional text alone; 乾 and 藉 tell nothing, but are glossed with the others. */
function hasTwoTraditional(found: Int32Array, fields: number, least: number): boolean {
  const marks = scriptMarks();
  let first = -1;
  for (let k = 0; k < fields; k += FIELDS) {
    const base = found[k + BASE]!;
    if (stays(found[k + KIND]!, least) || (marks[base]! & TRADITIONAL) === 0) continue;
    if (first >= 0 && base !== first) return true;
    first = base;
  }
  return false;
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
    // Either parenthesis of either width.
    if (((unit & ~1) !== OPEN && (unit & ~1) !== FULL_OPEN) || i === 0) continue;
    if (!isOpen(unit)) {
      const half = halfStart(units, i);
      if (half >= 0 && !isOpen(unitAt(units, half - 1))) odd.push(half, i + 1);
      continue;
    }
    // A second reading behind the first has the same base.
    const again = before === i;
    if (!again) base = baseAt(units, i - 1);
    // Nearly all stand as they did behind the same character before.
    const known = seen[base & (PLACES - 1)]!;
    let end = known > 0 && units[known - 1] === base && units[i - 1] === base ? sameUntil(units, known, i) : -1;
    if (end < 0) {
      end = glossEnd(units, i, base);
      if (end < 0 && again) continue;
      if (end === ODD) {
        end = closeAfter(units, i) + 1;
        if (!isSimplifiedOf(units, i, base)) {
          odd.push(i, end);
          continue;
        }
        found.push(base, i, end, SIMPLIFIED | headwordAt(units, i - 1, end, before));
        before = end;
        i = end - 1;
        length--;
        continue;
      }
      if (end < 0) {
        end = halfEnd(units, i, base);
        if (end > 0) odd.push(i, end);
        continue;
      }
      if (!again) seen[base & (PLACES - 1)] = i;
    }
    found.push(base, i, end, again ? 0 : headwordAt(units, i - 1, end, before));
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
    if (isClose(unit)) return i + k + 1;
  }
  return -1;
}

/** Where the gloss of this base ends whose parenthesis opens at `i`; `ODD` when it is one of another base, -1 when it is none. */
function glossEnd(units: Uint16Array, i: number, base: number): number {
  let from = i + 1;
  while (isSpace(unitAt(units, from))) from++;
  const to = lettersEnd(units, from);
  if (to === from) return -1;
  let end = to;
  while (isSpace(unitAt(units, end))) end++;
  if (!isClose(unitAt(units, end))) return -1;
  const bases = charactersReadAt(units, from, to);
  for (let k = 0; k < bases.length; k++) if (bases.charCodeAt(k) === base) return end + 1;
  return bases === '' ? -1 : ODD;
}

function closeAfter(units: Uint16Array, i: number): number {
  let close = i;
  while (!isClose(units[close]!)) close++;
  return close;
}

/** Whether the base is the simplified form of a character that is read as the parentheses at `i` say. */
function isSimplifiedOf(units: Uint16Array, i: number, base: number): boolean {
  if (!isHan(base) || (scriptMarks()[base]! & TRADITIONAL) !== 0) return false;
  let from = i + 1;
  while (isSpace(unitAt(units, from))) from++;
  const bases = charactersReadAt(units, from, lettersEnd(units, from));
  for (const variant of ['t2s', 'tw2s'] as const) {
    const { codes } = tableOf(variant);
    for (let k = 0; k < bases.length; k++) if ((codes[bases.charCodeAt(k)]! & 0xffff) === base) return true;
  }
  return false;
}
