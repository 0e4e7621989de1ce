import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NormalizedText, normalize } from '../src/index.js';
import { RUNS } from './runs.js';

/** The raw text, from the clean one and the edits. */
function rebuild({ text, edits }: Pick<NormalizedText, 'text' | 'edits'>): string {
  let raw = '';
  let at = 0;
  for (const edit of edits) {
    raw += text.slice(at, edit.span.start) + edit.from;
    at = edit.span.end;
  }
  return raw + text.slice(at);
}

describe('normalize', () => {
  test.each([
    ['⽣效判决⻓期未履⾏', '生效判决长期未履行'],
    ['\ufeff新收１２．５％\r\n结案', '新收12.5%\n结案'],
    ['審結(jié)31件,執(zhí)結(jié)9件;調(diào)解8件', '审结31件，执结9件；调解8件'],
    ['顯著進步,顺着走', '显著进步，顺着走'],
    ['各庭受理 12 305件 ， 审结', '各庭受理 12305件，审结'],
    ['共①㎡ “4+1”机制1-8月份9337.42万元100%', '共①㎡ “4+1”机制1-8月份9337.42万元100%'],
  ])('%j → %j', (raw, clean) => {
    expect(normalize(raw).text).toBe(clean);
  });

  test('tells where a figure stands in the raw text', () => {
    const raw = '審結(jié)31件，執(zhí)結(jié)9件，兌現(xiàn)5萬元';
    const { text, map } = normalize(raw);
    expect(text).toBe('审结31件，执结9件，兑现5万元');
    const [span] = map.toRaw({ start: 0, end: 5 });
    expect(raw.slice(span!.start, span!.end)).toBe('審結(jié)31件');
  });

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '審結(jié)',
      '執(zhí)',
      '設(shè)',
      '業(yè)',
      '著',
      '顯著',
      '乾隆',
      ',',
      ',,',
      ' ',
      '　',
      '１２．５％',
      '321 146件',
      '\r\n',
      '\u200b',
      '⽣',
      '㗲',
      '(',
      ')',
      '?',
      '。',
      '\n',
      '審判',
      '受理',
      '\ud800',
      '䵳',
      'a',
      '1',
    ),
  );
  const texts = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  test('raw = text + edits, nothing else differs, and what is clean stays', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const result = normalize(raw);
        expect(rebuild(result)).toBe(raw);
        for (const edit of result.edits) {
          expect(raw.slice(edit.rawSpan.start, edit.rawSpan.end)).toBe(edit.from);
          expect(result.text.slice(edit.span.start, edit.span.end)).toBe(edit.to);
          expect(edit.steps.length).toBeGreaterThan(0);
        }
        expect(result.map.rawLength).toBe(raw.length);
        expect(result.map.length).toBe(result.text.length);
      }),
      { numRuns: RUNS },
    );
  });
});
