import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

// What is marked @internal is for the package's own files and stays out of its types.
export default defineConfig({
  ...library,
  dts: { compilerOptions: { ignoreDeprecations: '6.0', stripInternal: true } },
});
