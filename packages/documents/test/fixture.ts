import { readFileSync } from 'node:fs';

/** A document that `pnpm fixtures` made. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url));
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** Text in an encoding of one or two bytes a character, by the table that the decoder has: Node writes none but Unicode's. */
export function encode(text: string, encoding: 'big5' | 'gbk'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]));
}
