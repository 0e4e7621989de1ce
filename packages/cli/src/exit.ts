/** Exit codes, as the README lists them. */
export const EXIT = { done: 0, failed: 1, usage: 2, unreadable: 3, interrupted: 130 } as const;

/** Ends the program with a message on stderr and an exit code. */
export class Stop extends Error {
  readonly exit: number;

  constructor(exit: number, message: string) {
    super(message);
    this.exit = exit;
  }
}

/** Whoever reads standard output has gone: nothing more is to be said. */
export class BrokenPipe extends Error {}
