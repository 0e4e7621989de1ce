import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

// What is marked @internal is for the package's own files and stays out of its types.
export default defineConfig({
  ...library,
  // Han as they are: escapes would double the tables.
  esbuildOptions(options) {
    options.charset = 'utf8';
  },
  dts: { compilerOptions: { ignoreDeprecations: '6.0', stripInternal: true } },
});
