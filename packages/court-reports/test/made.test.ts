import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Made, madeFiles } from '../scripts/made.ts';
import { PACKAGE, readSources } from '../scripts/paths.ts';
import { hasSources, SKIPPED } from './sources.ts';

function stale({ files }: Made): string[] {
  return [...files].filter(([path, bytes]) => !readFileSync(join(PACKAGE, path)).equals(bytes)).map(([path]) => path);
}

test('what is made of the committed data is what is committed', () => {
  const made = madeFiles(new Map());
  expect(stale(made)).toEqual([]);
  expect(made.problems).toEqual([]);
});

describe.skipIf(!hasSources)(`with the sources${SKIPPED}`, () => {
  test('every file is made again, byte for byte: where not, run `pnpm data` and look at the difference', () => {
    expect(stale(madeFiles(readSources()))).toEqual([]);
  });
});
