import { isDigit } from './characters.js';
import type { Finding } from './finding.js';
import { gbkCharacter, gbkCode, isUserDefined } from './gbk.js';
import { charactersRead, hasTone, SYLLABLE } from './readings.js';
import { Plausibility } from './repair-plausibility.js';
import { Rewriter } from './rewrite.js';
import type { WorkingText } from './working-text.js';

/**
 * What is left of a gloss that was put in between the two bytes of a character: `?shù)`. A page's converter replaced the
 * bytes of 數 by those of 數(shù) wherever it found them in GBK text, in 當的 (AE94 B5C4) too. The lead byte B5 then ran into
 * the parenthesis and became `?`, and every byte after it was read one place off, up to one that is ASCII.
 */
const BROKEN_REGEX = new RegExp(`[?？\\ufffd](${SYLLABLE})[)）]`, 'uy');

const GLOSS_HERE_REGEX = new RegExp(`[(（](${SYLLABLE})[)）]`, 'uy');

/** No run of shifted bytes in real text comes near to it. */
const LONGEST_RUN = 80;

/** What the shifted bytes of one run were, if none was lost. */
interface Run {
  readonly characters: string;
  /** Where the bytes are in step again. */
  readonly end: number;
  /** Characters of GBK's user-defined rows are there, so that the page did not drop them. */
  readonly complete: boolean;
}

interface Broken {
  readonly start: number;
  readonly glossEnd: number;
  readonly runs: readonly Run[];
  /** How many characters the reading allows. */
  readonly hits: number;
}

/**
 * Undoes GBK byte shifts where reading and words agree; what it can't undo with certainty becomes a finding. `undecided` tells
 * that more of the text may decide one of those.
 */
export function repairShifts(working: WorkingText): {
  /** Whether anything was repaired. */
  repaired: boolean;
  findings: Finding[];
  undecided: boolean;
} {
  const findings: Finding[] = [];
  const { text } = working;
  const found = findBroken(text);
  if (found.length === 0) return { repaired: false, findings, undecided: false };
  const plausibility = new Plausibility(text, working.units);
  const complete = completeLines(text, found);
  found.forEach(({ start, runs }, k) => {
    if (complete[k]) return;
    for (const { characters, end } of runs) {
      if (plausibility.isText(characters)) plausibility.expect(start, characters, end);
    }
  });
  const out = new Rewriter(working);
  let undecided = false;
  found.forEach(({ start, glossEnd, runs, hits }, k) => {
    const texts = runs.filter((run) => plausibility.isText(run.characters));
    const only = texts[0];
    // One that is less likely, with a sign or a rare character of a name, still leaves two; so does one that has lost bytes.
    const alone = only && runs.every((run) => run === only || !plausibility.mayBeText(run.characters));
    if (alone && (complete[k] || (hits === 1 && plausibility.isCertain(start, only.characters, only.end)))) {
      out.replace(start, only.end, only.characters);
      return;
    }
    undecided ||= texts.length > 0 || out.end === start;
    // A gloss that would end a run may as well be the next broken one.
    const end = Math.max(
      ...[glossEnd, ...runs.map((run) => run.end)].map((at) =>
        ')）'.includes(text[at - 1]!) ? shiftEnd(text, at) : at,
      ),
    );
    const runEnd = Math.max(...runs.map((run) => run.end));
    const whole = runs.filter((run) => run.end === runEnd).map((run) => run.characters);
    const candidates = () => plausibility.candidates(start, whole, runEnd);
    findings.push({ code: 'broken-gloss', start, end, candidates });
  });
  plausibility.rest();
  return { repaired: out.finish(), findings, undecided };
}

/** What broken glosses may reach over, and the character behind, which tells where that ends. */
export function brokenSpans(text: string): { start: number; end: number }[] {
  return [...brokenAt(text)].map(({ start, glossEnd }) => {
    const end = shiftEnd(text, glossEnd);
    return { start, end: end === text.length || text[end] === '\n' ? end : end + 1 };
  });
}

/** For each, whether the page has dropped nothing in its line: a character of the user-defined rows is in a run there. */
function completeLines(text: string, found: readonly Broken[]): boolean[] {
  const lines: number[] = [];
  const complete = new Set<number>();
  let lineEnd = -1;
  for (const { start, runs } of found) {
    if (start > lineEnd) {
      lineEnd = text.indexOf('\n', start);
      if (lineEnd < 0) lineEnd = text.length;
    }
    lines.push(lineEnd);
    if (runs.some((run) => run.complete)) complete.add(lineEnd);
  }
  return lines.map((line) => complete.has(line));
}

function findBroken(text: string): Broken[] {
  const found: Broken[] = [];
  let from = 0;
  for (const { start, reading, glossEnd } of brokenAt(text)) {
    if (start < from) continue;
    const { runs, hits } = decode(text, start, reading, glossEnd);
    found.push({ start, glossEnd, runs, hits });
    from = Math.max(glossEnd, ...runs.map((run) => run.end));
  }
  return found;
}

