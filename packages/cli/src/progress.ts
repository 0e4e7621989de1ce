import type { Messages } from './messages/en.js';

export interface Progress {
  step(done: number): void;
  /** Writes a line to stderr, above the bar where there is one. */
  say(message: string): void;
  stop(): void;
}

const say = (message: string) => void process.stderr.write(`${message}\n`);
const NONE: Progress = { step() {}, say, stop() {} };

/** A bar on stderr when it is a terminal and there is more than one document to wait for. */
export async function startProgress(options: { total: number; shown: boolean; messages: Messages }): Promise<Progress> {
  if (!options.shown || !process.stderr.isTTY || options.total < 2) return NONE;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `{bar} {value}/{total} ${options.messages.progress} · {eta_formatted}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    stream: process.stderr,
  });
  bar.start(options.total, 0);
  return {
    step: (done) => bar.increment(done),
    say(message) {
      process.stderr.write('\r\u001B[K');
      say(message);
      bar.render();
    },
    stop() {
      bar.stop();
      // What was drawn of an unfinished bar goes too: what follows begins at the margin.
      process.stderr.write('\r\u001B[K');
    },
  };
}
