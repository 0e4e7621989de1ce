// pnpm demo: builds the quickstart and what it stands on, without a word unless that fails, and runs it with the same
// arguments; standard output holds the report alone. Run it through pnpm, which puts turbo on PATH.
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const turbo = ['run', 'build', '--filter=@zhibiao-examples/quickstart...', '--output-logs=errors-only'];
const build = spawnSync('turbo', turbo, {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
});
if (build.status !== 0) {
  console.error(`${build.stdout ?? ''}${build.stderr ?? ''}${build.error ?? ''}`);
  process.exit(1);
}

const main = resolve(root, 'examples/quickstart/dist/main.js');
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
