import { leaveUnits, takeUnits } from './buffers.js';
import { EditBuffer } from './edit-buffer.js';
import type { KeptWords } from './kept-words.js';
import { convertStretch, unchangedUntil } from './script-convert.js';
import { countTraditional, type Output } from './script-output.js';
import { describedSequences } from './script-sequences.js';
import { scriptMarks, type Table, TRADITIONAL, tableOf, type Variant } from './script-tables.js';
import type { Spared } from './spared.js';
import type { Script } from './types.js';
import type { WorkingText } from './working-text.js';

/** What a paragraph is written in, by its characters that only one of the scripts has. */
interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly traditional: number;
  readonly simplified: number;
}

/**
 * Converts to simplified characters. With `auto`, a paragraph whose traditional characters outnumber its simplified ones is
 * converted by tw2s, and so is one without either when the document is traditional; all others stay. What is spared stays too,
 * and tells nothing of its paragraph.
 */
export function convertScript(text: WorkingText, script: Script, keep: KeptWords, spared: Spared): boolean {
  const { units, full, edits } = text;
  if (script === 'none') return false;
  if (script !== 'auto') {
    const converter = new Converter(units, tableOf(script), keep, spared, full, edits, false);
    converter.convert(0, units.length);
    return converter.finish(text);
  }
  const paragraphs = paragraphsOf(units, spared);
  if (!paragraphs.some(({ traditional, simplified }) => traditional > simplified)) return false;
  const converter = new Converter(units, tableOf('tw2s'), keep, spared, full, edits);
  let neutral: boolean | undefined;
  for (const { start, end, traditional, simplified } of paragraphs) {
    if (traditional > simplified) converter.convert(start, end, traditional, simplified);
    else if (traditional === 0 && simplified === 0 && converter.mayChange(start, end)) {
      neutral ??= isTraditionalDocument(units, paragraphs, keep, spared);
      if (neutral) converter.convert(start, end);
    }
  }
  return converter.finish(text);
}

/** Whether the text is for certain what the conversion would make of it, compatibility ideographs included. */
export function isConverted(text: WorkingText, script: Variant): boolean {
  return unchangedUntil(text.units, 0, text.length, tableOf(script)) === text.length;
}

function paragraphsOf(units: Uint16Array, spared: Spared): Paragraph[] {
  const marks = scriptMarks();
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start < units.length; ) {
    let traditional = 0;
    let simplified = 0;
    let end = start;
    while (end < units.length) {
      const unit = units[end++]!;
      const mark = marks[unit]!;
      traditional += mark & TRADITIONAL;
      simplified += mark >> 1;
      if (unit === 0x0a) break;
    }
    for (let next = spared.from(start); next.start < end; next = spared.from(next.end)) {
      for (let i = next.start; i < next.end; i++) {
        traditional -= marks[units[i]!]! & TRADITIONAL;
        simplified -= marks[units[i]!]! >> 1;
      }
    }
    paragraphs.push({ start, end, traditional, simplified });
    start = end;
  }
  return paragraphs;
}

/** Whether more traditional characters are converted in the paragraphs that are traditional than there are simplified ones anywhere. */
function isTraditionalDocument(
  units: Uint16Array,
  paragraphs: readonly Paragraph[],
  keep: KeptWords,
  spared: Spared,
): boolean {
  const edits = new EditBuffer();
  let open = 0;
  for (const { simplified } of paragraphs) open -= simplified;
  for (const { start, end, traditional, simplified } of paragraphs) {
    if (traditional <= simplified) continue;
    const paragraph = new Converter(
      units.subarray(start, end),
      tableOf('tw2s'),
      keep,
      spared.within(start, end),
      false,
      edits,
    );
    open += paragraph.convert(0, end - start, traditional, simplified);
    if (open > 0) break;
  }
  edits.leave();
  return open > 0;
}

class Converter {
  readonly #units: Uint16Array;
  readonly #table: Table;
  readonly #keep: KeptWords;
  readonly #spared: Spared;
  readonly #full: boolean;
  readonly #edits: EditBuffer;
  /** How many of the edits are none of this conversion. */
  readonly #first: number;
  #out: Output | undefined;
  /** `auto` does not take a space, which may go, for a part of a character; opencc-js does. */
  readonly #strict: boolean;
  #sequences: ReadonlyMap<number, number> | undefined;
  /** Up to where the text was taken over. */
  #done = 0;

