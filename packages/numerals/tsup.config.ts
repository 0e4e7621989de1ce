import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

export default defineConfig({
  ...library,
  // Half of this package is Chinese: escapes would double it.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
    // An import costs what its text costs to parse: without indentation a tenth less. Names stay, for stack traces.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
});
