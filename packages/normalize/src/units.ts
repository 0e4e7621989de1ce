const LITTLE_ENDIAN = /* @__PURE__ */ isLittleEndian();
const CHUNK = 4096;

let decoder: { decode: (units: Uint16Array) => string } | undefined;

/** A string of UTF-16 code units. `wellFormed` tells that no half of a surrogate pair stands alone among them. */
export function unitsToString(units: Uint16Array, wellFormed: boolean): string {
  // Many times faster than fromCharCode, but it would write U+FFFD for half a pair.
  if (wellFormed && LITTLE_ENDIAN) {
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
export function isWellFormed(text: string): boolean {
  return (text as { isWellFormed?: () => boolean }).isWellFormed?.() ?? false;
}
