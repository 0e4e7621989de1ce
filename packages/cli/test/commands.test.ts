import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAILING, makeFolder, runProgram, SIMPLE, zhibiao, zhibiaoProcess } from './run.js';

let work: ReturnType<typeof makeFolder>;
beforeAll(() => {
  work = makeFolder();
});
afterAll(() => work.remove());
const run = (...args: string[]) => zhibiao(args, { cwd: work.folder });

describe('text', () => {
  test('is exactly the text that offsets point into', async () => {
    expect((await run('text', 'reports/a.txt')).stdout).toBe(SIMPLE);
    expect((await zhibiao(['text', '-'], { input: Uint8Array.of(0xb0, 0xb8) })).stdout).toBe('案');
  });

  test.each([
    ['files/encrypted.pdf', 'error: files/encrypted.pdf: encrypted: the PDF is protected by a password\n'],
    ['nowhere', 'error: nowhere: not-found: no such file\n'],
    ['reports', 'error: reports: unreadable: is a folder\n'],
  ])('%s can’t be read: exit code 3', async (path, stderr) => {
    expect(await run('text', path)).toEqual({ code: 3, stdout: '', stderr });
  });
});

test('normalize gives the clean text, or with --json its map and edits', async () => {
  const input = '審結案件12件,結案率90%。\n';
  expect((await zhibiao(['normalize', '-'], { input })).stdout).toBe('审结案件12件，结案率90%。\n');
  expect((await zhibiao(['normalize', '--script', 'none', '-'], { input })).stdout).toBe('審結案件12件，結案率90%。\n');
  const { text, edits } = JSON.parse((await zhibiao(['normalize', '--json', '-'], { input })).stdout);
  expect([text, edits.length > 0]).toEqual(['审结案件12件，结案率90%。\n', true]);
});

test('numbers gives a line of JSON for each, with where it stands', async () => {
  const { stdout } = await zhibiao(['numbers', '-'], { input: '一\n共三分之二' });
  const found = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(found.at(-1)).toMatchObject({ line: 2, column: 2, text: '三分之二', kind: 'fraction' });
});

