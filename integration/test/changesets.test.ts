import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import parse from '@changesets/parse';
import { expect, test } from 'vitest';
import { publishedPackages, ROOT } from '../src/published.js';

test('every changeset says in a sentence what is different, and for which package', () => {
  const folder = join(ROOT, '.changeset');
  const names = publishedPackages().map(({ name }) => name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  const changesets = files.map((file) => ({ file, ...parse(readFileSync(join(folder, file), 'utf8')) }));
  const lacking = changesets.filter(
    ({ summary, releases }) =>
      summary === '' || releases.length === 0 || releases.some(({ name }) => !names.includes(name)),
  );
  expect(lacking).toEqual([]);
});
