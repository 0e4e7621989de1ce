import { leaveIntegers, takeIntegers } from './buffers.js';
import { isDigit, isFullDigit, isHan, isSpace, unitAt } from './characters.js';
import { EnglishLines, urlEnd } from './latin.js';
import { Rewriter } from './rewrite.js';
import type { Spared } from './spared.js';
import type { WorkingText } from './working-text.js';

const HALF = ',;:!?()';
/** Points that stand in Chinese text alone. */
const CHINESE = '，；：！？（）。、《》〈〉「」『』【】〔〕';
/** Points that stand in any text; they are looked through. */
const SHARED = '“”‘’—…·';
/** Signs that are half-width between full-width digits, and no points. */
const SIGNS = '＋－／';
/** Of which two in a row are one too many. */
const ONCE = '，、；：';
/** In front of which a comma is one too many. */
const STOPS = '。；！？';

/** Of a folded cluster: nothing of it goes, though it may be one too many. */
const WHOLE = 2;

/** Kinds of units, as bits. */
const IS_HALF = 1;
const IS_CHINESE = 2;
const IS_SHARED = 4;
const IS_POINT = IS_HALF | IS_CHINESE | IS_SHARED;
const IS_ALPHANUMERIC = 8;
const IS_SPACE = 16;
const IS_PARENTHESIS = 32;
const IS_SIGN = 64;
/** What a URL is known by. */
const IS_URL = 128;

const COMMA = 0xff0c;
const COLON = 0xff1a;
const STOP = 0x3002;
/** All full-width forms stand so far behind the half-width ones. */
const FULL = 0xfee0;

let kinds: Uint8Array | undefined;

/**
 * Points that stand side by side, spaces between them included; they are folded together or not at all. Three integers each:
 * start, end, and whether it is Chinese.
 */
interface Clusters {
  readonly places: Int32Array;
  readonly length: number;
  /** Which have a parenthesis. */
  readonly parentheses: readonly number[];
  /** Whether full-width letters or digits stand anywhere. */
  readonly letters: boolean;
}

const START = 0;
const END = 1;
const IS_FOLDED = 2;
const FIELDS = 3;

/**
 * Half-width `, ; : ! ? ( )` between or beside Han become full-width, a pair of parentheses together; doubled commas become
 * one. Full-width digits, letters, `．` and `％` become half-width, and so do what parts full-width digits: the thousands
 * sign of a number, `：` of a time, `／` and `－` of a date or range, `＋`. A URL and an English line keep their points.
 */
export function foldWidth(text: WorkingText, spared: Spared): boolean {
  const { units } = text;
  const table = kindTable();
  const { places, length, parentheses, letters } = clustersOf(units, table, spared);
  spread(units, places, parentheses);
  const out = new Rewriter(text);
  let i = 0;
  for (let k = 0; k < length; k += FIELDS) {
    const start = places[k + START]!;
    const end = places[k + END]!;
    if (letters) {
      foldLetters(units, i, start, table, spared, out);
      i = end;
      if (end === start + 1 && partsFullDigits(units, start)) {
        out.put(start, units[start]! - FULL);
        continue;
      }
    }
    if (places[k + IS_FOLDED] === 0) continue;
    // All half-width points stand alike in front of their full-width forms.
    if (end > start + 1) foldCluster(units, start, end, places[k + IS_FOLDED] === WHOLE, out);
    else if (units[start]! < 0x80) out.put(start, units[start]! + FULL);
  }
  if (letters) foldLetters(units, i, units.length, table, spared, out);
  leaveIntegers(places);
  return out.finish();
}

function kindTable(): Uint8Array {
  if (kinds) return kinds;
  kinds = new Uint8Array(0x10000);
  for (const [characters, kind] of [
    [HALF, IS_HALF],
    [CHINESE, IS_CHINESE],
    [SHARED, IS_SHARED],
    [SIGNS, IS_SIGN],
  ] as const) {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  }
  for (const character of '()（）') kinds[character.charCodeAt(0)]! |= IS_PARENTHESIS;
  for (const character of ':.') kinds[character.charCodeAt(0)]! |= IS_URL;
  for (let unit = 0xff05; unit <= 0xff5a; unit++) if (isFullAlphanumeric(unit)) kinds[unit] = IS_ALPHANUMERIC;
  for (let unit = 0x20; unit <= 0x3000; unit++) if (isSpace(unit)) kinds[unit] = IS_SPACE;
  return kinds;
}

