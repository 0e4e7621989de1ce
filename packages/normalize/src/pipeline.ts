import { CONTROL, classesOf, DAMAGE, SCRIPT, SPACE, TONE, UNICODE, WIDTH } from './classes.js';
import { dropControls } from './control.js';
import { NormalizeError } from './error.js';
import type { Finding } from './finding.js';
import { dropGlosses } from './gloss.js';
import { MapBuilder, type MapParts } from './map-builder.js';
import { composeBlocks } from './map-compose.js';
import { repairShifts } from './repair.js';
import { type Rewritten, toBuilder } from './rewrite.js';
import { convertScript } from './script.js';
import { STEPS, tagOf } from './steps.js';
import type { NormalizeOptions, Script, Step } from './types.js';
import { foldCompatibility, foldLookAlikes } from './unicode.js';
import { foldSpaces } from './whitespace.js';
import { foldWidth } from './width.js';

const MOST_ROUNDS = 16;
const SCRIPTS: readonly Script[] = ['auto', 't2s', 'tw2s', 'hk2s', 'none'];

/** One pass over the text: what came in, what it did, and the way back from what came in. */
export interface Pass {
  readonly step: Step;
  readonly before: string;
  readonly rewritten: Rewritten;
  readonly map: MapParts;
}

export interface Run {
  readonly text: string;
  readonly way: Way;
  /** What was found, and after how many passes. */
  readonly findings: readonly { readonly finding: Finding; readonly passes: number }[];
  /** Whether the raw text may have damage that no step mends. */
  readonly damaged: boolean;
}

const NOTHING: MapParts = { blocks: /* @__PURE__ */ new Int32Array(0), jumps: 0, length: 0 };

/** The way from the raw text through all passes; put together as far as somebody asks. */
class Way {
  readonly #passes: MapParts[] = [];
  readonly #composed: MapParts[];

  constructor(length: number) {
    const builder = new MapBuilder();
    builder.keep(length);
    this.#composed = [builder.finish()];
  }

  get passes(): number {
    return this.#passes.length;
  }

  add(map: MapParts): void {
    this.#passes.push(map);
  }

  /** From the raw text to that behind so many passes. */
  to(passes: number): MapParts {
    for (let k = this.#composed.length; k <= passes; k++) {
      const first = this.#composed[k - 1]!;
      const second = this.#passes[k - 1]!;
      this.#passes[k - 1] = NOTHING;
      if (first.blocks.length === 0) this.#composed.push(second);
      else this.#composed.push(second.blocks.length > 0 ? composeBlocks(first, second).finish() : first);
    }
    return this.#composed[passes]!;
  }
}

/**
 * Does all steps that are wanted. With `full`, blocks are edits, each with its steps; else only those that change a length.
 * `onPass` is told of every pass that changed something.
 */
export function runSteps(raw: string, options: NormalizeOptions, full: boolean, onPass?: (pass: Pass) => void): Run {
  const { script, keep, wanted } = checkOptions(options);
  const findings: { finding: Finding; passes: number }[] = [];
  let classes = classesOf(raw);
  const damaged = (classes & DAMAGE) !== 0;
  let text = raw;
  const way = new Way(raw.length);

  const apply = (step: Step, rewritten: Rewritten): void => {
    onPass?.({ step, before: text, rewritten, map: way.to(way.passes) });
    way.add(toBuilder(rewritten.edits, text.length, tagOf([step]), full).finish());
    text = rewritten.text;
  };
  const note = (found: readonly Finding[]): void => {
    for (const finding of found) findings.push({ finding, passes: way.passes });
  };
  const pass = (step: Step, rewrite: (text: string, found: Finding[]) => Rewritten | null): boolean => {
    if (!wanted(step)) return false;
    const found: Finding[] = [];
    const rewritten = rewrite(text, found);
    note(found);
    if (rewritten !== null) apply(step, rewritten);
    return rewritten !== null;
  };
  // What is repaired is evidence for what is not yet, so that it is looked at again.
  const repair = (): void => {
    for (let round = 1; wanted('repair'); round++) {
      const { rewritten, findings: found, undecided } = repairShifts(text);
      const again = rewritten !== null && undecided && round < MOST_ROUNDS;
      if (!again) note(found);
      if (rewritten !== null) {
        apply('repair', rewritten);
        classes |= SCRIPT;
      }
      if (!again) return;
    }
  };

  if ((classes & UNICODE) !== 0 && pass('unicode', foldLookAlikes)) classes |= SCRIPT;
  if ((classes & CONTROL) !== 0) pass('control', dropControls);
  if ((classes & TONE) !== 0) {
    repair();
    pass('gloss', dropGlosses);
  }
  // opencc-js folds compatibility ideographs before it converts.
  if ((classes & UNICODE) !== 0 && script !== 'none' && pass('script', foldCompatibility)) classes |= SCRIPT;
  if ((classes & SCRIPT) !== 0 || script !== 'auto') {
    pass('script', (before) => convertScript(before, script, keep, full));
  }
  if ((classes & WIDTH) !== 0) pass('width', foldWidth);
  if ((classes & SPACE) !== 0) pass('whitespace', foldSpaces);
  return { text, way, findings, damaged };
}

function checkOptions({ steps = {}, script = 'auto', keep = [] }: NormalizeOptions) {
  for (const step of Object.keys(steps)) {
    if (!(STEPS as readonly string[]).includes(step)) {
      throw new NormalizeError('invalid-option', -1, `steps among ${STEPS.join(', ')}`, step);
    }
  }
  if (!SCRIPTS.includes(script)) {
    throw new NormalizeError('invalid-option', -1, `script to be one of ${SCRIPTS.join(', ')}`, String(script));
  }
  return { script, keep, wanted: (step: Step) => steps[step] !== false };
}
