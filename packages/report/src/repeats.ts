import type { Span } from '@zhibiao/schema';

/** A passage that stands in the text again: where, and where first. Both spans are equally long. */
export interface RepeatedPassage {
  readonly span: Span;
  readonly of: Span;
}

/** Slogans and set phrases run to about twenty characters; a passage of this length was printed twice. */
const SHORTEST = 30;
/** A whole line counts from this length, so that table cells and bare numbers don't. */
const LINE_SHORTEST = 8;

/**
 * Windows that are hashed, and the step between those that are kept: any passage of `SHORTEST` characters holds a kept one,
 * since WINDOW + STEP - 1 = SHORTEST.
 */
const WINDOW = 23;
const STEP = 8;
const BASE = 0x01000193;
/** How many earlier places with one hash are looked at. */
const CANDIDATES = 8;

/**
 * Finds passages that stand in `text` more than once: 30 characters or longer, or a whole line (`lines`).
 *
 * Each is given with its first printing; passages never overlap each other, and none overlaps the printing it repeats. Linear in
 * the text: every eighth window of 23 characters is kept in a hash table, every window looked up.
 *
 * @example findRepeats('甲'.repeat(3), []) // => []
 */
export function findRepeats(text: string, lines: readonly Span[]): RepeatedPassage[] {
  return withLines(text, lines, passages(text));
}

function passages(text: string): RepeatedPassage[] {
  const found: RepeatedPassage[] = [];
  const { length } = text;
  if (length < 2 * SHORTEST) return found;
  let bits = 10;
  while (1 << bits < (2 * length) / STEP && bits < 22) bits++;
  const mask = (1 << bits) - 1;
  // Kept windows by number, from 1: 0 is none.
  const heads = new Int32Array(1 << bits);
  const next = new Int32Array(Math.ceil(length / STEP) + 2);
  /** The whole hash of each, since a place in the table is shared. */
  const hashes = new Int32Array(next.length);
  // A polynomial: a unit that leaves the window has been multiplied WINDOW times.
  let power = 1;
  for (let i = 0; i < WINDOW; i++) power = Math.imul(power, BASE);
  let hash = 0;
  for (let i = 0; i < WINDOW; i++) hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
  /** Where the last repeat found ends: the next one starts no earlier. */
  let floor = 0;
  for (let at = 0; at + WINDOW <= length; at++) {
    if (at > 0)
      hash = (Math.imul(hash, BASE) + text.charCodeAt(at + WINDOW - 1) - Math.imul(text.charCodeAt(at - 1), power)) | 0;
    const slot = (hash ^ (hash >>> 15)) & mask;
    const head = heads[slot]!;
    if (head > 0 && at >= floor) {
      let same = head;
      while (same > 0 && hashes[same] !== hash) same = next[same]!;
      const match = same > 0 && longest(text, at, floor, same, next);
      if (match) {
        found.push(match);
        floor = match.span.end;
      }
    }
    if (at % STEP === 0) {
      // First places stay in front, so that a third printing points at the first.
      const kept = at / STEP + 1;
      hashes[kept] = hash;
      if (head === 0) heads[slot] = kept;
      else {
        let tail = head;
        let depth = 1;
        while (depth < CANDIDATES && next[tail]! > 0) {
          tail = next[tail]!;
          depth++;
        }
        if (depth < CANDIDATES) next[tail] = kept;
      }
    }
  }
  return found;
}

/** The longest passage around the window at `at` that stands at one of the earlier places too, or none that is long enough. */
function longest(text: string, at: number, floor: number, head: number, next: Int32Array): RepeatedPassage | undefined {
  let best: RepeatedPassage | undefined;
  for (let kept = head; kept > 0; kept = next[kept]!) {
    const first = (kept - 1) * STEP;
    if (first + WINDOW > at) break;
    let same = 0;
    while (same < WINDOW && text.charCodeAt(first + same) === text.charCodeAt(at + same)) same++;
    if (same < WINDOW) continue;
    let back = 0;
    while (
      at - back > floor &&
      first - back > 0 &&
      back < SHORTEST &&
      text.charCodeAt(first - back - 1) === text.charCodeAt(at - back - 1)
    )
      back++;
    let on = WINDOW;
    while (at + on < text.length && first + on < at - back && text.charCodeAt(first + on) === text.charCodeAt(at + on))
      on++;
    if (back + on >= SHORTEST && (!best || back + on > best.span.end - best.span.start)) {
      best = trim(text, { start: at - back, end: at + on }, first - back);
    }
  }
  return best && best.span.end - best.span.start >= SHORTEST ? best : undefined;
}

/** Cuts a passage that runs over line ends to whole lines, except where the rest of a line is long enough by itself. */
function trim(text: string, { start, end }: Span, first: number): RepeatedPassage {
  let from = start;
  let to = end;
  const headEnd = start + text.slice(start, end).indexOf('\n');
  if (headEnd >= start) {
    if (start > 0 && text[start - 1] !== '\n' && headEnd - start < SHORTEST) from = headEnd;
    const tailStart = text.lastIndexOf('\n', end - 1);
    if (end < text.length && text[end] !== '\n' && end - tailStart - 1 < SHORTEST) to = Math.max(tailStart, from);
  }
  while (from < to && text[from] === '\n') from++;
  while (to > from && text[to - 1] === '\n') to--;
  return { span: { start: from, end: to }, of: { start: first + from - start, end: first + to - start } };
}

/** Adds the lines that repeat a line before them and aren't in a passage that was found. */
function withLines(text: string, lines: readonly Span[], found: readonly RepeatedPassage[]): RepeatedPassage[] {
  if (lines.length < 2) return [...found];
  const first = new Map<string, Span>();
  const all: RepeatedPassage[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < found.length && found[next]!.span.end <= line.start) all.push(found[next++]!);
    if (line.end - line.start < LINE_SHORTEST) continue;
    const words = text.slice(line.start, line.end);
    const earlier = first.get(words);
    if (!earlier) first.set(words, line);
    else if (!found[next] || found[next]!.span.start >= line.end) all.push({ span: line, of: earlier });
  }
  for (; next < found.length; next++) all.push(found[next]!);
  return all;
}
