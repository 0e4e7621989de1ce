// Scores extractMetrics against the annotated passages, and prints every miss by its reason.
// Use: pnpm run eval [--no-misses]. The passages and the scorer are looked for in $ZHIBIAO_SHARED, else in ../shared
// beside the repository; where there are none it says so and ends with 0, since nothing was found wrong.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const shared = resolve(process.env.ZHIBIAO_SHARED ?? join(root, '../shared'));
const printsMisses = readArguments();

const scorer = join(shared, 'dev/score.mjs');
if (!existsSync(scorer)) {
  console.log(
    `eval: nothing scored: no annotated passages in ${join(shared, 'dev')} (set ZHIBIAO_SHARED to their folder)`,
  );
} else {
  const { scorePassage, total } = await import(pathToFileURL(scorer).href);
  const { extractMetrics } = await import(pathToFileURL(join(root, 'packages/metrics/dist/index.js')).href);

  const passages = (set) =>
    readFileSync(join(shared, 'dev', `${set}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const score = (passage) =>
    scorePassage(passage, extractMetrics(passage.text, passage.published ? { published: passage.published } : {}));
  const round = (value) => (Number.isFinite(value) ? value.toFixed(4) : '-');

  const totals = ['court', 'official'].map((set) => ({ set, ...total(passages(set).map(score)) }));
  if (printsMisses) for (const t of totals) printMisses(t);
  console.table(
    totals.map((t) => ({
      set: t.set,
      figures: t.must,
      found: t.predicted,
      correct: t.correct,
      precision: round(t.precision),
      recall: round(t.recall),
      F1: round(t.f1),
      label: round(t.label),
      change: round(t.change),
      period: round(t.period),
    })),
  );
}

/** The first word of a reason names it (`value 3`, `label …`, `not found`); the misses stand under it. */
function printMisses({ set, misses }) {
  const byReason = new Map();
  for (const miss of misses) {
    const reason = miss.why.startsWith('not ') ? miss.why : miss.why.split(' ', 1)[0];
    byReason.set(reason, [...(byReason.get(reason) ?? []), miss]);
  }
  for (const [reason, rows] of [...byReason].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`\n${set}: ${reason} (${rows.length})`);
    for (const { id, quote, why } of rows) console.log(`  ${id}  ${quote}  ${why}`);
  }
}

function readArguments() {
  try {
    return parseArgs({ options: { 'no-misses': { type: 'boolean' } } }).values['no-misses'] !== true;
  } catch (error) {
    console.error(`eval: ${error.message}\nUse: pnpm run eval [--no-misses]`);
    process.exit(2);
  }
}