describe('check', () => {
  test('prints a failing check with its place, and exits with 1', async () => {
    const { code, stdout } = await run('check', 'reports');
    expect([code, stdout.split('\n').length]).toEqual([1, 2]);
    expect(stdout).toMatch(/^reports\/b\.txt:3:\d+: [a-z-]+: .*; printed 82\.5%?, computed 75%?/u);
  });

  test('is silent and 0 when none fails', async () => {
    expect(await run('check', 'reports/a.txt', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('--all --json lists those that pass, too', async () => {
    const checks = JSON.parse((await run('check', 'reports', '--all', '--json')).stdout) as { status: string }[];
    expect(new Set(checks.map((check) => check.status))).toContain('pass');
  });

  test('nothing that can be read is exit code 3', async () => {
    expect((await run('check', 'files/scan.pdf')).code).toBe(3);
  });
});

describe('explain', () => {
  test('a line: its figures with their rule, and the numbers that are none', async () => {
    const { code, stdout } = await run('explain', 'reports/a.txt:3');
    expect(code).toBe(0);
    expect(stdout.startsWith(`${SIMPLE.split('\n')[2]}\n\n3:7  2700件\n    rule       `)).toBe(true);
    expect((await run('explain', 'reports/a.txt:1')).stdout).toContain('no figure');
  });

  test('a column: one figure', async () => {
    const found = JSON.parse((await run('explain', 'reports/a.txt:3:15', '--json')).stdout);
    expect(found.map((entry: { text: string }) => entry.text)).toEqual(['2430件']);
  });

  test.each([[['-:3:7', '--json']], [['--json', '-:3:7']], [['--json', '--', '-:3:7']]])(
    'a line of standard input: %j',
    async (args) => {
      const { code, stdout } = await zhibiao(['explain', ...args], { input: SIMPLE });
      expect([code, JSON.parse(stdout).map((entry: { text: string }) => entry.text)]).toEqual([0, ['2700件']]);
    },
  );

  test('a column without a figure, and one that is not there', async () => {
    expect((await run('explain', 'reports/a.txt:3:4')).stdout).toContain('\n\nno figure at this column\n');
    expect(await run('explain', 'reports/a.txt:3:99')).toMatchObject({
      code: 2,
      stderr: 'error: there is no column 99: line 3 has 27\n',
    });
  });

  test('a line that is not there', async () => {
    expect(await run('explain', 'reports/a.txt:99')).toMatchObject({
      code: 2,
      stderr: 'error: there is no line 99: the text has 4\n',
    });
  });
});

test('schema prints the JSON Schema of a report, or of a part', async () => {
  const { stdout } = await run('schema');
  expect(JSON.parse(stdout)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Report',
  });
  expect((await run('schema', '--list')).stdout.split('\n')).toContain('metric');
  expect((await run('schema', '../x')).code).toBe(2);
});

describe('completion', () => {
  test.each([
    ['bash', ['-n']],
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ])('the script for %s names every command, and the shell takes it', async (shell, options) => {
    const { stdout } = await run('completion', shell);
    for (const name of [
      'extract',
      'text',
      'normalize',
      'numbers',
      'check',
      'explain',
      'schema',
      'dataset',
      'mcp',
      'completion',
    ])
      expect(stdout).toContain(name);
    const there = await runProgram(shell, ['-c', 'true']).catch(() => null);
    if (!there) return console.warn(`skipped: ${shell} is not installed, its script was not parsed`);
    writeFileSync(work.path(`completion.${shell}`), stdout);
    expect(await runProgram(shell, [...options, work.path(`completion.${shell}`)])).toMatchObject({
      code: 0,
      stderr: '',
    });
    if (shell !== 'fish') return;
    const asked = await runProgram(shell, ['-c', `source ${work.path('completion.fish')}; complete -C 'zhibiao ex'`]);
    expect(asked.stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(['explain', 'extract', '']);
  });

  test('bash completes commands and options', async () => {
    const { stdout } = await run('completion', 'bash');
    const words = async (line: string[]) => {
      const ask = `COMP_WORDS=(${line.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${line.length - 1}; _zhibiao; echo "\${COMPREPLY[@]}"`;
      return (await runProgram('bash', ['-c', `${stdout}\n${ask}`])).stdout.trim();
    };
    expect(await words(['zhibiao', 'ex'])).toBe('extract explain');
    expect(await words(['zhibiao', 'extract', '--pa'])).toBe('--parquet');
    expect(await words(['zhibiao', 'dataset', ''])).toBe('list show export');
    expect(await words(['zhibiao', 'extract', '--format', 'm'])).toBe('markdown');
  });

  test('another shell is wrong use', async () => {
    expect((await run('completion', 'csh')).code).toBe(2);
  });
});

describe('dataset', () => {
  test('lists its reports, and shows one by the beginning of its id', async () => {
    const rows = (await run('dataset', 'list')).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.length).toBeGreaterThan(0);
    const report = JSON.parse((await run('dataset', 'show', rows[0].id.slice(0, 6))).stdout);
    expect([report.id, report.metrics.length]).toEqual([rows[0].id, rows[0].metrics]);
  });

  test('exports a table as it was published, in the form that --out or --format tells', async () => {
    const published = (name: string) =>
      readFileSync(createRequire(import.meta.url).resolve(`@zhibiao/court-reports/${name}`));
    expect((await run('dataset', 'export')).stdout).toBe(published('metrics.csv').toString());
    expect((await run('dataset', 'export', 'courts')).stdout).toBe(published('courts.json').toString());
    await run('dataset', 'export', '--out', work.path('m.parquet'));
    expect(readFileSync(work.path('m.parquet')).equals(published('metrics.parquet'))).toBe(true);
  });

  test.each([
    [['show', 'zzz']],
    [['show', '']],
    [['export', 'nothing']],
    [['export', 'courts', '--format', 'csv']],
    [['lst']],
  ])('wrong use: %j', async (args) => {
    expect((await run('dataset', ...args)).code).toBe(2);
  });
});

describe('mcp', () => {
  type Message = Readonly<Record<string, unknown>>;
  const call = (id: number, name: string, args: object): Message => ({
    id,
    method: 'tools/call',
    params: { name, arguments: args },
  });
  const initialize: Message = {
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };
  /** Asks all at once and closes; gives the answers by their id. */
  async function ask(program: typeof zhibiao, requests: readonly Message[]) {
    const messages = [initialize, { method: 'notifications/initialized' }, ...requests];
    const input = messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('');
    const { code, stdout } = await program(['mcp'], { input });
    const lines = stdout.trimEnd().split('\n');
    return { code, answers: new Map(lines.map((line) => JSON.parse(line)).map(({ id, result }) => [id, result])) };
  }

  test('answers over stdio', async () => {
    const { code, answers } = await ask(zhibiaoProcess, [
      { id: 2, method: 'tools/list' },
      call(3, 'parse_number', { text: '百分之八十五' }),
      call(4, 'parse_number', { text: '没有' }),
      call(5, 'extract', { text: SIMPLE, published: '2024' }),
      call(6, 'check', { text: FAILING }),
      call(7, 'lookup', { name: '结案率' }),
      call(8, 'extract', { path: 'nowhere' }),
      call(9, 'extract', { path: '-' }),
    ]);
    expect(code).toBe(0);
    expect(answers.get(2).tools.map((tool: { name: string }) => tool.name)).toEqual([
      'parse_number',
      'extract',
      'check',
      'lookup',
    ]);
    expect(answers.get(3).structuredContent).toMatchObject({ kind: 'percent', value: 85, decimal: '85' });
    expect(answers.get(4).isError).toBe(true);
    expect(answers.get(5).structuredContent.figures.map((row: { value: number }) => row.value)).toEqual([
      2700, 2430, 90,
    ]);
    expect(answers.get(6).structuredContent.checks.map((check: { status: string }) => check.status)).toContain('fail');
    expect(answers.get(7).structuredContent.indicators[0].id).toBe('disposal-rate');
    expect(answers.get(9)).toMatchObject({ isError: true });
    expect(answers.get(8)).toMatchObject({ isError: true, content: [{ text: 'not-found: no such file' }] });
  });

  // In this process the end of the input comes right behind its only chunk, before any tool was called.
  test.each([
    ['parse_number', { text: '三千' }],
    ['extract', { text: SIMPLE }],
    ['lookup', { name: '结案率' }],
  ])('%s is answered though the client has closed its end', async (name, args) => {
    const { code, answers } = await ask(zhibiao, [call(2, name, args)]);
    expect([code, answers.get(2)?.isError ?? false, [...answers.keys()]]).toEqual([0, false, [1, 2]]);
  });

  test('a question that is taken back is not waited for', async () => {
    const cancel = { method: 'notifications/cancelled', params: { requestId: 2 } };
    expect((await ask(zhibiao, [call(2, 'extract', { text: SIMPLE }), cancel])).code).toBe(0);
  });
});

describe('language', () => {
  const inLocale = (env: Record<string, string>, ...args: string[]) => zhibiao(args, { cwd: work.folder, env });

  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, '错误: nowhere：没有这个文件或文件夹\n'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, '错误: nowhere：没有这个文件或文件夹\n'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'de_DE.UTF-8' }, 'error: nowhere: no such file or folder\n'],
    [{ LANG: 'C' }, 'error: nowhere: no such file or folder\n'],
  ])('messages in %j', async (env, stderr) => {
    expect((await inLocale(env, 'extract', 'nowhere')).stderr).toBe(stderr);
  });

  test('help in Chinese, with examples', async () => {
    const { code, stdout } = await inLocale({ LANG: 'zh_CN.UTF-8' }, 'extract', '--help');
    expect(code).toBe(0);
    for (const part of ['用法：', '选项：', '示例：', '$ zhibiao extract']) expect(stdout).toContain(part);
  });

  test('output does not depend on it', async () => {
    const [zh, en] = [
      await inLocale({ LANG: 'zh_CN.UTF-8' }, 'extract', 'reports'),
      await inLocale({ LANG: 'C' }, 'extract', 'reports'),
    ];
    expect(zh.stdout).toBe(en.stdout);
  });
});

test('every command has help with an example', async () => {
  const { stdout } = await run('--help');
  const names = [...stdout.matchAll(/^ {2}(\w+) .*$/gmu)].map((match) => match[1]!).filter((name) => name !== 'help');
  expect(names.length).toBeGreaterThan(8);
  const helps = await Promise.all(names.map((name) => run(name, '--help')));
  for (const [i, name] of names.entries()) expect(helps[i]!.stdout).toContain(`$ zhibiao ${name}`);
});
