import {
  type Blocks,
  CLEAN_END,
  CLEAN_START,
  JUMP,
  MapBuilder,
  type MapParts,
  RAW_END,
  RAW_START,
  TAG,
  WIDTH,
} from './map-builder.js';

/**
 * Composes raw → middle with middle → clean. Replacements of the two that share a character of the middle text become one
 * (its raw side reaches over both), so that nothing of either is lost. Removals and insertions that only touch stay apart.
 */
export function composeBlocks(first: MapParts, second: MapParts): MapBuilder {
  return new Composer(first, second).run();
}

class Composer {
  readonly #a: Blocks;
  readonly #length: number;
  readonly #out: MapBuilder;
  /** The next block of the first map, and the middle offset reached. */
  #k = 0;
  #m = 0;
  /** A replacement being put together: middle start and end, clean length so far. -1: none. */
  #groupStart = -1;
  #groupEnd = 0;
  #groupClean = 0;
  #groupTag = 0;
  /** Text put in after the last unit of the group so far: inside it only when another unit follows. */
  #groupTail = 0;
  /** Blocks of the first map that are written: a second map with jumps may cut one in two, and its first piece has it. */
  readonly #used = new Set<number>();
  readonly #leaps: boolean;
  readonly #second: MapParts;

  constructor(first: MapParts, second: MapParts) {
    this.#a = first.blocks;
    this.#length = first.length;
    this.#second = second;
    this.#leaps = second.jumps > 0;
    this.#out = new MapBuilder((first.blocks.length + second.blocks.length) / WIDTH);
  }

  run(): MapBuilder {
    const b = this.#second.blocks;
    for (let at = 0; at < b.length; at += WIDTH) {
      const clean = b[at + CLEAN_END]! - b[at + CLEAN_START]!;
      const start = b[at + RAW_START]!;
      this.#keep(start);
      if ((b[at + TAG]! & JUMP) !== 0) {
        this.#close();
        this.#gap();
        this.#seek(b[at + RAW_END]!);
      } else this.#edit(b[at + RAW_END]!, clean, b[at + TAG]!);
    }
    const last = b.length - WIDTH;
    const end = this.#second.length + (last < 0 ? 0 : b[last + RAW_END]! - b[last + CLEAN_END]!);
    this.#keep(end);
    this.#close();
    this.#gap();
    return this.#out;
  }

