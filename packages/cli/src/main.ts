import type { Command, CommanderError } from 'commander';
import { BrokenPipe, EXIT, Stop } from './exit.js';
import { loadMessages } from './locale.js';
import type { Messages } from './messages/en.js';

/** Reads the command line, runs the command, ends the process with its exit code. */
export async function main(argv: readonly string[]): Promise<never> {
  // Whoever reads has gone (`| head`): that is for Output to see, not for the process to die of.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(EXIT.done);
    });
  const messages = await loadMessages();
  const { buildProgram } = await import('./program.js');
  let exit: number = EXIT.done;
  const program = buildProgram(messages, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(argv as string[]);
  } catch (error) {
    exit = report(error, program, messages);
  }
  process.exit(exit);
}

function report(error: unknown, program: Command, messages: Messages): number {
  if (error instanceof BrokenPipe) return EXIT.done;
  if (isCommanderError(error)) {
    if (error.exitCode === 0) return EXIT.done;
    if (error.code === 'commander.help') return EXIT.usage;
    process.stderr.write(`${messages.error}: ${translate(error, messages)}\n${messages.seeHelp(program.name())}\n`);
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
  return message.replace(/^error: /u, '');
}
