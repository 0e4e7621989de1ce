import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { normalize } from '@zhibiao/normalize';
import { describe, expect, test } from 'vitest';
import { PACKAGE } from '../scripts/paths.ts';
import { courts, honours, mechanisms, people, reports } from '../src/index.js';
import { hasSources, SKIPPED, sources } from './sources.ts';

const LENGTH = 16;

/** Titles and names, which may be as long as they are. */
const NAMES = [
  ...reports.flatMap(({ citation }) => [citation.title ?? '', citation.subtitle ?? '']),
  ...courts.flatMap(({ name, names }) => [name, ...names]),
  ...honours.map(({ name }) => name),
  ...mechanisms.map(({ name }) => name),
  ...people.map(({ office, body }) => `${body ?? ''}${office}`),
];

function* filesUnder(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path)) if (name !== 'node_modules') yield* filesUnder(join(path, name));
}

/** The runs of `LENGTH` characters of a text, as it is and as it is meant. */
function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (const one of [text, normalize(text).text]) {
    for (let at = 0; at + LENGTH <= one.length; at++) runs.add(one.slice(at, at + LENGTH));
  }
  return runs;
}

function shared(text: string, runs: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let at = 0; at + LENGTH <= text.length; at++) {
    const run = text.slice(at, at + LENGTH);
    if (runs.has(run) && !NAMES.some((name) => name.includes(run))) found.push(run);
  }
  return found;
}

describe.skipIf(!hasSources)(`no sentence of a source is in the package${SKIPPED}`, () => {
  const files = [...filesUnder(PACKAGE), join(PACKAGE, '../../docs/data-guidelines.md')].filter(existsSync);
  const texts = files.map((path) => [path, readFileSync(path, 'utf8')] as const);

  test.each(sources)(`$id: no run of ${LENGTH} characters that is not a title or a name`, ({ raw }) => {
    const runs = runsOf(raw);
    expect(texts.flatMap(([path, text]) => shared(text, runs).map((run) => `${path}: ${run}`))).toEqual([]);
  });

  test('a run that is there would be found', () => {
    const { raw } = sources[0]!;
    expect(shared(`x${raw.slice(300, 320)}`, runsOf(raw)).length).toBeGreaterThan(0);
  });
});
