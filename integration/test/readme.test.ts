import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../src/published.js';

const main = join(ROOT, 'examples/quickstart/dist/main.js');
const printed = execFileSync(process.execPath, [main], {
  encoding: 'utf8',
  env: { ...process.env, ZHIBIAO_CWD: undefined, INIT_CWD: ROOT },
}).split('\n');

/** A line without its padding, which the longest label of any row decides. */
const bare = (line: string): string => line.replace(/-{2,}| +/gu, ' ').trim();

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const readme = readFileSync(join(ROOT, file), 'utf8');

  test('shows what npm start prints, left-out rows marked by …', () => {
    const shown = /```text\n\$ npm start\n(?<lines>[^`]*)\n```/u.exec(readme)?.groups?.lines?.split('\n') ?? [];
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((line) => line !== '…' && !printed.some((row) => bare(row) === bare(line)))).toEqual([]);
  });

  test('names two commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const commands = /```sh\n(?<lines>[^`]*)```/u.exec(readme)?.groups?.lines?.match(/^npm \w+/gmu);
    expect(commands).toEqual(['npm start', 'npm test']);
    expect(scripts).toMatchObject({ start: expect.any(String), test: expect.any(String) });
  });
});
