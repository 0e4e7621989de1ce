import type { Span } from '@zhibiao/schema';

/** An id: the start of the first raw piece. */
export function idOf(rawSpans: readonly Span[]): string {
  return String(rawSpans[0]?.start ?? 0);
}

/** `12`, and `12.2` for a second one that starts there. */
export function uniqueIds(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  });
}

/** Gives each thing that has a place in the reading text its raw pieces and its id. */
export function withPlaces<T extends { readonly span: Span }>(
  found: readonly T[],
  toRaw: (span: Span) => Span[],
): (T & { id: string; rawSpans: Span[] })[] {
  const raw = found.map(({ span }) => toRaw(span));
  const ids = uniqueIds(raw.map(idOf));
  return found.map((one, at) => ({ id: ids[at]!, ...one, rawSpans: raw[at]! }));
}
