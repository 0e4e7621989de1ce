import { describe, expect, test } from 'vitest';
import { type Edit, normalize } from '../src/index.js';
import { expectSound } from './rebuild.js';
import { HAS_SHARED, NO_SHARED, readPassages, readSeed } from './shared.js';

/** How many edits each combination of steps made. */
function counts(edits: readonly Edit[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { steps } of edits) found[steps.join('+')] = (found[steps.join('+')] ?? 0) + 1;
  return found;
}

describe.skipIf(!HAS_SHARED)(HAS_SHARED ? 'the five seeds' : `skipped: ${NO_SHARED}`, () => {
  test('001: 278 glosses go and no other parenthesis; one broken run is repaired, one reported; 著 becomes 着 in 7 places', () => {
    const raw = readSeed('001');
    const result = normalize(raw);
    const { text, edits, issues } = result;
    expectSound(result);
    expect(counts(edits)).toMatchObject({ gloss: 278, 'repair+script': 1 });
    // Counted: parentheses of either width. Of 280 opening and 282 closing ones, 278 pairs are glosses, the repair takes one
    // closing one along, and the orphan of the reported run stays with the two pairs that are real.
    expect([raw.match(/\(/gu)?.length, raw.match(/\)/gu)?.length]).toEqual([280, 282]);
    expect(text.match(/[(（]/gu)).toHaveLength(2);
    expect(text.match(/[)）]/gu)).toHaveLength(3);
    expect(text).toContain('（警衔）');
    expect(edits.filter(({ from, to }) => from === '著' && to === '着')).toHaveLength(7);
    expect(text).toContain('担当的法院铁军');
    expect(issues.map(({ code, rawSpans }) => [code, rawSpans[0]!.start])).toEqual([['broken-gloss', 4704]]);
    expect(issues[0]!.candidates![0]).toBe('擔當，交賬');
    expect(Object.keys(counts(edits)).sort()).toEqual(['gloss', 'repair+script', 'script', 'width']);
  });

  test.each(['000', '002', '003', '004'])('%s changes in width and space alone', (number) => {
    const result = normalize(readSeed(number));
    expectSound(result);
    // Counted: edits by any step but width and whitespace, and issues.
    expect(Object.keys(counts(result.edits)).filter((steps) => !/^(?:width|whitespace)$/u.test(steps))).toEqual([]);
    expect(result.issues).toEqual([]);
  });

  test.each(['000', '001', '002', '003', '004'])('%s: what comes out stays, and no line is gone', (number) => {
    const raw = readSeed(number);
    const { text } = normalize(raw);
    expect(normalize(text).text).toBe(text);
    expect(text.split('\n')).toHaveLength(raw.split('\n').length);
  });
});

describe.skipIf(!HAS_SHARED)(HAS_SHARED ? 'the annotated passages' : `skipped: ${NO_SHARED}`, () => {
  test('every figure of the text as found reads as annotated, but for one that a line end tears', () => {
    const missing = readPassages().flatMap(({ id, raw, text, figures }) => {
      const clean = normalize(raw ?? text).text;
      return figures.filter(({ quote }) => !clean.includes(quote)).map(({ quote }) => `${id} ${quote}`);
    });
    // Joining lines is not this package's job.
    expect(missing).toEqual(['court-a-108 3000余本']);
  });

  test('all results are sound', () => {
    for (const { raw, text } of readPassages()) expectSound(normalize(raw ?? text));
  });
});
