import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EXIT, Stop } from '../exit.js';
import type { Messages } from '../messages/en.js';
import { Output } from '../output.js';

/** `zhibiao schema`: one of the JSON Schema files of @zhibiao/schema, as it is. */
export async function schema(name: string, options: { list?: true }, messages: Messages): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@zhibiao/schema/json-schema/report.json'));
  const names = (await readdir(folder)).map((file) => file.replace(/\.json$/u, '')).sort();
  const output = Output.stdout();
  if (options.list) return output.write(names.map((known) => `${known}\n`).join(''));
  if (!names.includes(name)) throw new Stop(EXIT.usage, messages.badOption('schema', name, names.join(', ')));
  return output.write(await readFile(join(folder, `${name}.json`)));
}
