import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const MAIN = resolve(import.meta.dirname, '../dist/main.js');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickstart-'));
  mkdirSync(join(folder, '年报'));
  writeFileSync(join(folder, '年报/一季度 简报.txt'), '本院一季度工作简报\n\n一季度，本院审结案件12件。\n');
  writeFileSync(join(folder, 'image.txt'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0));
});
afterAll(() => rmSync(folder, { recursive: true }));

function quickstart(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    env: { ...process.env, ZHIBIAO_CWD: undefined, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}

describe('the sample', () => {
  const { status, stdout } = quickstart();
  const lines = stdout.split('\n');
  const table = lines.slice(lines.findIndex((line) => line.startsWith('indicator')));
  const row = (quote: string): string[] => table.filter((line) => line.endsWith(`  ${quote}`));

  test('is read to the end', () => {
    expect(status).toBe(0);
    expect(stdout).toMatch(/^title {2}细处用力提质效 实处落脚暖民心\ncourt {2}青岚县人民法院$/mu);
  });

  test.each([
    [
      'with its period and its place in the file',
      '1986件',
      /^审结 +一审民事案件 +1986 +件 +exact +2023-01\/2023-06 +13:44 /u,
    ],
    ['as a rate', '85.97%', /^结案率 +一审民事案件 +85\.97 +% +exact /u],
    ['as a rank', '全市第二', /^结案率 +一审民事案件 +2 +\(rank\) /u],
    ['as a change', '3.2个百分点', /^结案率 同比 +一审民事案件 +\+3\.2 +百分点 /u],
    ['out of a glossed paragraph', '412件', / 412 +件 +exact .* 27:67 /u],
    ['with its multiplier folded in', '9618.35万元', / 96183500 +元 +exact /u],
    ['with its bound', '近300家', / 300 +家 +under /u],
    ['out of the sentence that a caption tore', '1260.5万元', / 12605000 +元 +exact .* 39:7 /u],
    ['by a fraction of its own', '三分之二', / 0\.666667 +- +about /u],
  ])('has a figure %s: %s', (_, quote, line) => {
    expect(row(quote)).toEqual([expect.stringMatching(line)]);
  });

  test('has no figure of a slogan', () => {
    expect(table.filter((line) => /三员|一案一评/u.test(line))).toEqual([]);
  });

  test('has its columns lined up in a terminal', () => {
    const head = table[0] ?? '';
    const quotes = stringWidth(head.slice(0, head.indexOf('quote')));
    const widths = table
      .slice(2, table.indexOf(''))
      .map((line) => stringWidth(line.slice(0, line.lastIndexOf('  ') + 2)));
    expect(new Set(widths)).toEqual(new Set([quotes]));
  });

  test('has sums that hold and one that does not, with their arithmetic', () => {
    expect(lines).toContain('   13:44  1986 ÷ (170 + 2140) = 85.97% ✓  disposal-rate');
    expect(lines).toContain('   21:28  36 + 1829 = 1865件 ✗ (printed 1856件)  caseload');
    expect(stdout).toMatch(/^\d+ checks, 1 failed$/mu);
  });

  test('counts what is printed twice once', () => {
    expect(row('1986件')).toHaveLength(1);
    expect(stdout).toMatch(/^32 figures, 13 of them printed more than once in the file$/mu);
  });
});

describe('a file of the user', () => {
  test('is found from where the user stands, spaces and Chinese in its name or not', () => {
    const { status, stdout } = quickstart('年报/一季度 简报.txt');
    expect(stdout).toMatch(/^年报\/一季度 简报\.txt\n/u);
    expect(stdout).toMatch(/^审结 .* 12 +件 +exact +一季度 +3:11 +12件$/mu);
    expect(status).toBe(0);
  });

  test('is named as the user named it, wherever it lies', () => {
    const path = join(folder, '年报/一季度 简报.txt');
    expect(quickstart(path).stdout.split('\n', 1)).toEqual([path]);
  });

  test.each([
    ['that is missing', 'none.txt', 'no such file'],
    ['that is a folder', '年报', 'is a folder, not a file'],
    ['that is no text', 'image.txt', 'is no plain text'],
  ])('%s gets one line and exit code 3', (_, path, reason) => {
    const { status, stdout, stderr } = quickstart(path);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(`${join(folder, path)}: ${reason}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('wrong use', () => {
  test.each([
    ['two files', ['a.txt', 'b.txt']],
    ['an option that there is not', ['--csv']],
    ['an empty path', ['']],
  ])('%s: the use is printed, and the exit code is 2', (_, args) => {
    const { status, stdout, stderr } = quickstart(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Use: npm start');
  });

  test('an option that there is not is named, and nothing more is said of it', () => {
    expect(quickstart('--csv').stderr.split('\n', 1)).toEqual(['quickstart: unknown option --csv']);
  });

  test('asking for help is none', () => {
    expect(quickstart('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Use: npm start') });
  });
});

describe('npm start', () => {
  test('keeps the exit code, the relative path and the one line through npm, npx and pnpm', () => {
    const { status, stderr } = spawnSync('npm', ['--prefix', ROOT, 'start', '--silent', '--', 'none.txt'], {
      encoding: 'utf8',
      cwd: folder,
      shell: process.platform === 'win32',
      env: { ...process.env, INIT_CWD: undefined, npm_config_loglevel: 'silent' },
    });
    expect(status).toBe(3);
    expect(stderr.split('\n').filter((line) => line.startsWith('quickstart: '))).toEqual([
      `quickstart: ${join(folder, 'none.txt')}: no such file`,
    ]);
  });
});
