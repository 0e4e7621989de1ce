import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

const reports = readdirSync('src/reports').map((file) => [`reports/${file.slice(0, -3)}`, `src/reports/${file}`]);

// The data stands in data/; a source map would hold all of it once more.
export default defineConfig({
  ...library,
  sourcemap: false,
  entry: { index: 'src/index.ts', ...Object.fromEntries(reports) },
});
