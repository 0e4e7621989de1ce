import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where real texts are, if they are there. */
const SHARED = process.env.ZHIBIAO_SHARED ?? join(import.meta.dirname, '../../../../shared');

export const HAS_SHARED = existsSync(join(SHARED, 'seeds'));
export const NO_SHARED = 'no real texts: set ZHIBIAO_SHARED, or put them into ../shared beside the repository';

/** The seed whose name starts so. */
export function readSeed(number: string): string {
  const folder = join(SHARED, 'seeds');
  const name = readdirSync(folder).find((file) => file.startsWith(number))!;
  return readFileSync(join(folder, name), 'utf8');
}

export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly raw?: string;
  readonly figures: readonly { readonly quote: string }[];
}

export function readPassages(): Passage[] {
  return ['court', 'official'].flatMap((name) =>
    readFileSync(join(SHARED, 'dev', `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Passage),
  );
}
