import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

export default defineConfig({
  ...library,
  // Half of this package is Chinese: escapes would double it.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
    // An import costs what its text costs to parse: a fifth less so. Stack traces have their names from the source map.
    options.minify = true;
  },
});
