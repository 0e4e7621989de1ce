import { pathBatches } from '../batches.js';
import type { CheckLine } from '../checks.js';
import { EXIT } from '../exit.js';
import { findInputs } from '../inputs.js';
import { Interrupt } from '../interrupt.js';
import type { Messages } from '../messages/en.js';
import { Output } from '../output.js';
import { runBatches } from '../pool.js';
import { startProgress } from '../progress.js';
import type { Outcome } from '../task.js';

interface Options {
  readonly all?: true;
  readonly json?: true;
  readonly published?: string;
  readonly encoding?: string;
  readonly jobs: number;
  readonly strict?: true;
  readonly quiet?: true;
}

/** `zhibiao check`: a line for each check that fails; gives exit code 1 when there is one. */
export async function check(given: readonly string[], options: Options, messages: Messages): Promise<number> {
  const { paths } = await findInputs(given, messages);
  const output = Output.stdout();
  const interrupt = new Interrupt();
  const progress = await startProgress({ total: paths.length, shown: !options.quiet && !output.isTerminal, messages });
  const settings = {
    shape: 'checks' as const,
    stdin: true as const,
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  };
  const found: (CheckLine & { document: string })[] = [];
  let failing = 0;
  let held = 0;
  let unread = 0;
  for await (const result of runBatches(pathBatches(paths), options.jobs, settings, interrupt.flag)) {
    progress.step(result.done);
    for (const line of Buffer.from(result.lines).toString().trimEnd().split('\n').filter(Boolean)) {
      const outcome = JSON.parse(line) as Outcome;
      const document = String(outcome.id);
      if (!outcome.ok) {
        unread++;
        progress.say(messages.documentFailed(document, outcome.error));
        continue;
      }
      for (const check of outcome.checks ?? []) {
        held++;
        if (check.status === 'fail') failing++;
        if (check.status !== 'fail' && !options.all) continue;
        if (options.json) found.push({ document, ...check });
        else await output.write(`${describe(document, check, options.all === true, messages)}\n`);
      }
    }
  }
  progress.stop();
  interrupt.end();
  if (options.json) await output.write(`${JSON.stringify(found, null, 2)}\n`);
  if (interrupt.stopped) return EXIT.interrupted;
  if (unread === paths.length) return EXIT.unreadable;
  if (failing === 0 && !options.quiet) process.stderr.write(`${messages.checksHeld(held)}\n`);
  return failing > 0 || (unread > 0 && options.strict) ? EXIT.failed : EXIT.done;
}

function describe(document: string, check: CheckLine, all: boolean, messages: Messages): string {
  const { line, column, status, rule, expression, printed, computed } = check;
  const told = messages.printedComputed(printed, computed);
  return `${document}:${line}:${column}: ${all ? `${status} ` : ''}${rule}: ${expression}; ${told}`;
}
