import { extname } from 'node:path';
import { pathBatches, streamBatches } from '../batches.js';
import { EXIT, Stop } from '../exit.js';
import { FIELD_NAMES, FIELDS, type FieldName } from '../fields.js';
import { FORMATS, type Format, WHOLE } from '../formats/format.js';
import { findInputs, isAmong } from '../inputs.js';
import { Interrupt } from '../interrupt.js';
import type { Messages } from '../messages/en.js';
import { Output } from '../output.js';
import { runBatches } from '../pool.js';
import { startProgress } from '../progress.js';
import { type Earlier, readEarlier } from '../resume.js';
import { openSink } from '../sink.js';
import type { Settings } from '../task.js';

export interface ExtractOptions extends Partial<Record<Format, true>> {
  readonly format?: Format;
  readonly out?: string;
  readonly bom?: true;
  readonly fields?: string;
  readonly published?: string;
  readonly encoding?: string;
  readonly jobs: number;
  readonly resume?: true;
  readonly strict?: true;
  readonly quiet?: true;
}

const ENDINGS: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.parquet': 'parquet',
  '.md': 'markdown',
  '.txt': 'table',
};

/** `zhibiao extract`: documents in, reports or rows out; gives the exit code. */
export async function extract(given: readonly string[], options: ExtractOptions, messages: Messages): Promise<number> {
  const paths = given.length === 0 && !process.stdin.isTTY ? ['-'] : given;
  const filter =
    options.ndjson === true && paths.every((path) => path === '-') && (given.length > 0 || paths.length > 0);
  const format = chooseFormat(options, filter, messages);
  const fields = chooseFields(options, format, messages);
  if (fields === null) return EXIT.done;
  if (paths.length === 0 && !filter) throw new Stop(EXIT.usage, messages.noInput);
  if (options.bom && format !== 'csv') throw new Stop(EXIT.usage, messages.needs('--bom', '--format csv'));
  if (options.resume && (!options.out || format !== 'ndjson'))
    throw new Stop(EXIT.usage, messages.needs('--resume', '--out FILE.ndjson'));
  if (format === 'parquet' && !options.out && process.stdout.isTTY)
    throw new Stop(EXIT.usage, messages.binaryOnTerminal);

  const say = (message: string) => {
    if (!options.quiet) process.stderr.write(`${message}\n`);
  };
  const inputs = filter ? null : await findInputs(paths, messages);
  if (inputs && inputs.skipped.size > 0) say(describeSkipped(inputs.skipped, messages));
  if (options.out !== undefined && inputs && isAmong(inputs.paths, options.out))
    throw new Stop(EXIT.usage, messages.outIsInput(options.out));
  const earlier: Earlier | null = options.resume ? await readEarlier(options.out!) : null;
  const left = inputs?.paths.filter((path) => !earlier?.ids.has(path));
  if (earlier && earlier.lines > 0) {
    if (left?.length === 0) {
      say(messages.nothingLeft(inputs!.paths.length));
      return EXIT.done;
    }
    say(messages.resumed(earlier.lines));
  }

  // A run of NDJSON that breaks off can be gone on with; of the other formats half is worth nothing.
  const how = format !== 'ndjson' ? 'whole' : options.resume ? 'append' : 'begin';
  const output = options.out ? await Output.file(options.out, how, messages) : Output.stdout();
  const settings: Settings = {
    shape: WHOLE.has(format) ? 'report' : 'rows',
    ...(filter ? {} : { stdin: true as const }),
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  };
  const interrupt = new Interrupt(() => {
    if (filter || paths.includes('-')) process.stdin.destroy();
  });
  const progress = await startProgress({
    total: left?.length ?? 0,
    shown: !options.quiet && (!output.isTerminal || !WHOLE.has(format)),
    messages,
  });
  const sink = await openSink({
    format,
    output,
    fields,
    chosen: options.fields !== undefined,
    bom: options.bom === true,
    messages,
    complain: progress.say,
  });
  let done = 0;
  let failed = 0;
  try {
    const batches = left ? pathBatches(left) : streamBatches(process.stdin, earlier?.lines ?? 0);
    const jobs = left ? Math.min(options.jobs, left.length) : options.jobs;
    for await (const result of runBatches(untilStopped(batches, interrupt), jobs, settings, interrupt.flag)) {
      done += result.done;
      failed += result.failed;
      if (!filter) for (const remark of result.remarks) if (!options.quiet) progress.say(remark);
      await sink.write(result.lines);
      progress.step(result.done);
    }
    progress.stop();
    await sink.end();
    await output.end();
  } finally {
    progress.stop();
    interrupt.end();
  }
  if (interrupt.stopped) {
    say(messages.interrupted(done));
    say(howToResume(filter, format, options, done + (earlier?.lines ?? 0), messages));
    return EXIT.interrupted;
  }
  if (failed > 0 && !filter) say(messages.failed(failed, done));
  if (sink.rows === 0 && failed < done) say(messages.noRows);
  if (failed > 0 && options.strict) return EXIT.failed;
  return failed > 0 && failed === done && !filter ? EXIT.unreadable : EXIT.done;
}

