import { leaveUnits, takeUnits } from './buffers.js';
import type { EditBuffer } from './edit-buffer.js';
import { scriptMarks, TRADITIONAL } from './script-tables.js';

/** Units of a converted text, growing; always with room for what is left of the text to come out as long as it is. */
export interface Output {
  units: Uint16Array;
  length: number;
  /** Not 0 once anything is written that was not there. */
  changed: number;
  /** How many traditional characters were written. */
  traditional: number;
  /** Whether edits that change no length are wanted too. */
  readonly full: boolean;
  readonly edits: EditBuffer;
  /** Length of the text that is converted. */
  readonly total: number;
}

/** Writes a unit for the one at `i`; `false`, and nothing, when it is not known which (0). */
export function putOne(i: number, unit: number, to: number, out: Output): boolean {
  if (to === 0) return false;
  if (to !== unit) {
    out.changed = 1;
    if (out.full) out.edits.push(i, i + 1, out.length, out.length + 1);
  }
  out.units[out.length++] = to;
  return true;
}

/** Writes what stands at `i`; equal lengths are edits unit by unit. */
export function write(i: number, from: string, to: string, out: Output): number {
  const room = out.length + to.length + (out.total - i - from.length);
  if (room > out.units.length) {
    const grown = takeUnits(room + (room >> 3) + 64);
    grown.set(out.units.subarray(0, out.length));
    leaveUnits(out.units);
    out.units = grown;
  }
  const start = out.length;
  for (let k = 0; k < to.length; k++) out.units[start + k] = to.charCodeAt(k);
  out.length += to.length;
  if (to !== from) {
    out.changed = 1;
    if (out.full || to.length !== from.length) pushEdits(i, from, to, start, out);
  }
  return i + from.length;
}

/** Character by character as far as both have as many units, then what is left in the middle as one edit. */
function pushEdits(i: number, from: string, to: string, start: number, { full, edits }: Output): void {
  let end = 0;
  if (from.length !== to.length) {
    const most = Math.min(from.length, to.length) - 1;
    while (end < most && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  }
  let k = 0;
  while (k < from.length - end && k < to.length - end) {
    const size = pairLength(from, k);
    if (
      size !== pairLength(to, k) ||
      (from.length !== to.length && k + size === Math.min(from.length, to.length) - end)
    )
      break;
    if (full && from.slice(k, k + size) !== to.slice(k, k + size)) {
      edits.push(i + k, i + k + size, start + k, start + k + size);
    }
    k += size;
  }
  if (k < from.length - end || k < to.length - end) {
    edits.push(i + k, i + from.length - end, start + k, start + to.length - end);
  }
}

function pairLength(text: string, i: number): number {
  return text.codePointAt(i)! > 0xffff ? 2 : 1;
}

/** Edits for units that were replaced one by one. */
export function pushReplaced(units: Uint16Array, start: number, end: number, out: Output, shift: number): void {
  for (let i = start; i < end; i++) {
    if (units[i] !== out.units[i + shift]) out.edits.push(i, i + 1, i + shift, i + shift + 1);
  }
}

/** How many of the units are traditional characters. */
export function countTraditional(units: Uint16Array, start: number, end: number): number {
  const marks = scriptMarks();
  let count = 0;
  for (let i = start; i < end; i++) count += marks[units[i]!]! & TRADITIONAL;
  return count;
}
