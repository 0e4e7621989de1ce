import { NormalizeError } from './error.js';
import { STEPS } from './steps.js';
import type { NormalizeOptions, Script, Step } from './types.js';

const SCRIPTS: readonly Script[] = ['auto', 't2s', 'tw2s', 'hk2s', 'none'];

/** Options as the caller meant them at the time of the call: what is worked out later must not see what is done to them in between. */
export interface OwnOptions {
  readonly script: Script;
  readonly keep: readonly string[];
  readonly without: ReadonlySet<Step>;
}

/** @throws {NormalizeError} `invalid-option` */
export function readOptions(options: NormalizeOptions): OwnOptions {
  const { steps = {}, script = 'auto', keep = [] } = objectOf(options, 'options to be an object');
  const without = new Set<Step>();
  for (const [name, wanted] of Object.entries(objectOf(steps, 'steps to be an object'))) {
    const step = stepOf(name);
    if (wanted === false) without.add(step);
  }
  if (!SCRIPTS.includes(script)) throw invalid(`script to be one of ${SCRIPTS.join(', ')}`, script);
  if (!Array.isArray(keep)) throw invalid('keep to be an array of words', keep);
  for (const word of keep) if (typeof word !== 'string') throw invalid('keep to be an array of words', word);
  return { script, keep: [...keep], without };
}

/** @throws {NormalizeError} `invalid-option` when there is no such step. */
export function stepOf(name: string): Step {
  const step = STEPS.find((known) => known === name);
  if (step === undefined) throw invalid(`a step among ${STEPS.join(', ')}`, name);
  return step;
}

/** @throws {NormalizeError} `invalid-text` */
export function checkText(raw: string): void {
  if (typeof raw !== 'string') throw new NormalizeError('invalid-text', -1, 'a string', nameOf(raw));
}

function objectOf<T extends object>(value: T, expected: string): T {
  if (typeof value !== 'object' || value === null) throw invalid(expected, value);
  return value;
}

function invalid(expected: string, got: unknown): NormalizeError {
  return new NormalizeError('invalid-option', -1, expected, typeof got === 'string' ? got : nameOf(got));
}

function nameOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
