import type { NormalizedText } from '@zhibiao/normalize';
import type { Damage, Source } from '@zhibiao/schema';
import type { Draft } from './flow.js';
import { isHanAt } from './han.js';
import { scriptOf } from './script.js';
import { sha256Hex } from './sha256.js';

/** A pinyin gloss: a toned reading in parentheses, right behind a Han character. */
const GLOSS_REGEX = /[(（][a-züêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6}[)）]/uy;
const OPENERS = ['(', '（'] as const;
const HAN_END_REGEX = /\p{Script=Han}$/u;

function countGlosses(text: string): number {
  let found = 0;
  for (const opener of OPENERS) {
    for (let at = text.indexOf(opener); at >= 0; at = text.indexOf(opener, at + 1)) {
      // Hardly ever does a letter stand behind one.
      if (isHanAt(text, at + 1)) continue;
      GLOSS_REGEX.lastIndex = at;
      if (GLOSS_REGEX.test(text) && HAN_END_REGEX.test(text.slice(Math.max(0, at - 2), at))) found++;
    }
  }
  return found;
}

function count(text: string, regex: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(regex)) found++;
  return found;
}

/** What a gloss leaves behind whose base was lost in a byte shift: ?shù). */
const BROKEN_GLOSS_REGEX = /[?？\uFFFD][a-züêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6}[)）]/gu;

/** What was found in the source and mended, and how often. */
function damageOf(normalized: NormalizedText, drafts: readonly Draft[]): Damage[] {
  const { raw, text: clean } = normalized;
  const rows: Damage[] = [];
  const add = (code: string, count: number): void => {
    if (count > 0) rows.push({ code, count });
  };
  if (raw !== clean) {
    add('gloss', countGlosses(raw) - countGlosses(clean));
    const broken = count(raw, BROKEN_GLOSS_REGEX);
    if (broken > 0) add('byte-shift', broken - normalized.issues.filter(({ code }) => code === 'broken-gloss').length);
  }
  let torn = 0;
  let reordered = 0;
  for (const { pieces, continues } of drafts) {
    torn += pieces.length - 1;
    if (continues !== undefined) reordered++;
  }
  add('torn-sentence', torn);
  add('reordered', reordered);
  return rows;
}

/** What a Report says of the document that it was read from. */
export function describeSource(normalized: NormalizedText, drafts: readonly Draft[], name: string | undefined): Source {
  const { raw } = normalized;
  const damage = damageOf(normalized, drafts);
  return {
    ...(name ? { name } : {}),
    sha256: sha256Hex(raw),
    ...scriptOf(raw),
    ...(damage.length > 0 ? { damage } : {}),
  };
}
