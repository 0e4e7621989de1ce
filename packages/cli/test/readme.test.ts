import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FAILING, runProgram, SIMPLE } from './run.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const chinese = readFileSync(new URL('../README.zh-CN.md', import.meta.url), 'utf8');
const sessions = [...(readme + chinese).matchAll(/```console\n(?<session>.*?)```/gsu)].map(
  (match) => match.groups!.session!,
);
const samples = sessions.flatMap((session) =>
  session
    .split(/^\$ /mu)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)] as const),
);

const folder = mkdtempSync(join(tmpdir(), 'zhibiao-readme-'));
beforeAll(() => {
  const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
  mkdirSync(join(folder, 'reports'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'reports/2022.txt'), FAILING.replace('2023', '2022'));
  writeFileSync(join(folder, 'reports/2023.txt'), SIMPLE);
  writeFileSync(join(folder, 'bin/zhibiao'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(join(folder, 'bin/zhibiao'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a rule is called is the reader's business. */
const withoutRule = (text: string) => text.replaceAll(/^( +rule +)\S+$/gmu, '$1…');

test.each(samples)('%s', async (command, expected) => {
  const env = { PATH: join(folder, 'bin') + delimiter + process.env.PATH };
  const { stdout } = await runProgram('sh', ['-c', command], { cwd: folder, env });
  expect(withoutRule(stdout.replaceAll('\r\n', '\n'))).toBe(withoutRule(expected));
});

test.each([
  ['README.md', readme],
  ['README.zh-CN.md', chinese],
])('every command, option of extract and exit code is in %s', async (_, text) => {
  const { buildProgram } = await import('../src/program.js');
  const { messages } = await import('../src/messages/en.js');
  const { EXIT } = await import('../src/exit.js');
  const { FORMATS } = await import('../src/formats/format.js');
  const { commands } = buildProgram(messages, () => {});
  // A format's own option is told with --format.
  const options = commands.find((command) => command.name() === 'extract')!.options;
  const long = options
    .map((option) => option.long!)
    .filter((name) => !FORMATS.some((format) => name === `--${format}`));
  const words = [...commands.map((command) => `\`${command.name()}`), ...long.map((name) => `| \`${name}`)];
  const codes = Object.values(EXIT).map((code) => `\n| ${code} | `);
  expect([...words, ...codes].filter((word) => !text.includes(word))).toEqual([]);
});
