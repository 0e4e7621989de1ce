import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

// A program, not a library: ESM for Node alone; a command's code is a chunk that is loaded when the command is given.
export default defineConfig({
  entry: ['src/bin.ts', 'src/main.ts', 'src/worker.ts'],
  format: ['esm'],
  platform: 'node',
  target: 'node20',
  splitting: true,
  clean: true,
  define: { ZHIBIAO_VERSION: JSON.stringify(version) },
});
