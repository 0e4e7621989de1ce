import { isCommon, isHan, simplify } from './common.js';
import { writtenAs } from './document-pairs.js';
import { gbkCharacter, gbkCode, isPrivateUse } from './gbk.js';
import { isWord, standsAlone } from './lexicon.js';

export const MARKS = '，。、；：！？“”《》';

/** One half of what a character may have melted from. */
interface Half {
  readonly character: string;
  /** Its simplified form. */
  readonly unit: number;
  /** The byte that was dropped. */
  readonly byte: number;
  readonly alone: boolean;
}

/** The characters that one may have melted from: a first with its lead byte, a second with its trail byte. */
export interface Melted {
  readonly firsts: readonly Half[];
  readonly seconds: readonly Half[];
  /** For each first with each second: whether the bytes between lie in a user-defined row, and whether they are a word. */
  readonly joints: Uint8Array;
  /** For each first, whether it is a word with any second. */
  readonly words: readonly boolean[];
  /** All units that the firsts may be written as. */
  readonly asked: readonly number[];
}

export const NO_JOINT = 0;
export const WORD = 2;

/** Of each there are some kilobytes to hold. */
const MOST_KNOWN = 512;

const melted = new Map<string, Melted>();

/** What a character may have melted from, when the two bytes between fell into a user-defined row. */
export function meltedFrom(character: string): Melted {
  const known = melted.get(character);
  if (known) return known;
  const code = gbkCode(character);
  const firsts: Half[] = [];
  for (let trail = 0x81; trail <= 0xfe; trail++) {
    if (!leadsPrivateUse(trail)) continue;
    const first = gbkCharacter(code >> 8, trail);
    if (isCommon(first) || (first !== '' && MARKS.includes(first))) firsts.push(half(first, trail));
  }
  const seconds: Half[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const second = gbkCharacter(lead, code & 0xff);
    if (isCommon(second)) seconds.push(half(second, lead));
  }
  const joints = new Uint8Array(firsts.length * seconds.length);
  firsts.forEach((first, i) => {
    seconds.forEach((second, k) => {
      const kind = isWord(first.unit, second.unit) ? WORD : 1;
      joints[i * seconds.length + k] = isPrivateUse(gbkCharacter(first.byte, second.byte)) ? kind : NO_JOINT;
    });
  });
  const words = firsts.map((_, i) => joints.subarray(i * seconds.length, (i + 1) * seconds.length).includes(WORD));
  const asked = firsts.flatMap(({ unit }) => writtenAs(unit));
  const found = { firsts, seconds, joints, words, asked };
  if (melted.size === MOST_KNOWN) melted.clear();
  melted.set(character, found);
  return found;
}

const hiding = new Map<string, boolean>();

/**
 * Whether a character may be gone in front of this one without a trace: one with the same first byte, whose second one was
 * dropped along with that first byte.
 */
export function mayHideBefore(character: string): boolean {
  let may = hiding.get(character);
  if (may === undefined) {
    may = false;
    const lead = gbkCode(character) >> 8;
    for (let trail = 0x81; trail <= 0xfe; trail++)
      may ||= leadsPrivateUse(trail) && isCommon(gbkCharacter(lead, trail));
    hiding.set(character, may);
  }
  return may;
}

/** The same behind it: one with the same second byte. */
export function mayHideBehind(character: string): boolean {
  return leadsPrivateUse(gbkCode(character) & 0xff);
}

function half(character: string, byte: number): Half {
  const unit = simplify(character);
  return { character, unit, byte, alone: !isHan(character) || standsAlone(unit) };
}

/** Whether some character of a user-defined row starts with the byte. */
function leadsPrivateUse(lead: number): boolean {
  return isPrivateUse(gbkCharacter(lead, 0xfe)) || isPrivateUse(gbkCharacter(lead, 0xa0));
}
