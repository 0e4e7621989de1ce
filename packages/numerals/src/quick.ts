import { ARABIC, HAN } from './characters.js';
import { POWERS, toDecimal } from './exact.js';
import { notationOf } from './mention.js';
import { readPlain } from './plain.js';
import { readDigits } from './quick-arabic.js';
import { withSurroundings } from './quick-mention.js';
import { classAt, type Reader, unitAt } from './reader.js';
import type { NumberMention } from './types.js';

const PERCENT = 0x25;
const FULL_WIDTH_PERCENT = 0xff05;
/** 百分之 */
const BAI = 0x767e;
const FEN = 0x5206;
const ZHI = 0x4e4b;
const DE = 0x7684;
const YAO = 0x5e7a;

/**
 * Reads the most common numbers of a report, those that are plain and no range: 2310, 85.97%, 近9337.42万, 第二十三,
 * 百分之六十以上. Null for all others, which are for the full reader; where it answers, the full reader would answer the same.
 */
export function readQuick(r: Reader, i: number, floor: number): NumberMention | null {
  const first = unitAt(r, i);
  if (r.classes[first] === ARABIC) return readDigits(r, i, floor);
  const per = first === BAI && unitAt(r, i + 1) === FEN && unitAt(r, i + 2) === ZHI;
  if (per && i > floor && unitAt(r, i - 1) === DE) return null;
  if (!readPlain(r, per ? i + 3 : i)) return null;
  const { m, s, script } = r.plain;
  let { end } = r.plain;
  let percent = per;
  if (!per) {
    const sign = unitAt(r, end);
    if (sign === PERCENT || sign === FULL_WIDTH_PERCENT) {
      percent = true;
      end++;
    } else if (end - i === 1 && script !== 1 && (script === 4 || first === YAO)) return null;
  }
  const value = s === 0 ? m : m / POWERS[s]!;
  const decimal = s === 0 ? String(m) : toDecimal({ m, s }, false);
  const last = classAt(r, end - 1);
  const round = percent || (last === ARABIC ? s === 0 && m >= 10 : last !== HAN);
  return withSurroundings(
    r,
    i,
    floor,
    end,
    percent,
    round,
    s === 0,
    value,
    decimal,
    notationOf(per ? script | 2 : script),
  );
}
