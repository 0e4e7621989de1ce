import { EXIT } from './exit.js';

/** Says to all threads, 1 for yes, that nothing more is to be begun. */
export type StopFlag = Int32Array<SharedArrayBuffer>;

export function isStopped(flag: StopFlag): boolean {
  return Atomics.load(flag, 0) === 1;
}

/** The first Ctrl-C lets the line in hand be finished, the second ends at once. */
export class Interrupt {
  readonly flag: StopFlag = new Int32Array(new SharedArrayBuffer(4));
  readonly #onStop: () => void;
  readonly #listener = () => {
    if (this.stopped) process.exit(EXIT.interrupted);
    Atomics.store(this.flag, 0, 1);
    this.#onStop();
  };

  /** `onStop` ends what would wait for more input. */
  constructor(onStop: () => void = () => {}) {
    this.#onStop = onStop;
    process.on('SIGINT', this.#listener);
  }

  get stopped(): boolean {
    return isStopped(this.flag);
  }

  end(): void {
    process.off('SIGINT', this.#listener);
  }
}