  constructor(
    units: Uint16Array,
    table: Table,
    keep: KeptWords,
    spared: Spared,
    full: boolean,
    edits: EditBuffer,
    strict = true,
  ) {
    this.#units = units;
    this.#table = table;
    this.#keep = keep;
    this.#spared = spared;
    this.#strict = strict;
    this.#full = full;
    this.#edits = edits;
    this.#first = edits.count;
  }

  /** Whether a character of the stretch becomes another one. */
  mayChange(start: number, end: number): boolean {
    let next = this.#spared.from(start);
    for (let i = start; i < end; i++) {
      if (i >= next.start) {
        i = next.end - 1;
        next = this.#spared.from(next.end);
        continue;
      }
      const unit = this.#units[i]!;
      if ((this.#table.codes[unit]! & 0xffff) !== unit) return true;
    }
    return false;
  }

  /**
   * Converts a stretch of so many traditional characters, and takes it back unless more than `least` of them are gone from it,
   * as when all belong to words that stay. Gives how many are gone.
   */
  convert(start: number, end: number, traditional = 0, least = -1): number {
    const units = this.#units;
    if (least >= 0) this.#open(start);
    const from = this.#out?.length ?? 0;
    const before = this.#out?.traditional ?? 0;
    const edits = this.#edits.count;
    let at = start;
    let next = this.#spared.from(start);
    for (let i = this.#keep.isEmpty ? next.start : start; i < end; i++) {
      const isSpared = i >= next.start;
      // What is spared may go beyond a line end that followed it.
      const length = isSpared ? Math.min(next.end, end) - i : this.#keep.lengthAt(units, i);
      if (length === 0 || i + length > Math.min(end, isSpared ? end : next.start)) continue;
      this.#stretch(at, i);
      this.#copy(i + length);
      if (this.#out && !isSpared) this.#out.traditional += countTraditional(units, i, i + length);
      at = i + length;
      if (isSpared) next = this.#spared.from(at);
      i = this.#keep.isEmpty ? next.start - 1 : at - 1;
    }
    this.#stretch(at, end);
    const out = this.#out;
    if (least < 0 || !out) return 0;
    const gone = traditional - (out.traditional - before);
    if (gone > least) return gone;
    out.length = from;
    this.#edits.rewind(edits);
    this.#done = start;
    return 0;
  }

  /** Gives the text the converted units; `false` when they are what they were. */
  finish(text: WorkingText): boolean {
    const out = this.#out;
    if (out) this.#copy(this.#units.length);
    if (!out || out.changed === 0 || isSame(out.units, out.length, this.#units)) {
      if (out) leaveUnits(out.units);
      this.#edits.rewind(this.#first);
      return false;
    }
    text.update(out.units, out.length);
    return true;
  }

  /** Starts to write, unless it has, and takes over what stands in front. */
  #open(start: number): Output {
    const total = this.#units.length;
    this.#out ??= {
      units: takeUnits(total + 64),
      length: 0,
      changed: 0,
      traditional: 0,
      full: this.#full,
      edits: this.#edits,
      total,
    };
    this.#copy(start);
    return this.#out;
  }

  #stretch(from: number, end: number): void {
    // Nothing is written until something changes: simplified text is read once, and that is all.
    const start = this.#out ? from : unchangedUntil(this.#units, from, end, this.#table);
    if (start === end) return;
    convertStretch(this.#units, start, end, this.#table, this.#open(start), () => {
      this.#sequences ??= describedSequences(this.#units, this.#strict);
      return this.#sequences;
    });
    this.#done = end;
  }

  #copy(end: number): void {
    const out = this.#out;
    if (!out) return;
    if (end <= this.#done) return;
    out.units.set(this.#units.subarray(this.#done, end), out.length);
    out.length += end - this.#done;
    this.#done = end;
  }
}

function isSame(a: Uint16Array, length: number, b: Uint16Array): boolean {
  if (length !== b.length) return false;
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}
