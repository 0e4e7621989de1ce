import { dropControls } from './control.js';
import { viewEdits } from './edits.js';
import { dropGlosses } from './gloss.js';
import type { MapBuilder } from './map-builder.js';
import { composeBlocks } from './map-compose.js';
import { type Rewritten, toBuilder } from './rewrite.js';
import { convertScript } from './script.js';
import { SourceMap } from './source-map.js';
import { STEPS } from './steps.js';
import type { Edit, Issue, NormalizeOptions, Step } from './types.js';
import { foldLookAlikes } from './unicode.js';
import { foldSpaces } from './whitespace.js';
import { foldWidth } from './width.js';

/** A clean text, and the way back. */
export interface NormalizedText {
  readonly raw: string;
  /** The clean text; `raw` itself when nothing had to change. */
  readonly text: string;
  readonly map: SourceMap;
  /** All that was done, in order; nothing outside of it differs. A view: each edit is made when it is read. */
  readonly edits: readonly Edit[];
  /** Damage that stays. */
  readonly issues: readonly Issue[];
}

/**
 * Turns a text as found into the text as meant, and keeps the way back.
 *
 * @example normalize('共受理案件２１３６件,審結率８５．５％。').text // => '共受理案件2136件，审结率85.5%。'
 */
export function normalize(raw: string, options: NormalizeOptions = {}): NormalizedText {
  const { text, builder } = run(raw, options, false);
  const map = SourceMap.fromBuilder(builder, raw.length);
  let edits: readonly Edit[] | undefined;
  return {
    raw,
    text,
    map,
    get edits() {
      edits ??= viewEdits(raw, text, run(raw, options, true).builder.finish().blocks);
      return edits;
    },
    issues: [],
  };
}

function run(raw: string, options: NormalizeOptions, full: boolean): { text: string; builder: MapBuilder } {
  let text = raw;
  let builder = toBuilder(new Int32Array(0), raw.length, 0, full);
  STEPS.forEach((step, bit) => {
    if (options.steps?.[step] === false) return;
    const rewritten = rewrite(step, text, options, full);
    if (rewritten === null) return;
    const next = toBuilder(rewritten.edits, text.length, 1 << bit, full);
    builder = composeBlocks(parts(builder), parts(next));
    text = rewritten.text;
  });
  return { text, builder };
}

function parts(builder: MapBuilder) {
  const { blocks, jumps, cleanEnd } = builder.finish();
  return { blocks, jumps, length: cleanEnd };
}

function rewrite(step: Step, text: string, options: NormalizeOptions, full: boolean): Rewritten | null {
  switch (step) {
    case 'unicode':
      return foldLookAlikes(text);
    case 'control':
      return dropControls(text);
    case 'repair':
      return null;
    case 'gloss':
      return dropGlosses(text);
    case 'script':
      return convertScript(text, options.script ?? 'auto', options.keep ?? [], full);
    case 'width':
      return foldWidth(text);
    case 'whitespace':
      return foldSpaces(text);
  }
}
