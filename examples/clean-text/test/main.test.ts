import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

function cleanText(...args: string[]): string {
  const main = resolve(import.meta.dirname, '../dist/main.js');
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' }).stdout;
}

test('shows the sample before and after, and each edit with its place', () => {
  const shown = cleanText();
  expect(shown).toContain('該院駐點調(diào)解員');
  expect(shown).toContain('  该院驻点调解员促成和解1036件，审结小额案件412件。\n');
  expect(shown).toMatch(/^ {2}2:14 +width +３００ → 300$/mu);
});

test('a text of the user goes through the same way back', () => {
  expect(cleanText('结案１２件')).toMatch(/: the same\n$/u);
});

test('a clean text has no edits', () => {
  expect(cleanText('结案12件。')).toContain('edits (line:column in the text before)\n\n');
});
