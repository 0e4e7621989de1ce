import type { Command, CommanderError } from 'commander';
import { BrokenPipe, EXIT, Stop } from './exit.js';
import { loadMessages } from './locale.js';
import type { Messages } from './messages/en.js';

export { loadMessages };

/** Runs the command of a command line, then ends the process with its exit code. */
export async function main(argv: readonly string[]): Promise<never> {
  const messages = await loadMessages();
  // Whoever reads has gone (`| head`): nothing more is to be said. What can't be written for another reason is.
  process.stderr.on('error', () => process.exit(EXIT.done));
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`${messages.error}: ${messages.cannotWrite(messages.standardOutput, code ?? message)}\n`);
    process.exit(EXIT.unreadable);
  });
  process.exit(await run(argv, messages));
}

/** Reads the command line and runs the command; gives the exit code, and says on stderr what went wrong. */
export async function run(argv: readonly string[], messages: Messages): Promise<number> {
  const { buildProgram } = await import('./program.js');
  let exit: number = EXIT.done;
  const program = buildProgram(messages, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(withPlaceLast(argv));
  } catch (error) {
    exit = report(error, program, argv, messages);
  }
  return exit;
}

/** A line of standard input, `-:3` or `-:3:8`. */
const STDIN_PLACE_REGEX = /^-(?::\d+){1,2}$/u;

/** Commander takes what begins with a hyphen for options; behind `--` it does not. */
function withPlaceLast(argv: readonly string[]): string[] {
  const places = argv.filter((argument) => STDIN_PLACE_REGEX.test(argument));
  if (places.length === 0 || argv.includes('--')) return [...argv];
  return [...argv.filter((argument) => !places.includes(argument)), '--', ...places];
}

function report(error: unknown, program: Command, argv: readonly string[], messages: Messages): number {
  if (error instanceof BrokenPipe) return EXIT.done;
  if (isCommanderError(error)) {
    if (error.exitCode === 0) return EXIT.done;
    if (error.code === 'commander.help') return EXIT.usage;
    process.stderr.write(
      `${messages.error}: ${translate(error, messages)}\n${messages.seeHelp(nameOf(program, argv))}\n`,
    );
    return EXIT.usage;
  }
  if (error instanceof Stop) {
    process.stderr.write(`${messages.error}: ${error.message}\n`);
    return error.exit;
  }
  process.stderr.write(
    `${messages.error}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.failed;
}

/** The command that was given, as far as it is one. */
function nameOf(program: Command, argv: readonly string[]): string {
  const command = program.commands.find((known) => known.name() === argv[2]);
  return command ? `${program.name()} ${command.name()}` : program.name();
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

/** Commander speaks English alone: what it names stands in quotes, and what it proposes comes last. */
function translate({ code, message }: CommanderError, messages: Messages): string {
  const name = /'(?<name>[^']*)'/u.exec(message)?.groups?.name ?? '';
  const proposal = /Did you mean (?:one of )?(?<name>[^?]*)\?/u.exec(message)?.groups?.name;
  const hint = proposal === undefined ? '' : ` (${messages.didYouMean(proposal)})`;
  if (code === 'commander.unknownOption') return messages.unknownOption(name) + hint;
  if (code === 'commander.unknownCommand') return messages.unknownCommand(name) + hint;
  if (code === 'commander.missingArgument' || code === 'commander.optionMissingArgument')
    return messages.missingArgument(name);
  if (code === 'commander.excessArguments') {
    const counts = /Expected (?<expected>\d+) arguments? but got (?<got>\d+)/u.exec(message)?.groups;
    if (counts) return messages.tooManyArguments(counts.expected!, counts.got!);
  }
  if (code === 'commander.invalidArgument') {
    const groups = /argument '(?<value>.*)' is invalid\. Allowed choices are (?<known>.*)\.$/su.exec(message)?.groups;
    if (groups) return messages.badOption(name.split(' ')[0]!, groups.value!, groups.known!);
  }
  return message.replace(/^error: /u, '');
}
