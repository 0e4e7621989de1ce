import { isSpace } from './characters.js';

/** Words that stay as they stand, in any width of their letters, digits and points. */
export class KeptWords {
  readonly #byFirstUnit = new Map<number, Uint16Array[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue;
      const units = Uint16Array.from({ length: word.length }, (_, i) => folded(word.charCodeAt(i)));
      const same = this.#byFirstUnit.get(units[0]!);
      if (same) same.push(units);
      else this.#byFirstUnit.set(units[0]!, [units]);
    }
    for (const same of this.#byFirstUnit.values()) same.sort((x, y) => y.length - x.length);
  }

  get isEmpty(): boolean {
    return this.#byFirstUnit.size === 0;
  }

  /** How long the longest word is that stands at `i`; 0 when none does. */
  lengthAt(units: Uint16Array, i: number): number {
    const words = this.#byFirstUnit.get(folded(units[i]!));
    return words?.find((word) => isAt(units, i, word))?.length ?? 0;
  }
}

function isAt(units: Uint16Array, i: number, word: Uint16Array): boolean {
  if (i + word.length > units.length) return false;
  for (let k = 0; k < word.length; k++) if (folded(units[i + k]!) !== word[k]) return false;
  return true;
}

/** The unit that all widths of a letter, digit, point or space have in common. */
function folded(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  return unit < 0x3001 && isSpace(unit) ? 0x20 : unit;
}
