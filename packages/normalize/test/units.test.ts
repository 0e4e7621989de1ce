import { afterEach, expect, test, vi } from 'vitest';
import { unitsOf, unitsToString } from '../src/units.js';

afterEach(() => vi.unstubAllGlobals());

test.each(['', '审结', '\ufeff审𠮷', '\ud800审\udc00', '审'.repeat(5000)])(
  '%j comes back, with Node’s Buffer and without',
  (text) => {
    expect(unitsToString(unitsOf(text), text)).toBe(text);
    vi.stubGlobal('Buffer', undefined);
    expect(unitsToString(unitsOf(text), text)).toBe(text);
  },
);
