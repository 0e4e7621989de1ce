// npm start: runs the demo through the pinned pnpm, quietly, in a clone that holds nothing but the sources.
// npx tells its child that the user stands at the top of the repository, so where they really stand goes along by itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { packageManager } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
if (!existsSync(resolve(root, 'node_modules'))) console.error('First run: installing and building, a minute or two …');

const { status, error } = spawnSync(
  'npx',
  ['-y', packageManager, '--silent', 'run', 'demo', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ZHIBIAO_CWD: process.env.INIT_CWD ?? process.cwd(), npm_config_update_notifier: 'false' },
  },
);
if (error) throw error;
process.exitCode = status ?? 1;
