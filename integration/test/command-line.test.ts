import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeFolder, parseLines, runProgram, SIMPLE } from '../../packages/cli/test/run.js';

// What a user gets: the packed tarballs, installed by npm in an empty folder.
const folder = inject('installed');
const bin = join(folder, 'node_modules', '.bin', 'zhibiao');
let work: ReturnType<typeof makeFolder>;
beforeAll(() => {
  work = makeFolder();
});
afterAll(() => work.remove());

/** Of util-linux: runs a command in a pseudo-terminal. */
const PTY = 'script';
const scriptVersion = await runProgram(PTY, ['--version']).catch(() => null);
const noPty = !scriptVersion?.stdout.includes('util-linux');
if (noPty) console.warn('skipped: no `script` of util-linux, so nothing was driven through a pseudo-terminal');

/** Runs a command in a terminal; what is to be typed is, one after the other, once the output matches. */
function inTerminal(
  command: string,
  options: {
    columns?: number;
    env?: Record<string, string>;
    keys?: readonly { after: RegExp; press: string }[];
  } = {},
): Promise<{ code: number | null; screen: string }> {
  const { NO_COLOR: _, FORCE_COLOR: __, LC_ALL: ___, ...env } = process.env;
  const child = spawn(PTY, ['-qec', `stty cols ${options.columns ?? 100}; ${command}`, '/dev/null'], {
    cwd: work.folder,
    env: { ...env, TERM: 'xterm', LANG: 'C.UTF-8', ...options.env },
  });
  let screen = '';
  const keys = [...(options.keys ?? [])];
  // A character may come in two chunks.
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    screen += chunk;
    if (keys[0]?.after.test(screen)) child.stdin.write(keys.shift()!.press);
  });
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, screen: screen.replaceAll('\r\n', '\n') })),
  );
}

