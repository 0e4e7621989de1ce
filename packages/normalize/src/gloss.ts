import { isSpace } from './characters.js';
import type { Finding } from './finding.js';
import { charactersRead } from './readings.js';
import { Rewriter, type Rewritten } from './rewrite.js';
import { scriptMarks, TRADITIONAL } from './script-tables.js';

const CLOSE = 0x29;
const FULL_CLOSE = 0xff09;
/** More units than any syllable has, its marks apart from its letters. */
const LONGEST = 12;
/** What stands in front of a headword in its line. */
const LINE_START_REGEX = /^[\s\u3000\d.、．•·*-]*$/u;
const LONGEST_INDENT = 12;
const FEWEST = 3;

interface Gloss {
  readonly base: string;
  readonly start: number;
  readonly end: number;
  readonly headword: boolean;
}

/**
 * Removes readings that a page put behind characters: `審結(jié)` → `審結`. A gloss is one toned syllable in parentheses that
 * its base, a traditional character, is read by; the document has at least three, on two characters or more. Headwords of a
 * list (`審(shěn)：…` at the start of lines) are no glosses. What looks like one and stays is a finding.
 */
export function dropGlosses(text: string, findings: Finding[]): Rewritten | null {
  const found = findGlosses(text);
  if (found.length === 0) return null;
  let headwords = 0;
  for (const gloss of found) if (gloss.headword) headwords++;
  const glossary = headwords >= FEWEST || headwords * 2 > found.length;
  const glosses = glossary ? found.length - headwords : found.length;
  const enough = glosses >= FEWEST && hasTwoTraditional(found, glossary);
  const out = new Rewriter(text);
  for (const gloss of found) {
    if (enough && !(glossary && gloss.headword)) out.replace(gloss.start, gloss.end, '');
    else findings.push({ code: 'kept-gloss', start: gloss.start, end: gloss.end });
  }
  return out.finish();
}

/** Whether two different bases are written so in traditional text alone; 乾 and 藉 tell nothing, but are glossed with the others. */
function hasTwoTraditional(found: readonly Gloss[], glossary: boolean): boolean {
  const marks = scriptMarks();
  let first = '';
  for (const { base, headword } of found) {
    if ((glossary && headword) || (marks[base.charCodeAt(0)]! & TRADITIONAL) === 0) continue;
    if (first !== '' && base !== first) return true;
    first = base;
  }
  return false;
}

function findGlosses(text: string): Gloss[] {
  const found: Gloss[] = [];
  let half = text.indexOf('(', 1);
  let full = text.indexOf('（', 1);
  while (half >= 0 || full >= 0) {
    const i = half >= 0 && (full < 0 || half < full) ? half : full;
    const gloss = glossAt(text, i, found.at(-1));
    if (gloss) found.push(gloss);
    const next = gloss ? gloss.end : i + 1;
    if (half >= 0 && half < next) half = text.indexOf('(', next);
    if (full >= 0 && full < next) full = text.indexOf('（', next);
  }
  return found;
}

/** The gloss whose parenthesis opens at `i`. */
function glossAt(text: string, i: number, before: Gloss | undefined): Gloss | undefined {
  let from = i + 1;
  while (isSpace(text.charCodeAt(from))) from++;
  let to = from;
  while (to < from + LONGEST && isLetter(text.charCodeAt(to))) to++;
  let end = to;
  while (isSpace(text.charCodeAt(end))) end++;
  const close = text.charCodeAt(end++);
  if (to === from || (close !== CLOSE && close !== FULL_CLOSE)) return undefined;
  const again = before?.end === i;
  const base = again ? before.base : text[i - 1]!;
  if (!charactersRead(text.slice(from, to)).includes(base)) return undefined;
  return { base, start: i, end, headword: !again && isHeadword(text, i - 1, end) };
}

/** Letters of a syllable, full-width ones and combining marks too. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x30c) || (unit >= 0xff41 && unit <= 0xff5a);
}

/** Whether the base stands at the start of a line, and a colon, a dash, a space or the line's end behind the reading. */
function isHeadword(text: string, base: number, end: number): boolean {
  if (!/[\s：:—,，]/u.test(text[end] ?? '\n')) return false;
  let line = base;
  while (line > 0 && text.charCodeAt(line - 1) !== 0x0a) if (base - --line === LONGEST_INDENT) return false;
  return LINE_START_REGEX.test(text.slice(line, base));
}
