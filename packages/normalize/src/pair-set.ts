/** A set of pairs of units that only grows: open addressing in one integer array. */
export class PairSet {
  #slots: Int32Array;
  #mask: number;

  /** Room for that many pairs. */
  constructor(capacity: number) {
    let size = 64;
    while (size < capacity * 2) size *= 2;
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
  }

  add(first: number, second: number): void {
    const key = (first << 16) | second;
    const at = this.#find(key);
    this.#slots[at] = key;
  }

  has(first: number, second: number): boolean {
    const key = (first << 16) | second;
    return this.#slots[this.#find(key)] === key;
  }

  /** The key's slot, or the free one for it. */
  #find(key: number): number {
    let at = (Math.imul(key, 0x9e3779b1) >>> 13) & this.#mask;
    while (this.#slots[at] !== 0 && this.#slots[at] !== key) at = (at + 1) & this.#mask;
    return at;
  }
}
