import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { BrokenPipe, EXIT, Stop } from './exit.js';
import type { Messages } from './messages/en.js';

/** Standard output or a file, one write at a time: the next waits until this one is taken. */
export class Output {
  readonly isTerminal: boolean;
  readonly #stream: NodeJS.WriteStream | WriteStream;
  #failed: Error | null = null;

  private constructor(stream: NodeJS.WriteStream | WriteStream, isTerminal: boolean) {
    this.#stream = stream;
    this.isTerminal = isTerminal;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failed = error.code === 'EPIPE' ? new BrokenPipe() : error;
    });
  }

  static stdout(): Output {
    return new Output(process.stdout, process.stdout.isTTY === true);
  }

  /** A file that is made or emptied, or with `append` gone on with. */
  static async file(path: string, append: boolean, messages: Messages): Promise<Output> {
    const stream = createWriteStream(path, { flags: append ? 'a' : 'w' });
    try {
      await once(stream, 'open');
    } catch (error) {
      throw new Stop(
        EXIT.unreadable,
        messages.cannotWrite(path, (error as NodeJS.ErrnoException).code ?? String(error)),
      );
    }
    return new Output(stream, false);
  }

  async write(content: string | Uint8Array): Promise<void> {
    if (this.#failed) throw this.#failed;
    if (content.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(content, (error) => {
        if (error) reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new BrokenPipe() : error);
        else resolve();
      });
    });
  }

  /** Waits until all is written; standard output stays open. */
  async end(): Promise<void> {
    if (this.#failed) throw this.#failed;
    if (this.#stream === process.stdout) return;
    this.#stream.end();
    await once(this.#stream, 'finish');
  }
}
