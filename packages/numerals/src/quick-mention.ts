import { wordBefore } from './bounds.js';
import { ARABIC, BEFORE, FOLLOWS, INNER, JOINS, LEADS, LINK } from './characters.js';
import { isSquaredUnit, mayBeBoundBehind, mayBeLinked } from './context.js';
import type { Writable } from './mention.js';
import { afterConnector } from './range.js';
import { classAt, edgesAt, isSpace, type Reader, unitAt } from './reader.js';
import { readSurroundings } from './surroundings.js';
import type { Notation, NumberMention } from './types.js';

const SPACE = 0x20;
const COMMA = 0x2c;
const DOT = 0x2e;
const FEN = 0x5206;
const ZHI = 0x4e4b;
const DI = 0x7b2c;
const QIAN = 0x524d;
const FIRST_HAN = 0x4e00;

/** Whether what stands behind a plain number, at `i`, can make a range or another kind of it. */
function changes(r: Reader, i: number, percent: boolean): boolean {
  const edge = edgesAt(r, i);
  if (edge & (FOLLOWS | JOINS)) {
    const c = unitAt(r, i);
    if (isSpace(c)) return classAt(r, i + 1) !== 0 || edgesAt(r, i + 1) !== 0;
    if (edge & JOINS) return afterConnector(r, i) >= 0;
    return !percent && (c !== FEN || unitAt(r, i + 1) === ZHI);
  }
  return (edge & INNER) !== 0 && (edgesAt(r, i + 1) & FOLLOWS) !== 0;
}

/** Whether nothing at `i` goes on in the number before it, bounds it or makes another kind of it. */
function isPlainEnd(r: Reader, i: number): boolean {
  if (i >= r.text.length) return true;
  const c = unitAt(r, i);
  if (r.classes[c] !== 0 || r.edges[c] !== 0) return c === DOT && classAt(r, i + 1) === 0;
  if (c < FIRST_HAN) return (c !== COMMA || classAt(r, i + 1) !== ARABIC) && !isSquaredUnit(c);
  return !mayBeBoundBehind(r, i);
}

/**
 * The mention that a plain magnitude in [i, end) is, with what stands around it; null where that may make a range or another
 * kind of it. `round` as for `readSurroundings`.
 */
export function withSurroundings(
  r: Reader,
  i: number,
  floor: number,
  end: number,
  percent: boolean,
  round: boolean,
  whole: boolean,
  value: number,
  decimal: string,
  notation: Notation,
): NumberMention | null {
  const { text, around } = r;
  const lead = i > floor ? unitAt(r, i - 1) : 0;
  const edge = r.edges[lead]!;
  if (edge & LEADS && lead !== DI && lead !== QIAN && lead !== SPACE) return null;
  const plainEnd = isPlainEnd(r, end);
  if (plainEnd && (edge === 0 || !mayMatter(r, i, floor, lead, edge))) {
    return {
      kind: percent ? 'percent' : 'cardinal',
      value,
      decimal,
      bound: 'exact',
      notation,
      start: i,
      end,
      text: text.slice(i, end),
    };
  }
  if (plainEnd) {
    if (lead === DI && !percent && whole && isFree(r, i - 2, floor)) {
      const start = i - 1;
      return { kind: 'ordinal', value, decimal, bound: 'exact', notation, start, end, text: text.slice(start, end) };
    }
  } else if (changes(r, end, percent)) return null;
  readSurroundings(r, floor, i, end, 'exact', round, !percent && whole, false);
  const { start } = around;
  const mention: Writable<NumberMention> = {
    kind: percent ? 'percent' : around.ordinal ? 'ordinal' : 'cardinal',
    value,
    decimal,
    bound: around.bound,
    notation,
    start,
    end: around.end,
    text: text.slice(start, around.end),
  };
  if (around.fromEnd) mention.fromEnd = true;
  if (around.torn !== undefined) mention.boundSpans = around.torn;
  return mention;
}

/** Whether the unit at `i` does nothing to what follows it, or is before `floor`. */
const isFree = (r: Reader, i: number, floor: number): boolean => {
  const c = unitAt(r, i);
  return i < floor || (r.edges[c] === 0 && r.classes[c] === 0);
};

/** Whether what stands before the number, of which `lead` is the last unit, may change or bound it. */
function mayMatter(r: Reader, i: number, floor: number, lead: number, edge: number): boolean {
  if (lead === SPACE) return edgesAt(r, i - 2) !== 0;
  return (
    (edge & LEADS) !== 0 ||
    // 到 and 于 end many words besides.
    ((edge & BEFORE) !== 0 && ((edge & LINK) === 0 || wordBefore(r, i, floor) !== null)) ||
    ((edge & LINK) !== 0 && mayBeLinked(r, i))
  );
}
