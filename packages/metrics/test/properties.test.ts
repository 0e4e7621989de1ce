import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../src/index.js';
import { expectLawful } from './row.js';

const FULL = process.env.ZHIBIAO_TEST === 'full';
const RUNS = FULL ? 100_000 : 1_000;
const TIME = { timeout: FULL ? 900_000 : 30_000 };

/** Scraps that steer the reader into its rules: numbers, units, bounds, verbs, links, marks, halves of characters. */
// biome-ignore format: one list
const scrap = fc.constantFrom(
  '一', '三', '十', '百', '万', '亿', '两', '半', '0', '7', '12', '2,345', '3.6', '-1', '2022', '第', '数', '几', '多', '余', '近', '约', '超过', '不少于', '左右', '以上', '以下', '之间',
  '件', '人', '人次', '个', '个百分点', '%', '‰', '元', '万元', '亿元', '角', '分', '天', '年', '个月', '小时', '倍', '成', '番', '位', '名', '次', '/', '～', '—', '至', '到',
  '受理', '审结', '案件', '民事案件', '结案率', '新收', '旧存', '同比', '环比', '较上年', '比', '上升', '下降', '增长了', '提高到', '由', '翻了一番', '持平', '分别', '分别为', '其中', '含', '包括', '共', '占',
  '全市法院', '本院', '市中院', '全省', '位居', '首位', '前十', '连续', '届', '号', '条', '款', '审', '级', '一是', '人均', '平均', '和', '及', '、', '，', ',', '。', '.', '；', '：', ':', '（', '）', '(', ')', '“', '”',
  '《', '》', '〔', '〕', '\n', '\n\n', '\r', '\t', ' ', '　', '\u0000', '\ud800', '\udc00', '𠮷', '今年', '上半年', '去年同期', '3月', '截至9月20日', '2019—2021年', '+', '一、', '（二）', '1.', '“三会一课”',
);

const prose = fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), prose, prose);

/** What a figure is by itself, apart from what the text around it says of it. */
const figures = (text: string) =>
  extractMetrics(text).map(({ quote, value, unit, kind }) => ({ quote, value, unit, kind }));

describe('any string', () => {
  test('gives metrics that the schema accepts, in order, apart, each with its own characters', TIME, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectLawful(text, extractMetrics(text));
      }),
      { numRuns: RUNS },
    );
  });

  test('gives the same metrics again, and plain JSON', TIME, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const metrics = extractMetrics(text);
        expect(JSON.parse(JSON.stringify(metrics))).toEqual(extractMetrics(text));
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

describe('two paragraphs', () => {
  test('what follows does not change the figures before it', TIME, () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const alone = figures(first);
        expect(figures(`${first}\n\n${second}`).slice(0, alone.length)).toEqual(alone);
      }),
      { numRuns: RUNS },
    );
  });

  test('what stands before does not change the figures that follow', TIME, () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const alone = figures(second);
        const both = figures(`${first}\n\n${second}`);
        expect(both.slice(both.length - alone.length)).toEqual(alone);
      }),
      { numRuns: RUNS },
    );
  });
});
