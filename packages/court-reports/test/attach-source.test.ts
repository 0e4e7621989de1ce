import { normalize } from '@zhibiao/normalize';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AttachedReport, attachSource, DatasetError, reports } from '../src/index.js';
import { datasetReport, RAW, sha256 } from './fixture.ts';
import { hasSources, SKIPPED, sources } from './sources.ts';

const report = datasetReport();
const quotes = (attached: AttachedReport) => attached.metrics.map(({ text }) => text);
const QUOTES = report.metrics.map(({ quote }) => quote);

describe('a text with the digest of the source', () => {
  const attached = attachSource(report, RAW);

  test('gives every quote back', () => {
    expect(quotes(attached)).toEqual(['120件', '880件', '950件', '95%', '14份']);
    expect(attached.by).toBe('sha256');
  });

  test('gives headings and paragraphs back', () => {
    expect(attached.blocks.map(({ text }) => text)).toEqual(RAW.split('\n').filter(Boolean));
  });

  test('keeps every offset', () => {
    expect(attached.metrics[0]!.rawSpans).toEqual(report.metrics[0]!.rawSpans);
    expect(attached.metrics[0]!.rawSpansCodePoints).toEqual(report.metrics[0]!.rawSpansCodePoints);
  });

  test('gives the words of a check, place by place', () => {
    expect(attached.checks.find(({ rule }) => rule === 'disposal-rate')!.texts).toContain('950件');
  });
});

describe('a text that differs in line ends or a byte order mark', () => {
  test.each([
    ['CRLF', RAW.replaceAll('\n', '\r\n')],
    ['CR', RAW.replaceAll('\n', '\r')],
    ['mixed', RAW.replace('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${RAW}`],
    ['a byte order mark and CRLF', `\uFEFF${RAW.replaceAll('\n', '\r\n')}`],
    ['a line end at the end', `${RAW}\n`],
    ['CRLF, one at the end too', `${RAW.replaceAll('\n', '\r\n')}\r\n`],
  ])('%s: taken, with offsets into the text that was given', (_, raw) => {
    const attached = attachSource(report, raw);
    expect(attached.by).toBe('line-ends');
    expect(quotes(attached)).toEqual(QUOTES);
    for (const { rawSpans, rawSpansCodePoints, quote } of attached.metrics) {
      expect(raw.slice(rawSpans[0]!.start, rawSpans[0]!.end)).toBe(quote);
      const points = [...raw].slice(rawSpansCodePoints[0]!.start, rawSpansCodePoints[0]!.end);
      expect(points.join('')).toBe(quote);
    }
  });

  test('a source with CRLF of its own is known by LF, too', () => {
    const crlf = RAW.replaceAll('\n', '\r\n');
    expect(quotes(attachSource(datasetReport(crlf), RAW))).toEqual(QUOTES);
  });

  test('every report of any line ends is known', () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll(/[\r\n]/gu, '')),
      { minLength: 1 },
    );
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(lines, ends, fc.boolean(), (words, end, mark) => {
        const raw = words.join('\n');
        const known = { ...report, source: { ...report.source, sha256: sha256(raw.replace(/^\uFEFF/u, '')) } };
        const other = `${mark ? '\uFEFF' : ''}${raw.replace(/^\uFEFF/u, '').replaceAll('\n', end)}`;
        expect(attachSource({ ...known, metrics: [], blocks: [] }, other).by).toMatch(/^(?:sha256|line-ends)$/u);
      }),
      { numRuns: process.env.ZHIBIAO_TEST === 'full' ? 5000 : 300 },
    );
  });
});

describe('anything else is refused', () => {
  const refusal = (raw: unknown): DatasetError => {
    try {
      attachSource(report, raw as string);
    } catch (error) {
      return error as DatasetError;
    }
    throw new Error('was taken');
  };

  test('another text: with both digests', () => {
    const other = RAW.replace('950', '951');
    const error = refusal(other);
    expect(error).toBeInstanceOf(DatasetError);
    expect(error.code).toBe('other-source');
    expect(error.expected).toBe(sha256(RAW));
    expect(error.actual).toBe(sha256(other));
    expect(error.message).toContain(sha256(other));
  });

  test('a text with an empty line less', () => {
    expect(refusal(RAW.replace('\n\n', '\n')).code).toBe('other-source');
  });

  test.each([undefined, null, 5])('%s: not-a-string', (raw) => {
    expect(refusal(raw).code).toBe('not-a-string');
  });
});

describe.skipIf(!hasSources)(`the dataset with its sources${SKIPPED}`, () => {
  test.each(sources)('$id: every quote, heading and paragraph stands there', ({ id, raw }) => {
    const attached = attachSource(reports.find((one) => one.id === id)!, raw);
    expect(attached.by).toBe('sha256');
    for (const { text, quote } of attached.metrics) expect(normalize(text, { script: 't2s' }).text).toBe(quote);
    for (const { text } of attached.blocks) expect(text.trim()).not.toBe('');
    const longest = attached.blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text.length);
    expect(Math.max(...longest)).toBeGreaterThan(100);
  });
});
