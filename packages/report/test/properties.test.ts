import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReport } from '../src/index.js';
import { read } from './check-report.js';

const FULL = process.env.ZHIBIAO_TEST === 'full';
const RUNS = FULL ? 100_000 : 700;
const TIME = FULL ? 1_800_000 : 30_000;

/** Scraps that steer the reader into its rules: marks, tears, numbers, furniture. */
// biome-ignore format: one list
const scrap = fc.constantFrom(
  '\n', '\n\n', '\n\n\n\n', '，', '。', '、', '“', '”', '（', '）', '一、', '（二）', '1', '3.', '审结', '案件', '1200件', '为契机，', '以', '同比上升3.2%',
  '某某县人民法院', '该院', '图为', '来源：', '“四提升”', '三个方面', '等', '和', '院长周强', '荣获“全国模范法院”称号', '\u0000', '\ud800', '\udc00', '審結(jié)', '\t', ' ', '　', '\r',
  '2023年，', '全市第一', '分别', '其中', '85.97%', '结案率', '新收2140件、旧存170件',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('any string', () => {
  test(
    'gives a Report that the schema accepts, with every span in bounds',
    () => {
      fc.assert(
        fc.property(anyText, (raw) => {
          read(raw);
        }),
        { numRuns: RUNS },
      );
    },
    TIME,
  );

  test(
    'gives the same Report again, and plain JSON',
    () => {
      fc.assert(
        fc.property(anyText, (raw) => {
          const report = readReport(raw);
          expect(JSON.parse(JSON.stringify(report))).toEqual(readReport(raw));
        }),
        { numRuns: RUNS / 4 },
      );
    },
    TIME,
  );

  test('the empty one gives an empty Report', () => {
    const report = read('');
    expect(report).toMatchObject({ text: '', blocks: [], metrics: [], title: null, court: null, issues: [] });
    expect(report.source.sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
