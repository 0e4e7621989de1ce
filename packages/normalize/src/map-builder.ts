/**
 * The blocks of a map: where the two texts do not run side by side. Five integers each, in clean order:
 * clean start, clean end, raw start, raw end, tag. Between two blocks the texts agree in length.
 * A jump is a block without clean length whose raw end is where the next piece begins, forward or backward.
 */
export type Blocks = Int32Array;
export const WIDTH = 5;
export const CLEAN_START = 0;
export const CLEAN_END = 1;
export const RAW_START = 2;
export const RAW_END = 3;
export const TAG = 4;
/** The bit of a tag that says that the block is a jump; the lower bits are its steps. */
export const JUMP = 1 << 16;

/** What is stored of a map. */
export interface MapParts {
  readonly blocks: Blocks;
  /** How many of the blocks are jumps. */
  readonly jumps: number;
  /** Units of the clean text. */
  readonly length: number;
}

/**
 * Writes blocks in clean order, in one canonical form. Between two characters that have both a raw and a clean side stand
 * either what was removed and then what was put in, or what was put in and then a jump: text that was removed where the map
 * jumps is as good as lifted out. Blocks are never joined, so that what was one edit stays one.
 */
export class MapBuilder {
  #blocks: Int32Array;
  #length = 0;
  #clean = 0;
  #raw = 0;
  #jumps = 0;
  /** Clean length and tag of what was put in since the last two-sided unit, in pairs. */
  #inserted: number[] = [];
  /** Blocks and raw offset as they were after the last two-sided unit. */
  #gapLength = 0;
  #gapRaw = 0;
  /** Where a jump that is not written yet leads to, -1 for none. */
  #target = -1;

  /** With room for so many blocks at first. */
  constructor(blocks = 1) {
    this.#blocks = new Int32Array(Math.max(blocks, 1) * WIDTH);
  }

  /** The raw offset that the next piece starts at. */
  get raw(): number {
    return this.#target < 0 ? this.#raw : this.#target;
  }

  /** The clean offset that it starts at. */
  get clean(): number {
    let clean = this.#clean;
    for (let i = 0; i < this.#inserted.length; i += 2) clean += this.#inserted[i]!;
    return clean;
  }

  /** `length` units that are the same on both sides, or were replaced one by one. */
  keep(length: number): void {
    if (length === 0) return;
    this.#flush();
    this.#raw += length;
    this.#clean += length;
    this.#gapLength = this.#length;
    this.#gapRaw = this.#raw;
  }

  /** `raw` units that became `clean` units. */
  edit(raw: number, clean: number, tag: number): void {
    if (raw > 0 && clean > 0) {
      this.#flush();
      this.#push(clean, this.#raw + raw, tag);
      this.#gapLength = this.#length;
      this.#gapRaw = this.#raw;
    } else if (raw > 0) {
      if (this.#target >= 0) this.#target += raw;
      else this.#push(0, this.#raw + raw, tag);
    } else if (clean > 0) this.#inserted.push(clean, tag);
  }

  /** Goes on at another raw offset; what lies between is not bridged. */
  jump(raw: number): void {
    if (raw === this.raw) return;
    this.#target = raw;
    this.#length = this.#gapLength;
    this.#raw = this.#gapRaw;
  }

  finish(): MapParts {
    this.#flush();
    return { blocks: this.#blocks.subarray(0, this.#length), jumps: this.#jumps, length: this.#clean };
  }

  #flush(): void {
    if (this.#inserted.length > 0) {
      for (let i = 0; i < this.#inserted.length; i += 2)
        this.#push(this.#inserted[i]!, this.#raw, this.#inserted[i + 1]!);
      this.#inserted = [];
    }
    if (this.#target >= 0 && this.#target !== this.#raw) {
      this.#push(0, this.#target, JUMP);
      this.#jumps++;
    }
    this.#target = -1;
  }

  #push(clean: number, rawEnd: number, tag: number): void {
    if (this.#length + WIDTH > this.#blocks.length) {
      const grown = new Int32Array(this.#blocks.length * 2);
      grown.set(this.#blocks);
      this.#blocks = grown;
    }
    const at = this.#length;
    this.#blocks[at + CLEAN_START] = this.#clean;
    this.#blocks[at + CLEAN_END] = this.#clean + clean;
    this.#blocks[at + RAW_START] = this.#raw;
    this.#blocks[at + RAW_END] = rawEnd;
    this.#blocks[at + TAG] = tag;
    this.#length = at + WIDTH;
    this.#clean += clean;
    this.#raw = rawEnd;
  }
}
