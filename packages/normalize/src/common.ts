import { gbkCode } from './gbk.js';
import { BIG5_TRAILS, repertoire, SIMPLIFIED, scriptMarks, tableOf } from './script-tables.js';

/** Big5's second level: what is converted and stands there is a rare form, such as 曏 of 向. */
let secondLevel: Uint8Array | undefined;

/** Whether a traditional text may well hold the character: its simplified form is of GB 2312's first level. */
export function isCommon(character: string): boolean {
  if (character === '' || !isHan(character)) return false;
  const unit = character.charCodeAt(0);
  if ((scriptMarks()[unit]! & SIMPLIFIED) !== 0) return false;
  const simplified = simplify(character);
  const code = gbkCode(String.fromCharCode(simplified));
  if (code < 0xb0a1 || code > 0xd7f9 || (code & 0xff) < 0xa1) return false;
  secondLevel ??= repertoire('big5', 0xc9, 0xf9, BIG5_TRAILS);
  return simplified === unit || secondLevel[unit] === 0;
}

/** The simplified form of a character, as a unit. */
export function simplify(character: string): number {
  return tableOf('t2s').codes[character.charCodeAt(0)]! & 0xffff;
}

export function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff';
}
