import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openText, UnreadableFile } from '../src/open-text.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickstart-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(bytes: string | Uint8Array): string {
  const path = join(folder, 'report.txt');
  writeFileSync(path, bytes);
  return path;
}

test.each([
  ['without a byte order mark', '结案12件'],
  ['with one', '\u{feff}结案12件'],
])('reads UTF-8 %s', (_, bytes) => {
  expect(openText(file(bytes))).toBe('结案12件');
});

test.each([
  ['no bytes', new Uint8Array(0), /report\.txt: is empty.*$/u],
  ['only white space', ' \n\u{3000}', /report\.txt: holds nothing but white space$/u],
  ['NUL bytes', Uint8Array.of(0x89, 0x50, 0, 1), /report\.txt: is no plain text.*$/u],
  ['control codes', '\u{1}\u{2} \u{7f}', /report\.txt: is no plain text.*$/u],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x31, 0), /report\.txt: is UTF-16; save it as UTF-8 text$/u],
  ['GB18030', Uint8Array.of(0xbd, 0xe1, 0xb0, 0xb8), /report\.txt: is not UTF-8.*$/u],
])('a file of %s is refused in one line', (_, bytes, line) => {
  expect(refusal(file(bytes))).toMatch(line);
});

test('a missing file and a folder are named as such', () => {
  expect(refusal(join(folder, 'none.txt'))).toMatch(/none\.txt: no such file$/u);
  expect(refusal(folder)).toMatch(/: is a folder, not a file$/u);
});

function refusal(path: string): string {
  try {
    openText(path);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
  return 'read';
}