const ESCAPES_REGEX = /\u001B(?:\[[\d;?]*[A-Za-z]|[78])/gu;

test('installed readers read; a missing one is named with the command that installs it', async () => {
  const extract = (name: string) => runProgram(bin, ['extract', `files/${name}`], { cwd: work.folder });
  const both = () => Promise.all([extract('report.docx'), extract('report.pdf')]);
  const read = await both();
  expect(read.map(({ stdout }) => parseLines(stdout)[0]!.report!.metrics[0]!.value)).toEqual([6418, 6418]);
  // As npm leaves it with --omit=optional.
  const places = ['mammoth', 'unpdf'].map((name) => [join(folder, 'node_modules', name), join(folder, name)] as const);
  for (const [there, aside] of places) renameSync(there, aside);
  const missing = await both();
  for (const [there, aside] of places) renameSync(aside, there);
  expect(missing.map(({ stdout }) => parseLines(stdout)[0]!.error)).toEqual([
    { code: 'missing-peer', message: '.docx needs the package mammoth: npm install mammoth' },
    { code: 'missing-peer', message: '.pdf needs the package unpdf: npm install unpdf' },
  ]);
});

describe.skipIf(noPty).concurrent('in a terminal', () => {
  test.each([[100], [60]])(
    'a table whose lines are all as wide, in Chinese and cut to fit %i columns',
    async (columns) => {
      const { code, screen } = await inTerminal(`${bin} extract reports/a.txt files/gb18030.txt`, {
        columns,
        env: { LANG: 'zh_CN.UTF-8' },
      });
      const lines = screen
        .replaceAll(ESCAPES_REGEX, '')
        .split('\n')
        .map((line) => line.slice(line.lastIndexOf('\r') + 1));
      const table = lines.filter((line) => /^[┌│├└]/u.test(line));
      expect(code).toBe(0);
      expect(table.length).toBeGreaterThan(20);
      expect(new Set(table.map((line) => stringWidth(line))).size).toBe(1);
      expect(stringWidth(table[0]!)).toBeLessThanOrEqual(columns);
      expect(table[1]).toContain('指标');
    },
  );

  test('NO_COLOR and TERM=dumb are heard; else headings stand out', async () => {
    const command = `${bin} extract reports/a.txt --quiet`;
    const environments: Record<string, string>[] = [{}, { NO_COLOR: '1' }, { TERM: 'dumb' }];
    const ran = await Promise.all(environments.map((env) => inTerminal(command, { env })));
    expect(ran.map(({ screen }) => [screen.includes('\u001B[1m'), screen.includes('\u001B[')])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test('progress is on stderr alone, and not with --quiet', async () => {
    const [loud, quiet, elsewhere] = await Promise.all([
      inTerminal(`${bin} extract reports > loud.ndjson`),
      inTerminal(`${bin} extract reports --quiet > quiet.ndjson`),
      inTerminal(`${bin} extract reports 2> err.txt > elsewhere.ndjson`),
    ]);
    expect([loud.screen.includes('3/3 documents'), quiet.screen, elsewhere.screen]).toEqual([true, '', '']);
    expect(parseLines(readFileSync(work.path('loud.ndjson'), 'utf8')).length).toBe(3);
    expect(readFileSync(work.path('err.txt'), 'utf8')).toBe('passed over 1 files of other kinds (.xls 1)\n');
  });

  test('Ctrl-C while a document is typed leaves no document', async () => {
    // The line of the first document tells that the program is there to hear it.
    const { code, screen } = await inTerminal(`${bin} extract reports/a.txt - --format ndjson`, {
      keys: [
        { after: /"ok":true/u, press: '审结1件\n' },
        { after: /审结1件/u, press: '\u0003' },
      ],
    });
    expect([code, screen.includes('Interrupted after 1 documents.'), screen.match(/"ok":/gu)?.length]).toEqual([
      130,
      true,
      1,
    ]);
  });

  test('Parquet is not written to it', async () => {
    const { code, screen } = await inTerminal(`${bin} extract reports/a.txt --parquet`);
    expect([code, screen]).toEqual([2, 'error: Parquet is no text: use --out FILE or a pipe\n']);
  });

  test.each([['1'], ['2']])(
    'Ctrl-C finishes the line in hand, and --resume does the rest, with --jobs %s',
    async (jobs) => {
      mkdirSync(work.path('many'), { recursive: true });
      for (let i = 0; i < 120; i++)
        writeFileSync(work.path('many', `${String(i).padStart(3, '0')}.txt`), SIMPLE.repeat(4));
      const command = `${bin} extract many --jobs ${jobs} --out many-${jobs}.ndjson`;
      const { code, screen } = await inTerminal(command, {
        keys: [{ after: /(?<!\d)[1-9]\d{0,2}\/120/u, press: '\u0003' }],
      });
      const before = readFileSync(work.path(`many-${jobs}.ndjson`), 'utf8');
      const done = parseLines(before).length;
      expect([code, before.endsWith('\n'), done > 0 && done < 120]).toEqual([130, true, true]);
      expect(screen).toContain(
        `Interrupted after ${done} documents.\nTo go on: zhibiao extract many --jobs ${jobs} --out many-${jobs}.ndjson --resume\n`,
      );
      const resumed = await inTerminal(`${command} --resume`);
      const after = readFileSync(work.path(`many-${jobs}.ndjson`), 'utf8');
      expect([resumed.code, after.startsWith(before), parseLines(after).length]).toEqual([0, true, 120]);
      expect(new Set(parseLines(after).map((line) => line.id)).size).toBe(120);
    },
  );
});

/** How each shell is started without anybody's settings, and what it needs around the script. */
const SHELLS: readonly (readonly [shell: string, start: string, before: string, after: string])[] = [
  ['bash', 'bash --norc --noprofile -i', '', 'zhibiao() { echo "got:$*."; }'],
  ['zsh', 'zsh -f -i', 'autoload -Uz compinit; compinit -D -u', 'zhibiao() { echo "got:$*." }'],
  ['fish', 'fish --no-config -i', '', 'function zhibiao; echo "got:$argv."; end'],
];

describe.skipIf(noPty).concurrent('completion, as it is typed', () => {
  test.for(SHELLS)('%s', async ([shell, start, before, after], { skip }) => {
    const there = await runProgram(shell, ['-c', 'true']).catch(() => null);
    if (!there) skip(`${shell} is not installed, nothing was completed in it`);
    const script = work.path(`completion.${shell}`);
    const { stdout } = await runProgram(bin, ['completion', shell]);
    writeFileSync(script, [before, stdout, after, 'echo ready'].join('\n'));
    const { screen } = await inTerminal(start, {
      env: { HOME: work.folder },
      keys: [
        { after: /[$#%>] /u, press: `source ${script}\r` },
        { after: /ready/u, press: 'zhibiao ext\t--form\tmark\t--bo\t\r' },
        { after: /got:/u, press: 'exit\r' },
      ],
    });
    expect(/got:(?<words>[^.]*)\./u.exec(screen)?.groups?.words).toBe('extract --format markdown --bom');
  });
});
