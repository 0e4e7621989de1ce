import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'examples/*', 'integration'],
    // Vitest leaves one core free; on the two of a small machine that would be half of them.
    maxWorkers: availableParallelism(),
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/vitest.json' }]],
  },
});
