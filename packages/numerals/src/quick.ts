import { mayBeBoundBehind, mayBeLinked } from './bounds.js';
import { AFTER, BEFORE, FINANCIAL, FOLLOWS, LEADS, LINK } from './characters.js';
import { POWERS, toDecimal } from './exact.js';
import { readPlain } from './plain.js';
import type { Reader } from './reader.js';
import type { NumberMention } from './types.js';

const PERCENT = 0x25;
const FULL_WIDTH_PERCENT = 0xff05;
const YAO = 0x5e7a;

/** Whether what stands before `i` can change how the number there is read. */
function mattersBefore(r: Reader, i: number, floor: number): boolean {
  if (i === floor) return false;
  const { text, classes, edges } = r;
  const c = text.charCodeAt(i - 1);
  const edge = edges[c]!;
  if (edge & (BEFORE | LEADS) || classes[c] !== 0) return true;
  return (edge & LINK) !== 0 && mayBeLinked(r, i);
}

/**
 * Reads the most common numbers of a report, those with nothing around them that matters: 2310, 85.97%, 9337.42万, 二十三.
 * Null for all others, which are for the full reader; where it answers, the full reader would answer the same.
 */
export function readQuick(r: Reader, i: number, floor: number): NumberMention | null {
  if (i < r.unranged || mattersBefore(r, i, floor) || !readPlain(r, i)) return null;
  const { text, classes, edges, plain } = r;
  let { end } = plain;
  const { m, s, script } = plain;
  let c = text.charCodeAt(end);
  const percent = c === PERCENT || c === FULL_WIDTH_PERCENT;
  if (percent) c = text.charCodeAt(++end);
  else if (end - i === 1 && script !== 1 && (classes[text.charCodeAt(i)]! & FINANCIAL || text.charCodeAt(i) === YAO))
    return null;
  const follows = end < text.length;
  if (follows && (edges[c]! & (AFTER | FOLLOWS) || classes[c] !== 0 || mayBeBoundBehind(r, end))) return null;
  const plainText =
    script === 1 && !percent && text.charCodeAt(i) !== 48 && (s === 0 || text.charCodeAt(end - 1) !== 48);
  const quote = text.slice(i, end);
  return {
    kind: percent ? 'percent' : 'cardinal',
    value: s === 0 ? m : m / POWERS[s]!,
    decimal: plainText ? quote : s === 0 ? String(m) : toDecimal({ m, s }, false),
    bound: 'exact',
    notation: script === 1 ? 'arabic' : script & 1 ? 'mixed' : script & 4 ? 'financial' : 'chinese',
    start: i,
    end,
    text: quote,
  };
}
