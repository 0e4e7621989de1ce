import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, makeFolder, parseLines, runProgram, SIMPLE, zhibiao, zhibiaoProcess } from './run.js';

let work: ReturnType<typeof makeFolder>;
beforeAll(() => {
  work = makeFolder();
});
afterAll(() => work.remove());
const run = (...args: string[]) => zhibiao(args, { cwd: work.folder });
const ids = (stdout: string) => parseLines(stdout).map((line) => line.id);

describe('which documents', () => {
  test('a folder gives its documents, sorted, and says what it passed over', async () => {
    const { code, stdout, stderr } = await run('extract', 'reports');
    expect([code, ids(stdout)]).toEqual([0, ['reports/a.txt', 'reports/b.txt', 'reports/deep/[旧] c.html']]);
    expect(stderr).toBe('passed over 1 files of other kinds (.xls 1)\n');
  });

  test('a link to a document is one, a broken link is none', async () => {
    expect(ids((await run('extract', 'linked')).stdout)).toEqual(['linked/own.txt', 'linked/to-a.txt']);
  });

  test('files, a glob and a name with brackets; each document once', async () => {
    const { stdout } = await run('extract', 'reports/*.txt', 'reports/deep/[旧] c.html', 'reports/a.txt');
    expect(ids(stdout)).toEqual(['reports/a.txt', 'reports/b.txt', 'reports/deep/[旧] c.html']);
  });

  test('.docx, .pdf and GB18030 give the same figures, each with the hash of its bytes', async () => {
    const { stdout } = await run('extract', 'files/report.docx', 'files/report.pdf', 'files/gb18030.txt');
    const values = parseLines(stdout).map((line) => line.report!.metrics.slice(0, 3).map((metric) => metric.value));
    expect(values).toEqual([1, 2, 3].map(() => [6418, 6027, 93.91]));
    const hashes = parseLines(stdout).map((line) => line.report!.source.bytesSha256);
    expect(new Set(hashes).size).toBe(3);
  });

  test('standard input, asked for or not', async () => {
    for (const args of [['extract', '-'], ['extract']]) {
      const { stdout } = await zhibiao(args, { input: SIMPLE });
      expect(parseLines(stdout)[0]!.report!.metrics.map((metric) => metric.value)).toEqual([2700, 2430, 90]);
    }
  });

  test.each([
    ['a path that is not there', ['extract', 'nowhere'], 'nowhere: no such file or folder'],
    ['a glob that nothing matches', ['extract', '*.nothing'], '*.nothing: nothing matches'],
    ['a folder without documents', ['extract', 'reports/empty'], 'no .txt, .html, .docx or .pdf'],
    ['an output folder that is not there', ['extract', 'reports', '--out', 'nowhere/x.csv'], "can't be written"],
  ])('%s is exit code 3', async (_, args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout, stderr.includes(message)]).toEqual([3, '', true]);
  });
});

describe('documents that fail', () => {
  test('are lines of output in NDJSON, and a remark', async () => {
    const { code, stdout, stderr } = await run('extract', 'files', 'reports/a.txt');
    const failed = parseLines(stdout).filter((line) => !line.ok);
    expect([code, failed.map((line) => [line.id, line.error!.code])]).toEqual([
      0,
      [
        ['files/encrypted.pdf', 'encrypted'],
        ['files/scan.pdf', 'no-text-layer'],
      ],
    ]);
    expect(stderr).toBe('2 of 6 documents could not be read\n');
  });

  test('are exit code 1 under --strict, and silent with --quiet', async () => {
    const { code, stderr } = await run('extract', 'files', '--strict', '--quiet');
    expect([code, stderr]).toEqual([1, '']);
  });

  test('are told on stderr where the output is rows', async () => {
    const { code, stderr } = await run('extract', 'files/scan.pdf', 'reports/a.txt', '--csv');
    expect([code, stderr.startsWith('files/scan.pdf: no-text-layer:')]).toEqual([0, true]);
  });

  test.each([
    [[], 3],
    [['--strict'], 1],
  ])('when none can be read the exit code tells, %j', async (options, expected) => {
    expect((await run('extract', 'files/scan.pdf', '--csv', ...options)).code).toBe(expected);
  });
});

