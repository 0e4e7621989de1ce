import { defineProject } from 'vitest/config';

export default defineProject({
  // Generous: runners differ, and `ZHIBIAO_TEST=full` tries a hundred times as much.
  test: { include: ['test/**/*.test.ts'], testTimeout: process.env.ZHIBIAO_TEST === 'full' ? 3_600_000 : 60_000 },
});
