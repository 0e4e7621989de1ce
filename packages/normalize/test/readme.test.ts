import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as normalize from '../src/index.js';
import { examples } from './source-examples.js';

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

/** The rows of the table of steps: step, before, after. */
function stepRows(file: string): [string, string, string][] {
  const markdown = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return [...markdown.matchAll(/^\| `(\w+)` \|[^|]*\| `([^`]*)` → `([^`]*)` \|/gmu)].map(([, step, from, to]) => [
    step!,
    from!,
    to!,
  ]);
}

const run = (code: string, expression: string): unknown =>
  new Function(...Object.keys(normalize), `${code}\nreturn (${expression});`)(...Object.values(normalize));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  test.each(samples(file))('$line gives $expected', ({ code, line, expected }) => {
    expect(plain(run(code, line))).toEqual(plain(run('', expected)));
  });

  test.each(stepRows(file))('%s: %s → %s, and with the step off it stays', (step, from, to) => {
    const raw = JSON.parse(`"${from}"`) as string;
    expect(normalize.normalize(raw).text).toBe(to);
    const off = normalize.normalize(raw, { steps: { [step]: false } });
    expect(off.edits.flatMap(({ steps }) => steps)).not.toContain(step);
    expect(off.text).not.toBe(to);
  });

  test('has samples, and a row for each step', () => {
    expect(samples(file).length).toBeGreaterThan(5);
    expect(stepRows(file)).toHaveLength(7);
  });
});

test.each(examples())('@example $line gives $expected', ({ line, expected }) => {
  expect(plain(run('', line))).toEqual(plain(run('', expected)));
});
