import { leaveIntegers, takeIntegers } from './buffers.js';

const NO_EDITS = /* @__PURE__ */ new Int32Array(0);
/** Integers in fours, an edit or another thing of a text each; growing. */
export class EditBuffer {
  #integers: Int32Array = NO_EDITS;
  #count = 0;

  /** How many integers there are. */
  get count(): number {
    return this.#count;
  }

  /** All of them, and what room is left behind; until the next `push`. */
  get integers(): Int32Array {
    return this.#integers;
  }

  push(start: number, end: number, toStart: number, toEnd: number): void {
    if (this.#count + 4 > this.#integers.length) this.#grow();
    const integers = this.#integers;
    const at = this.#count;
    integers[at] = start;
    integers[at + 1] = end;
    integers[at + 2] = toStart;
    integers[at + 3] = toEnd;
    this.#count = at + 4;
  }

  /** Forgets all but the first `count` integers. */
  rewind(count: number): void {
    this.#count = count;
  }

  /** Keeps them for good, and no room behind. */
  seal(): void {
    const kept = this.#count === 0 ? NO_EDITS : this.#integers.slice(0, this.#count);
    leaveIntegers(this.#integers);
    this.#integers = kept;
  }

  /** Forgets all, and leaves the room to others. */
  leave(): void {
    leaveIntegers(this.#integers);
    this.#integers = NO_EDITS;
    this.#count = 0;
  }

  #grow(): void {
    if (this.#integers.length === 0) {
      this.#integers = takeIntegers();
      return;
    }
    const grown = new Int32Array(this.#integers.length * 2);
    grown.set(this.#integers);
    leaveIntegers(this.#integers);
    this.#integers = grown;
  }
}
