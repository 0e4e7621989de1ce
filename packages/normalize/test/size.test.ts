import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

// A ceiling is raised only in the commit that grows the bundle, with the reason. opencc-js's dictionaries are counted apart.
// 38,000 → 41,000: what is reported is spared by later steps, other readings of a byte shift, halves of glosses, lists of headwords.
const CEILINGS = { own: 41_000, dictionaries: 62_000, map: 4_500 };

async function bundle(names: string, from: string, external: string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from ${JSON.stringify(from)};`, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    external,
    write: false,
  });
  return gzipSync(outputFiles[0]!.text, { level: 9 }).length;
}

const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));

test('the package without the dictionaries stays below its ceiling', async () => {
  expect(await bundle('*', entry, ['opencc-js/t2cn'])).toBeLessThan(CEILINGS.own);
});

test('the dictionaries are those of the t2cn subpath, not of the root', async () => {
  expect(await bundle('*', 'opencc-js/t2cn', [])).toBeLessThan(CEILINGS.dictionaries);
});

test('who wants SourceMap and locate alone gets no tables', async () => {
  expect(await bundle('{ SourceMap, locate }', entry, ['opencc-js/t2cn'])).toBeLessThan(CEILINGS.map);
});