function* brokenAt(text: string): Generator<{ start: number; reading: string; glossEnd: number }> {
  const next = ['?', '？', '\ufffd'].map((mark) => ({ mark, at: text.indexOf(mark) }));
  for (let from = 0; ; ) {
    let i = -1;
    for (const one of next) {
      if (one.at >= 0 && one.at < from) one.at = text.indexOf(one.mark, from);
      if (one.at >= 0 && (i < 0 || one.at < i)) i = one.at;
    }
    if (i < 0) return;
    from = i + 1;
    BROKEN_REGEX.lastIndex = i;
    const match = BROKEN_REGEX.exec(text);
    if (!match || !hasTone(match[1]!)) continue;
    from = i + match[0].length;
    yield { start: i, reading: match[1]!, glossEnd: from };
  }
}

/** How long the gloss at `i` is, if it is one of the character in front of it. */
function glossOf(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit !== 0x28 && unit !== 0xff08) return 0;
  GLOSS_HERE_REGEX.lastIndex = i;
  const match = GLOSS_HERE_REGEX.exec(text);
  return match && charactersRead(match[1]!).includes(text[i - 1]!) ? match[0].length : 0;
}

/**
 * How far the shift may reach: to the first ASCII character, which is part of it when it can be a second byte. Behind a lost
 * pair of bytes it may go on, and a number there may have lost its first digit.
 */
function shiftEnd(text: string, glossEnd: number): number {
  let i = glossEnd;
  for (;;) {
    const gloss = i > glossEnd ? glossOf(text, i) : 0;
    if (gloss > 0) i += gloss;
    else if (text.charCodeAt(i) >= 0x80) i++;
    else if (text[i] === '?' && !isBroken(text, i)) i++;
    else break;
  }
  const unit = text.charCodeAt(i);
  if (text[i - 1] === '?' && isDigit(unit)) return numberEnd(text, i);
  if (!(unit >= 0x40 && unit < 0x7f)) return i;
  // A gloss of the last damaged character has lost its base, and is part of the damage.
  GLOSS_HERE_REGEX.lastIndex = i + 1;
  return i + 1 + (GLOSS_HERE_REGEX.exec(text)?.[0].length ?? 0);
}

function isBroken(text: string, i: number): boolean {
  BROKEN_REGEX.lastIndex = i;
  return BROKEN_REGEX.test(text);
}

/** Where the number ends that goes on at `i`, its percent sign included. */
function numberEnd(text: string, i: number): number {
  let end = i;
  while (isDigit(text.charCodeAt(end)) || ('.,'.includes(text[end] ?? ' ') && isDigit(text.charCodeAt(end + 1)))) end++;
  return text[end] === '%' ? end + 1 : end;
}

/** All that the bytes behind a broken gloss can have been: one run for each lead byte that the reading allows, if it can be read. */
function decode(text: string, start: number, reading: string, glossEnd: number): { runs: Run[]; hits: number } {
  const code = start === 0 ? -1 : gbkCode(text[start - 1]!);
  const runs: Run[] = [];
  let hits = 0;
  if (code < 0) return { runs, hits };
  for (const character of charactersRead(reading)) {
    const hit = gbkCode(character);
    if (hit >> 8 !== (code & 0xff)) continue;
    hits++;
    const run = decodeRun(text, glossEnd, hit & 0xff);
    if (run) runs.push(run);
  }
  return { runs, hits };
}

/** Reads the bytes from `at` on with `lead` in front of them, up to where they are in step with the text. */
function decodeRun(text: string, at: number, lead: number): Run | null {
  let characters = '';
  let complete = false;
  const most = Math.min(text.length, at + LONGEST_RUN);
  for (let i = at; i < most; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3f || unit === 0xfffd) return glossInside(text, i, lead, characters, complete);
    const gloss = i > at ? glossOf(text, i) : 0;
    if (gloss > 0) {
      i += gloss - 1;
      continue;
    }
    if (unit < 0x80) {
      const last = gbkCharacter(lead, unit);
      return last === '' ? null : { characters: characters + last, end: i + 1, complete };
    }
    const code = gbkCode(text[i]!);
    const character = code < 0 ? '' : gbkCharacter(lead, code >> 8);
    if (character === '') return null;
    characters += character;
    complete ||= isUserDefined(text[i]!);
    lead = code & 0xff;
    if (lead < 0x80) return { characters: characters + String.fromCharCode(lead), end: i + 1, complete };
  }
  return null;
}

/** The run comes to a gloss that stands where it should: its `(` ended the shift. The reading tells the character's second byte. */
function glossInside(text: string, at: number, lead: number, characters: string, complete: boolean): Run | null {
  BROKEN_REGEX.lastIndex = at;
  const match = BROKEN_REGEX.exec(text);
  if (!match) return null;
  const bases = [...charactersRead(match[1]!)].filter((base) => gbkCode(base) >> 8 === lead);
  if (bases.length !== 1) return null;
  return { characters: characters + bases[0]!, end: at + match[0].length, complete };
}
