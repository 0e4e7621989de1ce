import { NormalizeError, type NormalizeErrorCode } from './error.js';
import { STEPS } from './steps.js';
import type { NormalizedText, NormalizeOptions, Script, Step } from './types.js';

const NAMES: readonly string[] = ['steps', 'script', 'keep'] satisfies (keyof NormalizeOptions)[];
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
  for (const name of Object.keys(options)) {
    if (!NAMES.includes(name)) throw invalid(`an option among ${NAMES.join(', ')}`, name);
  }
  const without = new Set<Step>();
  for (const [name, wanted] of Object.entries(objectOf(steps, 'steps to be an object'))) {
    const step = stepOf(name);
    if (wanted === false) without.add(step);
    else if (wanted !== true && wanted !== undefined) throw invalid(`steps.${name} to be true or false`, wanted);
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

/** @throws {NormalizeError} `invalid-result` for what `normalize` has not given, nor could have. */
export function checkResult(normalized: NormalizedText): void {
  const { raw, text, edits, issues } = objectOf(normalized, 'what normalize gives', 'invalid-result');
  if (typeof raw !== 'string') throw invalid('raw of the result to be a string', raw, 'invalid-result');
  if (typeof text !== 'string') throw invalid('text of the result to be a string', text, 'invalid-result');
  if (!Array.isArray(edits)) throw invalid('edits of the result to be an array', edits, 'invalid-result');
  if (!Array.isArray(issues)) throw invalid('issues of the result to be an array', issues, 'invalid-result');
}

function objectOf<T extends object>(value: T, expected: string, code: NormalizeErrorCode = 'invalid-option'): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(expected, value, code);
  return value;
}

function invalid(expected: string, got: unknown, code: NormalizeErrorCode = 'invalid-option'): NormalizeError {
  return new NormalizeError(code, -1, expected, typeof got === 'string' ? got : nameOf(got));
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  return value === null ? 'null' : typeof value;
}
