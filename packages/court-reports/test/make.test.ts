import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { PACKAGE } from '../scripts/paths.ts';

/** Runs `pnpm data` as a user without the sources does. */
function data(...args: string[]) {
  const env = { ...process.env, ZHIBIAO_SHARED: '/nonexistent' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/make.ts', ...args], {
    cwd: PACKAGE,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('without the sources the committed data is checked, and is right', () => {
  const { status, stdout, stderr } = data('--', '--check');
  expect(stderr).toBe('');
  expect(stdout).toContain('the committed data is checked');
  expect(stdout).toContain('files are what is made now: 5 reports');
  expect(status).toBe(0);
}, 60_000);

test('an option that there is not is wrong use', () => {
  const { status, stderr } = data('--force');
  expect(stderr).toContain('--force');
  expect(status).toBe(2);
}, 60_000);
