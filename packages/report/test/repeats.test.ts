import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRepeats } from '../src/repeats.js';
import { read } from './check-report.js';

const PASSAGE = '该庭共办结涉农案件146件，为务工群众追讨劳务报酬38.6万元，回访满意率达97.4%。';

/** The lines of a text as spans. */
function linesOf(text: string) {
  let at = 0;
  return text.split('\n').map((line) => {
    const span = { start: at, end: at + line.length };
    at += line.length + 1;
    return span;
  });
}

function repeated(text: string): string[] {
  return findRepeats(text, linesOf(text)).map(({ span, of }) => {
    expect(text.slice(of.start, of.end)).toBe(text.slice(span.start, span.end));
    expect(of.end).toBeLessThanOrEqual(span.start);
    return text.slice(span.start, span.end);
  });
}

describe('repeated passages', () => {
  const rows: [string, string, string[]][] = [
    ['a passage inside two paragraphs', `上篇${PASSAGE}起。\n下文${PASSAGE}止。`, [PASSAGE]],
    [
      'three printings, each pointing at the first',
      `一：${PASSAGE}\n二；${PASSAGE}\n三，${PASSAGE}`,
      [PASSAGE, PASSAGE],
    ],
    ['a whole short line', '法官深入田间地头\n正文另起。\n法官深入田间地头', ['法官深入田间地头']],
    ['no slogan within lines', '推进“枫桥式人民法庭”创建活动甲\n深化“枫桥式人民法庭”创建活动乙', []],
    ['no very short line', '合计\n另起\n合计', []],
    ['nothing in a text without repeats', PASSAGE, []],
  ];
  test.each(rows)('%s', (_, text, expected) => {
    expect(repeated(text)).toEqual(expected);
  });

  test('any passage of 30 characters or more that stands twice is found', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
    const words = (min: number, max: number) =>
      fc.array(han, { minLength: min, maxLength: max }).map((all) => all.join(''));
    fc.assert(
      fc.property(words(0, 40), words(30, 90), words(1, 40), words(0, 40), (before, passage, between, after) => {
        const text = `${before}${passage}｜${between}｜${passage}${after}`;
        expect(repeated(text).some((one) => one.includes(passage))).toBe(true);
      }),
      { numRuns: process.env.ZHIBIAO_TEST === 'full' ? 100_000 : 500 },
    );
  }, 300_000);
});

describe('figures of a passage printed twice', () => {
  const raw = `标题\n\n甲庭${PASSAGE}\n\n乙庭另有收获，${PASSAGE.slice(0, 20)}\n\n${PASSAGE.slice(20)}`;

  test('are counted once, with the raw pieces of the second printing', () => {
    const { metrics, repeats } = read(raw);
    expect(metrics.map(({ quote }) => quote)).toEqual(['146件', '38.6万元', '97.4%']);
    for (const { quote, repeats: later } of metrics) {
      expect(later!.map((pieces) => pieces.map(({ start, end }) => raw.slice(start, end)).join(''))).toEqual([quote]);
    }
    expect(repeats).toHaveLength(1);
  });

  test('a figure outside of the passage is its own', () => {
    const { metrics } = read(`${PASSAGE}${PASSAGE}另收锦旗12面。`);
    expect(metrics.map(({ quote, repeats }) => [quote, repeats?.length ?? 0])).toEqual([
      ['146件', 1],
      ['38.6万元', 1],
      ['97.4%', 1],
      ['12面', 0],
    ]);
  });

  test('links lead to the figures that stayed', () => {
    const report = read(`${raw}\n\n${PASSAGE}同比上升1.3个百分点。`);
    const ids = new Set(report.metrics.map(({ id }) => id));
    for (const { of, partOf } of report.metrics)
      for (const id of [of, partOf]) expect(id === undefined || ids.has(id)).toBe(true);
  });
});
