import { MapBuilder } from './map-builder.js';
import { unitsOf, unitsToString } from './units.js';

/** What one step made of a text. `edits` are four integers each: start and end before, start and end after, in order. */
export interface Rewritten {
  readonly text: string;
  readonly edits: Int32Array;
}

const NO_EDITS = /* @__PURE__ */ new Int32Array(0);
const NO_UNITS = /* @__PURE__ */ new Uint16Array(0);

/** Four integers an edit, growing. */
export class EditBuffer {
  /** Whether those that change no length are wanted too. */
  readonly full: boolean;
  #edits: Int32Array = NO_EDITS;
  #count = 0;

  constructor(full: boolean) {
    this.full = full;
  }

  get count(): number {
    return this.#count;
  }

  push(start: number, end: number, toStart: number, toEnd: number): void {
    if (this.#count + 4 > this.#edits.length) {
      const grown = new Int32Array(Math.max(256, this.#edits.length * 2));
      grown.set(this.#edits);
      this.#edits = grown;
    }
    this.#edits[this.#count++] = start;
    this.#edits[this.#count++] = end;
    this.#edits[this.#count++] = toStart;
    this.#edits[this.#count++] = toEnd;
  }

  /** Forgets all but the first `count` integers. */
  rewind(count: number): void {
    this.#count = count;
  }

  finish(): Int32Array {
    return this.#edits.subarray(0, this.#count);
  }
}

/** Collects replacements from left to right and gives the new text. */
export class Rewriter {
  readonly #text: string;
  #from: Uint16Array | undefined;
  #units: Uint16Array = NO_UNITS;
  readonly #edits = new EditBuffer(true);
  #done = 0;
  #length = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the last replacement ended. */
  get end(): number {
    return this.#done;
  }

  replace(start: number, end: number, to: string): void {
    this.#copy(start, to.length);
    const from = this.#length;
    const units = this.#units;
    for (let k = 0; k < to.length; k++) units[this.#length++] = to.charCodeAt(k);
    this.#edits.push(start, end, from, this.#length);
    this.#done = end;
  }

  /** Replaces one unit by one. */
  put(at: number, unit: number): void {
    this.#copy(at, 1);
    const from = this.#length;
    this.#units[this.#length++] = unit;
    this.#edits.push(at, at + 1, from, this.#length);
    this.#done = at + 1;
  }

  /** `null` when nothing was replaced. */
  finish(): Rewritten | null {
    if (this.#edits.count === 0) return null;
    this.#copy(this.#text.length, 0);
    const text = unitsToString(this.#units.subarray(0, this.#length), this.#text);
    return { text, edits: this.#edits.finish() };
  }

  /** Takes the text over up to `end`, with room for `more` units behind and for all that is left. */
  #copy(end: number, more: number): void {
    this.#from ??= unitsOf(this.#text);
    const source = this.#from;
    const room = this.#length + (source.length - this.#done) + more;
    if (room > this.#units.length) {
      const grown = new Uint16Array(room + (this.#length > 0 ? room >> 1 : 16));
      grown.set(this.#units.subarray(0, this.#length));
      this.#units = grown;
    }
    const units = this.#units;
    let to = this.#length;
    for (let i = this.#done; i < end; i++) units[to++] = source[i]!;
    this.#length = to;
  }
}

/** The map of a step: all its replacements as blocks (`full`), or those alone that change a length. */
export function toBuilder(edits: Int32Array, length: number, tag: number, full: boolean): MapBuilder {
  const builder = new MapBuilder();
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