describe('formats', () => {
  const FIELDS = 'document,indicator,value,unit,line,column,quote';
  const rows = [
    'reports/a.txt,受理,2700,件,3,7,2700件',
    'reports/a.txt,审结,2430,件,3,15,2430件',
    'reports/a.txt,结案率,90,%,3,24,90%',
  ];

  test('CSV with a byte order mark, CRLF and the columns asked for', async () => {
    const { stdout } = await run('extract', 'reports/a.txt', '--csv', '--bom', '--fields', FIELDS);
    expect(stdout).toBe(`\uFEFF${[FIELDS, ...rows, ''].join('\r\n')}`);
  });

  test('Markdown', async () => {
    const { stdout } = await run('extract', 'reports/a.txt', '--markdown', '--fields', 'indicator,value');
    expect(stdout).toBe('| indicator | value |\n| --- | ---: |\n| 受理 | 2700 |\n| 审结 | 2430 |\n| 结案率 | 90 |\n');
  });

  test('a table, when asked for, is not cut where there is no terminal', async () => {
    const { stdout } = await run('extract', 'reports/a.txt', '--table', '--fields', 'indicator,quote');
    expect(stdout.split('\n').slice(1, 4)).toEqual([
      '│ indicator │ quote  │',
      '├───────────┼────────┤',
      '│ 受理      │ 2700件 │',
    ]);
  });

  test('JSON is an array of the lines of NDJSON', async () => {
    const [json, ndjson] = [
      await run('extract', 'reports', '--json'),
      await run('extract', 'reports', '--format', 'ndjson'),
    ];
    expect(JSON.parse(json.stdout)).toEqual(parseLines(ndjson.stdout));
  });

  test('Parquet has declared types, and the rows of the CSV', async () => {
    const path = work.path('out.parquet');
    await run('extract', 'reports', '--out', path, '--fields', 'document,value,line,decimal,high');
    const bytes = readFileSync(path);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    expect(
      parquetMetadata(file)
        .schema.slice(1)
        .map((column) => [column.name, column.type]),
    ).toEqual([
      ['document', 'BYTE_ARRAY'],
      ['value', 'DOUBLE'],
      ['line', 'INT32'],
      ['decimal', 'BYTE_ARRAY'],
      ['high', 'DOUBLE'],
    ]);
    const [first] = await parquetReadObjects({ file });
    expect(first).toEqual({ document: 'reports/a.txt', value: 2700, line: 3, decimal: '2700', high: null });
  });

  test('the ending of --out tells the format', async () => {
    await run('extract', 'reports/a.txt', '--out', work.path('out.csv'), '--fields', FIELDS);
    expect(readFileSync(work.path('out.csv'), 'utf8')).toBe([FIELDS, ...rows, ''].join('\r\n'));
  });

  test('a format with an ending that is none is not guessed', async () => {
    const { code, stderr } = await run('extract', 'reports/a.txt', '--out', work.path('out.xlsx'));
    expect([code, stderr.startsWith('error: --out: expected an ending of'), existsSync(work.path('out.xlsx'))]).toEqual(
      [2, true, false],
    );
  });

  test('no figures are a header alone', async () => {
    const { stdout, stderr } = await zhibiao(['extract', '-', '--csv', '--fields', 'value'], { input: '没有。' });
    expect([stdout, stderr]).toEqual(['value\r\n', 'no figures found\n']);
  });
});

describe('wrong use is exit code 2', () => {
  test.each([
    [['extract', 'reports', '--format', 'xml'], 'expected table, json'],
    [['extract', 'reports', '--csv', '--json'], '--json does not go with --csv'],
    [['extract', 'reports', '--bom'], '--bom needs --format csv'],
    [['extract', 'reports', '--fields', 'value'], '--fields needs'],
    [['extract', 'reports', '--csv', '--fields', 'vlaue'], 'got "vlaue"'],
    [['extract', 'reports', '--csv', '--fields', 'toString'], 'got "toString"'],
    [['extract', 'reports', '--jobs', '0'], 'from 1 to 64'],
    [['extract', 'reports', '--jobs'], 'See zhibiao extract --help.'],
    [['text', 'a', 'b'], 'expected 1 argument, got 2'],
    [['normalize', '--script', 'x', 'a'], '--script: expected auto, t2s, tw2s, hk2s, none, got "x"'],
    [['extract', 'reports', '--published', '2024-13'], 'a day, a month'],
    [['extract', 'reports', '--encoding', 'gb99'], 'got "gb99"'],
    [['extract', 'reports', '--resume'], '--resume needs --out'],
    [['extract', 'reports', '--no-such'], 'unknown option --no-such'],
    [['extrac'], 'did you mean extract?'],
    [['text'], 'file is missing'],
    [['extract', ''], 'path is missing'],
    [['extract', 'reports', ''], 'path is missing'],
    [['extract', 'reports', '--out', ''], '--out is missing'],
    [['explain', 'a.txt'], 'FILE:LINE'],
    [[], 'Usage:'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout, stderr.includes(message) ? message : stderr]).toEqual([2, '', message]);
  });
});

