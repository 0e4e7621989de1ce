import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

function numbersInText(...args: string[]): string {
  const main = resolve(import.meta.dirname, '../dist/main.js');
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' }).stdout;
}

test('marks the numbers of the sample, and leaves 万一 alone', () => {
  expect(numbersInText()).toMatch(/^\[一\]审案件\[近三千\]件，调解成功\[八成五\]，.*，万一不服可以上诉。$/mu);
});

test.each([
  ['审结三千零五件', '2-6      cardinal  exact     3005           三千零五'],
  ['结案率85.97%', '3-9      percent   exact     85.97%         85.97%'],
  ['走访三五百户', '2-5      cardinal  between   300..500       三五百'],
])('%s gives one row', (text, row) => {
  expect(numbersInText(text).trimEnd().split('\n').slice(2)).toEqual([row]);
});
