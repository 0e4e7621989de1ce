import { NormalizeError, type NormalizeErrorCode } from './error.js';
import { STEPS } from './steps.js';
import type { Edit, NormalizedText, NormalizeOptions, Script, Step } from './types.js';

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

/** @throws {NormalizeError} `invalid-option`, unless told another code, when there is no such step. */
export function stepOf(name: string, code: NormalizeErrorCode = 'invalid-option'): Step {
  const step = STEPS.find((known) => known === name);
  if (step === undefined) throw invalid(`a step among ${STEPS.join(', ')}`, name, code);
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
  issues.forEach((issue, index) => {
    const { rawSpans } = objectOf(issue, `issue ${index} to be an object`, 'invalid-result');
    const isPlaced = Array.isArray(rawSpans) && rawSpans.length > 0;
    if (!isPlaced) throw invalid(`rawSpans of issue ${index} to be spans`, rawSpans, 'invalid-result');
  });
}

/** @throws {NormalizeError} `invalid-result` for an edit that is none, or that does not stand between `from` and the end of the raw text. */
export function checkEdit(edit: Edit, index: number, from: number, raw: string): void {
  const { rawSpan, to, steps } = objectOf(edit, `edit ${index} to be an object`, 'invalid-result');
  const { start, end } = objectOf(rawSpan, `rawSpan of edit ${index} to be a span`, 'invalid-result');
  if (!(Number.isInteger(start) && Number.isInteger(end) && from <= start && start <= end && end <= raw.length)) {
    throw invalid(`edit ${index} to stand within ${from} and ${raw.length}`, `${start}–${end}`, 'invalid-result');
  }
  if (typeof to !== 'string') throw invalid(`to of edit ${index} to be a string`, to, 'invalid-result');
  if (!Array.isArray(steps)) throw invalid(`steps of edit ${index} to be an array`, steps, 'invalid-result');
  for (const step of steps) stepOf(step, 'invalid-result');
}

function objectOf<T extends object>(value: T, expected: string, code: NormalizeErrorCode = 'invalid-option'): T {
  // What a Map or a Set holds is none of its properties, and would be passed over in silence.
  const isCollection = value instanceof Map || value instanceof Set;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isCollection) {
    throw invalid(expected, value, code);
  }
  return value;
}

function invalid(expected: string, got: unknown, code: NormalizeErrorCode = 'invalid-option'): NormalizeError {
  return new NormalizeError(code, -1, expected, typeof got === 'string' ? got : nameOf(got));
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Map) return 'a Map';
  if (value instanceof Set) return 'a Set';
  return value === null ? 'null' : typeof value;
}
