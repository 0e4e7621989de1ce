import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['src/installed.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
