import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE } from '../scripts/paths.ts';
import * as dataset from '../src/index.js';

const readme = readFileSync(join(PACKAGE, 'README.md'), 'utf8');
const chinese = readFileSync(join(PACKAGE, 'README.zh-CN.md'), 'utf8');
const samples = [...`${readme}\n${chinese}`.matchAll(/```js\n(?<code>.*?)```/gsu)].map(({ groups }) => groups!.code!);
const shown = samples.filter((code) => code.includes('// =>'));

test.each(shown.map((code, i) => [i + 1, code] as const))('sample %i gives what it says', (_, code) => {
  const found: unknown[] = [];
  const expected: unknown[] = [];
  const body = code
    .replaceAll(/^import (\{.*\}) from '@zhibiao\/court-reports';$/gmu, 'const $1 = dataset;')
    .replaceAll(/^(.*) \/\/ => (.*)$/gmu, ';found.push($1); expected.push($2);');
  new Function('dataset', 'found', 'expected', body)(dataset, found, expected);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(expected);
});

test('the analysis has ten lines', () => {
  expect(shown[0]!.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
});

test('its numbers are those of the data', () => {
  expect(readme).toContain(`${dataset.metrics.length} figures`);
  expect(chinese).toContain(`${dataset.metrics.length} 个指标`);
  for (const { id, court, citation } of dataset.reports)
    expect(readme).toContain(`| \`${id}\` | ${court.name} | ${citation.title ?? 'none'} |`);
});

test('every export is in it', () => {
  expect(Object.keys(dataset).filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
});
