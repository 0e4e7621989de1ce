import type { Options } from 'tsup';

/** What every library here is built to: ESM and CJS, each with its own types, for Node and the browser alike. */
export const library: Options = {
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  clean: true,
  sourcemap: true,
  treeshake: true,
  // tsup 8 sets baseUrl, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
};

/** What a small app that runs in Node is built to: one file, and no types, since nobody imports it. */
export const app: Options = {
  entry: ['src/main.ts'],
  format: ['esm'],
  platform: 'node',
  target: 'node20',
  clean: true,
};
