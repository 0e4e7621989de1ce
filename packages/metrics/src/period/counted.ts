// Dates at which things were counted, which a text comes back to for what else there is on that day.
import type { Frame } from './frame.js';
import { isStock, tellsStock } from './stock.js';
import type { PeriodTarget } from './types.js';

/** The last dates of a paragraph at which things were counted. */
export class Counted {
  /** The last, as long as no other time was told. */
  #near: Frame | null = null;
  #last: Frame | null = null;
  /** Where the figure begins that follows one counted at `last`. */
  #next = -1;

  take(frame: Frame): void {
    this.#last = frame;
    if (frame.group.mentions[0]!.kind === 'stock') this.#near = frame;
  }

  /** Whether any figure may be told of a date again. */
  get waits(): boolean {
    return this.#near !== null || this.#last !== null;
  }

  /** Another time is told of. */
  pass(): void {
    this.#near = null;
  }

  /** The paragraph is over. */
  clear(): void {
    this.#near = null;
    this.#last = null;
  }

  /**
   * The date of a figure that counts what there is; `words` are those before it, `next` the figure behind it. `own` where its
   * sentence states a time.
   */
  for(text: string, target: PeriodTarget, next: PeriodTarget | undefined, words: string, own: boolean): Frame | null {
    if (this.#near && tellsStock(words)) return this.#near;
    // 截至2022年底，党员90名。2022年发展党员9名。女党员30名: what has no time of its own is told of that date.
    if (this.#last === null || own) return null;
    const share = target.kind === 'percent' && words.includes('占') && this.#next === target.span.start;
    const there = share || (target.kind === 'count' && isStock(text, target, words));
    this.#next = there ? (next?.span.start ?? -1) : -1;
    return there ? this.#last : null;
  }
}