test('the exit code is that of the process, and what was said has come through', async () => {
  const commands = [
    ['check', 'reports/a.txt', '--all'],
    ['check', 'reports', '--quiet'],
    ['extract', 'reports', '--bom'],
    ['extract', 'nowhere'],
  ];
  const ran = await Promise.all(commands.map((args) => zhibiaoProcess(args, { cwd: work.folder })));
  expect(ran.map(({ code }) => code)).toEqual([0, 1, 2, 3]);
  expect(ran).toEqual(await Promise.all(commands.map((args) => run(...args))));
});

test('--published holds for all documents; a month is its days', async () => {
  const { stdout } = await run('extract', 'reports/a.txt', '--published', '2024-02');
  expect(parseLines(stdout)[0]!.report!.published).toBe('2024-02-01/2024-02-29');
});

test('standard input among files is read with two jobs, too', async () => {
  const args = ['extract', 'reports/a.txt', '-', 'reports/b.txt', '--csv', '--fields', 'document,value'];
  const [one, two] = await Promise.all(
    [[], ['--jobs', '2']].map((jobs) => zhibiao([...args, ...jobs], { cwd: work.folder, input: '审结31件。' })),
  );
  expect([one!.stdout.includes('-,31'), two!.stdout]).toEqual([true, one!.stdout]);
});

describe('--out', () => {
  const DOCUMENT = '审结31件。\n';

  test.each([['own.txt'], ['link.txt']])('never over a document that is read: %s', async (name) => {
    writeFileSync(work.path('own.txt'), DOCUMENT);
    if (!existsSync(work.path('link.txt'))) symlinkSync('own.txt', work.path('link.txt'));
    const { code, stderr } = await run('extract', 'own.txt', '--out', name);
    expect([code, stderr, readFileSync(work.path('own.txt'), 'utf8')]).toEqual([
      2,
      `error: --out ${name}: is one of the documents to be read\n`,
      DOCUMENT,
    ]);
  });

  test('what stood in the file stays until all is written, and nothing is left of a run that fails', async () => {
    mkdirSync(work.path('tables'), { recursive: true });
    const out = work.path('tables', 'figures.csv');
    writeFileSync(out, 'earlier');
    const child = spawn(process.execPath, [BIN, 'extract', 'reports/a.txt', '-', '--out', out], { cwd: work.folder });
    // The first document is written, the second is waited for.
    while (readdirSync(work.path('tables')).length < 2) await setTimeout(20);
    expect(readFileSync(out, 'utf8')).toBe('earlier');
    child.kill('SIGTERM');
    await once(child, 'close');
    expect([readFileSync(out, 'utf8'), readdirSync(work.path('tables'))]).toEqual(['earlier', ['figures.csv']]);
    await run('extract', 'reports/a.txt', '--out', out);
    expect([readFileSync(out, 'utf8').split('\r\n').length, readdirSync(work.path('tables'))]).toEqual([
      5,
      ['figures.csv'],
    ]);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is exit code 3 and one line', async () => {
    const file = await run('extract', 'reports/a.txt', '--csv', '--out', '/dev/full');
    expect([file.code, file.stderr]).toEqual([3, "error: /dev/full: can't be written (ENOSPC)\n"]);
    const { code, stderr } = await runProgram(
      'sh',
      ['-c', `"$0" "$1" text reports/a.txt > /dev/full`, process.execPath, BIN],
      { cwd: work.folder },
    );
    expect([code, stderr]).toEqual([3, "error: standard output: can't be written (ENOSPC)\n"]);
  });
});

test('two jobs give the same bytes as one', async () => {
  const documents = ['reports', 'linked', 'files/gb18030.txt', 'files/report.docx'];
  const [one, two] = [await run('extract', ...documents), await run('extract', ...documents, '--jobs', '2')];
  expect(two.stdout).toBe(one.stdout);
  expect(one.stdout.split('\n').length).toBe(8);
});

test('--resume goes on after the documents in the file, and mends a line that was cut off', async () => {
  const out = work.path('resumed.ndjson');
  await run('extract', 'reports', '--out', out);
  const whole = readFileSync(out, 'utf8');
  const [first, second] = whole.split('\n');
  writeFileSync(out, `${first}\n${second!.slice(0, 40)}`);
  const { code, stderr } = await run('extract', 'reports', '--out', out, '--resume', '--quiet');
  expect([code, stderr, readFileSync(out, 'utf8')]).toEqual([0, '', whole]);
  const again = await run('extract', 'reports', '--out', out, '--resume');
  expect([again.stderr.includes('nothing left to do'), readFileSync(out, 'utf8')]).toEqual([true, whole]);
});

test('--resume without a file begins one', async () => {
  await run('extract', 'reports/a.txt', '--out', work.path('begun.ndjson'), '--resume');
  expect(existsSync(work.path('begun.ndjson'))).toBe(true);
});
