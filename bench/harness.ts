/** One contender: does its whole work once, and returns something that depends on it. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  /** How much work one run is: parses, or characters. */
  readonly amount: number;
}

export interface Timing {
  readonly name: string;
  /** Median seconds of one run. */
  readonly seconds: number;
  /** `amount` a second. */
  readonly rate: number;
}

/** Keeps what a run returned, so that the run can't be left out. */
const kept: { last: unknown } = { last: undefined };

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

function time(run: () => unknown): number {
  const start = performance.now();
  kept.last = run();
  return (performance.now() - start) / 1000;
}

/** Milliseconds for the engine to compile what it will, where a benchmark names no other time. */
const WARM_UP = 500;

/**
 * Times contenders in turns, so that a slow moment of the machine falls on all of them, and takes medians.
 * A run shorter than 20 ms is repeated within its turn.
 */
export function measure(contenders: readonly Contender[], rounds = 9, warmUp = WARM_UP): Timing[] {
  const repeats = contenders.map(({ run }) => {
    const until = performance.now() + warmUp;
    while (performance.now() < until) kept.last = run();
    return Math.max(1, Math.ceil(0.02 / Math.max(time(run), 1e-6)));
  });
  const seconds: number[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    contenders.forEach(({ run }, k) => {
      const n = repeats[k]!;
      const start = performance.now();
      for (let i = 0; i < n; i++) kept.last = run();
      seconds[k]!.push((performance.now() - start) / 1000 / n);
    });
  }
  return contenders.map(({ name, amount }, k) => {
    const s = median(seconds[k]!);
    return { name, seconds: s, rate: amount / s };
  });
}

/** Median time of `run(2n)` over `run(n)`, taken in turns. */
export function growth(run: (n: number) => unknown, n: number, rounds = 7): { seconds: number; ratio: number } {
  run(n);
  const once: number[] = [];
  const twice: number[] = [];
  for (let round = 0; round < rounds; round++) {
    once.push(time(() => run(n)));
    twice.push(time(() => run(2 * n)));
  }
  return { seconds: median(once), ratio: median(twice) / median(once) };
}
