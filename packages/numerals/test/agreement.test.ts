// What writers that know nothing of this package write, it reads: a million random numbers under `test:full`.
import Nzh from 'nzh';
import { describe, expect, test } from 'vitest';
import { formatNumber, parseNumber } from '../src/index.js';

const full = process.env.ZHIBIAO_TEST === 'full';
const COUNT = full ? 1_000_000 : 2_000;
const TIMEOUT = full ? 600_000 : 20_000;

/** The same numbers every time (mulberry32): lengths are even, and a third have zeros within. */
function* integers(count: number, digits: number): Generator<number> {
  let a = 20_151_115;
  const random = (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = 0; i < count; i++) {
    const n = Math.floor(10 ** (1 + Math.floor(random() * digits)) * random());
    const p = 10 ** (1 + Math.floor(random() * 8));
    yield i % 3 === 0 ? n - (Math.floor(n / p) % 10) * p : n;
  }
}

/** Differences, gathered so that one assertion shows the first of them. */
function differences(
  digits: number,
  write: (n: number) => string,
  read: (text: string, n: number) => unknown,
  expected: (n: number) => unknown,
): string[] {
  const out: string[] = [];
  for (const n of integers(COUNT, digits)) {
    const text = write(n);
    const got = read(text, n);
    if (got !== expected(n) && out.length < 20) out.push(`${n}: ${text} was read as ${String(got)}`);
  }
  return out;
}

const decimal = (text: string): string | undefined => parseNumber(text).decimal;
const none: string[] = [];

describe("nzh's encoders", () => {
  test.each([
    ['cn.encodeS', (n: number) => Nzh.cn.encodeS(n)],
    ['cn.encodeB', (n: number) => Nzh.cn.encodeB(n)],
    ['hk.encodeS', (n: number) => Nzh.hk.encodeS(n)],
    ['hk.encodeB', (n: number) => Nzh.hk.encodeB(n)],
  ])('%s is read back', { timeout: TIMEOUT }, (_, write) => {
    expect(differences(12, write, decimal, String)).toEqual(none);
  });

  test('formatNumber writes what cn.encodeS and cn.encodeB write', { timeout: TIMEOUT }, () => {
    // The one explained difference: nzh shortens 一十 behind 零 too (亿零十三万); here only at the head.
    const plain = (n: number) => Nzh.cn.encodeS(n, { tenMin: true }).replaceAll('零十', '零一十');
    expect(
      differences(
        12,
        (n) => formatNumber(n),
        (text, n) => text === plain(n),
        () => true,
      ),
    ).toEqual(none);
    expect(
      differences(
        12,
        (n) => formatNumber(n, { style: 'financial' }),
        (text, n) => text === Nzh.cn.encodeB(n),
        () => true,
      ),
    ).toEqual(none);
  });
});

describe('Intl', () => {
  const hanidec = new Intl.NumberFormat('zh-u-nu-hanidec', { useGrouping: false });
  const compact = new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 20 });
  const compactTraditional = new Intl.NumberFormat('zh-TW', { notation: 'compact', maximumFractionDigits: 20 });

  test('hanidec digits are read back, and written the same', { timeout: TIMEOUT }, () => {
    expect(
      differences(
        15,
        (n) => hanidec.format(n),
        (text) => parseNumber(text, { read: 'digits' }).decimal,
        String,
      ),
    ).toEqual(none);
    expect(
      differences(
        15,
        (n) => hanidec.format(n),
        (text, n) => formatNumber(n, { style: 'digits' }) === text,
        () => true,
      ),
    ).toEqual(none);
  });

  test('compact notation is read back, and written the same', { timeout: TIMEOUT }, () => {
    expect(differences(12, (n) => compact.format(n), decimal, String)).toEqual(none);
    expect(differences(12, (n) => compactTraditional.format(n), decimal, String)).toEqual(none);
    expect(
      differences(
        12,
        (n) => compact.format(n),
        (text, n) => formatNumber(n, { style: 'mixed' }) === text,
        () => true,
      ),
    ).toEqual(none);
  });

  test('grouped digits are read back', { timeout: TIMEOUT }, () => {
    const grouped = new Intl.NumberFormat('zh-CN');
    expect(differences(15, (n) => grouped.format(n), decimal, String)).toEqual(none);
  });
});
