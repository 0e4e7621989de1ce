import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCard } from './card.ts';
import { parseChanges, releasedSchema, unlistedChanges } from './changes.ts';
import { toCitation } from './citation.ts';
import { toCroissant } from './croissant.ts';
import { toDataPackage } from './datapackage.ts';
import { type Dataset, readCommitted, toLists, toRows } from './dataset.ts';
import { toDictionary } from './dictionary.ts';
import { bytesOf, dataFiles, type Files, toJson } from './files.ts';
import { type HandMade, readHandMade } from './hand-made.ts';
import { PACKAGE, readJson } from './paths.ts';
import { DataProblem } from './problem.ts';
import { readSource } from './read-source.ts';
import type { Row } from './row.ts';

/** Everything that is made, and what is wrong with it short of a lint rule. */
export interface Made {
  readonly files: Files;
  readonly dataset: Dataset;
  readonly rows: readonly Row[];
  readonly handMade: HandMade;
  /** Differences from the last release that changes.ndjson does not tell of. */
  readonly problems: readonly string[];
}

/**
 * Makes every file: the data from the sources where there are any, else from the committed lists; the metadata from the data.
 *
 * @throws {DataProblem} with all that stops the data from being made.
 */
export function madeFiles(sources: ReadonlyMap<string, string>): Made {
  const handMade = readHandMade();
  const dataset = sources.size > 0 ? readAll(sources, handMade) : readCommitted();
  const data = dataFiles(dataset);
  const text = (content: string): Uint8Array => bytesOf(content);
  const files = new Map([
    ...data,
    ['datapackage.json', text(toJson(toDataPackage(data)))] as const,
    ['croissant.json', text(toJson(toCroissant(data, handMade.sources)))] as const,
    ['DICTIONARY.md', text(toDictionary())] as const,
    ['CITATION.cff', text(toCitation())] as const,
    ['DATASET-CARD.md', text(toCard(dataset))] as const,
  ]);
  const rows = toRows(dataset);
  return { files, dataset, rows, handMade, problems: releaseProblems(rows) };
}

function readAll(sources: ReadonlyMap<string, string>, handMade: HandMade): Dataset {
  const problems: string[] = [];
  const reports = handMade.sources.flatMap((source) => {
    const raw = sources.get(source.file);
    try {
      if (raw === undefined) throw new DataProblem(`${source.file}: is not among the sources`);
      return [readSource(source, raw, handMade)];
    } catch (error) {
      if (!(error instanceof DataProblem)) throw error;
      problems.push(`${source.file}:\n${error.message}`);
      return [];
    }
  });
  if (problems.length > 0) throw new DataProblem(problems.join('\n'));
  return toLists(reports);
}

function releaseProblems(rows: readonly Row[]): string[] {
  const changes = parseChanges(readFileSync(join(PACKAGE, 'changes.ndjson'), 'utf8'));
  const released = existsSync(join(PACKAGE, 'data/released.json'))
    ? releasedSchema.parse(readJson('data/released.json'))
    : null;
  return unlistedChanges(rows, released, changes);
}
