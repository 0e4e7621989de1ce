// Question: how many numbers a second are parsed, beside the parsers that people install today?
import { formatNumber, parseNumber } from '@zhibiao/numerals';
import ChineseNumber from 'chinese-numbers-converter';
import parseChineseInt from 'chinese-parseint';
import Nzh from 'nzh';
import { measure } from '../harness.js';
import { report } from '../report.js';
import { integers } from './numbers.js';

/** 2,000 strings in every form that chinese-numbers-converter reads. */
const mixed = [
  ...integers(700, 1).map((n) => formatNumber(n)),
  ...integers(300, 2).map((n) => formatNumber(n, { liang: true })),
  ...integers(300, 3).map((n) => formatNumber(n, { style: 'financial' })),
  ...integers(200, 4, 6).map((n) => formatNumber(n + 100, { style: 'digits' })),
  ...integers(400, 5, 8).map((n) => formatNumber(n, { style: 'mixed' })),
  ...integers(100, 6, 7).map((n) => String(n)),
];
const hanzi = integers(2000, 7).map((n) => formatNumber(n));

const each = (texts: readonly string[], parse: (text: string) => number): (() => number) => {
  return () => {
    let sum = 0;
    for (const text of texts) sum += parse(text);
    return sum;
  };
};
const ours = (text: string): number => parseNumber(text).value;

report(
  'parse: 2,000 mixed strings (Hanzi, financial, digit by digit, 1.2万, 1234)',
  'parses/s',
  measure([
    { name: '@zhibiao/numerals', amount: mixed.length, run: each(mixed, ours) },
    {
      name: 'chinese-numbers-converter',
      amount: mixed.length,
      run: each(mixed, (t) => new ChineseNumber(t).toInteger()),
    },
  ]),
);

report(
  'parse: 2,000 integers in Hanzi',
  'parses/s',
  measure([
    { name: '@zhibiao/numerals', amount: hanzi.length, run: each(hanzi, ours) },
    { name: 'chinese-parseint', amount: hanzi.length, run: each(hanzi, (t) => parseChineseInt(t)) },
    { name: 'nzh', amount: hanzi.length, run: each(hanzi, (t) => Number(Nzh.cn.decodeS(t))) },
    {
      name: 'chinese-numbers-converter',
      amount: hanzi.length,
      run: each(hanzi, (t) => new ChineseNumber(t).toInteger()),
    },
  ]),
);
