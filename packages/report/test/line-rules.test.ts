import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type LineRule, LineRules } from '../src/line-rules.js';

const RULES: readonly LineRule<'day' | 'page' | 'menu' | 'short'>[] = [
  { kind: 'day', regex: /^\d{1,2}日$/u, first: '0123456789', last: '日' },
  { kind: 'page', regex: /^第\d页$/u, first: '第', holds: '0123456789' },
  { kind: 'menu', regex: /[|｜].{0,20}[|｜]/u, holds: '|｜' },
  { kind: 'short', regex: /^[一二三]/u, longest: 2 },
];
const rules = new LineRules(RULES);

describe('LineRules', () => {
  const rows: [string, string | undefined][] = [
    ['12日', 'day'],
    ['第3页', 'page'],
    ['|第3页|', 'menu'],
    ['一二', 'short'],
    ['一二三', undefined],
    ['12日|3日|', 'menu'],
    ['', undefined],
  ];
  test.each(rows)('%s', (line, kind) => expect(rules.kindOf(line)).toBe(kind));

  it('tells what trying every regex in order would', () => {
    const lines = fc.string({ unit: fc.constantFrom(...'0139日第页|｜一三四𠮷'), maxLength: 8 });
    fc.assert(
      fc.property(lines, (line) => {
        const told = RULES.find(({ regex, longest }) => line.length <= (longest ?? line.length) && regex.test(line));
        expect(rules.kindOf(line)).toBe(told?.kind);
      }),
      { numRuns: process.env.ZHIBIAO_TEST === 'full' ? 100_000 : 1000 },
    );
  });
});
