import { normalize } from '@zhibiao/normalize';
import { describe, expect, test } from 'vitest';
import { read, rebuild, textsOf } from './check-report.js';
import { hasSeeds, SKIPPED, seed } from './shared.js';

interface Row {
  readonly seed: string;
  /** How the title begins. */
  readonly title: string | null;
  readonly subtitleStarts: string | null;
  readonly headings: number;
  readonly captions: number;
  readonly joins: number;
  readonly credits: number;
  readonly repeats: readonly number[];
  readonly court: string;
  readonly script: string;
}

const ROWS: readonly Row[] = [
  {
    seed: '000',
    title: '践行初心使命 厚植为民情怀',
    subtitleStarts: '——邢台市',
    headings: 6,
    captions: 8,
    joins: 7,
    credits: 0,
    repeats: [249, 38],
    court: '邢台市襄都区人民法院',
    script: 'simplified',
  },
  {
    seed: '001',
    title: null,
    subtitleStarts: null,
    headings: 14,
    captions: 0,
    joins: 0,
    credits: 1,
    repeats: [13],
    court: '忻州市中级人民法院',
    script: 'traditional',
  },
  {
    seed: '002',
    title: null,
    subtitleStarts: null,
    headings: 4,
    captions: 0,
    joins: 0,
    credits: 1,
    repeats: [],
    court: '霍邱县人民法院',
    script: 'simplified',
  },
  {
    seed: '003',
    title: '为加快建设沿海经济强市提供优质',
    subtitleStarts: '——沧州市',
    headings: 4,
    captions: 9,
    joins: 11,
    credits: 0,
    repeats: [],
    court: '沧州市中级人民法院',
    script: 'simplified',
  },
  {
    seed: '004',
    title: '党建引领 强根铸魂',
    subtitleStarts: '——郾城区',
    headings: 4,
    captions: 10,
    joins: 1,
    credits: 2,
    repeats: [],
    court: '郾城区人民法院',
    script: 'simplified',
  },
];

describe.skipIf(!hasSeeds)(`the five seeds ${SKIPPED}`, () => {
  test.each(ROWS)('seed $seed: frame, joins, captions, repeats as NORMALISE.md counts them', (row) => {
    const raw = seed(row.seed);
    const report = read(raw);
    expect(textsOf(report, 'title')[0]?.slice(0, row.title?.length) ?? null).toBe(row.title);
    expect(textsOf(report, 'subtitle')[0]?.slice(0, row.subtitleStarts?.length) ?? null).toBe(row.subtitleStarts);
    expect(textsOf(report, 'heading')).toHaveLength(row.headings);
    expect(textsOf(report, 'caption')).toHaveLength(row.captions);
    expect(textsOf(report, 'credit')).toHaveLength(row.credits);
    expect(report.repeats.map(({ span }) => span.end - span.start)).toEqual(row.repeats);
    expect(report.source.damage?.find(({ code }) => code === 'torn-sentence')?.count ?? 0).toBe(row.joins);
    expect(report.court?.name).toBe(row.court);
    expect(report.source.script).toBe(row.script);
  });

  test('seed 000: the sentence whose rest is gone is reported, and joined to nothing', () => {
    const report = read(seed('000'));
    const [issue] = report.issues.filter(({ code }) => code === 'truncated');
    expect(report.issues.filter(({ code }) => code === 'truncated')).toHaveLength(1);
    expect(report.text.slice(issue!.span.end - 6, issue!.span.end + 1)).toBe('执行效率得到\n');
  });

  test('seed 004: the misplaced column is linked to the sentence that it goes on with', () => {
    const report = read(seed('004'));
    const [rest] = report.blocks.filter((block) => block.continues !== undefined);
    expect(report.text.startsWith('为契机', rest!.span.start)).toBe(true);
    const begun = report.blocks.find((block) => block.id === rest!.continues)!;
    expect(report.text.slice(begun.span.end - 6, begun.span.end)).toBe('民法庭”创建');
    expect(report.issues.map(({ code }) => code)).toEqual(['reordered']);
  });

  test('seed 001: glosses and damage that were mended are counted, what was not is an issue', () => {
    const report = read(seed('001'));
    expect(report.source.damage).toEqual([
      { code: 'gloss', count: 278 },
      { code: 'byte-shift', count: 1 },
    ]);
    expect(report.issues.map(({ code }) => code).sort()).toEqual(['broken-gloss', 'repeated-heading']);
  });

  test('seed 003: a slogan across the page is a banner', () => {
    expect(textsOf(read(seed('003')), 'banner')).toEqual(['解放思想 奋发进取']);
  });

  test.each(ROWS)(
    'seed $seed: the raw pieces of every block, with the edits in them, give its text',
    ({ seed: number }) => {
      const raw = seed(number);
      const report = read(raw);
      const edits = [...normalize(raw).edits];
      for (const { span, rawSpans } of report.blocks) {
        expect(rebuild(raw, rawSpans, edits)).toBe(report.text.slice(span.start, span.end));
      }
    },
  );

  test.each(ROWS)(
    'seed $seed: the raw pieces of every figure, with the edits in them, give its quote',
    ({ seed: number }) => {
      const raw = seed(number);
      const report = read(raw);
      const edits = [...normalize(raw).edits];
      expect(report.metrics.length).toBeGreaterThan(0);
      for (const { quote, rawSpans, repeats = [] } of report.metrics) {
        for (const pieces of [rawSpans, ...repeats]) expect(rebuild(raw, pieces, edits)).toBe(quote);
      }
    },
  );

  test('seed 000: the figures of the passage printed twice are counted once, with their second printing', () => {
    const { metrics } = read(seed('000'));
    for (const quote of ['167件', '2136件', '1971件', '85.58%']) {
      const found = metrics.filter((metric) => metric.quote === quote);
      expect(found.map(({ repeats }) => repeats?.length)).toEqual([1]);
    }
  });

  test('seed 003: four things told as 三方面 fail the check of the list', () => {
    const checks = read(seed('003')).checks.filter(({ rule, status }) => rule === 'list-length' && status !== 'pass');
    expect(checks).toMatchObject([{ status: 'fail', printed: '3', computed: '4' }]);
  });
});
