import { checkText, readOptions } from './options.js';
import { runSteps } from './pipeline.js';
import type { NormalizedText, NormalizeOptions } from './types.js';
import { withWayBack } from './way-back.js';

/**
 * Turns a text as found into the text as meant, and keeps the way back. Total on any string and linear in its length;
 * `normalize` of a clean text is that text, the same string.
 *
 * @example normalize('共受理案件２１３６件,審結率８５．５％。').text // => '共受理案件2136件，审结率85.5%。'
 * @throws {NormalizeError} `invalid-text`, `invalid-option`
 */
export function normalize(raw: string, options: NormalizeOptions = {}): NormalizedText {
  checkText(raw);
  const own = readOptions(options);
  const run = runSteps(raw, own, false);
  return withWayBack(raw, run, own);
}
