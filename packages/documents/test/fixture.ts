import { readFileSync } from 'node:fs';

/** A document that `pnpm fixtures` made. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url));
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
