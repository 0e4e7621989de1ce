/** A small generator of the same numbers every time (mulberry32). */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Integers whose lengths are even: as many of one digit as of nine. */
export function integers(count: number, seed: number, digits = 9): number[] {
  const next = random(seed);
  return Array.from({ length: count }, () => Math.floor(10 ** (1 + next() * (digits - 1)) * (0.1 + 0.9 * next())));
}
