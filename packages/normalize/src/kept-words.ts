import { startsWith } from './script-convert.js';

/** Words that stay as they stand. */
export class KeptWords {
  readonly #byFirstUnit = new Map<number, string[]>();

  constructor(words: readonly string[]) {
    for (const word of words) {
      if (word === '') continue;
      const same = this.#byFirstUnit.get(word.charCodeAt(0));
      if (same) same.push(word);
      else this.#byFirstUnit.set(word.charCodeAt(0), [word]);
    }
    for (const same of this.#byFirstUnit.values()) same.sort((x, y) => y.length - x.length);
  }

  get isEmpty(): boolean {
    return this.#byFirstUnit.size === 0;
  }

  /** How long the longest word is that stands at `i`; 0 when none does. */
  lengthAt(units: Uint16Array, i: number): number {
    const words = this.#byFirstUnit.get(units[i]!);
    return words?.find((word) => startsWith(units, i, units.length, word))?.length ?? 0;
  }
}
