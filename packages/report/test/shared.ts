import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where real reports are, if anywhere: `$ZHIBIAO_SHARED`, else beside the repository. */
export const SHARED = process.env.ZHIBIAO_SHARED ?? resolve(import.meta.dirname, '../../../../shared');
export const hasSeeds = existsSync(join(SHARED, 'seeds'));
export const hasPassages = existsSync(join(SHARED, 'dev', 'court.jsonl'));
export const SKIPPED = `(skipped without real reports: set ZHIBIAO_SHARED)`;

/** The seed whose name begins with `number`. */
export function seed(number: string): string {
  const folder = join(SHARED, 'seeds');
  return readFileSync(join(folder, readdirSync(folder).find((name) => name.startsWith(number))!), 'utf8');
}
