import { formatNumber } from '@zhibiao/numerals';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMoney } from '../src/index.js';

const FULL = process.env.ZHIBIAO_TEST === 'full';
const RUNS = FULL ? 100_000 : 1_000;
const TIME = { timeout: FULL ? 900_000 : 30_000 };

/** Whole yuan with up to two digits behind the point, as a decimal string without idle zeros. */
const amount = fc
  .tuple(fc.bigInt({ min: 1n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 99 }))
  .map(([yuan, cents]) => {
    if (cents === 0) return String(yuan);
    const part = String(cents).padStart(2, '0');
    return `${yuan}.${part.endsWith('0') ? part.charAt(0) : part}`;
  });

test('an amount written in words for a cheque is read back to the 分', TIME, () => {
  fc.assert(
    fc.property(amount, (decimal) => {
      const [metric, ...more] = findMoney(`退还诉讼费${formatNumber(decimal, { style: 'money' })}。`);
      expect(more).toEqual([]);
      expect(metric).toMatchObject({ kind: 'money', unit: '元', bound: 'exact', decimal });
    }),
    { numRuns: RUNS },
  );
});

test('an amount in digits with 万 or 亿 is read back exactly', TIME, () => {
  fc.assert(
    fc.property(amount, (decimal) => {
      const [metric, ...more] = findMoney(`退还诉讼费${formatNumber(decimal, { style: 'mixed' })}元。`);
      expect(more).toEqual([]);
      expect(metric).toMatchObject({ kind: 'money', unit: '元', bound: 'exact', decimal });
    }),
    { numRuns: RUNS },
  );
});
