import { readFileSync } from 'node:fs';
import * as ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import * as schema from '../src/index.js';
import * as vocabulary from '../src/indicators/index.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const readme = read('README.md');
const samples = ['README.md', 'README.zh-CN.md'].flatMap((file) =>
  [...read(file).matchAll(/```js\n(?<code>.*?)```/gsu)].map((match, i) => [file, i + 1, match.groups!.code!] as const),
);

/** What the samples import, by its specifier. */
const modules: Readonly<Record<string, unknown>> = {
  '@zhibiao/schema': schema,
  '@zhibiao/schema/indicators': vocabulary,
  'ajv/dist/2020.js': ajv,
  '@zhibiao/schema/json-schema/span.json': {
    default: JSON.parse(readFileSync(new URL('../dist/json-schema/span.json', import.meta.url), 'utf8')),
  },
};

describe('samples of the READMEs', () => {
  test.each(samples)('%s, sample %i, gives what it says', (_file, _number, code) => {
    const found: unknown[] = [];
    const expected: unknown[] = [];
    const body = code.split('\n').map((line) => {
      const [, names, from] = /^import (\{[^}]*\}|\w+) from '([^']+)'/u.exec(line) ?? [];
      if (names && from) return `const ${names} = modules['${from}']${names.startsWith('{') ? '' : '.default'};`;
      const [shown, result] = line.split(' // => ');
      return result === undefined ? line : `;found.push(${shown}); expected.push(${result});`;
    });
    new Function('modules', 'found', 'expected', body.join('\n'))(modules, found, expected);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });
});

describe('numbers of the README', () => {
  const { indicators } = vocabulary;
  test.each([
    [`${indicators.length} standard indicators`],
    [`their ${Math.floor(indicators.reduce((sum, row) => sum + row.aliases.length, 0) / 10) * 10} other names`],
  ])('%s', (words) => {
    expect(readme).toContain(words);
  });

  test('every export is in it', () => {
    const names = [...Object.keys(schema), ...Object.keys(vocabulary)];
    expect(names.filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
  });
});
