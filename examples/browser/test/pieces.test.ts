import type { ReportMetric, Span } from '@zhibiao/schema';
import { expect, test } from 'vitest';
import { pieces } from '../src/pieces.js';

const at = (...rawSpans: Span[]) => ({ id: String(rawSpans[0]?.start), rawSpans }) as ReportMetric;
const shown = (raw: string, metrics: ReportMetric[]) =>
  pieces(raw, metrics).map(({ text, metric }) => (metric ? `[${text}]` : text));

test('the pieces are the whole text, cut at the figures', () => {
  expect(shown('新收30件，审结12件。', [at({ start: 8, end: 11 }), at({ start: 2, end: 5 })])).toEqual([
    '新收',
    '[30件]',
    '，审结',
    '[12件]',
    '。',
  ]);
});

test('a torn figure is two pieces, two figures on one quote are one', () => {
  expect(shown('30\n件', [at({ start: 0, end: 2 }, { start: 3, end: 4 })])).toEqual(['[30]', '\n', '[件]']);
  expect(shown('30件', [at({ start: 0, end: 3 }), at({ start: 0, end: 3 })])).toEqual(['[30件]']);
});

test('a later printing is marked as one', () => {
  const metric = { ...at({ start: 0, end: 3 }), repeats: [[{ start: 4, end: 7 }]] } as ReportMetric;
  expect(pieces('12件 12件', [metric]).map(({ repeat }) => repeat)).toEqual([undefined, undefined, true]);
});
