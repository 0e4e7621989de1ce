// Makes every file of the dataset: `pnpm data`. With the sources all of it, from their texts; without them the metadata alone,
// from the committed data. `pnpm data -- --check` writes nothing and fails where a file is not what would be made.
// `pnpm data -- --release` also keeps the rows as those of the version that is published now.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lint } from '../lint/lint.ts';
import { about } from './about.ts';
import { type Files, toJson } from './files.ts';
import { madeFiles } from './made.ts';
import { PACKAGE, readSources, SOURCES } from './paths.ts';
import { DataProblem } from './problem.ts';

const args = new Set(process.argv.slice(2).filter((arg) => arg !== '--'));
const unknown = [...args].find((arg) => arg !== '--check' && arg !== '--release');
if (unknown) {
  console.error(`data: unknown option ${unknown}; there are --check and --release`);
  process.exit(2);
}

try {
  const sources = readSources();
  if (sources.size === 0)
    console.log(`data: no sources in ${SOURCES} (set ZHIBIAO_SHARED): the committed data is checked`);
  const { files, dataset, rows, handMade, problems } = madeFiles(sources);
  const findings = lint(dataset, handMade.exceptions).map(({ rule, id, message }) => `${rule}: ${id}: ${message}`);
  const wrong = [...problems, ...findings];
  if (wrong.length > 0) throw new DataProblem(wrong.join('\n'));
  const stale = staleFiles(files);
  if (args.has('--check')) {
    if (stale.length > 0)
      throw new DataProblem(`not what is made now: ${stale.join(', ')}; run pnpm data, and look at the difference`);
    console.log(
      `data: ${files.size} files are what is made now: ${dataset.reports.length} reports, ${rows.length} figures`,
    );
  } else {
    write(files, stale);
    if (args.has('--release'))
      writeFileSync(join(PACKAGE, 'data/released.json'), toJson({ version: about.version, rows }));
    console.log(
      `data: ${stale.length} of ${files.size} files written: ${dataset.reports.length} reports, ${rows.length} figures`,
    );
  }
} catch (error) {
  if (!(error instanceof DataProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** The files that differ from what is made, and those of reports that are no longer there. */
function staleFiles(files: Files): string[] {
  const differ = [...files].filter(([path, bytes]) => {
    const file = join(PACKAGE, path);
    return !existsSync(file) || !readFileSync(file).equals(bytes);
  });
  const folders = ['data/reports', 'src/reports'].filter((folder) => existsSync(join(PACKAGE, folder)));
  const left = folders.flatMap((folder) => readdirSync(join(PACKAGE, folder)).map((name) => `${folder}/${name}`));
  return [...differ.map(([path]) => path), ...left.filter((path) => !files.has(path))];
}

function write(files: Files, stale: readonly string[]): void {
  for (const path of stale) {
    const file = join(PACKAGE, path);
    const bytes = files.get(path);
    mkdirSync(dirname(file), { recursive: true });
    if (bytes) writeFileSync(file, bytes);
    else rmSync(file);
  }
}
