import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../src/index.js';
import { compare, expectLawful, type Row } from './row.js';

const folder = new URL('./tables/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  const rows = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Row[];
  describe(file.replace('.json', ''), () => {
    test.each(rows)('$text', (row) => {
      const metrics = extractMetrics(row.text);
      const { got, want } = compare(row, metrics);
      expect(got).toEqual(want);
      expectLawful(row.text, metrics);
    });
  });
}
