// Prints the counts of a vitest JSON report as the last line, and fails where the run failed or tested nothing.
// Use: node scripts/counts.mjs REPORT.json STATUS [ROOT]: STATUS is the exit code of the run that wrote the report,
// ROOT the repository; a package whose test folder took no part in the run is a failure of its own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const [file, status, root = join(dirname(fileURLToPath(import.meta.url)), '..')] = process.argv.slice(2);
const report = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

const passed = report.numPassedTests ?? 0;
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
const silent = passed === 0 ? [] : packagesWithTests(resolve(root)).filter((folder) => !tookPart(folder));
for (const folder of silent) console.log(`no test of ${folder} ran`);

// What fails before or beside a test (a type, a lint rule, a file that does not load, no test at all) counts as one.
const broken = status !== '0' || report.success !== true || passed === 0;
const failed = Math.max((report.numFailedTests ?? 0) + silent.length, broken ? 1 : 0);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

function packagesWithTests(top) {
  const members = ['packages', 'examples'].flatMap((group) => folders(join(top, group)));
  return [...members, join(top, 'integration')].filter((folder) => existsSync(join(folder, 'test')));
}

function folders(group) {
  if (!existsSync(group)) return [];
  return readdirSync(group, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(group, entry.name));
}

function tookPart(folder) {
  const files = report.testResults ?? [];
  return files.some(
    ({ name, assertionResults }) => resolve(name).startsWith(folder + sep) && assertionResults.length > 0,
  );
}
