import type { Step } from './types.js';

/** All steps, in the order they are done. */
export const STEPS: readonly Step[] = ['unicode', 'control', 'repair', 'gloss', 'script', 'width', 'whitespace'];