function clustersOf(units: Uint16Array, table: Uint8Array, spared: Spared): Clusters {
  let places = takeIntegers();
  let length = 0;
  const parentheses: number[] = [];
  let letters = false;
  const end = units.length;
  const english = new EnglishLines(units);
  let next = spared.from(0).start;
  let sparedEnd = -1;
  for (let i = 0; i < end; i++) {
    const first = units[i]!;
    // Han are none of these, and nearly all there is.
    if (first >= 0x3400 && first <= 0x9fff) continue;
    if (i >= next) {
      sparedEnd = spared.from(i).end;
      i = sparedEnd - 1;
      next = spared.from(sparedEnd).start;
      continue;
    }
    let kind = table[first]!;
    if ((kind & (IS_POINT | IS_ALPHANUMERIC | IS_URL)) === 0) continue;
    if ((kind & IS_URL) !== 0) {
      const stop = urlEnd(units, i);
      if (stop > i) {
        i = stop - 1;
        continue;
      }
      if ((kind & IS_POINT) === 0) continue;
    }
    if (kind === IS_ALPHANUMERIC) {
      letters = true;
      continue;
    }
    const start = i;
    let last = i + 1;
    let all = kind;
    for (i++; i < end && i !== next; i++) {
      kind = table[units[i]!]!;
      if ((kind & IS_POINT) !== 0) {
        all |= kind;
        last = i + 1;
      } else if (kind !== IS_SPACE) break;
    }
    i = last - 1;
    // A full-width point that stands alone stays, unless it is one that may part full-width digits.
    if (last === start + 1 && (all & (IS_HALF | IS_PARENTHESIS)) === 0 && first !== COMMA && first !== COLON) continue;
    if (length + FIELDS > places.length) {
      const grown = new Int32Array(places.length * 4);
      grown.set(places);
      leaveIntegers(places);
      places = grown;
    }
    if ((all & IS_PARENTHESIS) !== 0) parentheses.push(length);
    places[length++] = start;
    places[length++] = last;
    const folded = (all & IS_CHINESE) !== 0 || (isBesideHan(units, start, last) && !english.has(start, last));
    // A comma tells that a question mark beside it asks nothing.
    const whole = start === sparedEnd || last === next;
    places[length++] = folded ? (whole ? WHOLE : 1) : 0;
  }
  return { places, length, parentheses, letters };
}

/** Whether Han stand beside, or on both sides, spaces looked over. */
function isBesideHan(units: Uint16Array, start: number, end: number): boolean {
  let before = start - 1;
  let after = end;
  if (isHan(unitAt(units, before)) || isHan(unitAt(units, after))) return true;
  while (isSpace(unitAt(units, before))) before--;
  if (!isHan(unitAt(units, before))) return false;
  while (isSpace(unitAt(units, after))) after++;
  return isHan(unitAt(units, after));
}

/** A parenthesis takes its partner's cluster along; partners stand in one line. */
function spread(units: Uint16Array, places: Int32Array, parentheses: readonly number[]): void {
  if (parentheses.every((cluster) => places[cluster + IS_FOLDED] !== 0)) return;
  const partners = new Map<number, number[]>();
  const link = (a: number, b: number) => {
    const known = partners.get(a);
    if (known) known.push(b);
    else partners.set(a, [b]);
  };
  let open: number[] = [];
  let lineEnd = -1;
  for (const cluster of parentheses) {
    const start = places[cluster + START]!;
    if (lineEnd < start) {
      open = [];
      lineEnd = start;
      while (lineEnd < units.length && units[lineEnd] !== 0x0a) lineEnd++;
    }
    for (let i = start; i < places[cluster + END]!; i++) {
      const unit = units[i]!;
      if (unit === 0x28 || unit === 0xff08) open.push(cluster);
      else if (unit === 0x29 || unit === 0xff09) {
        const partner = open.pop();
        if (partner !== undefined && partner !== cluster) {
          link(partner, cluster);
          link(cluster, partner);
        }
      }
    }
  }
  const reached = parentheses.filter((cluster) => places[cluster + IS_FOLDED] !== 0 && partners.has(cluster));
  for (let cluster = reached.pop(); cluster !== undefined; cluster = reached.pop()) {
    for (const partner of partners.get(cluster)!) {
      if (places[partner + IS_FOLDED] !== 0) continue;
      places[partner + IS_FOLDED] = 1;
      reached.push(partner);
    }
  }
}

