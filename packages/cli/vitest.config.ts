import { defineProject } from 'vitest/config';

export default defineProject({
  // As the build does.
  define: { ZHIBIAO_VERSION: JSON.stringify('0.0.0') },
  // Each test starts processes, on machines that have others to run.
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The program is run as it was built, not as vitest would transform it: it starts workers beside its own file.
    server: { deps: { external: [/\/packages\/cli\/dist\//u] } },
  },
});
