const LITTLE_ENDIAN = /* @__PURE__ */ isLittleEndian();
const CHUNK = 4096;

/** What is used of Node's Buffer, where there is one. */
interface Bytes {
  from(
    buffer: ArrayBufferLike,
    offset: number,
    length: number,
  ): { toString(encoding: 'utf16le'): string; write(text: string, encoding: 'utf16le'): number };
}

let decoder: { decode: (units: Uint16Array) => string } | undefined;

function bytesOf(units: Uint16Array) {
  const { Buffer } = globalThis as { Buffer?: Bytes };
  return LITTLE_ENDIAN ? Buffer?.from(units.buffer, units.byteOffset, units.byteLength) : undefined;
}

/** The code units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  readUnits(text, units);
  return units;
}

/** Writes the code units of a text into an array as long. */
export function readUnits(text: string, units: Uint16Array): void {
  const bytes = bytesOf(units);
  if (bytes) bytes.write(text, 'utf16le');
  else for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
}

/** A string of UTF-16 code units, which were made from `text` without parting a surrogate pair. */
export function unitsToString(units: Uint16Array, text: string): string {
  const bytes = bytesOf(units);
  if (bytes) return bytes.toString('utf16le');
  // Many times faster than fromCharCode, but it would write U+FFFD for half a pair.
  if (LITTLE_ENDIAN && isWellFormed(text)) {
    decoder ??= new TextDecoder('utf-16le', { ignoreBOM: true });
    return decoder.decode(units);
  }
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) {
    parts.push(String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as unknown as number[]));
  }
  return parts.join('');
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}

/** Whether no half of a surrogate pair stands alone; `false` too where the runtime can't tell quickly. */
function isWellFormed(text: string): boolean {
  return (text as { isWellFormed?: () => boolean }).isWellFormed?.() ?? false;
}
