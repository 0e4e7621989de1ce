import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dryRun, normalize, type Step, undo } from '../src/index.js';
import { expectSound } from './rebuild.js';
import { RUNS } from './runs.js';

const RAW = '審結(jié)31件,執(zhí)結(jié)9件，兌現(xiàn)5萬元。業(yè)務,法院⾧';

describe('undo', () => {
  test.each<[Step, string]>([
    ['gloss', '审结(jié)31件，执(zhí)结(jié)9件，兑现(xiàn)5万元。业(yè)务，法院长'],
    ['width', '审结31件,执结9件，兑现5万元。业务,法院长'],
    ['script', '審結31件，執結9件，兌現5萬元。業務，法院⾧'],
    ['unicode', '审结31件，执结9件，兑现5万元。业务，法院⾧'],
    ['whitespace', '审结31件，执结9件，兑现5万元。业务，法院长'],
  ])('%s', (step, text) => {
    const undone = undo(normalize(RAW), step);
    expect(undone.text).toBe(text);
    expectSound(undone);
  });

  test('a repair taken back is damage again, and an issue', () => {
    const undone = undo(normalize('進程??推進,以担當?shù)姆ㄔ鸿F军精神'), 'repair');
    expect(undone.text).toBe('进程??推进，以担当?shù)姆ㄔ鸿F军精神');
    expect(undone.issues.map(({ code, span }) => [code, undone.text.slice(span.start, span.end)])).toEqual([
      ['lost-character', '??'],
      ['broken-gloss', '?shù)姆ㄔ鸿F'],
    ]);
  });

  test('edits that a function says', () => {
    expect(undo(normalize(RAW), ({ from }) => from === '萬').text).toContain('5萬元');
  });

  test('all of them give the raw text, the same string', () => {
    const undone = undo(normalize(RAW), () => true);
    expect(undone.text).toBe(RAW);
    expect(undone.edits).toEqual([]);
    expect(undone.map.isIdentity).toBe(true);
  });

  test('is sound whatever is undone', () => {
    const texts = fc.array(
      fc.constantFrom('審(shěn)結(jié)', '業(yè)', ',', '⾧', '　', '當?shù)姆ㄔ鸿F軍', '?lián)敚', '\ud800', '㗲'),
    );
    const step = fc.constantFrom('gloss', 'script', 'width', 'repair', 'unicode', 'whitespace');
    fc.assert(
      fc.property(texts, step, fc.func(fc.boolean()), (pieces, which, choose) => {
        const result = normalize(pieces.join(''));
        expectSound(undo(result, which));
        expectSound(undo(undo(result, which), choose));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('dryRun', () => {
  test('tells step by step what would be done', () => {
    const plans = dryRun('結(jié)業(yè)審(shěn)⾧,');
    expect(plans.map(({ step, edits }) => [step, edits.map(({ from, to }) => `${from}→${to}`)])).toEqual([
      ['unicode', ['⾧→長']],
      ['gloss', ['(jié)→', '(yè)→', '(shěn)→']],
      ['script', ['結→结', '業→业', '審→审', '長→长']],
      ['width', [',→，']],
    ]);
    expect(plans[2]!.edits[3]!.rawSpan).toEqual({ start: 18, end: 19 });
  });

  test('a step that is off has no plan', () => {
    expect(dryRun('審,', { steps: { script: false } }).map(({ step }) => step)).toEqual(['width']);
    expect(dryRun('审结31件。')).toEqual([]);
  });
});
