import { leaveIntegers, takeIntegers } from './buffers.js';

const NO_SLOTS = /* @__PURE__ */ new Int32Array(1);

/** A set of pairs of units that only grows: open addressing in one integer array. */
export class PairSet {
  #slots: Int32Array;
  /** By how much a hash is shifted to be a place: as many bits are left as places have. */
  #shift: number;
  #count = 0;

  /** With room for about so many pairs. */
  constructor(pairs = 0) {
    let size = 1024;
    while (size < 2 * pairs && size < 1 << 16) size *= 2;
    this.#slots = takeIntegers(size).fill(0);
    this.#shift = Math.clz32(this.#slots.length) + 1;
  }

  add(first: number, second: number): void {
    const key = (first << 16) | second;
    const slots = this.#slots;
    const at = placeOf(slots, this.#shift, key);
    if (slots[at] === key) return;
    slots[at] = key;
    if (++this.#count * 2 > slots.length) this.#grow();
  }

  has(first: number, second: number): boolean {
    const key = (first << 16) | second;
    return this.#slots[placeOf(this.#slots, this.#shift, key)] === key;
  }

  /** Gives its room back; nobody may ask after that. */
  leave(): void {
    leaveIntegers(this.#slots);
    this.#slots = NO_SLOTS;
  }

  #grow(): void {
    const old = this.#slots;
    const grown = new Int32Array(old.length * 2);
    this.#shift--;
    for (const key of old) if (key !== 0) grown[placeOf(grown, this.#shift, key)] = key;
    leaveIntegers(old);
    this.#slots = grown;
  }
}

/** The key's place, or the free one for it. */
function placeOf(slots: Int32Array, shift: number, key: number): number {
  let at = Math.imul(key, 0x9e3779b1) >>> shift;
  for (let found = slots[at]; found !== 0 && found !== key; found = slots[at]) at = (at + 1) & (slots.length - 1);
  return at;
}
