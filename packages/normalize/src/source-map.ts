import { NormalizeError } from './error.js';
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
import { composeBlocks } from './map-compose.js';
import { formatMap, parseMap } from './map-notation.js';
import type { Span } from './types.js';

/** A stretch of the clean text, in clean order; see `SourceMap.fromPieces`. */
export type Piece =
  /** Raw text that was taken over, unit by unit; with `length`, raw text that became `length` units (0: removed). */
  | { readonly start: number; readonly end: number; readonly length?: number }
  /** That many units of clean text that no raw text stands behind. */
  | { readonly insert: number };

/**
 * Which characters of a raw text became which of a clean one, as ranges: only where the lengths differ is anything stored.
 *
 * Offsets are UTF-16 code units. Edges are drawn inwards: what was removed at an edge of a span belongs to neither side
 * of it, what was removed inside it does. A character that is one of several that were replaced together stands for all
 * of them. An empty span sticks to the character after it. A map never changes; all look-ups are O(log n), plus the
 * number of pieces that come back.
 *
 * @example SourceMap.fromPieces(9, [{ start: 0, end: 2 }, { start: 2, end: 7, length: 0 }, { start: 7, end: 9 }]).toJSON() // => '2 5:0 2'
 */
export class SourceMap {
  readonly #blocks: Blocks;
  readonly #jumps: number;
  /** UTF-16 units of the raw text. */
  readonly rawLength: number;
  /** UTF-16 units of the clean text. */
  readonly length: number;
  #inverse: SourceMap | undefined;

  private constructor({ blocks, jumps, length }: MapParts, rawLength: number) {
    // What was room to grow is not kept.
    this.#blocks = blocks.slice();
    this.#jumps = jumps;
    this.rawLength = rawLength;
    this.length = length;
  }

  /**
   * The map of a text to itself.
   *
   * @throws {NormalizeError} `invalid-map` when that is no length.
   */
  static identity(length: number): SourceMap {
    const builder = new MapBuilder();
    builder.keep(natural(length));
    return SourceMap.fromBuilder(builder, length);
  }

  /**
   * Makes a map from what the clean text is put together of, in clean order. Raw text between two pieces that no piece
   * names was lifted out: `toRaw` splits there. Pieces may come in any raw order but must not share raw text. What was
   * removed without a trace (a line break inside a word) is a piece of `length: 0`, which `toRaw` bridges.
   *
   * @example
   * // 'ab|CAPTION|cd' → 'abcd\nCAPTION': a paragraph that a caption had torn
   * SourceMap.fromPieces(13, [
   *   { start: 0, end: 2 }, { start: 11, end: 13 }, { insert: 1 }, { start: 3, end: 10 },
   * ]).toRaw({ start: 0, end: 4 }) // => [{ start: 0, end: 2 }, { start: 11, end: 13 }]
   *
   * @throws {NormalizeError} `invalid-map`, the offset is the raw one, when a piece is outside of the raw text, or shares some with another.
   */
  static fromPieces(rawLength: number, pieces: Iterable<Piece>): SourceMap {
    const builder = new MapBuilder();
    for (const piece of pieces) {
      if ('insert' in piece) {
        builder.edit(0, natural(piece.insert), 0);
        continue;
      }
      const { start, end } = piece;
      natural(start);
      if (!Number.isInteger(end) || end < start || end > rawLength) {
        throw new NormalizeError('invalid-map', start, `an end from ${start} to ${rawLength}`, String(end));
      }
      builder.jump(start);
      const length = piece.length ?? end - start;
      if (length === end - start) builder.keep(length);
      else builder.edit(end - start, natural(length), 0);
    }
    return SourceMap.fromBuilder(builder, rawLength).#checked();
  }

  /** @internal For maps that this package writes itself. */
  static fromBuilder(builder: MapBuilder, rawLength: number): SourceMap {
    builder.jump(rawLength);
    return new SourceMap(builder.finish(), rawLength);
  }

  /** @internal */
  static fromParts(parts: MapParts, rawLength: number): SourceMap {
    return new SourceMap(parts, rawLength);
  }

  /**
   * Reads what `toJSON` wrote.
   *
   * @throws {NormalizeError} `invalid-map`, the offset is in the notation.
   */
  static fromJSON(json: string): SourceMap {
    const builder = new MapBuilder();
    const rawLength = parseMap(json, builder);
    return SourceMap.fromBuilder(builder, rawLength).#checked();
  }

  /** Whether every offset stays what it is. */
  get isIdentity(): boolean {
    return this.#blocks.length === 0;
  }

