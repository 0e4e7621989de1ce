import type { Step } from './types.js';

/** All steps, in the order they are done. */
export const STEPS: readonly Step[] = ['unicode', 'control', 'repair', 'gloss', 'script', 'width', 'whitespace'];

/** Steps as bits. */
export function tagOf(steps: readonly Step[]): number {
  let tag = 0;
  for (const step of steps) tag |= 1 << STEPS.indexOf(step);
  return tag;
}
