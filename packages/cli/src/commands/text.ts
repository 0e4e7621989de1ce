import type { Messages } from '../messages/en.js';
import { openOrStop } from '../open.js';
import { Output } from '../output.js';

/** `zhibiao text`: exactly the text that raw offsets point into, to the last byte. */
export async function text(
  file: string,
  options: { encoding?: string; quiet?: true },
  messages: Messages,
): Promise<void> {
  const opened = await openOrStop(file, options.encoding, messages);
  if (!options.quiet) for (const { message } of opened.issues) process.stderr.write(`${file}: ${message}\n`);
  await Output.stdout().write(opened.text);
}
