// Prints the figures of a report: npm start, or npm start -- path/to/report.txt
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readReport } from '@zhibiao/report';
import { openText, UnreadableFile } from './open-text.js';
import { renderReport } from './render-report.js';

const USAGE = `Use: npm start [-- path/to/report.txt]
Prints the title, the figures and the checks of a Chinese court report (plain text, UTF-8).
Without a path it reads examples/quickstart/sample/report.txt.`;

const SAMPLE = resolve(dirname(fileURLToPath(import.meta.url)), '../sample/report.txt');

/** What is wrong with an option, without the advice that Node gives on it. */
function wrongOption({ message }: Error): string {
  const unknown = /^Unknown option '(?<name>[^']+)'/u.exec(message)?.groups?.name;
  return unknown === undefined ? message.split('\n', 1)[0]! : `unknown option ${unknown}`;
}

/** 0 printed, 2 wrong use, 3 a file that cannot be read. */
function main(args: readonly string[]): 0 | 2 | 3 {
  // A script runs in the folder of its package; these say where the user stands (the first: scripts/start.mjs).
  const standing = process.env.ZHIBIAO_CWD ?? process.env.INIT_CWD ?? process.cwd();
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    if (positionals.length > 1) {
      console.error(`quickstart: one file at a time, got ${positionals.length}\n${USAGE}`);
      return 2;
    }
    const [named] = positionals;
    if (named === '') {
      console.error(`quickstart: the path is empty\n${USAGE}`);
      return 2;
    }
    const raw = openText(named === undefined ? SAMPLE : resolve(standing, named));
    process.stdout.write(`${named ?? relative(standing, SAMPLE)}\n\n${renderReport(readReport(raw), raw)}`);
    return 0;
  } catch (error) {
    if (error instanceof UnreadableFile) {
      console.error(`quickstart: ${error.message}`);
      return 3;
    }
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`quickstart: ${wrongOption(error)}\n${USAGE}`);
      return 2;
    }
    throw error;
  }
}

process.exitCode = main(process.argv.slice(2));
