import { isSpace } from './characters.js';
import { scriptMarks, TRADITIONAL } from './script-tables.js';

/** What a character may give a step to do; a text without the class passes the step by. */
export const UNICODE = 1;
export const CONTROL = 2;
/** Letters with a tone mark: without one there is no gloss, whole or broken. */
export const TONE = 4;
export const SCRIPT = 8;
export const WIDTH = 16;
export const SPACE = 32;
export const DAMAGE = 64;
/** What is left of the first half of a broken gloss. */
export const QUESTION = 128;

let classes: Uint8Array | undefined;

/** The classes of every unit. */
function classTable(): Uint8Array {
  classes ??= build();
  return classes;
}

/** The classes of all characters of a text, in one pass. */
export function classesOf(units: Uint16Array): number {
  const table = classTable();
  const { length } = units;
  let all = 0;
  let i = 0;
  // Four at a time are half as long.
  for (; i + 3 < length; i += 4) {
    all |= table[units[i]!]! | table[units[i + 1]!]! | table[units[i + 2]!]! | table[units[i + 3]!]!;
  }
  for (; i < length; i++) all |= table[units[i]!]!;
  return all;
}

function build(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (first: number, last: number, bit: number) => {
    for (let unit = first; unit <= last; unit++) table[unit]! |= bit;
  };
  mark(0x2e80, 0x2fd5, UNICODE);
  mark(0xf900, 0xfaff, UNICODE);
  mark(0xd87e, 0xd87e, UNICODE);
  mark(0, 0x1f, CONTROL);
  mark(0x7f, 0x9f, CONTROL);
  table[0x09] = 0;
  table[0x0a] = 0;
  for (const unit of [0xad, 0x61c, 0x180e, 0xfeff]) table[unit]! |= CONTROL;
  mark(0x200b, 0x200f, CONTROL);
  mark(0x2028, 0x202e, CONTROL);
  mark(0x2060, 0x2069, CONTROL);
  mark(0xe0, 0x1dc, TONE);
  mark(0x300, 0x30c, TONE);
  for (const character of ',;:!?()，、。；：！？（）') table[character.charCodeAt(0)]! |= WIDTH;
  mark(0xff05, 0xff5a, WIDTH);
  for (let unit = 0x20; unit <= 0x3000; unit++) if (isSpace(unit)) table[unit]! |= SPACE;
  table[0x3f]! |= DAMAGE;
  for (const unit of [0x3f, 0xff1f, 0xfffd]) table[unit]! |= QUESTION;
  mark(0xfffd, 0xfffd, DAMAGE);
  mark(0xd800, 0xdfff, DAMAGE);
  const marks = scriptMarks();
  for (let unit = 0x3400; unit < 0xa000; unit++) if ((marks[unit]! & TRADITIONAL) !== 0) table[unit]! |= SCRIPT;
  return table;
}
