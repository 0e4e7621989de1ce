import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { publishedPackages, ROOT } from '../src/published.js';
import { run } from '../src/run.js';

const packages = publishedPackages();
const entries = packages.flatMap((published) => published.entries);

const folder = inject('installed');

/** Runs a script in the folder that the tarballs are installed in and gives what it printed. */
function script(name: string, source: string): Promise<string> {
  writeFileSync(join(folder, name), source);
  return run(process.execPath, [name], { cwd: folder });
}

describe('Node', () => {
  let imported: Record<string, string[]>;
  let required: Record<string, string[]>;
  beforeAll(async () => {
    const print = (load: string) =>
      `const names = {};
      for (const entry of ${JSON.stringify(entries)}) names[entry] = Object.keys(${load}).sort();
      console.log(JSON.stringify(names));`;
    [imported, required] = (await Promise.all(
      [script('names.mjs', print('await import(entry)')), script('names.cjs', print('require(entry)'))].map(
        async (printed) => JSON.parse(await printed),
      ),
    )) as [typeof imported, typeof required];
  });

  test.each(entries)('%s exports the same names to import and to require', (entry) => {
    expect(imported[entry]).not.toEqual([]);
    expect(withoutInterop(imported[entry]!)).toEqual(withoutInterop(required[entry]!));
  });

  const MAIN_JOB = `const report = readReport('今年该院旧存170件，新收2140件，审结1986件，结案率85.97%。');
    console.log(JSON.stringify(report.metrics.map((metric) => metric.value)));`;

  test.each([
    ['import', 'main.mjs', `import { readReport } from '@zhibiao/report';`],
    ['require', 'main.cjs', `const { readReport } = require('@zhibiao/report');`],
  ])('a report is read through %s', async (_, name, head) => {
    expect(JSON.parse(await script(name, `${head}\n${MAIN_JOB}`))).toEqual([170, 2140, 1986, 85.97]);
  });
});

describe.concurrent('the samples of the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const samples = [...readme.matchAll(/```ts\n(?<code>.*?)\n```/gsu)].map((sample) => sample.groups?.code ?? '');

  test('there are some', () => {
    expect(samples.length).toBeGreaterThan(1);
  });

  test.each(samples.map((code, i) => [i + 1, code] as const))('sample %i gives what it says', async (i, code) => {
    const lines = code.split('\n');
    const body = lines.map((line, i) => {
      const value = lines[i + 1]?.startsWith('// => ') ? lines[i + 1]?.slice('// => '.length) : undefined;
      return value === undefined ? line : `rows.push([${line.replace(/;$/u, '')}, ${value}]);`;
    });
    const rows = JSON.parse(
      await script(`readme-${i}.mjs`, `const rows = [];\n${body.join('\n')}\nconsole.log(JSON.stringify(rows));`),
    );
    expect(rows).not.toEqual([]);
    for (const [told, value] of rows) expect(told).toEqual(value);
  });
});

describe('a bundler', () => {
  test('makes a bundle for the browser that needs nothing of Node', async () => {
    const source = `import { readReport } from '@zhibiao/report'; value = readReport('共审结1986件。').metrics[0].value;`;
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: folder },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
      logLevel: 'silent',
    });
    const page = createContext({ TextEncoder, TextDecoder, value: undefined });
    runInContext(outputFiles[0]?.text ?? '', page);
    expect(page.value).toBe(1986);
  });
});

// node16 and nodenext, from ES modules and from CommonJS, are what attw checks in each package.
describe.concurrent('TypeScript', () => {
  const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const mains = packages.filter(({ name, entries: paths }) => paths.includes(name)).map(({ name }) => name);
  const SOURCE = [
    ...mains.map((name, i) => `import * as m${i} from '${name}';`),
    `import { readReport } from '@zhibiao/report';`,
    `export const value: number | undefined = readReport('').metrics[0]?.value;`,
    `export const all: readonly object[] = [${mains.map((_, i) => `m${i}`).join(', ')}];`,
  ].join('\n');

  test.each([
    [
      'node10, as old projects have it',
      'old.ts',
      ['--module', 'commonjs', '--moduleResolution', 'node10', '--ignoreDeprecations', '6.0'],
    ],
    [
      'bundler, checking our declarations too',
      'bundled.ts',
      ['--module', 'esnext', '--moduleResolution', 'bundler', '--skipLibCheck', 'false', '--skipDefaultLibCheck'],
    ],
  ])('finds the types by %s', async (_, name, options) => {
    writeFileSync(join(folder, name), SOURCE);
    const strict = ['--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022'];
    await expect(run(process.execPath, [TSC, ...strict, ...options, name], { cwd: folder })).resolves.toBe('');
  });
});

/** Names that Node's CommonJS bridge adds of its own. */
const withoutInterop = (names: readonly string[]): string[] =>
  names.filter((name) => !['default', 'module.exports', '__esModule'].includes(name));