  /**
   * Where a span of the clean text stands in the raw text. One piece, and a further one only where other text was moved
   * or lifted out between, in clean order. A span that holds only text with nothing behind it gives one empty piece.
   *
   * @example normalize('審結(jié)31件，執(zhí)結(jié)9件，兌現(xiàn)5萬元').map.toRaw({ start: 1, end: 4 }) // => [{ start: 1, end: 9 }]
   * @throws {NormalizeError} `invalid-span`
   */
  toRaw(span: Span): Span[] {
    checkSpan(span, this.length);
    const { start, end } = span;
    if (this.#jumps === 0) return [this.#side(start, end, 0) ?? this.#point(end)];
    const pieces: Span[] = [];
    let from = start;
    for (let k = this.#after(start, CLEAN_END); from < end; k += WIDTH) {
      while (k < this.#blocks.length && (this.#blocks[k + TAG]! & JUMP) === 0 && this.#blocks[k + CLEAN_START]! < end) {
        k += WIDTH;
      }
      const to = k < this.#blocks.length ? Math.min(end, this.#blocks[k + CLEAN_START]!) : end;
      const piece = to > from ? this.#side(from, to, 0) : null;
      if (piece) pieces.push(piece);
      from = to;
    }
    return pieces.length > 0 ? pieces : [this.#point(end)];
  }

  /**
   * Where a span of the raw text went: the clean text from its first to its last character that is still there, or `null`
   * when nothing of it is. Where its pieces were moved apart, `invert().toRaw(span)` tells them one by one.
   *
   * @throws {NormalizeError} `invalid-span`
   */
  toClean(span: Span): Span | null {
    checkSpan(span, this.rawLength);
    if (this.#jumps > 0) return this.#hull(span);
    return span.end > span.start ? this.#side(span.start, span.end, RAW_START) : this.#caret(span.start, RAW_START);
  }

  /**
   * This map, then `other`: raw → middle and middle → clean give raw → clean. Replacements that share a character of
   * the middle text become one. Associative, as long as what one map put in with nothing behind it is not replaced by the next.
   *
   * @throws {NormalizeError} `invalid-map` when `other` does not start from a text as long as this map's clean one.
   */
  compose(other: SourceMap): SourceMap {
    if (!(other instanceof SourceMap)) {
      throw new NormalizeError('invalid-map', -1, 'a SourceMap', other === null ? 'null' : typeof other);
    }
    if (other.rawLength !== this.length) {
      throw new NormalizeError('invalid-map', -1, `a map from ${this.length} units`, `one from ${other.rawLength}`);
    }
    if (other.isIdentity) return this;
    if (this.isIdentity) return other;
    return SourceMap.fromBuilder(composeBlocks(this.#parts(), other.#parts()), this.rawLength);
  }

  /**
   * The map the other way round: its `toRaw` takes spans of the raw text to all their pieces in the clean one. What was lifted out
   * is put in the other way round, with nothing behind it: inverted twice, it is removed text, which `toRaw` bridges.
   */
  invert(): SourceMap {
    this.#inverse ??= this.#invert();
    return this.#inverse;
  }

  /** In clean order: `4` kept units, `5:0` five raw units that became none, `@40` go on at raw offset 40. */
  toJSON(): string {
    return formatMap(this.#blocks, this.length);
  }

  #parts() {
    return { blocks: this.#blocks, length: this.length, jumps: this.#jumps };
  }

  /** Index of the first block whose `side` is greater than `offset`. */
  #after(offset: number, side: number): number {
    let low = 0;
    let high = this.#blocks.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#blocks[middle * WIDTH + side]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low * WIDTH;
  }

  /** Raw minus clean offset in front of block `k`. */
  #delta(k: number): number {
    return k === 0 ? 0 : this.#blocks[k - WIDTH + RAW_END]! - this.#blocks[k - WIDTH + CLEAN_END]!;
  }

  /** The other side of a span without jumps inside it; `from` is the side that it is on: 0 the clean one, `RAW_START` the raw one. */
  #side(start: number, end: number, from: 0 | 2): Span | null {
    const b = this.#blocks;
    const to = 2 - from;
    const sign = from === 0 ? 1 : -1;
    let k = this.#after(start, from + 1);
    let first = start + sign * this.#delta(k);
    let at = start;
    for (; k < b.length && b[k + from]! <= at; k += WIDTH) {
      if (at >= end) return null;
      const has = b[k + to + 1]! > b[k + to]!;
      const spans = b[k + from + 1]! > b[k + from]!;
      first = has && spans ? b[k + to]! : b[k + to + 1]!;
      if (has && spans) break;
      at = b[k + from + 1]!;
    }
    if (at >= end) return null;
    let last = this.#before(end, from);
    let stop = end;
    for (; last >= 0 && b[last + from + 1]! >= stop; last -= WIDTH) {
      if (b[last + to + 1]! > b[last + to]! && b[last + from + 1]! > b[last + from]!) {
        return { start: first, end: b[last + to + 1]! };
      }
      stop = b[last + from]!;
    }
    return { start: first, end: stop + sign * this.#delta(last + WIDTH) };
  }

  /** Index of the last block that starts before `offset`, -WIDTH when there is none. */
  #before(offset: number, side: number): number {
    let low = 0;
    let high = this.#blocks.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#blocks[middle * WIDTH + side]! < offset) low = middle + 1;
      else high = middle;
    }
    return (low - 1) * WIDTH;
  }

  /** The other side of an offset, `null` strictly inside a block that has no other side. */
  #caret(offset: number, from: 0 | 2): Span | null {
    const b = this.#blocks;
    const to = 2 - from;
    const k = this.#after(offset, from + 1);
    const inside = k < b.length && b[k + from]! < offset;
    if (inside && b[k + to] === b[k + to + 1]) return null;
    const at = inside ? b[k + to]! : offset + (from === 0 ? 1 : -1) * this.#delta(k);
    return { start: at, end: at };
  }

  /** The raw place of a clean offset; that of inserted text is where it was put in. */
  #point(offset: number): Span {
    const at = this.#blocks[this.#after(offset, CLEAN_END) + RAW_START]!;
    return this.#caret(offset, 0) ?? { start: at, end: at };
  }

