import {
  ARABIC,
  BEFORE,
  CLASS_MASK,
  FINANCIAL,
  HALF,
  HAN,
  LATIN,
  MULTIPLIER,
  PLACE,
  POINT,
  VAGUE,
} from './characters.js';
import { codeEnd, isInCode } from './codes.js';
import { RUNNING_TEXT } from './context.js';
import { fixedEnd } from './lexicon.js';
import { readMention } from './mention.js';
import { readQuick } from './quick.js';
import { classAt, createReader, type Reader, unitAt } from './reader.js';
import type { FindOptions, NumberMention } from './types.js';
import { isUnit } from './units.js';

/** 陆 伍 拾 are syllables of other words too: they count beside another financial form, 万, 亿, 元, 角 or 分. */
function isFinancial(r: Reader, i: number): boolean {
  const next = unitAt(r, i + 1);
  if (r.classes[next]! & FINANCIAL || classAt(r, i + 1) === MULTIPLIER) return true;
  const c = r.text[i + 1] ?? ' ';
  return '零圆圓元角分整'.includes(c) && !'队隊大收'.includes(r.text[i - 1] ?? ' ');
}

/** Whether the numeral at `i` is of those that start a number with certain neighbours only, and has others. */
function startsNone(r: Reader, i: number, kind: number): boolean {
  const next = unitAt(r, i + 1);
  // 数量, 几家; 百分点; 北京; 半 without 数 or a bound word.
  if (kind === VAGUE) return r.classes[next]! < HAN;
  if (kind === PLACE) return next === FEN && unitAt(r, i) === BAI && !'之百'.includes(r.text[i + 2] ?? ' ');
  if (kind === MULTIPLIER) return next !== FEN && r.values[unitAt(r, i)]! > 8;
  if (kind !== HALF || r.classes[next] !== 0) return false;
  const lead = unitAt(r, i - 1);
  return lead !== 0x20 && (r.edges[lead]! & BEFORE) === 0;
}

const BAI = 0x767e;
const FEN = 0x5206;
const FIRST_HAN = 0x4e00;
/** 幺 says 1 in a row of digits only. */
const YAO = 0x5e7a;
const OPENING = '“‘「『"《';
const CLOSING = '”’」』"》';

/** “六一”, “一三五”, “十四五”: digits side by side between quotation marks are a name. */
function isQuotedName(r: Reader, m: NumberMention): boolean {
  if (m.end - m.start > 4 || unitAt(r, m.end) >= FIRST_HAN || m.kind !== 'cardinal') return false;
  if (!OPENING.includes(r.text[m.start - 1] ?? ' ') || !CLOSING.includes(r.text[m.end] ?? ' ')) return false;
  for (let k = m.start; k < m.end; k++) if (classAt(r, k) === HAN && classAt(r, k + 1) === HAN) return true;
  return m.text === '十一';
}

/** A Han numeral alone that is also a syllable of other words: it counts with a bound word or a unit beside it. */
function standsAlone(r: Reader, m: NumberMention, at: number): boolean {
  if (isQuotedName(r, m)) return false;
  if (m.end - at !== 1 || m.kind !== 'cardinal') return true;
  const { text } = r;
  const c = unitAt(r, at);
  const kind = r.classes[c]! & CLASS_MASK;
  const value = r.values[c]!;
  if (kind === HAN && value > 0) return c !== YAO;
  const next = text[at + 1] ?? '';
  if (kind === HAN) return isUnit(next) || (!/\p{L}/u.test(next) && '为為是在于於到至'.includes(text[at - 1] ?? ' '));
  if ((kind === PLACE && value === 1) || (kind !== PLACE && kind !== MULTIPLIER) || m.bound !== 'exact') return true;
  // 单位：万元, 件/万人: the multiplier belongs to the unit.
  return isUnit(next) && !'/／：:（('.includes(text[at - 1] ?? ' ');
}

/** Reads a text from left to right: each call gives the next number. */
class Finder {
  private readonly r: Reader;
  private readonly keep: boolean;
  private floor = 0;
  private i = 0;

  constructor(text: string, options: FindOptions) {
    this.keep = options.keepFixedWords === true;
    this.r = createReader(text, options.read === 'digits', RUNNING_TEXT, this.keep ? undefined : fixedEnd);
  }

  next(): NumberMention | null {
    const { r, keep } = this;
    const { text, classes, units } = r;
    const { length } = text;
    let { i } = this;
    for (;;) {
      let flags = 0;
      while (i < length) {
        flags = classes[units[i]!]!;
        if (flags !== 0) break;
        i++;
      }
      if (i >= length) break;
      const kind = flags & CLASS_MASK;
      if (kind === LATIN) {
        i = codeEnd(r, i);
        continue;
      }
      if (i < r.refused) {
        i = r.refused;
        continue;
      }
      if (kind === POINT && !startsDecimals(r, i)) {
        i++;
        continue;
      }
      if (!keep && kind >= HAN && kind <= HALF) {
        const end = fixedEnd(units, i);
        if (end > i) {
          i = end;
          continue;
        }
        if (flags & FINANCIAL && !isFinancial(r, i)) {
          i++;
          continue;
        }
      }
      if (kind >= PLACE && startsNone(r, i, kind)) {
        i++;
        continue;
      }
      const m = readQuick(r, i, this.floor) ?? readMention(r, i, this.floor);
      if (!m) {
        i = Math.max(i + 1, r.refused);
        continue;
      }
      const code = kind === ARABIC || kind === POINT ? isInCode(r, m.end) : 0;
      if (code > 0) {
        i = code;
        continue;
      }
      const counts = keep || kind === ARABIC || standsAlone(r, m, i);
      i = m.end;
      if (counts) {
        this.floor = i;
        this.i = i;
        return m;
      }
    }
    this.i = length;
    return null;
  }
}

const startsDecimals = (r: Reader, i: number): boolean =>
  classAt(r, i + 1) === ARABIC && classAt(r, i - 1) !== ARABIC && classAt(r, i - 1) !== POINT && i >= r.undotted;

/**
 * Yields what `findNumbers` finds, one at a time.
 *
 * @example [...iterateNumbers('审结904件，结案率81.3%')].map((n) => n.text) // => ['904', '81.3%']
 */
export function* iterateNumbers(text: string, options: FindOptions = {}): Generator<NumberMention, void, undefined> {
  const finder = new Finder(text, options);
  for (let m = finder.next(); m; m = finder.next()) yield m;
}

/**
 * Finds every number in `text`, in order, without overlaps.
 *
 * Spans are half-open UTF-16 offsets into `text`. A multiplier is folded in (`9337.42万` → 93374200); a percent is not
 * divided (`81.3%` → 81.3, kind `percent`). Never throws: a text without numbers gives `[]`. Linear in its length.
 *
 * @example findNumbers('审结904件，结案率81.3%').map((n) => n.value) // => [904, 81.3]
 * @see Civil Code of the PRC, art. 1259: 以上, 以下 and 以内 take in the number itself.
 */
export function findNumbers(text: string, options: FindOptions = {}): NumberMention[] {
  const finder = new Finder(text, options);
  const found: NumberMention[] = [];
  for (let m = finder.next(); m; m = finder.next()) found.push(m);
  return found;
}
