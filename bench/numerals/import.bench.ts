// Question: what does an import of the package cost, in a process that has done nothing yet?
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const RUNS = 15;
const built = new URL('../../packages/numerals/dist/index.js', import.meta.url);
if (!existsSync(built)) throw new Error('build first: pnpm run build');

const folder = mkdtempSync(join(tmpdir(), 'import-'));
const file = join(folder, 'empty.mjs');
writeFileSync(file, 'export {};\n');
const empty = pathToFileURL(file).href;

/** Milliseconds from the call of `import()` to the module's being there, in a fresh process whose loader has read a file before. */
const SCRIPT = `
await import(process.argv[2]);
const start = performance.now();
await import(process.argv[1]);
console.log(performance.now() - start);
`;
const once = (module: string): number =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, module, `${empty}?warm`], {
      encoding: 'utf8',
    }),
  );

const modules = { '@zhibiao/numerals': built.href, 'an empty module': empty };
const times = new Map<string, number[]>(Object.keys(modules).map((name) => [name, []]));
for (let run = 0; run < RUNS; run++) {
  for (const [name, module] of Object.entries(modules)) times.get(name)!.push(once(module));
}

console.log(`\n### import: fresh processes in turns, median of ${RUNS}\n\n| | ms | least |\n|---|--:|--:|`);
for (const [name, ms] of times) {
  ms.sort((a, b) => a - b);
  console.log(`| ${name} | ${ms[RUNS >> 1]!.toFixed(2)} | ${ms[0]!.toFixed(2)} |`);
}
rmSync(folder, { recursive: true });
