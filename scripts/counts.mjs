// Prints the counts of a vitest JSON report as the last line, and fails where the run failed or tested nothing.
// Use: node scripts/counts.mjs REPORT.json STATUS, STATUS being the exit code of the run that wrote it.
import { existsSync, readFileSync } from 'node:fs';

const [file, status] = process.argv.slice(2);
const report = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
const passed = report?.numPassedTests ?? 0;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
// A run that failed before or beside its tests (a type, a lint rule, a file that does not load) counts as one failure.
const failed = Math.max(report?.numFailedTests ?? 0, status === '0' && report?.success ? 0 : 1);
const silent = passed === 0;
console.log(`${passed} passed, ${failed + (silent && failed === 0 ? 1 : 0)} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || silent ? 1 : 0;
