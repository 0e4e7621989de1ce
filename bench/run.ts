// Runs every *.bench.ts below this folder, one after the other: `pnpm bench`, or `pnpm bench numerals/find` for some.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bench.ts') && !file.includes('node_modules'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
for (const file of files) await import(new URL(file, import.meta.url).href);
