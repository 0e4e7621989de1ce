import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Made, madeFiles } from '../scripts/made.ts';
import { PACKAGE } from '../scripts/paths.ts';

function stale({ files }: Made): string[] {
  return [...files].filter(([path, bytes]) => !readFileSync(join(PACKAGE, path)).equals(bytes)).map(([path]) => path);
}

test('what is made of the committed data is what is committed', () => {
  const made = madeFiles(new Map());
  expect(stale(made)).toEqual([]);
  expect(made.problems).toEqual([]);
});
