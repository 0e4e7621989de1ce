/** How often a property is tried: enough for every run, and many more under `ZHIBIAO_TEST=full`. */
export const FULL = process.env.ZHIBIAO_TEST === 'full';
export const RUNS = FULL ? 100_000 : 1_000;
