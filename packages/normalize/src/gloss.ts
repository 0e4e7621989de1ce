import type { Finding } from './finding.js';
import { charactersRead, SYLLABLE } from './readings.js';
import { Rewriter, type Rewritten } from './rewrite.js';
import { scriptMarks, TRADITIONAL } from './script-tables.js';

const GLOSS_REGEX = new RegExp(`[(（]( ?)(${SYLLABLE})( ?)[)）]`, 'gu');
/** What stands in front of a headword in its line. */
const LINE_START_REGEX = /^[\s\u3000\d.、．•·*-]*$/u;
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
  const headwords = found.filter((gloss) => gloss.headword);
  const glossary = headwords.length >= FEWEST || headwords.length * 2 > found.length;
  const glosses = glossary ? found.filter((gloss) => !gloss.headword) : found;
  const enough = glosses.length >= FEWEST && countTraditional(glosses) > 1;
  const out = new Rewriter(text);
  for (const gloss of found) {
    if (enough && !(glossary && gloss.headword)) out.replace(gloss.start, gloss.end, '');
    else findings.push({ code: 'kept-gloss', start: gloss.start, end: gloss.end });
  }
  return out.finish();
}

/** How many different bases are written so in traditional text alone; 乾 and 藉 tell nothing, but are glossed with the others. */
function countTraditional(glosses: readonly Gloss[]): number {
  const marks = scriptMarks();
  const bases = new Set(glosses.map((gloss) => gloss.base));
  return [...bases].filter((base) => (marks[base.charCodeAt(0)]! & TRADITIONAL) !== 0).length;
}

function findGlosses(text: string): Gloss[] {
  const found: Gloss[] = [];
  for (const match of text.matchAll(GLOSS_REGEX)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = found.at(-1);
    const again = before?.end === start;
    const base = again ? before.base : (text[start - 1] ?? '');
    if (base === '' || !charactersRead(match[2]!).includes(base)) continue;
    found.push({ base, start, end, headword: !again && isHeadword(text, start - 1, end) });
  }
  return found;
}

/** Whether the base stands at the start of a line, and a colon, a dash, a space or the line's end behind the reading. */
function isHeadword(text: string, base: number, end: number): boolean {
  if (!/[\s：:—,，]/u.test(text[end] ?? '\n')) return false;
  const line = text.lastIndexOf('\n', base - 1) + 1;
  return base - line < 12 && LINE_START_REGEX.test(text.slice(base === 0 ? 0 : line, base));
}
