import { isSpace } from './characters.js';

/**
 * Where the ideographic description sequences of a text end (⿰亻乾), by where they start. They describe one character, so that
 * nothing inside them is converted. An incomplete one is no sequence; with `strict`, neither is one with a space. From right to left, so that nesting costs nothing.
 */
export function describedSequences(units: Uint16Array, strict = false): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let i = units.length - 1; i >= 0; i--) {
    let children = operands(units[i]!);
    if (children === 0) continue;
    let end = i + 1;
    for (; children > 0 && end < units.length; children--) {
      if (strict && isSpace(units[end]!)) break;
      end = ends.get(end) ?? end + characterLength(units, end, units.length);
    }
    if (children === 0) ends.set(i, end);
  }
  return ends;
}

/** How many units the character at `i` has in a text that ends at `end`. */
export function characterLength(units: Uint16Array, i: number, end: number): number {
  return (units[i]! & 0xfc00) === 0xd800 && i + 1 < end && (units[i + 1]! & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** Whether an ideographic description starts with the unit. */
export function isDescription(unit: number): boolean {
  return unit >= 0x2ff0 && unit <= 0x2fff;
}

function operands(unit: number): number {
  if (!isDescription(unit)) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}
