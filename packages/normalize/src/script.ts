import { EditBuffer, type Rewritten } from './rewrite.js';
import { convertStretch, type Output, unchangedUntil } from './script-convert.js';
import { describedSequences } from './script-sequences.js';
import { scriptMarks, type Table, TRADITIONAL, tableOf } from './script-tables.js';
import type { Script } from './types.js';
import { unitsToString } from './units.js';

/** What a paragraph is written in, by its characters that only one of the scripts has. */
interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly traditional: number;
  readonly simplified: number;
}

/**
 * Converts to simplified characters. With `auto`, a paragraph whose traditional characters outnumber its simplified ones is
 * converted by tw2s, and so is one without either when the document is traditional; all others stay.
 */
export function convertScript(text: string, script: Script, keep: readonly string[], full: boolean): Rewritten | null {
  if (script === 'none') return null;
  if (script !== 'auto') {
    const converter = new Converter(text, tableOf(script), keep, full);
    converter.convert(0, text.length);
    return converter.finish();
  }
  const paragraphs = paragraphsOf(text);
  if (!paragraphs.some(({ traditional, simplified }) => traditional > simplified)) return null;
  const converter = new Converter(text, tableOf('tw2s'), keep, full);
  let neutral: boolean | undefined;
  for (const { start, end, traditional, simplified } of paragraphs) {
    if (traditional > simplified) converter.convert(start, end, traditional, simplified);
    else if (traditional === 0 && simplified === 0 && converter.mayChange(start, end)) {
      neutral ??= isTraditionalDocument(text, paragraphs, keep);
      if (neutral) converter.convert(start, end);
    }
  }
  return converter.finish();
}

function paragraphsOf(text: string): Paragraph[] {
  const marks = scriptMarks();
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) {
      paragraphs.push({ start, end: i + 1, traditional, simplified });
      start = i + 1;
      traditional = 0;
      simplified = 0;
    } else {
      const mark = marks[unit]!;
      traditional += mark & TRADITIONAL;
      simplified += mark >> 1;
    }
  }
  if (start < text.length) paragraphs.push({ start, end: text.length, traditional, simplified });
  return paragraphs;
}

/** Whether more traditional characters are converted in the paragraphs that are traditional than there are simplified ones anywhere. */
function isTraditionalDocument(text: string, paragraphs: readonly Paragraph[], keep: readonly string[]): boolean {
  let open = 0;
  for (const { simplified } of paragraphs) open -= simplified;
  for (const { start, end, traditional, simplified } of paragraphs) {
    if (traditional <= simplified) continue;
    open += new Converter(text.slice(start, end), tableOf('tw2s'), keep, false).convert(
      0,
      end - start,
      traditional,
      simplified,
    );
    if (open > 0) return true;
  }
  return false;
}

class Converter {
  readonly #text: string;
  readonly #table: Table;
  readonly #keep: ReadonlyMap<number, readonly string[]>;
  readonly #edits: EditBuffer;
  #out: Output | undefined;
  #sequences: ReadonlyMap<number, number> | undefined;
  /** Up to where the text was taken over. */
  #done = 0;

  constructor(text: string, table: Table, keep: readonly string[], full: boolean) {
    this.#text = text;
    this.#table = table;
    this.#keep = byFirstUnit(keep);
    this.#edits = new EditBuffer(full);
  }

  /** Whether a character of the stretch becomes another one. */
  mayChange(start: number, end: number): boolean {
    for (let i = start; i < end; i++) {
      const unit = this.#text.charCodeAt(i);
      if ((this.#table.codes[unit]! & 0xffff) !== unit) return true;
    }
    return false;
  }

  /**
   * Converts a stretch of so many traditional characters, and takes it back unless more than `least` of them are gone from it,
   * as when all belong to words that stay. Gives how many are gone.
   */
  convert(start: number, end: number, traditional = 0, least = -1): number {
    const text = this.#text;
    if (least >= 0) this.#open(start);
    const from = this.#out?.length ?? 0;
    const edits = this.#edits.count;
    let at = start;
    for (let i = start; this.#keep.size > 0 && i < end; i++) {
      const word = this.#keep.get(text.charCodeAt(i))?.find((kept) => text.startsWith(kept, i));
      if (word === undefined || i + word.length > end) continue;
      this.#stretch(at, i);
      this.#copy(i + word.length);
      i += word.length - 1;
      at = i + 1;
    }
    this.#stretch(at, end);
    const out = this.#out;
    if (least < 0 || !out) return 0;
    const gone = traditional - countTraditional(out.units, from, out.length);
    if (gone > least) return gone;
    out.length = from;
    this.#edits.rewind(edits);
    this.#done = start;
    return 0;
  }

  finish(): Rewritten | null {
    if (!this.#out || this.#out.changed === 0) return null;
    this.#copy(this.#text.length);
    const text = unitsToString(this.#out.units.subarray(0, this.#out.length), this.#text);
    return text === this.#text ? null : { text, edits: this.#edits.finish() };
  }

  /** Starts to write, unless it has, and takes over what stands in front. */
  #open(start: number): Output {
    const total = this.#text.length;
    this.#out ??= { units: new Uint16Array(total + 64), length: 0, changed: 0, total };
    this.#copy(start);
    return this.#out;
  }

  #stretch(from: number, end: number): void {
    // Nothing is written until something changes: simplified text is read once, and that is all.
    const start = this.#out ? from : unchangedUntil(this.#text, from, end, this.#table);
    if (start === end) return;
    convertStretch(this.#text, start, end, this.#table, this.#open(start), this.#edits, () => {
      this.#sequences ??= describedSequences(this.#text);
      return this.#sequences;
    });
    this.#done = end;
  }

  #copy(end: number): void {
    const out = this.#out;
    if (!out) return;
    for (let i = this.#done; i < end; i++) out.units[out.length++] = this.#text.charCodeAt(i);
    this.#done = Math.max(this.#done, end);
  }
}

function countTraditional(units: Uint16Array, start: number, end: number): number {
  const marks = scriptMarks();
  let count = 0;
  for (let i = start; i < end; i++) count += marks[units[i]!]! & TRADITIONAL;
  return count;
}

/** Words by the unit they start with, the longest first. */
function byFirstUnit(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const word of words) {
    if (word === '') continue;
    const same = found.get(word.charCodeAt(0));
    if (same) same.push(word);
    else found.set(word.charCodeAt(0), [word]);
  }
  for (const same of found.values()) same.sort((x, y) => y.length - x.length);
  return found;
}
