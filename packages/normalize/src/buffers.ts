/**
 * Buffers that one call leaves to the next: to make them, and to collect them, costs as much as a step does on a text of
 * some pages. Longer texts get their own.
 */
const UNITS = 1 << 14;
const INTEGERS = 1 << 13;
const MOST = 4;

const units: Uint16Array[] = [];
const integers: Int32Array[] = [];

/** Room for so many units at least; what is in it is left from before. */
export function takeUnits(length: number): Uint16Array {
  return length > UNITS ? new Uint16Array(length) : (units.pop() ?? new Uint16Array(UNITS));
}

/** Leaves a buffer to the next call. Nobody may use it after that. */
export function leaveUnits(buffer: Uint16Array): void {
  if (buffer.length === UNITS && units.length < MOST) units.push(buffer);
}

export function takeIntegers(length = 0): Int32Array {
  return length > INTEGERS ? new Int32Array(length) : (integers.pop() ?? new Int32Array(INTEGERS));
}

export function leaveIntegers(buffer: Int32Array): void {
  if (buffer.length === INTEGERS && integers.length < MOST) integers.push(buffer);
}
