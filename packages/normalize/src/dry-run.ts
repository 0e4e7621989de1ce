import { checkText, readOptions } from './options.js';
import { runSteps } from './pipeline.js';
import { SourceMap } from './source-map.js';
import type { NormalizeOptions, Span, Step } from './types.js';

/** What one step would do, with the text as the steps before it leave it. */
export interface StepPlan {
  readonly step: Step;
  readonly edits: readonly {
    /** Where it would be done; in the raw text. */
    readonly rawSpan: Span;
    readonly from: string;
    readonly to: string;
  }[];
}

/**
 * Tells what each step of `normalize` would do, in the order they are done, and leaves out those with nothing to do. Two
 * steps that change the same character are told apart here, where an `Edit` holds both.
 *
 * @example dryRun('審結31件,').map(({ step, edits }) => [step, edits.length]) // => [['script', 2], ['width', 1]]
 * @throws {NormalizeError} `invalid-text`, `invalid-option`
 */
export function dryRun(raw: string, options: NormalizeOptions = {}): StepPlan[] {
  const plans: StepPlan[] = [];
  checkText(raw);
  runSteps(raw, readOptions(options), true, ({ step, before, after, edits: done, map: parts }) => {
    const map = SourceMap.fromParts(parts, raw.length);
    const edits = [];
    for (let k = 0; k < done.length; k += 4) {
      const [start, end, toStart, toEnd] = done.subarray(k, k + 4) as unknown as [number, number, number, number];
      const from = before.slice(start, end);
      edits.push({ rawSpan: map.toRaw({ start, end })[0]!, from, to: after.slice(toStart, toEnd) });
    }
    plans.push({ step, edits });
  });
  return plans;
}
