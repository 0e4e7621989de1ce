import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractMetrics } from '@zhibiao/metrics';
import { describe, expect, test } from 'vitest';
import { read } from './check-report.js';
import { hasPassages, SHARED, SKIPPED } from './shared.js';

interface Passage {
  readonly id: string;
  readonly text: string;
  readonly raw?: string;
  readonly published: string | null;
}

const passages: Passage[] = hasPassages
  ? ['court', 'official'].flatMap((name) =>
      readFileSync(join(SHARED, 'dev', `${name}.jsonl`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Passage),
    )
  : [];

const reading = (metric: { value: number; unit: string; bound: string }) =>
  `${metric.value} ${metric.unit} ${metric.bound}`;

describe.skipIf(!hasPassages)(`annotated passages ${SKIPPED}`, () => {
  test.each(passages.filter(({ raw }) => raw !== undefined))(
    '$id: the raw text gives the figures of the clean one',
    (row) => {
      const options = row.published ? { published: row.published } : {};
      const report = read(row.raw!, options);
      expect(report.metrics.map(reading)).toEqual(extractMetrics(row.text, options).map(reading));
    },
  );

  test.each(passages)('$id: a passage alone is text, and keeps every figure', (row) => {
    const options = row.published ? { published: row.published } : {};
    expect(read(row.text, options).metrics.map(reading)).toEqual(extractMetrics(row.text, options).map(reading));
  });
});
