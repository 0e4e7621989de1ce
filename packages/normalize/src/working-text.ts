import { leaveUnits, takeUnits } from './buffers.js';
import { EditBuffer } from './edit-buffer.js';
import { readUnits, unitsToString } from './units.js';

/**
 * The text as the steps leave it: code units, which steps read and change in place as far as lengths allow, and the string
 * for those that need one.
 */
export class WorkingText {
  /** What all steps did so far, one behind the other. */
  readonly edits = new EditBuffer();
  readonly full: boolean;
  readonly #raw: string;
  #buffer: Uint16Array;
  #units: Uint16Array;
  #text: string | undefined;

  /** With `full`, edits that change no length are kept too. */
  constructor(raw: string, full: boolean) {
    this.full = full;
    this.#raw = raw;
    this.#buffer = takeUnits(raw.length);
    this.#units = this.#buffer.subarray(0, raw.length);
    readUnits(raw, this.#units);
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

  /** Takes a buffer whose first units are the text now; the one that it had is the next one's. */
  update(buffer: Uint16Array, length: number): void {
    if (buffer !== this.#buffer) leaveUnits(this.#buffer);
    this.#buffer = buffer;
    if (length !== this.#units.length || buffer.buffer !== this.#units.buffer) this.#units = buffer.subarray(0, length);
    this.#text = undefined;
  }

  /** The same units, changed. */
  touch(length = this.#units.length): void {
    this.update(this.#buffer, length);
  }

  /** Gives the text back for good. */
  finish(): string {
    const { text } = this;
    leaveUnits(this.#buffer);
    this.edits.seal();
    return text;
  }
}
