import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installTarballs } from '../src/consumer.js';
import { publishedPackages, ROOT } from '../src/published.js';
import { run } from '../src/run.js';

const packages = publishedPackages();
const entries = packages.flatMap((published) => published.entries);

let folder = '';
beforeAll(async () => {
  folder = await installTarballs();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script in the folder that the tarballs are installed in and gives what it printed. */
function script(name: string, source: string): Promise<string> {
  writeFileSync(join(folder, name), source);
  return run(process.execPath, [name], { cwd: folder });
}

describe('Node', () => {
  test.each(entries)('%s exports the same names to import and to require', async (entry) => {
    const name = JSON.stringify(entry);
    const imported = await script(
      'names.mjs',
      `console.log(JSON.stringify(Object.keys(await import(${name})).sort()))`,
    );
    const required = await script('names.cjs', `console.log(JSON.stringify(Object.keys(require(${name})).sort()))`);
    expect(JSON.parse(imported)).not.toEqual([]);
    expect(withoutInterop(imported)).toEqual(withoutInterop(required));
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

describe('the samples of the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const samples = [...readme.matchAll(/```ts\n(?<code>.*?)\n```/gsu)].map((sample) => sample.groups?.code ?? '');

  test('there are some', () => {
    expect(samples.length).toBeGreaterThan(1);
  });

  test.each(samples.map((code, i) => [i + 1, code] as const))('sample %i gives what it says', async (_, code) => {
    const lines = code.split('\n');
    const body = lines.map((line, i) => {
      const value = lines[i + 1]?.startsWith('// => ') ? lines[i + 1]?.slice('// => '.length) : undefined;
      return value === undefined ? line : `rows.push([${line.replace(/;$/u, '')}, ${value}]);`;
    });
    const rows = JSON.parse(
      await script('readme.mjs', `const rows = [];\n${body.join('\n')}\nconsole.log(JSON.stringify(rows));`),
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
describe('TypeScript', () => {
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
      'use.ts',
      ['--module', 'commonjs', '--moduleResolution', 'node10', '--ignoreDeprecations', '6.0'],
    ],
    [
      'bundler, checking our declarations too',
      'use.ts',
      ['--module', 'esnext', '--moduleResolution', 'bundler', '--skipLibCheck', 'false'],
    ],
  ])('finds the types by %s', async (_, name, options) => {
    writeFileSync(join(folder, name), SOURCE);
    const strict = ['--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022'];
    await expect(run(process.execPath, [TSC, ...strict, ...options, name], { cwd: folder })).resolves.toBe('');
  });
});

/** Names that Node's CommonJS bridge adds of its own. */
const withoutInterop = (json: string): string[] =>
  JSON.parse(json).filter((name: string) => !['default', 'module.exports', '__esModule'].includes(name));
