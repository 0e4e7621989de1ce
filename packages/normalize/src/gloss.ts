import { Rewriter, type Rewritten } from './rewrite.js';
import { isTraditional } from './script.js';

/** One lower-case syllable with or without a tone mark, in parentheses of either width. */
const GLOSS_REGEX = /[(（][a-zü\u00e0-\u01dc]{1,8}[)）]/gu;
const TONED_REGEX = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;

/** Removes readings that a page put behind characters: `審結(jié)` → `審結`. */
export function dropGlosses(text: string): Rewritten | null {
  if (!text.includes('(') && !text.includes('（')) return null;
  const found: { base: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(GLOSS_REGEX)) {
    const base = text[match.index - 1];
    if (base === undefined || !isTraditional(base.charCodeAt(0)) || !TONED_REGEX.test(match[0])) continue;
    found.push({ base, start: match.index, end: match.index + match[0].length });
  }
  if (found.length < 3 || new Set(found.map((gloss) => gloss.base)).size < 2) return null;
  const out = new Rewriter(text);
  for (const { start, end } of found) out.replace(start, end, '');
  return out.finish();
}
