import { CONTROL, classesOf, DAMAGE, QUESTION, SCRIPT, SPACE, TONE, UNICODE, WIDTH } from './classes.js';
import { dropControls } from './control.js';
import { findDamage } from './damage.js';
import type { EditBuffer } from './edit-buffer.js';
import type { Finding } from './finding.js';
import { dropGlosses } from './gloss.js';
import { KeptWords } from './kept-words.js';
import { MapBuilder, type MapParts } from './map-builder.js';
import { composeBlocks } from './map-compose.js';
import type { OwnOptions } from './options.js';
import { brokenSpans, repairShifts } from './repair.js';
import { type Edits, toBuilder } from './rewrite.js';
import { convertScript, isConverted } from './script.js';
import { Spared } from './spared.js';
import { STEPS, tagOf } from './steps.js';
import type { Step } from './types.js';
import { foldCompatibility, foldLookAlikes } from './unicode.js';
import { foldSpaces } from './whitespace.js';
import { foldWidth } from './width.js';
import { WorkingText } from './working-text.js';

const MOST_ROUNDS = 16;

/** One pass over the text: what came in, what it did, and the way back from what came in. */
export interface Pass {
  readonly step: Step;
  readonly before: string;
  readonly after: string;
  readonly edits: Edits;
  readonly map: MapParts;
}

export interface Run {
  readonly text: string;
  readonly way: Way;
  /** What was found, and after how many passes; not yet known where nobody has looked. */
  readonly findings: readonly { readonly finding: Finding; readonly passes: number }[] | 'unknown';
}

/** The way from the raw text through all passes; put together as far as somebody asks. */
class Way {
  readonly #full: boolean;
  /** What all passes did; those that nobody asked for yet are still needed. */
  readonly #edits: EditBuffer;
  /** Which edits are a pass's, and how long the text was that it was given. */
  readonly #passes: { step: Step; start: number; end: number; length: number }[] = [];
  readonly #composed: MapParts[] = [];
  readonly #length: number;

  constructor(length: number, full: boolean, edits: EditBuffer) {
    this.#length = length;
    this.#full = full;
    this.#edits = edits;
  }

  get passes(): number {
    return this.#passes.length;
  }

  add(step: Step, start: number, end: number, length: number): void {
    this.#passes.push({ step, start, end, length });
  }

  /** From the raw text to that behind so many passes. */
  to(passes: number): MapParts {
    if (this.#composed.length === 0) {
      const builder = new MapBuilder();
      builder.keep(this.#length);
      this.#composed.push(builder.finish());
    }
    for (let k = this.#composed.length; k <= passes; k++) {
      const first = this.#composed[k - 1]!;
      const { step, start, end, length } = this.#passes[k - 1]!;
      const edits = this.#edits.integers.subarray(start, end);
      const second = toBuilder(edits, length, tagOf([step]), this.#full).finish();
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
export function runSteps(
  raw: string,
  { script, keep, without }: OwnOptions,
  full: boolean,
  onPass?: (pass: Pass) => void,
): Run {
  const findings: { finding: Finding; passes: number }[] = [];
  const text = new WorkingText(raw, full);
  const way = new Way(raw.length, full, text.edits);
  // Whoever wants the conversion alone of what is converted pays for one look at it.
  const alone = script !== 'auto' && script !== 'none' && without.size === STEPS.length - 1 && !without.has('script');
  if (alone && keep.length === 0 && isConverted(text, script)) return { text: text.finish(), way, findings: 'unknown' };
  let classes = classesOf(text.units);
  const damaged = (classes & DAMAGE) !== 0;

  let spared = Spared.NONE;
  const pass = (step: Step, rewrite: (text: WorkingText, found: Finding[]) => boolean): boolean => {
    if (without.has(step)) return false;
    const { length } = text;
    const start = text.edits.count;
    const before = onPass ? text.text : '';
    const found: Finding[] = [];
    const changed = rewrite(text, found);
    for (const finding of found) findings.push({ finding, passes: way.passes });
    if (!changed) return false;
    const { count, integers } = text.edits;
    if (!spared.isEmpty) spared = spared.after(integers.subarray(start, count));
    onPass?.({ step, before, after: text.text, edits: integers.slice(start, count), map: way.to(way.passes) });
    way.add(step, start, count, length);
    return true;
  };
  // What is repaired is evidence for what is not yet, so that it is looked at again.
  const repair = (): void => {
    for (let again = true, round = 1; again; round++) {
      again = false;
      const changed = pass('repair', (before, found) => {
        const { repaired, findings: stay, undecided } = repairShifts(before);
        again = repaired && undecided && round < MOST_ROUNDS;
        if (!again) for (const finding of stay) found.push(finding);
        return repaired;
      });
      if (changed) classes |= SCRIPT;
    }
  };

  if ((classes & UNICODE) !== 0 && pass('unicode', foldLookAlikes)) classes |= SCRIPT;
  if ((classes & CONTROL) !== 0) pass('control', dropControls);
  if ((classes & TONE) !== 0) {
    if ((classes & QUESTION) !== 0) repair();
    const broken = () => ((classes & QUESTION) === 0 ? Spared.NONE : Spared.of(brokenSpans(text.text)));
    pass('gloss', (before, found) => dropGlosses(before, broken, found));
    spared = broken();
  }
  const kept = new KeptWords([...keep, ...keep.map((word) => cleanWord(word, without))]);
  // opencc-js folds compatibility ideographs before it converts. `auto` leaves them to the step whose work that is.
  const folds = (classes & UNICODE) !== 0 && script !== 'auto' && script !== 'none';
  if (folds) pass('script', (before) => foldCompatibility(before, kept, spared));
  if ((classes & SCRIPT) !== 0 || script !== 'auto') {
    pass('script', (before) => convertScript(before, script, kept, spared));
  }
  if (damaged) {
    const lost: Finding[] = [];
    findDamage(text.units, spared, lost);
    for (const finding of lost) findings.push({ finding, passes: way.passes });
    spared = spared.with(lost);
  }
  if ((classes & WIDTH) !== 0) pass('width', (before) => foldWidth(before, spared));
  if ((classes & SPACE) !== 0) pass('whitespace', (before) => foldSpaces(before, spared));
  return { text: text.finish(), way, findings };
}

/** A kept word as the other steps leave it, since they leave it so in the text too. */
function cleanWord(word: string, without: ReadonlySet<Step>): string {
  return runSteps(word, { script: 'none', keep: [], without: new Set([...without, 'repair', 'gloss']) }, false).text;
}
