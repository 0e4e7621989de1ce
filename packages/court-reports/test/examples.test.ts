import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as api from '../src/index.js';
import { datasetReport, RAW } from './fixture.ts';

const folder = new URL('../src/', import.meta.url);
const examples = (readdirSync(folder) as string[])
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
  .filter((line) => line.includes(' * @example '))
  .map((line) => line.slice(line.indexOf('@example ') + '@example '.length).split(' // => ') as [string, string]);

const known = { ...api, report: datasetReport(), raw: RAW };
const run = (code: string): unknown => new Function(...Object.keys(known), `return ${code};`)(...Object.values(known));

test.each(examples)('%s is %s', (code, result) => {
  expect(run(code)).toEqual(run(result));
});