/** Folds letters and digits from `start` to `end`, where no points are. */
function foldLetters(
  units: Uint16Array,
  start: number,
  end: number,
  table: Uint8Array,
  spared: Spared,
  out: Rewriter,
): void {
  let next = spared.from(start);
  for (let i = start; i < end; i++) {
    if (i >= next.start) {
      i = next.end - 1;
      next = spared.from(next.end);
      continue;
    }
    const unit = units[i]!;
    const kind = table[unit]!;
    if (kind === IS_ALPHANUMERIC || (kind === IS_SIGN && isBetweenFullDigits(units, i))) out.put(i, unit - FULL);
  }
}

function foldCluster(units: Uint16Array, start: number, end: number, whole: boolean, out: Rewriter): void {
  if (whole || !hasOneTooMany(units, start, end)) {
    for (let i = start; i < end; i++) {
      const unit = fullWidth(units[i]!);
      if (unit !== units[i]) out.put(i, unit);
    }
    return;
  }
  const folded: string[] = [];
  const kept: number[] = [];
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    const character = String.fromCharCode(fullWidth(unit));
    folded.push(character);
    if (isSpace(unit)) continue;
    while (STOPS.includes(character) && kept.length > 0 && folded[kept.at(-1)!] === '，') folded[kept.pop()!] = '';
    if (ONCE.includes(character) && kept.length > 0 && folded[kept.at(-1)!] === character) folded[i - start] = '';
    else kept.push(i - start);
  }
  for (let k = 0; k < kept.length; ) {
    let same = k;
    while (same < kept.length && folded[kept[same]!]!.charCodeAt(0) === STOP) same++;
    if (same - k === 2) folded[kept[k + 1]!] = '';
    k = Math.max(same, k + 1);
  }
  folded.forEach((character, k) => {
    if (character === '') out.remove(start + k, start + k + 1);
    else if (character.charCodeAt(0) !== units[start + k]) out.put(start + k, character.charCodeAt(0));
  });
}

/** Whether two points that stand side by side may be one too many. */
function hasOneTooMany(units: Uint16Array, start: number, end: number): boolean {
  let before = 0;
  for (let i = start; i < end; i++) {
    if (isSpace(units[i]!)) continue;
    const unit = fullWidth(units[i]!);
    if (unit === before || before === COMMA) return true;
    before = unit;
  }
  return false;
}

function fullWidth(unit: number): number {
  return unit < 0x80 && kindTable()[unit]! & IS_HALF ? unit + FULL : unit;
}

/** Whether the point is a comma that parts a full-width number's thousands (`１，２３４`), or a colon between two such digits. */
function partsFullDigits(units: Uint16Array, at: number): boolean {
  if (units[at] === COLON) return isBetweenFullDigits(units, at);
  if (units[at] !== COMMA || !isBetweenFullDigits(units, at)) return false;
  const next = unitAt(units, at + 4);
  return (
    isFullDigit(unitAt(units, at + 2)) && isFullDigit(unitAt(units, at + 3)) && !isFullDigit(next) && !isDigit(next)
  );
}

function isBetweenFullDigits(units: Uint16Array, at: number): boolean {
  return isFullDigit(unitAt(units, at - 1)) && isFullDigit(unitAt(units, at + 1));
}

function isFullAlphanumeric(unit: number): boolean {
  return (
    isFullDigit(unit) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a) ||
    unit === 0xff0e ||
    unit === 0xff05
  );
}
