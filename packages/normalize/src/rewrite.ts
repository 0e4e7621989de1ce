import { leaveUnits, takeUnits } from './buffers.js';
import type { EditBuffer } from './edit-buffer.js';
import { MapBuilder } from './map-builder.js';
import type { WorkingText } from './working-text.js';

/** What steps did: four integers an edit, start and end before, start and end after, in order. */
export type Edits = Int32Array;

const NO_UNITS = /* @__PURE__ */ new Uint16Array(0);
/** From how many units on a call costs less than a loop. */
const LONG = 32;

/** Collects replacements from left to right, and makes them when all are known: until then the text stands as it was. */
export class Rewriter {
  readonly #text: WorkingText;
  /** Those of all steps so far, and where this one's begin. */
  readonly #edits: EditBuffer;
  readonly #first: number;
  /** What was written, one replacement behind the other. */
  #written: Uint16Array = NO_UNITS;
  #count = 0;
  /** Length after minus length before, so far, and the most it ever was. */
  #shift = 0;
  #most = 0;
  #shifted = false;
  #end = 0;

  constructor(text: WorkingText) {
    this.#text = text;
    this.#edits = text.edits;
    this.#first = text.edits.count;
  }

  /** Where the last replacement ended. */
  get end(): number {
    return this.#end;
  }

  replace(start: number, end: number, to: string): void {
    this.#room(to.length);
    for (let k = 0; k < to.length; k++) this.#written[this.#count++] = to.charCodeAt(k);
    this.#edit(start, end, to.length);
  }

  remove(start: number, end: number): void {
    this.#edit(start, end, 0);
  }

  /** Replaces one unit by one. */
  put(at: number, unit: number): void {
    this.#room(1);
    this.#written[this.#count++] = unit;
    this.#edit(at, at + 1, 1);
  }

  /** Changes the text; `false` when nothing was replaced. */
  finish(): boolean {
    const { count, integers } = this.#edits;
    if (count === this.#first) return false;
    if (this.#shifted) this.#move(integers, count);
    else {
      const { units } = this.#text;
      const written = this.#written;
      let from = 0;
      for (let k = this.#first; k < count; k += 4) {
        const end = integers[k + 1]!;
        for (let i = integers[k]!; i < end; i++) units[i] = written[from++]!;
      }
      this.#text.touch();
      if (!this.#text.full) this.#edits.rewind(this.#first);
    }
    leaveUnits(this.#written);
    this.#written = NO_UNITS;
    return true;
  }

  #edit(start: number, end: number, length: number): void {
    const toStart = start + this.#shift;
    this.#edits.push(start, end, toStart, toStart + length);
    this.#end = end;
    const more = length - (end - start);
    if (more === 0) return;
    this.#shifted = true;
    this.#shift += more;
    if (this.#shift > this.#most) this.#most = this.#shift;
  }

  #room(more: number): void {
    if (this.#count + more <= this.#written.length) return;
    const grown = takeUnits(2 * (this.#count + more));
    grown.set(this.#written);
    leaveUnits(this.#written);
    this.#written = grown;
  }

  /** Writes over the text as long as no place is written before it was read, else somewhere else. */
  #move(edits: Edits, count: number): void {
    const { units } = this.#text;
    const length = units.length + this.#shift;
    const to = this.#most > 0 ? takeUnits(length) : units;
    const written = this.#written;
    let from = 0;
    let done = 0;
    let at = 0;
    for (let k = this.#first; k < count; k += 4) {
      const start = edits[k]!;
      at = copy(units, done, start, to, at);
      const end = edits[k + 3]!;
      while (at < end) to[at++] = written[from++]!;
      done = edits[k + 1]!;
    }
    copy(units, done, units.length, to, at);
    if (to === units) this.#text.touch(length);
    else this.#text.update(to, length);
  }
}

/** Copies units, to the left where both are one array; gives where they end. */
function copy(from: Uint16Array, start: number, end: number, to: Uint16Array, at: number): number {
  const length = end - start;
  if (from === to && start === at) return at + length;
  if (length < LONG) for (let i = start; i < end; i++) to[at++] = from[i]!;
  else {
    if (from === to) to.copyWithin(at, start, end);
    else to.set(from.subarray(start, end), at);
    at += length;
  }
  return at;
}

/** The map of a step: all its replacements as blocks (`full`), or those alone that change a length. */
export function toBuilder(edits: Edits, length: number, tag: number, full: boolean): MapBuilder {
  const builder = new MapBuilder(edits.length / 4);
  let done = 0;
  for (let i = 0; i < edits.length; i += 4) {
    const start = edits[i]!;
    const end = edits[i + 1]!;
    const to = edits[i + 3]! - edits[i + 2]!;
    if (!full && to === end - start) continue;
    builder.keep(start - done);
    builder.edit(end - start, to, tag);
    done = end;
  }
  builder.keep(length - done);
  return builder;
}
