import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as numerals from '../src/index.js';
import * as format from './source-examples.js';

/** The samples of a Markdown file: each line with `// =>` is run after the lines above it in its block. */
function samples(file: string): { code: string; line: string; expected: string }[] {
  const markdown = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return [...markdown.matchAll(/```ts\n([^`]*)```/gu)].flatMap(([, block]) => {
    const before: string[] = [];
    return block!.split('\n').flatMap((line) => {
      const at = line.indexOf('; // => ');
      if (at < 0) {
        if (!line.startsWith('import ')) before.push(line);
        return [];
      }
      return [{ code: before.join('\n'), line: line.slice(0, at), expected: line.slice(at + 8) }];
    });
  });
}

const run = (code: string, expression: string): unknown =>
  new Function(...Object.keys(numerals), `${code}\nreturn (${expression});`)(...Object.values(numerals));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  test.each(samples(file))('$line gives $expected', ({ code, line, expected }) => {
    expect(run(code, line)).toEqual(run('', expected));
  });

  test('has samples', () => {
    expect(samples(file).length).toBeGreaterThan(10);
  });
});

test.each(format.examples())('@example $line gives $expected', ({ line, expected }) => {
  expect(run('', line)).toEqual(run('', expected));
});
