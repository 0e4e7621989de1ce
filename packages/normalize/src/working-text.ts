import { unitsOf, unitsToString } from './units.js';

/**
 * The text as the steps leave it: code units, which steps read and change in place as far as lengths allow, and the string
 * for those that need one.
 */
export class WorkingText {
  readonly #raw: string;
  #units: Uint16Array;
  #text: string | undefined;

  constructor(raw: string) {
    this.#raw = raw;
    this.#units = unitsOf(raw);
    this.#text = raw;
  }

  /** All units of the text, and none behind it. */
  get units(): Uint16Array {
    return this.#units;
  }

  get length(): number {
    return this.#units.length;
  }

  get text(): string {
    this.#text ??= unitsToString(this.#units, this.#raw);
    return this.#text;
  }

  /** Takes other units, or the same ones once they were changed. */
  update(units: Uint16Array): void {
    this.#units = units;
    this.#text = undefined;
  }
}
