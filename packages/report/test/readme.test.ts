import { readFileSync } from 'node:fs';
import * as normalize from '@zhibiao/normalize';
import { describe, expect, test } from 'vitest';
import * as report from '../src/index.js';

const samples = ['README.md', 'README.zh-CN.md'].flatMap((file) =>
  [...readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').matchAll(/```js\n(?<code>.*?)```/gsu)].map(
    (match, at) => [file, at + 1, match.groups!.code!] as const,
  ),
);

const modules: Readonly<Record<string, unknown>> = { '@zhibiao/normalize': normalize, '@zhibiao/report': report };

describe('samples of the READMEs', () => {
  test.each(samples)('%s, sample %i, gives what it says', (_file, _number, code) => {
    const found: unknown[] = [];
    const expected: unknown[] = [];
    const body = code.split('\n').map((line) => {
      const [, names, from] = /^import (\{[^}]*\}) from '([^']+)'/u.exec(line) ?? [];
      if (names && from) return `const ${names} = modules['${from}'];`;
      const [shown, result] = line.split(' // => ');
      return result === undefined ? line : `;found.push(${shown}); expected.push(${result});`;
    });
    new Function('modules', 'found', 'expected', body.join('\n'))(modules, found, expected);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });
});