function chooseFormat(options: ExtractOptions, filter: boolean, messages: Messages): Format {
  const short = FORMATS.filter((format) => options[format]);
  const named = [...(options.format ? [options.format] : []), ...short];
  const [first, second] = [...new Set(named)];
  if (second) throw new Stop(EXIT.usage, messages.notTogether(`--${first}`, `--${second}`));
  if (first) return first;
  const ending = extname(options.out ?? '').toLowerCase();
  if (Object.hasOwn(ENDINGS, ending)) return ENDINGS[ending]!;
  if (ending !== '')
    throw new Stop(
      EXIT.usage,
      messages.badOption('--out', options.out!, messages.expected.ending(Object.keys(ENDINGS).join(', '))),
    );
  return !filter && options.out === undefined && process.stdout.isTTY ? 'table' : 'ndjson';
}

/** The columns asked for, all of them, or null when only the list of them was asked for. */
function chooseFields(options: ExtractOptions, format: Format, messages: Messages): readonly FieldName[] | null {
  if (options.fields === undefined) return FIELD_NAMES;
  if (options.fields === 'help') {
    process.stdout.write(FIELD_NAMES.map((name) => `${name.padEnd(16)} ${FIELDS[name].type}\n`).join(''));
    return null;
  }
  if (WHOLE.has(format)) throw new Stop(EXIT.usage, messages.needs('--fields', 'table, csv, parquet, markdown'));
  return options.fields.split(',').map((given) => {
    const name = given.trim();
    if (!Object.hasOwn(FIELDS, name))
      throw new Stop(EXIT.usage, messages.badOption('--fields', name, messages.expected.field));
    return name as FieldName;
  });
}

function describeSkipped(skipped: ReadonlyMap<string, number>, messages: Messages): string {
  const kinds = [...skipped].sort(([, a], [, b]) => b - a);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  return messages.skipped(total, kinds.map(([kind, count]) => `${kind} ${count}`).join(', '));
}

/** Standard input that a Ctrl-C has closed ends like one that is at its end. */
async function* untilStopped<T>(batches: Iterable<T> | AsyncIterable<T>, interrupt: Interrupt): AsyncGenerator<T> {
  try {
    yield* batches;
  } catch (error) {
    if (!interrupt.stopped) throw error;
  }
}

function howToResume(
  filter: boolean,
  format: Format,
  options: ExtractOptions,
  lines: number,
  messages: Messages,
): string {
  const words = ['zhibiao', ...process.argv.slice(2)].map((word) =>
    /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  const command = words.join(' ');
  if (format === 'ndjson' && options.out) return messages.resumeWith(options.resume ? command : `${command} --resume`);
  if (filter) return messages.resumeByTail(lines + 1, command);
  return messages.resumeNeedsOut;
}
