import { MapBuilder } from './map-builder.js';

/** What one step made of a text. `edits` are four integers each: start and end before, start and end after, in order. */
export interface Rewritten {
  readonly text: string;
  readonly edits: Int32Array;
}

/** Collects replacements from left to right and gives the new text; the same string when there were none. */
export class Rewriter {
  readonly #text: string;
  readonly #parts: string[] = [];
  #edits = new Int32Array(256);
  #count = 0;
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
    if (start > this.#done) this.#parts.push(this.#text.slice(this.#done, start));
    this.#length += start - this.#done;
    this.#done = end;
    if (to !== '') this.#parts.push(to);
    if (this.#count + 4 > this.#edits.length) {
      const grown = new Int32Array(this.#edits.length * 2);
      grown.set(this.#edits);
      this.#edits = grown;
    }
    this.#edits[this.#count] = start;
    this.#edits[this.#count + 1] = end;
    this.#edits[this.#count + 2] = this.#length;
    this.#length += to.length;
    this.#edits[this.#count + 3] = this.#length;
    this.#count += 4;
  }

  finish(): Rewritten | null {
    if (this.#count === 0) return null;
    this.#parts.push(this.#text.slice(this.#done));
    return { text: this.#parts.join(''), edits: this.#edits.subarray(0, this.#count) };
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
