import { expect } from 'vitest';
import type { NormalizedText } from '../src/index.js';

/** The raw text, made again from the clean one and the edits alone. */
function rebuild({ text, edits }: Pick<NormalizedText, 'text' | 'edits'>): string {
  let raw = '';
  let at = 0;
  for (const edit of edits) {
    raw += text.slice(at, edit.span.start) + edit.from;
    at = edit.span.end;
  }
  return raw + text.slice(at);
}

/** What must hold of every result. */
export function expectSound(result: NormalizedText): void {
  const { raw, text, map, edits, issues } = result;
  expect(rebuild(result)).toBe(raw);
  expect([map.rawLength, map.length]).toEqual([raw.length, text.length]);
  let shift = 0;
  let end = 0;
  for (const edit of edits) {
    expect(raw.slice(edit.rawSpan.start, edit.rawSpan.end)).toBe(edit.from);
    expect(text.slice(edit.span.start, edit.span.end)).toBe(edit.to);
    expect(edit.from).not.toBe(edit.to);
    expect(edit.steps.length).toBeGreaterThan(0);
    expect(edit.rawSpan.start).toBeGreaterThanOrEqual(end);
    expect(edit.span.start - edit.rawSpan.start).toBe(shift);
    if (edit.to !== '') expect(map.toRaw(edit.span)).toEqual([edit.rawSpan]);
    if (edit.from !== '') expect(map.toClean(edit.rawSpan)).toEqual(edit.to === '' ? null : edit.span);
    shift += edit.to.length - edit.from.length;
    end = edit.rawSpan.end;
  }
  for (const { span, rawSpans } of issues) {
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(rawSpans.length).toBeGreaterThan(0);
  }
}
