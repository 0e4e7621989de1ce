// Question: what does an import of the package cost, in a process that has done nothing yet?
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const RUNS = 15;
const built = new URL('../../packages/numerals/dist/index.js', import.meta.url);
if (!existsSync(built)) throw new Error('build first: pnpm run build');

/** Milliseconds from the call of `import()` to the module's being there, in a fresh process. The loader is warm by an import before it. */
const SCRIPT = `
await import('data:text/javascript,export {}');
const start = performance.now();
await import(process.argv[1]);
console.log(performance.now() - start);
`;
const once = (module: string): number =>
  Number(execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, module], { encoding: 'utf8' }));

const modules = { '@zhibiao/numerals': built.href, 'an empty module': 'data:text/javascript,export {};' };
const times = new Map<string, number[]>(Object.keys(modules).map((name) => [name, []]));
for (let run = 0; run < RUNS; run++) {
  for (const [name, module] of Object.entries(modules)) times.get(name)!.push(once(module));
}

console.log(`\n### import: fresh processes in turns, median of ${RUNS}\n\n| | ms | least |\n|---|--:|--:|`);
for (const [name, ms] of times) {
  ms.sort((a, b) => a - b);
  console.log(`| ${name} | ${ms[RUNS >> 1]!.toFixed(2)} | ${ms[0]!.toFixed(2)} |`);
}