  /** Middle text up to `end` stays as the first map made it. */
  #keep(end: number): void {
    while (this.#m < end) {
      if (this.#groupStart >= 0) {
        const stop = Math.min(end, this.#groupEnd);
        this.#grow(stop - this.#m);
        this.#m = stop;
        if (stop === this.#groupEnd) this.#close();
        continue;
      }
      this.#gap();
      const start = this.#k < this.#a.length ? this.#a[this.#k + CLEAN_START]! : this.#length;
      if (this.#k >= this.#a.length || start > this.#m) {
        const stop = Math.min(end, this.#k < this.#a.length ? start : end);
        this.#copy(stop - this.#m);
        continue;
      }
      this.#block(end);
    }
  }

  /** The block of the first map that `#m` stands in, as far as `end`. */
  #block(end: number): void {
    const at = this.#k;
    const start = this.#a[at + RAW_START]!;
    const stop = this.#a[at + CLEAN_END]!;
    if (this.#used.has(at)) {
      const to = Math.min(stop, end);
      this.#out.edit(0, to - this.#m, this.#a[at + TAG]!);
      this.#m = to;
      if (to === stop) this.#k += WIDTH;
    } else if (stop <= end && this.#a[at + CLEAN_START] === this.#m) {
      if (this.#a[at + RAW_END]! > start) this.#out.jump(start);
      this.#out.edit(this.#a[at + RAW_END]! - start, stop - this.#m, this.#a[at + TAG]!);
      this.#m = stop;
      this.#k += WIDTH;
    } else this.#open(stop, 0);
  }

  /** Middle text from `#m` to `end` becomes `clean` units. */
  #edit(end: number, clean: number, tag: number): void {
    if (end === this.#m) {
      if (this.#groupStart >= 0 && this.#groupClean > 0) {
        this.#groupTail += clean;
        this.#groupTag |= tag;
        return;
      }
      if (this.#groupStart < 0) this.#gap();
      this.#out.edit(0, clean, tag);
      return;
    }
    if (this.#groupStart < 0) {
      this.#gap();
      if (this.#k >= this.#a.length || this.#a[this.#k + CLEAN_START]! >= end) {
        // Nothing of the first map lies inside: the block stands as it is.
        this.#out.jump(this.#rawAt());
        this.#out.edit(end - this.#m, clean, tag);
        this.#m = end;
        return;
      }
      this.#open(end, tag);
    }
    this.#groupTag |= tag;
    if (clean > 0) this.#grow(clean);
    this.#groupEnd = Math.max(this.#groupEnd, this.#reach(end));
    this.#m = end;
    if (end === this.#groupEnd) this.#close();
  }

  #open(end: number, tag: number): void {
    this.#groupStart = this.#m;
    this.#groupEnd = this.#reach(end);
    this.#groupClean = 0;
    this.#groupTail = 0;
    this.#groupTag = tag;
  }

  #grow(clean: number): void {
    this.#groupClean += this.#groupTail + clean;
    this.#groupTail = 0;
  }

  /** Where a group that reaches to `end` has to end so that it cuts no replacement of the first map in two. */
  #reach(end: number): number {
    let k = this.#k;
    while (k < this.#a.length && this.#a[k + CLEAN_END]! < end) k += WIDTH;
    const cut = k < this.#a.length && this.#a[k + CLEAN_START]! < end && this.#a[k + CLEAN_END]! > end;
    return cut && !this.#used.has(k) ? this.#a[k + CLEAN_END]! : end;
  }

  /** Ends the open group: its raw side is all that the first map has from its first to its last character with a raw side. */
  #close(): void {
    if (this.#groupStart < 0) return;
    let clean = this.#groupClean;
    const { pieces, after } = this.#pieces(this.#groupStart, this.#groupEnd);
    for (const [start, end] of pieces) {
      this.#out.jump(start);
      this.#out.edit(end - start, clean, this.#groupTag);
      clean = 0;
    }
    for (const at of after) this.#removal(at);
    this.#out.edit(0, clean + this.#groupTail, this.#groupTag);
    this.#groupStart = -1;
  }

  /** Raw pieces of the middle span, edges drawn in, and the removals behind them; moves the cursor over it. */
  #pieces(from: number, end: number): { pieces: [number, number][]; after: number[] } {
    const after: number[] = [];
    const pieces: [number, number][] = [];
    let open: [number, number] | undefined;
    const put = (start: number, stop: number) => {
      after.length = 0;
      if (open) open[1] = stop;
      else {
        open = [start, stop];
        pieces.push(open);
      }
    };
    let m = from;
    while (m < end) {
      const more = this.#k < this.#a.length;
      const start = more ? this.#a[this.#k + CLEAN_START]! : end;
      if (!more || start > m) {
        const stop = Math.min(end, start);
        const raw = m + this.#delta();
        put(raw, raw + stop - m);
        m = stop;
        continue;
      }
      const at = this.#k;
      const stop = Math.min(end, this.#a[at + CLEAN_END]!);
      const rawStart = this.#a[at + RAW_START]!;
      const rawEnd = this.#a[at + RAW_END]!;
      if ((this.#a[at + TAG]! & JUMP) !== 0) open = undefined;
      else if (stop === m && open === undefined) this.#removal(at);
      else {
        this.#groupTag |= this.#a[at + TAG]!;
        if (stop === m) after.push(at);
        else if (rawEnd > rawStart && !this.#used.has(at)) {
          put(rawStart, rawEnd);
          this.#use(at);
        }
      }
      m = stop;
      if (this.#a[at + CLEAN_END]! <= end) this.#k += WIDTH;
    }
    this.#m = end;
    return { pieces, after };
  }

  /** Removals and jumps of the first map that stand at `#m`. */
  #gap(): void {
    while (this.#k < this.#a.length && this.#a[this.#k + CLEAN_END] === this.#m) {
      if (this.#a[this.#k + CLEAN_START] === this.#m) this.#removal(this.#k);
      this.#k += WIDTH;
    }
  }

  #removal(at: number): void {
    if ((this.#a[at + TAG]! & JUMP) !== 0 || this.#used.has(at)) return;
    const start = this.#a[at + RAW_START]!;
    this.#out.jump(start);
    this.#out.edit(this.#a[at + RAW_END]! - start, 0, this.#a[at + TAG]!);
    this.#use(at);
  }

  #use(at: number): void {
    if (this.#leaps) this.#used.add(at);
  }

  #copy(length: number): void {
    this.#out.jump(this.#rawAt());
    this.#out.keep(length);
    this.#m += length;
  }

  #rawAt(): number {
    return this.#m + this.#delta();
  }

  #delta(): number {
    return this.#k === 0 ? 0 : this.#a[this.#k - WIDTH + RAW_END]! - this.#a[this.#k - WIDTH + CLEAN_END]!;
  }

  #seek(m: number): void {
    let low = 0;
    let high = this.#a.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#a[middle * WIDTH + CLEAN_END]! < m) low = middle + 1;
      else high = middle;
    }
    this.#k = low * WIDTH;
    this.#m = m;
  }
}
