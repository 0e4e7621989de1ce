// Question: does the time grow with the length, and no faster, on text that is made to hurt?
import { findNumbers, safeParseNumber } from '@zhibiao/numerals';
import units from '../../packages/numerals/test/tables/hostile.json' with { type: 'json' };
import { growth } from '../harness.js';

const LENGTH = 1_000_000;

console.log(
  '\n### hostile: a million characters of one thing\n\n| | find, s | time(2n)/time(n) | parse, s | time(2n)/time(n) |\n|---|--:|--:|--:|--:|',
);
for (const unit of units) {
  const text = (n: number): string => unit.repeat(Math.ceil(n / unit.length));
  const texts = new Map([LENGTH, 2 * LENGTH].map((n) => [n, text(n)]));
  const find = growth((n) => findNumbers(texts.get(n)!).length, LENGTH, 5);
  const parse = growth((n) => safeParseNumber(texts.get(n)!).success, LENGTH, 5);
  console.log(
    `| \`${unit}\` × n | ${find.seconds.toFixed(3)} | ${find.ratio.toFixed(2)} | ${parse.seconds.toFixed(4)} | ${parse.ratio.toFixed(2)} |`,
  );
}
