import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as metrics from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const samples = [...readme.matchAll(/```js\n(?<code>.*?)```/gsu)].map(
  (match, i) => [i + 1, match.groups!.code!] as const,
);

describe('samples of the README', () => {
  test.each(samples)('sample %i gives what it says', (_number, code) => {
    const found: unknown[] = [];
    const expected: unknown[] = [];
    const body = code.split('\n').map((line) => {
      const [, names] = /^import (\{[^}]*\}) from '@zhibiao\/metrics';/u.exec(line) ?? [];
      if (names) return `const ${names} = library;`;
      const [shown, result] = line.split(' // => ');
      return result === undefined ? line : `;found.push(${shown}); expected.push(${result});`;
    });
    new Function('library', 'found', 'expected', body.join('\n'))(metrics, found, expected);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  test('every export is in it', () => {
    expect(Object.keys(metrics).filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
  });
});
