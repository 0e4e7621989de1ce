import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { add, atPlaces, compare, divide, formatDecimal, parseDecimal, subtract } from '../src/check/decimal.js';

const read = (text: string) => parseDecimal(text)!;

describe('formatDecimal', () => {
  test.each([
    ['2', '3', 2, '0.67'],
    ['1', '8', 2, '0.13'],
    ['1', '-8', 2, '-0.13'],
    ['-1', '3', 1, '-0.3'],
    ['12345', '1', -3, '12000'],
    ['1500', '1', -3, '2000'],
    ['0', '7', 2, '0.00'],
  ])('%s ÷ %s at %i places is %s', (a, b, places, expected) => {
    expect(formatDecimal(divide(read(a), read(b))!, places)).toBe(expected);
  });

  it('cuts off where asked', () => {
    expect(formatDecimal(atPlaces(divide(read('2'), read('3'))!, 2, 'cut'), 2)).toBe('0.66');
  });
});

describe('parseDecimal', () => {
  test.each(['', '1.', '.5', '1e3', '１', 'NaN', '--1'])('%j is no decimal', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

const decimal = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.nat({ max: 6 })).map(([n, places]) => {
  const digits = String(n < 0n ? -n : n).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return n < 0n ? `-${text}` : text;
});

const full = process.env.ZHIBIAO_TEST === 'full';
const runs = full ? 100_000 : 1000;
const timeout = full ? 300_000 : 10_000;

describe('arithmetic', () => {
  it(
    'takes back what it adds',
    () => {
      fc.assert(
        fc.property(decimal, decimal, (a, b) => {
          expect(compare(subtract(add(read(a), read(b)), read(b)), read(a))).toBe(0);
        }),
        { numRuns: runs },
      );
    },
    timeout,
  );

  it(
    'prints a decimal as it was read',
    () => {
      fc.assert(
        fc.property(decimal, (text) => {
          const places = text.split('.')[1]?.length ?? 0;
          const printed = formatDecimal(read(text), places);
          expect(printed).toBe(/^-0(?:\.0{1,6})?$/u.test(text) ? text.slice(1) : text);
        }),
        { numRuns: runs },
      );
    },
    timeout,
  );

  it('has no quotient by 0', () => {
    expect(divide(read('1'), read('0'))).toBeNull();
  });
});
