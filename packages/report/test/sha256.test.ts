import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../src/sha256.js';

/** The digests of NIST's examples for SHA-256 (FIPS 180-4), and of texts whose UTF-8 is more than a byte a character. */
const ROWS: readonly (readonly [what: string, text: string, digest: string])[] = [
  ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['three letters', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['a million letters', 'a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
];

const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['three bytes a character', '审结1200件。'],
  ['four bytes, and NUL', '𠮷\0'],
  ['a high half of a pair', '\ud800'],
  ['a low half of a pair', '结\udc00案'],
  ['a long text', '一'.repeat(100_000)],
];

afterEach(() => vi.unstubAllGlobals());

describe('sha256Hex', () => {
  it.each(ROWS)('%s', (_, text, digest) => {
    expect(sha256Hex(text)).toBe(digest);
  });

  it.each(ROWS)('%s where the runtime has no hash', (_, text, digest) => {
    vi.stubGlobal('process', undefined);
    expect(sha256Hex(text)).toBe(digest);
  });

  it.each(TEXTS)('%s: one with and without the runtime', (_, text) => {
    const native = sha256Hex(text);
    vi.stubGlobal('process', undefined);
    expect(sha256Hex(text)).toBe(native);
  });

  it('takes half a surrogate pair for U+FFFD', () => {
    expect(sha256Hex('\ud800')).toBe(sha256Hex('\uFFFD'));
  });
});
