import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, type Line, makeFolder, parseLines, SIMPLE, zhibiao, zhibiaoProcess } from './run.js';

let work: ReturnType<typeof makeFolder>;
beforeAll(() => {
  work = makeFolder();
});
afterAll(() => work.remove());
const filter = (input: string | Uint8Array, ...args: string[]) =>
  zhibiao(['extract', '--ndjson', ...args], { cwd: work.folder, input });
const shape = (line: Line) => [line.ok, line.id, line.error?.code ?? null];

/** What a line gives, and why it may fail; they are read by one run. */
const LINES: readonly (readonly [why: string, line: string, expected: unknown[]])[] = [
  ['a text', '{"id":"1","text":"审结12件"}', [true, '1', null]],
  ['a path', '{"id":2,"path":"reports/a.txt"}', [true, 2, null]],
  ['a line end of Windows', '{"id":"3","text":"1件"}\r', [true, '3', null]],
  ['lone surrogates and NUL', '{"id":"4","text":"\\ud800\\u0000件"}', [true, '4', null]],
  ['no JSON', 'x', [false, null, 'bad-json']],
  ['an empty line', '', [false, null, 'bad-json']],
  ['no UTF-8', '"\xFF"', [false, null, 'bad-json']],
  ['no object', '[1]', [false, null, 'bad-record']],
  ['neither text nor path', '{"id":"5"}', [false, '5', 'bad-record']],
  ['both', '{"id":"6","text":"","path":"a"}', [false, '6', 'bad-record']],
  ['a text that is none', '{"id":"7","text":5}', [false, '7', 'bad-record']],
  ['a date that is none', '{"id":"8","text":"1","published":"soon"}', [false, '8', 'invalid-published']],
  ['a month as the date', '{"id":"8b","text":"1","published":"2024-01"}', [true, '8b', null]],
  ['standard input, which brings the lines', '{"id":"8c","path":"-"}', [false, '8c', 'bad-record']],
  ['a file that is not there', '{"id":"9","path":"nowhere"}', [false, '9', 'not-found']],
  ['a folder', '{"id":"10","path":"reports"}', [false, '10', 'unreadable']],
  ['a document that fails', '{"id":"11","path":"files/encrypted.pdf"}', [false, '11', 'encrypted']],
  ['no line end at the end', '{"id":"12","text":""}', [true, '12', null]],
];

describe('one line in, one line out', () => {
  let outcomes: unknown[][] = [];
  beforeAll(async () => {
    const input = Buffer.concat(
      LINES.flatMap(([why, line], i) => [
        Buffer.from(line, why === 'no UTF-8' ? 'latin1' : 'utf8'),
        Buffer.from(i < LINES.length - 1 ? '\n' : ''),
      ]),
    );
    const { stdout } = await zhibiaoProcess(['extract', '--ndjson'], { cwd: work.folder, input });
    outcomes = parseLines(stdout).map(shape);
  });

  test.each(LINES.map(([why, , expected], i) => [why, i, expected] as const))('%s', (_, i, expected) => {
    expect(outcomes[i]).toEqual(expected);
  });

  test('and no more', () => {
    expect(outcomes.length).toBe(LINES.length);
  });

  test('nothing in, nothing out', async () => {
    expect(await filter('')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('lines keep their order, by one thread as by three, whatever stands between', async () => {
    // Spaces make batches of few texts.
    const lines = Array.from({ length: 400 }, (_, i) =>
      i % 97 === 0 ? 'bad' : `${JSON.stringify({ id: i, text: SIMPLE })}${' '.repeat((i % 7) * 2000)}`,
    );
    const input = `${lines.join('\n')}\n`;
    const [one, three] = [await filter(input), await filter(input, '--jobs', '3')];
    expect(parseLines(one.stdout).map((line) => line.id)).toEqual(lines.map((_, i) => (i % 97 === 0 ? null : i)));
    expect(three.stdout === one.stdout).toBe(true);
  });

  test('a text longer than a file may be fails alone', async () => {
    const { stdout } = await filter(`{"id":1,"text":"${'a'.repeat(64 * 1024 * 1024 + 1)}"}\n{"id":2,"text":"1件"}\n`);
    expect(parseLines(stdout).map(shape)).toEqual([
      [false, 1, 'too-large'],
      [true, 2, null],
    ]);
  });

  test('sha256 is of the text', async () => {
    const { stdout } = await filter('{"id":1,"text":"案件"}');
    const line = parseLines(stdout)[0]!;
    expect(line.sha256).toBe('4dc1478b13feba0dc68b323ca22be6b65fef09cd6354cad3f706710b724e7c51');
    expect(line.report!.source.sha256).toBe(line.sha256);
  });

  test('--strict is exit code 1, after all lines', async () => {
    const { code, stdout } = await filter('bad\n{"id":1,"text":"1件"}\n', '--strict');
    expect([code, parseLines(stdout).map((line) => line.ok)]).toEqual([1, [false, true]]);
  });

  test('--resume passes over as many lines as the file has', async () => {
    const out = work.path('filtered.ndjson');
    const input = [0, 1, 2, 3].map((id) => `${JSON.stringify({ id, text: SIMPLE })}\n`).join('');
    await filter(input, '--out', out);
    const whole = readFileSync(out, 'utf8');
    writeFileSync(out, whole.slice(0, whole.length / 2));
    await filter(input, '--out', out, '--resume');
    expect(readFileSync(out, 'utf8') === whole).toBe(true);
  });
});

describe.concurrent('ends', () => {
  const start = (...args: string[]) => {
    const child = spawn(process.execPath, [BIN, 'extract', '--ndjson', ...args], {
      env: { ...process.env, LANG: 'C' },
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    return { child, stderr: () => stderr };
  };
  const line = (id: number) => `${JSON.stringify({ id, text: SIMPLE })}\n`;
  /** A chunk of the pipe holds few of them, so that the first answers come soon. */
  const many = Array.from({ length: 2000 }, (_, id) => line(id).padStart(4000)).join('');

  test('a broken pipe ends it quietly', async () => {
    const { child, stderr } = start();
    child.stdin.write(many);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect([code, stderr()]).toEqual([0, '']);
  });

  test.each([['1'], ['2']])('an interrupt with --jobs %s leaves whole lines and says how to go on', async (jobs) => {
    const { child, stderr } = start('--jobs', jobs);
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stdin.write(many);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    const read = parseLines(stdout);
    expect([code, stdout.endsWith('\n'), read.map((outcome) => outcome.id)]).toEqual([
      130,
      true,
      read.map((_, i) => i),
    ]);
    expect(read.length).toBeLessThan(2000);
    expect(stderr()).toContain(
      `Interrupted after ${read.length} documents.\nTo go on: tail -n +${read.length + 1} INPUT | zhibiao`,
    );
  });

  test.each([['1'], ['2']])('a line gets its answer while more may come, with --jobs %s', async (jobs) => {
    const { child } = start('--jobs', jobs);
    for (const id of [0, 1]) {
      child.stdin.write(line(id));
      const [answer] = await once(child.stdout, 'data');
      expect(parseLines(String(answer))[0]!.id).toBe(id);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('an interrupt while it waits for input', async () => {
    const { child, stderr } = start();
    child.stdin.write(line(0));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect([code, stderr().startsWith('Interrupted after 1 documents.')]).toEqual([130, true]);
  });
});
