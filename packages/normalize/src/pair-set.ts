import { leaveIntegers, takeIntegers } from './buffers.js';

const NO_SLOTS = /* @__PURE__ */ new Int32Array(1);

/** A set of pairs of units that only grows: open addressing in one integer array. */
export class PairSet {
  #slots: Int32Array;
  /** How many of the slots are used; a power of two. */
  #size = 1024;
  #count = 0;

  /** With room for about so many pairs. */
  constructor(pairs = 0) {
    while (this.#size < 2 * pairs && this.#size < 1 << 16) this.#size *= 2;
    this.#slots = takeIntegers(this.#size).fill(0, 0, this.#size);
  }

  add(first: number, second: number): void {
    const key = (first << 16) | second;
    const slots = this.#slots;
    const at = placeOf(slots, this.#size, key);
    if (slots[at] === key) return;
    slots[at] = key;
    if (++this.#count * 2 > this.#size) this.#grow();
  }

  has(first: number, second: number): boolean {
    const key = (first << 16) | second;
    return this.#slots[placeOf(this.#slots, this.#size, key)] === key;
  }

  /** Gives its room back; nobody may ask after that. */
  leave(): void {
    leaveIntegers(this.#slots);
    this.#slots = NO_SLOTS;
    this.#size = 1;
  }

  #grow(): void {
    const old = this.#slots;
    const size = this.#size * 2;
    const grown = takeIntegers(size).fill(0, 0, size);
    for (let k = 0; k < this.#size; k++) {
      const key = old[k]!;
      if (key !== 0) grown[placeOf(grown, size, key)] = key;
    }
    leaveIntegers(old);
    this.#slots = grown;
    this.#size = size;
  }
}

/** The key's place, or the free one for it. */
function placeOf(slots: Int32Array, size: number, key: number): number {
  let at = Math.imul(key, 0x9e3779b1) >>> (Math.clz32(size) + 1);
  for (let found = slots[at]; found !== 0 && found !== key; found = slots[at]) at = (at + 1) & (size - 1);
  return at;
}