  #hull(span: Span): Span | null {
    const inverse = this.invert();
    if (span.end === span.start) return inverse.#caret(span.start, 0);
    let start = Number.POSITIVE_INFINITY;
    let end = -1;
    for (const piece of inverse.toRaw(span)) {
      if (piece.end === piece.start) continue;
      start = Math.min(start, piece.start);
      end = Math.max(end, piece.end);
    }
    return end < 0 ? null : { start, end };
  }

  #invert(): SourceMap {
    const builder = new MapBuilder();
    for (const run of this.#runs()) {
      builder.edit(0, run.rawStart - builder.clean, 0);
      builder.jump(run.cleanStart);
      let clean = run.cleanStart;
      for (let k = run.from; k < run.to; k += WIDTH) {
        const b = this.#blocks;
        builder.keep(b[k + CLEAN_START]! - clean);
        clean = b[k + CLEAN_END]!;
        builder.edit(clean - b[k + CLEAN_START]!, b[k + RAW_END]! - b[k + RAW_START]!, b[k + TAG]!);
      }
      builder.keep(run.cleanEnd - clean);
    }
    builder.edit(0, this.rawLength - builder.clean, 0);
    return SourceMap.fromBuilder(builder, this.length);
  }

  /** This map, once no raw text is found in two places of it. */
  #checked(): SourceMap {
    if (this.#jumps === 0) return this;
    let end = 0;
    for (const run of this.#runs()) {
      if (run.rawStart < end) {
        throw new NormalizeError('invalid-map', run.rawStart, 'raw text in one place', 'raw text in two places');
      }
      end = Math.max(end, run.rawEnd);
    }
    return this;
  }

  /** What lies between two jumps, in raw order. */
  #runs(): { from: number; to: number; cleanStart: number; cleanEnd: number; rawStart: number; rawEnd: number }[] {
    const runs = [];
    let from = 0;
    let cleanStart = 0;
    let rawStart = 0;
    for (let k = 0; k <= this.#blocks.length; k += WIDTH) {
      const end = k === this.#blocks.length;
      if (!end && (this.#blocks[k + TAG]! & JUMP) === 0) continue;
      const cleanEnd = end ? this.length : this.#blocks[k + CLEAN_START]!;
      const rawEnd = cleanEnd + this.#delta(k);
      if (cleanEnd > cleanStart || k > from) runs.push({ from, to: k, cleanStart, cleanEnd, rawStart, rawEnd });
      if (end) break;
      from = k + WIDTH;
      cleanStart = cleanEnd;
      rawStart = this.#blocks[k + RAW_END]!;
    }
    return runs.sort((x, y) => x.rawStart - y.rawStart);
  }
}

function natural(n: number): number {
  if (!Number.isInteger(n) || n < 0) throw new NormalizeError('invalid-map', -1, 'a length of 0 or more', String(n));
  return n;
}

function checkSpan(span: Span, length: number): void {
  if (typeof span !== 'object' || span === null) {
    throw new NormalizeError('invalid-span', -1, `a span within 0 and ${length}`, span === null ? 'null' : typeof span);
  }
  const { start, end } = span;
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length) return;
  throw new NormalizeError('invalid-span', start, `a span within 0 and ${length}`, `${start}–${end}`);
}
