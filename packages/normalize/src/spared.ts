/** Spans of a text, in order and apart, that no further step changes: damage that stays, so that it can be found again. */
export class Spared {
  static readonly NONE = /* @__PURE__ */ new Spared([]);

  /** Start and end of each. */
  readonly #edges: readonly number[];

  private constructor(edges: readonly number[]) {
    this.#edges = edges;
  }

  /** Of spans in any order; those that touch are one. */
  static of(spans: readonly { readonly start: number; readonly end: number }[]): Spared {
    const edges: number[] = [];
    for (const { start, end } of [...spans].sort((x, y) => x.start - y.start)) {
      if (edges.length > 0 && start <= edges.at(-1)!) edges.push(Math.max(edges.pop()!, end));
      else edges.push(start, end);
    }
    return edges.length === 0 ? Spared.NONE : new Spared(edges);
  }

  get isEmpty(): boolean {
    return this.#edges.length === 0;
  }

  /** The first span that ends behind `i`; one that starts and ends nowhere when there is none. */
  from(i: number): { start: number; end: number } {
    let low = 0;
    let high = this.#edges.length >> 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#edges[2 * middle + 1]! <= i) low = middle + 1;
      else high = middle;
    }
    const start = this.#edges[2 * low];
    return start === undefined ? NOWHERE : { start, end: this.#edges[2 * low + 1]! };
  }

  with(spans: readonly { readonly start: number; readonly end: number }[]): Spared {
    if (spans.length === 0) return this;
    const own = [];
    for (let k = 0; k < this.#edges.length; k += 2) own.push({ start: this.#edges[k]!, end: this.#edges[k + 1]! });
    return Spared.of([...own, ...spans]);
  }

  /** Those of a part of the text, as they stand in it. */
  within(start: number, end: number): Spared {
    const edges: number[] = [];
    for (let next = this.from(start); next.start < end; next = this.from(next.end)) {
      edges.push(Math.max(next.start, start) - start, Math.min(next.end, end) - start);
    }
    return edges.length === 0 ? Spared.NONE : new Spared(edges);
  }

  /** Where they are after edits, four integers each, none of which touches them. */
  after(edits: Int32Array): Spared {
    let k = 0;
    let shift = 0;
    const edges = this.#edges.map((edge) => {
      for (; k < edits.length && edits[k + 1]! <= edge; k += 4) shift = edits[k + 3]! - edits[k + 1]!;
      return edge + shift;
    });
    return edges.length === 0 ? this : new Spared(edges);
  }
}

/** Farther than any text goes. */
const NOWHERE = { start: 0x3fff_ffff, end: 0x3fff_ffff };
