import { normalize, type Script } from '@zhibiao/normalize';
import type { Messages } from '../messages/en.js';
import { openOrStop } from '../open.js';
import { Output } from '../output.js';

interface Options {
  readonly encoding?: string;
  readonly script?: Script;
  readonly json?: true;
}

/** `zhibiao normalize`: the clean text; as JSON with its map back, its edits and the damage that was not mended. */
export async function normalizeFile(file: string, options: Options, messages: Messages): Promise<void> {
  const opened = await openOrStop(file, options.encoding, messages);
  const { text, map, edits, issues } = normalize(opened.text, options.script ? { script: options.script } : {});
  const output = Output.stdout();
  await output.write(
    options.json ? `${JSON.stringify({ text, map: map.toJSON(), edits: [...edits], issues }, null, 2)}\n` : text,
  );
}
