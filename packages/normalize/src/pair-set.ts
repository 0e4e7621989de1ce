import { leaveIntegers, takeIntegers } from './buffers.js';

const NO_SLOTS = /* @__PURE__ */ new Int32Array(1);

/** A set of pairs of units that only grows: open addressing in one integer array. */
export class PairSet {
  #slots: Int32Array;
  #mask: number;
  #count = 0;

  /** With room for about so many pairs. */
  constructor(pairs = 0) {
    let size = 1024;
    while (size < 2 * pairs && size < 1 << 16) size *= 2;
    this.#slots = takeIntegers(size).fill(0);
    this.#mask = this.#slots.length - 1;
  }

  add(first: number, second: number): void {
    const key = (first << 16) | second;
    const at = this.#find(key);
    if (this.#slots[at] === key) return;
    this.#slots[at] = key;
    if (++this.#count * 2 > this.#mask) this.#grow();
  }

  has(first: number, second: number): boolean {
    const key = (first << 16) | second;
    return this.#slots[this.#find(key)] === key;
  }

  /** Gives its room back; nobody may ask after that. */
  leave(): void {
    leaveIntegers(this.#slots);
    this.#slots = NO_SLOTS;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#mask = this.#slots.length - 1;
    for (const key of old) if (key !== 0) this.#slots[this.#find(key)] = key;
  }

  /** The key's slot, or the free one for it. */
  #find(key: number): number {
    let at = (Math.imul(key, 0x9e3779b1) >>> 13) & this.#mask;
    while (this.#slots[at] !== 0 && this.#slots[at] !== key) at = (at + 1) & this.#mask;
    return at;
  }
}
