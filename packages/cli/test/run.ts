import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
const MAIN = new URL('../dist/main.js', import.meta.url).href;
const FIXTURES = fileURLToPath(new URL('../../documents/test/fixtures/', import.meta.url));

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Record<string, string>;
}

/** Runs a program to its end. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { FORCE_COLOR: _, NO_COLOR: __, LC_ALL: ___, ...env } = process.env;
  const child = spawn(program, args, { cwd: options.cwd, env: { ...env, LANG: 'C.UTF-8', ...options.env } });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk) => stdout.push(chunk));
  child.stderr.on('data', (chunk) => stderr.push(chunk));
  // A program that does not read its input closes it.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** Runs the built program in a process of its own: for what a process alone can show. */
export function zhibiaoProcess(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return runProgram(process.execPath, [BIN, ...args], options);
}

/** One at a time: the streams, the folder and the environment of this process are lent to it. */
let last: Promise<unknown> = Promise.resolve();

/** Runs the built program in this process, as a pipe would: all but the start of Node, which takes longer than most commands. */
export function zhibiao(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const ran = last.then(() => runHere(args, options));
  last = ran.catch(() => {});
  return ran;
}

async function runHere(args: readonly string[], { cwd, input = '', env = {} }: RunOptions): Promise<Ran> {
  const { loadMessages, run } = (await import(MAIN)) as typeof import('../src/main.js');
  const [stdout, stderr] = [collect(), collect()];
  const lent = {
    stdout: stdout.stream,
    stderr: stderr.stream,
    stdin: Readable.from(input.length > 0 ? [Buffer.from(input)] : []),
  };
  const own = Object.keys(lent).map((name) => [name, Object.getOwnPropertyDescriptor(process, name)!] as const);
  const { env: environment } = process;
  const { FORCE_COLOR: _, NO_COLOR: __, LC_ALL: ___, LC_MESSAGES: ____, ...rest } = environment;
  const folder = process.cwd();
  try {
    for (const [name, value] of Object.entries(lent))
      Object.defineProperty(process, name, { value, configurable: true });
    process.env = { ...rest, LANG: 'C.UTF-8', ...env };
    if (cwd) process.chdir(cwd);
    const code = await run([process.execPath, BIN, ...args], await loadMessages());
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(folder);
    process.env = environment;
    for (const [name, descriptor] of own) Object.defineProperty(process, name, descriptor);
  }
}

function collect(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, taken) {
      chunks.push(Buffer.from(chunk));
      taken();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

export const SIMPLE = '云溪县人民法院2023年工作报告\n\n全年受理案件2700件，审结2430件，结案率90%。\n';
export const FAILING = '云溪县人民法院2023年工作报告\n\n全年旧存案件200件，新收1800件，审结1500件，结案率82.5%。\n';

/** A folder such as a researcher has; `remove` takes it away. */
export function makeFolder(): { folder: string; path: (...names: string[]) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-cli-'));
  const path = (...names: string[]) => join(folder, ...names);
  const write = (name: string, content: string) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };
  write('reports/a.txt', SIMPLE);
  write('reports/b.txt', FAILING);
  write(
    'reports/deep/[旧] c.html',
    `<html><body><nav>菜单</nav><h1>报告</h1><p>审结31件，同比上升4.5%。</p></body></html>`,
  );
  write('reports/notes.xls', 'x');
  write('reports/node_modules/x/readme.txt', 'x');
  write('reports/.hidden/x.txt', 'x');
  mkdirSync(path('reports/empty'));
  // A link that leads back, one to nothing, one to a document.
  symlinkSync('..', path('reports/deep/up'));
  write('linked/own.txt', SIMPLE);
  symlinkSync('nothing.txt', path('linked/broken.txt'));
  symlinkSync('../reports/a.txt', path('linked/to-a.txt'));
  for (const name of ['report.docx', 'report.pdf', 'gb18030.txt', 'encrypted.pdf', 'scan.pdf'])
    cpSync(join(FIXTURES, name), path('files', name), { recursive: true });
  return { folder, path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A line of output, as far as the tests look into it. */
export interface Line {
  readonly ok: boolean;
  readonly id: unknown;
  readonly sha256: string | null;
  readonly error?: { readonly code: string; readonly message: string };
  readonly report?: {
    readonly published: string | null;
    readonly source: { readonly sha256: string; readonly bytesSha256?: string };
    readonly metrics: readonly { readonly value: number }[];
  };
}

/** The objects of NDJSON. */
export function parseLines(text: string): Line[] {
  return text
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
