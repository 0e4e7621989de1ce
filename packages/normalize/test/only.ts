import { type NormalizeOptions, normalize, type Step } from '../src/index.js';

const ALL: readonly Step[] = ['unicode', 'control', 'repair', 'gloss', 'script', 'width', 'whitespace'];

/** The options under which these steps alone are done. */
export function only(...steps: Step[]): NormalizeOptions {
  return { steps: Object.fromEntries(ALL.map((step) => [step, steps.includes(step)])) };
}

/** The text after these steps alone. */
export function after(raw: string, ...steps: Step[]): string {
  return normalize(raw, only(...steps)).text;
}
