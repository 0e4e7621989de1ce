import { once } from 'node:events';
import { createWriteStream, realpathSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { BrokenPipe, EXIT, Stop } from './exit.js';
import type { Messages } from './messages/en.js';

/** Signals that end a process without a word, with their exit codes. */
const ENDING = { SIGTERM: 143, SIGHUP: 129 } as const;

/** Standard output or a file, one write at a time: the next waits until this one is taken. */
export class Output {
  readonly isTerminal: boolean;
  readonly #stream: NodeJS.WriteStream | WriteStream;
  readonly #refuse: (error: NodeJS.ErrnoException) => Error;
  #failed: Error | null = null;
  /** Where the file goes when all of it is written. */
  #place: { readonly from: string; readonly to: string } | null = null;
  /** What listens for an end of the process that leaves the file unwritten. */
  #listeners: readonly (readonly [event: string, listener: () => void])[] = [];

  private constructor(
    stream: NodeJS.WriteStream | WriteStream,
    isTerminal: boolean,
    refuse: (error: NodeJS.ErrnoException) => Error = (error) => error,
  ) {
    this.#stream = stream;
    this.isTerminal = isTerminal;
    this.#refuse = (error) => (error.code === 'EPIPE' ? new BrokenPipe() : refuse(error));
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failed = this.#refuse(error);
    });
  }

  static stdout(): Output {
    return new Output(process.stdout, process.stdout.isTTY === true);
  }

  /**
   * A file: `whole` takes the place of what was there at the end, and leaves nothing behind when there is none; the others are written as
   * they come, from the beginning or after what is there. Devices and pipes are always written as it comes.
   */
  static async file(path: string, how: 'whole' | 'begin' | 'append', messages: Messages): Promise<Output> {
    const there = statSync(path, { throwIfNoEntry: false });
    const to = there ? realpathSync(path) : path;
    const from = how === 'whole' && (!there || there.isFile()) ? `${to}.${process.pid}.part` : to;
    const refuse = (error: NodeJS.ErrnoException) =>
      new Stop(EXIT.unreadable, messages.cannotWrite(path, error.code ?? error.message));
    const stream = createWriteStream(from, { flags: how === 'append' ? 'a' : 'w', ...(there && { mode: there.mode }) });
    try {
      await once(stream, 'open');
    } catch (error) {
      throw refuse(error as NodeJS.ErrnoException);
    }
    const output = new Output(stream, false, refuse);
    if (from !== to) {
      output.#place = { from, to };
      output.#listeners = [
        ['exit', () => rmSync(from, { force: true })],
        ...Object.entries(ENDING).map(([signal, code]) => [signal, () => process.exit(code)] as const),
      ];
      for (const [event, listener] of output.#listeners) process.on(event, listener);
    }
    return output;
  }

  async write(content: string | Uint8Array): Promise<void> {
    if (this.#failed) throw this.#failed;
    if (content.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(content, (error) => {
        if (error) reject(this.#refuse(error));
        else resolve();
      });
    });
  }

  /** Waits until all is written and in its place; standard output stays open. */
  async end(): Promise<void> {
    if (this.#failed) throw this.#failed;
    if (this.#stream === process.stdout) return;
    this.#stream.end();
    await once(this.#stream, 'finish');
    if (!this.#place) return;
    await rename(this.#place.from, this.#place.to);
    for (const [event, listener] of this.#listeners) process.off(event, listener);
  }
}
