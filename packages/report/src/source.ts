import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { NormalizedText } from '@zhibiao/normalize';
import type { Damage, Source } from '@zhibiao/schema';
import type { Draft } from './flow.js';
import { punctuationOf, scriptOf } from './script.js';

/** SHA-256 of a text as UTF-8, in hex; half a surrogate pair counts as U+FFFD, as everywhere in UTF-8. */
function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A pinyin gloss: a Han character, then a toned reading in parentheses. */
const GLOSS_REGEX = /(?<=\p{Script=Han})[(（][a-züêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6}[)）]/gu;

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
  const glosses = raw === clean ? 0 : count(raw, GLOSS_REGEX) - count(clean, GLOSS_REGEX);
  const torn = drafts.reduce((sum, draft) => sum + draft.pieces.length - 1, 0);
  const reordered = drafts.filter((draft) => draft.continues !== undefined).length;
  const broken = raw === clean ? 0 : count(raw, BROKEN_GLOSS_REGEX);
  const unmended = broken === 0 ? 0 : normalized.issues.filter(({ code }) => code === 'broken-gloss').length;
  const rows: Damage[] = [
    { code: 'gloss', count: glosses },
    { code: 'byte-shift', count: broken - unmended },
    { code: 'torn-sentence', count: torn },
    { code: 'reordered', count: reordered },
  ];
  return rows.filter((row) => row.count > 0);
}

/** What a Report says of the document that it was read from. */
export function describeSource(normalized: NormalizedText, drafts: readonly Draft[], name: string | undefined): Source {
  const { raw } = normalized;
  const damage = damageOf(normalized, drafts);
  return {
    ...(name ? { name } : {}),
    sha256: sha256Hex(raw),
    script: scriptOf(raw),
    punctuation: punctuationOf(raw),
    ...(damage.length > 0 ? { damage } : {}),
  };
}
