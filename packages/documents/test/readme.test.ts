import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as documents from '../src/index.js';

const readme = ['README.md', 'README.zh-CN.md']
  .map((name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
  .join('\n');
const samples = [...readme.matchAll(/```js\n(?<code>.*?)```/gsu)].map((match) => match.groups!.code!);

describe('samples of the README', () => {
  test.each(samples.map((code, i) => [i + 1, code] as const))('sample %i gives what it says', async (_, code) => {
    const found: unknown[] = [];
    const expected: unknown[] = [];
    const body = code
      .replaceAll(/^import (\{.*\}) from '@zhibiao\/documents';$/gmu, 'const $1 = documents;')
      .replaceAll(/^(?!const)(.*) \/\/ => (.*)$/gmu, ';found.push($1); expected.push($2);');
    await new Function('documents', 'found', 'expected', `return (async () => {${body}})()`)(
      documents,
      found,
      expected,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });
});
