import { isHan, isSpace, unitAt } from './characters.js';
import type { Finding } from './finding.js';
import { charactersRead, charactersReadAt, readingsOf } from './readings.js';
import type { Spared } from './spared.js';

const OPEN = 0x28;
const FULL_OPEN = 0xff08;
const CLOSE = 0x29;
const FULL_CLOSE = 0xff09;
/** More units than any syllable has, its marks apart from its letters. */
const LONGEST = 12;

export function isOpen(unit: number): boolean {
  return unit === OPEN || unit === FULL_OPEN;
}

export function isClose(unit: number): boolean {
  return unit === CLOSE || unit === FULL_CLOSE;
}

/** Letters of a syllable, full-width ones and combining marks too. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x30c) || (unit >= 0xff41 && unit <= 0xff5a);
}

/** Where the letters end that start at `i`, as far as a syllable may go. */
export function lettersEnd(units: Uint16Array, i: number): number {
  let end = i;
  while (end < i + LONGEST && isLetter(unitAt(units, end))) end++;
  return end;
}

/** Where what is left of a gloss of this base ends whose parenthesis opens at `i` and does not close, or that is in capitals; -1 for none. */
export function halfEnd(units: Uint16Array, i: number, base: number): number {
  const character = String.fromCharCode(base);
  const end = lettersEnd(units, i + 1);
  if (end > i + 1) return charactersReadAt(units, i + 1, end).includes(character) ? end : -1;
  let close = i + 1;
  while (close <= i + LONGEST && close < units.length && !isClose(units[close]!)) close++;
  if (close === i + 1 || !isClose(unitAt(units, close))) return -1;
  const reading = String.fromCharCode(...units.subarray(i + 1, close)).toLowerCase();
  return charactersRead(reading).includes(character) ? close + 1 : -1;
}

/** Where what is left of a gloss starts that closes at `i` and never opened; -1 for none. */
export function halfStart(units: Uint16Array, i: number): number {
  let start = i;
  while (start > i - LONGEST && isLetter(unitAt(units, start - 1))) start--;
  return start < i && isHan(unitAt(units, start - 1)) && charactersReadAt(units, start, i) !== '' ? start : -1;
}

/**
 * Reports what looks like a gloss of a document with glosses, and is none: start and end each. A reading that its base does not
 * have comes with those that it has; one that is no longer whole has lost a part; what stands behind a letter has lost its base.
 */
export function reportOddities(units: Uint16Array, odd: readonly number[], known: Spared, findings: Finding[]): void {
  const readings = new Map<number, readonly string[]>();
  for (let k = 0; k < odd.length; k += 2) {
    const [start, end] = [odd[k]!, odd[k + 1]!];
    if (known.from(start - 1).start < end) continue;
    const base = units[start - 1]!;
    if (!isOpen(units[start]!) || !isClose(units[end - 1]!)) {
      const reading = charactersReadAt(
        units,
        isOpen(units[start]!) ? start + 1 : start,
        end - (isClose(units[end - 1]!) ? 1 : 0),
      );
      const code = reading.includes(String.fromCharCode(base)) ? 'kept-gloss' : 'broken-gloss';
      findings.push({ code, start, end });
    } else if (isSpace(base)) {
      let before = start - 1;
      while (isSpace(unitAt(units, before))) before--;
      if (isHan(unitAt(units, before))) findings.push({ code: 'kept-gloss', start, end });
    } else if (!isHan(base)) {
      const isLatin = base >= 0x40 && base < 0x7f;
      findings.push({ code: 'broken-gloss', start: isLatin ? start - 1 : start, end });
    } else {
      const own = readings.get(base) ?? readingsOf(String.fromCharCode(base));
      readings.set(base, own);
      if (own.length === 0) continue;
      const written = String.fromCharCode(...units.subarray(start, end));
      findings.push({ code: 'kept-gloss', start, end, candidates: () => likeliest(written, own) });
    }
  }
}

/** What a gloss may say; those that differ in the tone alone come first. */
function likeliest(written: string, readings: readonly string[]): string[] {
  return [true, false].flatMap((same) =>
    readings
      .filter((reading) => (letters(reading) === letters(written)) === same)
      .map((reading) => written[0]! + reading + written.at(-1)!),
  );
}

/** A reading without its tone. */
function letters(reading: string): string {
  return reading
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/gu, '');
}
