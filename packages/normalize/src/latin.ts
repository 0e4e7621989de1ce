import { isDigit, isHan, isSpace, unitAt } from './characters.js';

const COLON = 0x3a;
const SLASH = 0x2f;
const LINE_FEED = 0x0a;
/** Marks that a URL has inside, and none at its end. */
const MARKS = ',;:!?()';
/** Behind which Han are part of a URL's path. */
const PARTS = '/=&?#:@%_-.+';
const MAILTO = 'mailto';
const WWW = 'www';

/**
 * Where the URL ends whose `://`, `mailto:` or `www.` has its first mark at `i`; `i` when there is none. It goes up to a space, a
 * Chinese mark, a mark behind which it does not go on, and Han that follow a letter or digit.
 */
export function urlEnd(units: Uint16Array, i: number): number {
  if (!startsUrl(units, i)) return i;
  let end = i + 1;
  let open = 0;
  for (; end < units.length; end++) {
    const unit = units[end]!;
    if (isHan(unit)) {
      const before = units[end - 1]!;
      if (!isHan(before) && !isOneOf(PARTS, before)) break;
    } else if (unit <= 0x20 || unit >= 0x7f) break;
    else if (isOneOf(MARKS, unit)) {
      const next = unitAt(units, end + 1);
      if (unit === 0x28) open++;
      else if (unit === 0x29 ? --open < 0 : next <= 0x20 || next >= 0x7f || isOneOf(MARKS, next)) break;
    }
  }
  return end;
}

function startsUrl(units: Uint16Array, i: number): boolean {
  if (units[i] !== COLON) return isBehind(units, i, WWW);
  if (units[i + 1] === SLASH && units[i + 2] === SLASH) return isLetter(unitAt(units, i - 1));
  return isBehind(units, i, MAILTO);
}

/** Whether the unit at `i` stands behind the word, and no longer one. */
function isBehind(units: Uint16Array, i: number, word: string): boolean {
  const start = i - word.length;
  for (let k = 0; k < word.length; k++) if ((unitAt(units, start + k) | 0x20) !== word.charCodeAt(k)) return false;
  return !isLetter(unitAt(units, start - 1));
}

function isOneOf(characters: string, unit: number): boolean {
  for (let k = 0; k < characters.length; k++) if (characters.charCodeAt(k) === unit) return true;
  return false;
}

function halfWidth(unit: number): number {
  return unit > 0xff00 && unit < 0xff5f ? unit - 0xfee0 : unit;
}

/** Letters of either width, with an accent or without. */
function isLetter(unit: number): boolean {
  const lower = halfWidth(unit) | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0xc0 && unit < 0x370);
}

/** Tells lines that are English, with a name in Han perhaps: they have more Latin words than Han. Asked from left to right. */
export class EnglishLines {
  readonly #units: Uint16Array;
  #end = -1;
  #isEnglish = false;

  constructor(units: Uint16Array) {
    this.#units = units;
  }

  /** Whether the marks between these places are those of an English line; a word has to stand beside them. */
  has(start: number, end: number): boolean {
    let before = start - 1;
    while (isSpace(unitAt(this.#units, before))) before--;
    let after = end;
    while (isSpace(unitAt(this.#units, after))) after++;
    if (!isLetter(unitAt(this.#units, before)) && !isLetter(unitAt(this.#units, after))) return false;
    if (start >= this.#end) this.#read(start);
    return this.#isEnglish;
  }

  #read(at: number): void {
    const units = this.#units;
    let i = at;
    while (i > 0 && units[i - 1] !== LINE_FEED) i--;
    let words = 0;
    for (; i < units.length && units[i] !== LINE_FEED; i++) {
      const unit = units[i]!;
      if (isHan(unit)) words--;
      else if (isLetter(unit)) {
        // A space may go behind a mark, and tells nothing.
        let front = i - 1;
        while (isSpace(unitAt(units, front))) front--;
        if (!isOneOf(PARTS, halfWidth(unitAt(units, front))) && !isDigit(halfWidth(unitAt(units, i - 1)))) words++;
        while (isLetter(unitAt(units, i + 1))) i++;
      }
    }
    this.#end = i;
    this.#isEnglish = words > 0;
  }
}
