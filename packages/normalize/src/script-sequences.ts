/**
 * Where the ideographic description sequences of a text end (⿰亻乾), by where they start. They describe one character, so that
 * nothing inside them is converted. An incomplete one is no sequence. From right to left, so that nesting costs nothing.
 */
export function describedSequences(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let i = text.length - 1; i >= 0; i--) {
    let children = operands(text.charCodeAt(i));
    if (children === 0) continue;
    let end = i + 1;
    for (; children > 0 && end < text.length; children--) {
      end = ends.get(end) ?? end + (text.codePointAt(end)! > 0xffff ? 2 : 1);
    }
    if (children === 0) ends.set(i, end);
  }
  return ends;
}

/** Whether an ideographic description starts with the unit. */
export function isDescription(unit: number): boolean {
  return unit >= 0x2ff0 && unit <= 0x2fff;
}

function operands(unit: number): number {
  if (!isDescription(unit)) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}
