import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/counts.mjs');

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'counts-'));
  for (const name of ['a', 'b']) mkdirSync(join(root, 'packages', name, 'test'), { recursive: true });
  mkdirSync(join(root, 'packages', 'untested'));
});
afterAll(() => rmSync(root, { recursive: true }));

interface Run {
  readonly passed?: number;
  readonly failed?: number;
  readonly skipped?: number;
  readonly success?: boolean;
  readonly ran?: readonly string[];
}

/** What the script makes of a report; `null` stands for a run that ended before it wrote one. */
function counts(run: Run | null, status = 0) {
  const file = join(root, 'report.json');
  rmSync(file, { force: true });
  if (run) writeFileSync(file, JSON.stringify(report(run)));
  const { stdout, status: exit } = spawnSync(process.execPath, [SCRIPT, file, String(status), root], {
    encoding: 'utf8',
  });
  return { exit, last: stdout.trimEnd().split('\n').at(-1), stdout };
}

const report = ({ passed = 0, failed = 0, skipped = 0, success = failed === 0, ran = ['a', 'b'] }: Run) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
  success,
  testResults: ran.map((name) => ({ name: join(root, 'packages', name, 'test/x.test.ts'), assertionResults: [{}] })),
});

test('all pass', () => {
  expect(counts({ passed: 40, skipped: 2 })).toMatchObject({ exit: 0, last: '40 passed, 0 failed, 2 skipped' });
});

test('some fail', () => {
  expect(counts({ passed: 38, failed: 2 }, 1)).toMatchObject({ exit: 1, last: '38 passed, 2 failed, 0 skipped' });
});

test('a file that does not load is a failure, though no test of it is', () => {
  expect(counts({ passed: 38, success: false }, 1)).toMatchObject({ exit: 1, last: '38 passed, 1 failed, 0 skipped' });
});

test('a step that fails after the tests is a failure', () => {
  expect(counts({ passed: 40 }, 1)).toMatchObject({ exit: 1, last: '40 passed, 1 failed, 0 skipped' });
});

test('the build breaks before the tests, so that there is no report', () => {
  expect(counts(null, 2)).toMatchObject({ exit: 1, last: '0 passed, 1 failed, 0 skipped' });
});

test('no report though the run says it went well', () => {
  expect(counts(null)).toMatchObject({ exit: 1, last: '0 passed, 1 failed, 0 skipped' });
});

test('nothing ran', () => {
  expect(counts({ ran: [] })).toMatchObject({ exit: 1, last: '0 passed, 1 failed, 0 skipped' });
});

test('everything was skipped', () => {
  expect(counts({ skipped: 9 })).toMatchObject({ exit: 1, last: '0 passed, 1 failed, 9 skipped' });
});

test('a package whose tests took no part is named and is a failure', () => {
  const run = counts({ passed: 20, ran: ['a'] });
  expect(run).toMatchObject({ exit: 1, last: '20 passed, 1 failed, 0 skipped' });
  expect(run.stdout).toContain(`no test of ${join(root, 'packages', 'b')} ran`);
});
