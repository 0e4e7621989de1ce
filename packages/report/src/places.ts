import type { Span } from '@zhibiao/schema';

/** An id for each thing: the start of its first raw piece, `12`, and `12.2` for a second one that starts there. */
export function uniqueIds(rawSpans: readonly (readonly Span[])[]): string[] {
  const seen = new Map<number, number>();
  return rawSpans.map(([first]) => {
    const start = first?.start ?? 0;
    const count = (seen.get(start) ?? 0) + 1;
    seen.set(start, count);
    return count === 1 ? String(start) : `${start}.${count}`;
  });
}

/** Gives each thing that has a place in the reading text its raw pieces and its id. */
export function withPlaces<T extends { readonly span: Span }>(
  found: readonly T[],
  toRaw: (span: Span) => Span[],
): (T & { id: string; rawSpans: Span[] })[] {
  const raw = found.map(({ span }) => toRaw(span));
  const ids = uniqueIds(raw);
  return found.map((one, at) => ({ id: ids[at]!, ...one, rawSpans: raw[at]! }));
}
