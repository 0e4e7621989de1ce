import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

export default defineConfig({
  ...library,
  // Half of this package is Chinese: escapes would double it.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
});
