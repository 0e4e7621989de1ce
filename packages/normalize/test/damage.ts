import { gbkCharacter, gbkCode, isPrivateUse } from '../src/gbk.js';
import { READINGS } from '../src/readings-data.js';

/**
 * The damage that a page's converter does, as real pages show it: in GBK bytes, every occurrence of the bytes of a table's
 * character, aligned or not, gets the character's reading behind it; then the bytes are read back, a bad pair as one `?`,
 * and characters of the user-defined rows may be dropped.
 */
export interface Damage {
  readonly damaged: string;
  /** How many glosses split a character. */
  readonly splits: number;
}

export type Table = ReadonlyMap<string, string>;

/** A reading of every traditional character that GBK has: the first one in the package's table. */
export function allReadings(): Table {
  const table = new Map<string, string>();
  for (const row of READINGS.split(' ')) {
    const reading = row.replaceAll(/[^a-zü\u00e0-\u01dc]/gu, '');
    if (!/[\u00e0-\u01dc]/u.test(reading)) continue;
    for (const character of row.slice(reading.length)) if (!table.has(character)) table.set(character, reading);
  }
  return table;
}

/** The characters whose bytes stand astride two characters of the text. */
export function astride(text: string, table: Table): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const first = gbkCode(text[i]!);
    const second = gbkCode(text[i + 1]!);
    if (first < 0 || second < 0) continue;
    const character = gbkCharacter(first & 0xff, second >> 8);
    if (character !== '' && table.has(character)) found.push(character);
  }
  return found;
}

export function damage(text: string, table: Table, drop: boolean): Damage {
  const bytes: number[] = [];
  const aligned = new Set<number>();
  for (const character of text) {
    aligned.add(bytes.length);
    const code = gbkCode(character);
    if (character < '\u0080') bytes.push(character.charCodeAt(0));
    else if (code >= 0) bytes.push(code >> 8, code & 0xff);
    else throw new Error(`${character} is not in GBK`);
  }
  const out: number[] = [];
  let splits = 0;
  for (let i = 0; i < bytes.length; i++) {
    const character = i + 1 < bytes.length ? gbkCharacter(bytes[i]!, bytes[i + 1]!) : '';
    const reading = table.get(character);
    out.push(bytes[i]!);
    if (reading === undefined) continue;
    if (!aligned.has(i)) splits++;
    out.push(bytes[i + 1]!, 0x28);
    for (const letter of reading) {
      const code = gbkCode(letter);
      if (letter < '\u0080') out.push(letter.charCodeAt(0));
      else out.push(code >> 8, code & 0xff);
    }
    out.push(0x29);
    i++;
  }
  return { damaged: decode(out, drop), splits };
}

function decode(bytes: readonly number[], drop: boolean): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    const character = i + 1 < bytes.length ? gbkCharacter(byte, bytes[i + 1]!) : '';
    i++;
    if (character === '') text += '?';
    else if (!drop || !isPrivateUse(character)) text += character;
  }
  return text;
}
