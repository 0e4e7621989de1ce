// Question: how long after its start does `zhibiao` print its version, and the first figure of a small file, beside Node that does nothing?
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from '../harness.js';

const BIN = fileURLToPath(new URL('../../packages/cli/dist/bin.js', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bench-'));
try {
  const file = join(folder, 'report.txt');
  writeFileSync(file, '2022年，本院受理案件2310件，审结1986件，结案率85.97%。\n');
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const timings = measure([
    { name: 'node -e 0', amount: 1, run: () => run('-e', '0') },
    { name: 'zhibiao --version', amount: 1, run: () => run(BIN, '--version') },
    { name: 'zhibiao extract report.txt, of one line', amount: 1, run: () => run(BIN, 'extract', file) },
  ]);
  console.log("\n### start: a whole run of a program, in turns\n\n| | ms | of them over Node's own |\n|---|--:|--:|");
  const ms = (seconds: number) => (seconds * 1000).toFixed(0);
  for (const { name, seconds } of timings)
    console.log(`| ${name} | ${ms(seconds)} | ${ms(seconds - timings[0]!.seconds)} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
