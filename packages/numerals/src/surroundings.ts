import { boundAfter, boundBefore, JIN, joinBounds, mayBeBoundAfter, repeats } from './bounds.js';
import { BEFORE, LEADS, LINK } from './characters.js';
import { afterConnector } from './range.js';
import { type BoundWord, edgesAt, isSpace, pastSpace, type Reader, unitAt } from './reader.js';
import type { Bound } from './types.js';

const DI = 0x7b2c;
const QIAN = 0x524d;
const DAO = 0x5012;
/** 数 */
const isCount = (c: number): boolean => c === 0x6570 || c === 0x6578;

/** 第, 倒数第 and 前 before the number make an ordinal of it: where they start, else -1. */
function ordinalStart(r: Reader, start: number, end: number, ranges: boolean, floor: number): number {
  const { text, running } = r;
  let at = start - 1;
  if (at < floor) return -1;
  if (isSpace(unitAt(r, at)) && at > floor && (unitAt(r, at - 1) === DI || unitAt(r, at - 1) === QIAN)) at--;
  const c = unitAt(r, at);
  if (c === DI) return at - 2 >= floor && unitAt(r, at - 2) === DAO && isCount(unitAt(r, at - 1)) ? at - 2 : at;
  if (c !== QIAN || ranges || (at > 0 && running?.endsAnother(r, '前', at))) return -1;
  // 前1-9月 has two numbers.
  if (afterConnector(r, end) >= 0) return -1;
  // 前九个月, 前五年: the first so many, counted by their unit; 前十名 and 前三 are ranks.
  const behind = pastSpace(r, end);
  const next = text[behind] ?? '';
  if (next === '名' || next === '位' || !running) return at;
  const counted =
    running.isUnit(next) || running.isUnit(text.slice(behind, behind + 2)) || running.isTimeUnit(text, behind);
  return counted ? -1 : at;
}

/**
 * Reads what stands around the number in [start, end), none of it before `floor`, into `r.around`: what makes an ordinal of
 * it (a cardinal that `mayRank`), and bound words, whether they touch it or stand apart. `round` numbers go on in 余 多 来 许.
 */
export function readSurroundings(
  r: Reader,
  floor: number,
  start: number,
  end: number,
  bound: Bound,
  round: boolean,
  mayRank: boolean,
  ranges: boolean,
): void {
  const { text, edges, around, running } = r;
  around.ordinal = false;
  around.fromEnd = false;
  around.torn = undefined;
  let lead = start > floor ? edges[unitAt(r, start - 1)]! : 0;
  if (mayRank && lead & LEADS) {
    const at = ordinalStart(r, start, end, ranges, floor);
    if (at >= 0) {
      if (unitAt(r, at) === QIAN) bound = 'at-most';
      around.ordinal = true;
      around.fromEnd = start - at > 2 && unitAt(r, at) !== DI;
      start = at;
      round = false;
      lead = start > floor ? edges[unitAt(r, start - 1)]! : 0;
    }
  }
  if (end < text.length) {
    let last: BoundWord | null = null;
    for (let k = 0; k < 2 && mayBeBoundAfter(r, end); k++) {
      const after = boundAfter(r, end, round);
      if (!after || (last && repeats(r, last, after))) break;
      last = after;
      bound = joinBounds(bound, after.bound);
      end = after.end;
      round = false;
    }
    if (!around.ordinal && running) {
      const behind = running.boundAfterUnit(r, end);
      if (behind) {
        bound = joinBounds(bound, behind.bound);
        around.torn = [{ start: behind.start, end: behind.end }];
      }
    }
  }
  if (lead & (BEFORE | LEADS | LINK)) {
    const first = start;
    let last: BoundWord | null = null;
    for (let k = 0; k < 2 && edgesAt(r, start - 1) & (BEFORE | LEADS); k++) {
      const before = boundBefore(r, start, floor);
      if (!before || (before.single === JIN && running?.isTimeUnit(text, end)) || running?.comparesYear(r, before, end))
        break;
      if (last && repeats(r, last, before)) break;
      last = before;
      bound = joinBounds(bound, before.bound);
      start = before.start;
    }
    if (start === first) {
      const before = running?.linkedBefore(r, start, floor);
      if (before) {
        bound = joinBounds(bound, before.bound);
        around.torn = [{ start: before.start, end: before.end }, ...(around.torn ?? [])];
      }
    }
  }
  around.start = start;
  around.end = end;
  around.bound = bound;
}
