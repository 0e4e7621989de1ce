import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PACKAGE = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the sources are, if anywhere: `$ZHIBIAO_SHARED/seeds`, else `../shared/seeds` beside the repository. */
export const SOURCES = join(resolve(process.env.ZHIBIAO_SHARED ?? join(PACKAGE, '../../../shared')), 'seeds');

/** The texts of the sources by file name; empty where there are none. */
export function readSources(): ReadonlyMap<string, string> {
  if (!existsSync(SOURCES)) return new Map();
  const names = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(SOURCES, name), 'utf8')]));
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(PACKAGE, path), 'utf8'));
}
