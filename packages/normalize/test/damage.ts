import { gbkCharacter, gbkCode, isPrivateUse, isUserDefined } from '../src/gbk.js';
import { READINGS } from '../src/readings-data.js';

/**
 * The damage that a page's converter does, as real pages show it: in GBK bytes, every occurrence of the bytes of a table's
 * character, aligned or not, gets the character's reading behind it; then the bytes are read back, a bad pair as one `?`,
 * and characters of the user-defined rows may be dropped.
 */
export interface Damage {
  readonly damaged: string;
  /** How many bytes of the text stand in front of each unit of the page: without those dropped right in front of it, and with. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** For each byte of the text that a character starts with, which; -1 for second bytes. */
  readonly starts: readonly number[];
  /** How many glosses split a character. */
  readonly splits: number;
}

/** What of GBK's private-use characters a page has dropped: those of the user-defined rows, or those of free cells too. */
export type Dropped = 'none' | 'user-defined' | 'private-use';

export type Table = ReadonlyMap<string, string>;

/** The readings of every traditional character that GBK has. */
export function allReadings(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const row of READINGS.split(' ')) {
    const reading = row.replaceAll(/[^a-zü\u00e0-\u01dc]/gu, '');
    if (!/[\u00e0-\u01dc]/u.test(reading)) continue;
    for (const character of row.slice(reading.length)) {
      const known = found.get(character);
      if (known) known.push(reading);
      else if (gbkCode(character) >= 0) found.set(character, [reading]);
    }
  }
  return found;
}

/** The characters whose bytes stand astride two characters of the text. */
export function astride(text: string, table: ReadonlyMap<string, unknown>): string[] {
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

/** With `skips`, a gloss may be missing. */
export function damage(text: string, table: Table, dropped: Dropped, skips: () => boolean = () => false): Damage {
  const bytes: number[] = [];
  /** For each byte of the text that a character starts with, which; -1 for second bytes. */
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = gbkCode(text[at]!);
    starts.push(at);
    if (text[at]! < '\u0080') bytes.push(text.charCodeAt(at));
    else if (code >= 0) {
      bytes.push(code >> 8, code & 0xff);
      starts.push(-1);
    } else throw new Error(`${text[at]} is not in GBK`);
  }
  starts.push(text.length);
  const out: number[] = [];
  /** How many bytes of the text stand in front of each byte of the page. */
  const consumed: number[] = [];
  const put = (byte: number, at: number) => {
    out.push(byte);
    consumed.push(at);
  };
  let splits = 0;
  for (let i = 0; i < bytes.length; i++) {
    const character = i + 1 < bytes.length ? gbkCharacter(bytes[i]!, bytes[i + 1]!) : '';
    const reading = table.get(character);
    put(bytes[i]!, i);
    if (reading === undefined || skips()) continue;
    if (starts[i] === -1) splits++;
    put(bytes[i + 1]!, i + 1);
    for (const letter of `(${reading})`) {
      const code = gbkCode(letter);
      if (letter >= '\u0080') put(code >> 8, i + 2);
      put(letter < '\u0080' ? letter.charCodeAt(0) : code & 0xff, i + 2);
    }
    i++;
  }
  consumed.push(bytes.length);
  return { ...decode(out, consumed, dropped), starts, splits };
}

function decode(bytes: readonly number[], consumed: readonly number[], dropped: Dropped) {
  let damaged = '';
  const from = [0];
  const to: number[] = [];
  const unit = (character: string, i: number, length: number) => {
    damaged += character;
    to.push(consumed[i]!);
    from.push(consumed[Math.min(i + length, bytes.length)]!);
  };
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      unit(String.fromCharCode(byte), i, 1);
      continue;
    }
    const character = i + 1 < bytes.length ? gbkCharacter(byte, bytes[i + 1]!) : '';
    i++;
    if (character === '') unit('?', i - 1, 2);
    else if (!isDropped(character, dropped)) unit(character, i - 1, 2);
  }
  to.push(consumed.at(-1)!);
  return { damaged, from, to };
}

function isDropped(character: string, dropped: Dropped): boolean {
  return dropped !== 'none' && (dropped === 'private-use' ? isPrivateUse : isUserDefined)(character);
}

/** Whether GBK has all characters of a text, in cells that are no private use. */
export function isEncodable(text: string): boolean {
  return [...text].every((character) => character < '\u0080' || (gbkCode(character) >= 0 && !isPrivateUse(character)));
}
