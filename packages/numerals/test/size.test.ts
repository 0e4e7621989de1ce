import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

// A ceiling is raised only in the commit that grows the bundle, with the reason. What they hold above the aims of 3 and 8 kB: the fixed
// words and traditional forms, and the guards of running text (one space inside of a number, denied bounds, clocks, 负 that is borne).
const CEILINGS = { parse: 14_200, all: 32_350 };

async function bundle(names: string): Promise<string> {
  const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from ${JSON.stringify(entry)};`, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]!.text;
}

const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;

test('parseNumber alone stays below its ceiling, without the lexicon and formatNumber', async () => {
  const code = await bundle('{ parseNumber }');
  expect(code).not.toContain('一把手');
  expect(code).not.toContain('壹贰叁肆');
  expect(gzipped(code)).toBeLessThan(CEILINGS.parse);
});

test('the whole package stays below its ceiling', async () => {
  expect(gzipped(await bundle('*'))).toBeLessThan(CEILINGS.all);
});
