import { isWeight } from './amount.js';
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
import { classAt, createReader, PAD, type Reader, unitAt } from './reader.js';
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
  if (kind !== HALF || r.classes[next] !== 0 || next === CHENG) return false;
  const lead = unitAt(r, i - 1);
  return lead !== 0x20 && (r.edges[lead]! & BEFORE) === 0;
}

const BAI = 0x767e;
const FEN = 0x5206;
/** 成 */
const CHENG = 0x6210;
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

/** The first unit from `i` on that is of any class, or the end of the text: four are looked at in a turn. */
function nextNumeral(r: Reader, i: number): number {
  const { classes, units } = r;
  const end = (PAD + r.text.length) | 0;
  let p = (PAD + i) | 0;
  while (p < end) {
    if (classes[units[p]!]! !== 0) break;
    if (classes[units[p + 1]!]! !== 0) {
      p += 1;
      break;
    }
    if (classes[units[p + 2]!]! !== 0) {
      p += 2;
      break;
    }
    if (classes[units[p + 3]!]! !== 0) {
      p += 3;
      break;
    }
    p += 4;
  }
  return p - PAD;
}

/** How far a text has been searched. */
interface Search {
  readonly r: Reader;
  readonly keep: boolean;
  /** Where the next number may start. */
  at: number;
  /** Where the last number ended: no bound word of the next stands before it. */
  floor: number;
}

function startSearch(text: string, { keepFixedWords, read }: FindOptions, lasts: boolean): Search {
  const keep = keepFixedWords === true;
  return {
    r: createReader(text, read === 'digits', lasts, RUNNING_TEXT, keep ? undefined : fixedEnd),
    keep,
    at: 0,
    floor: 0,
  };
}

/** Where the text goes on behind what is no number, though a numeral of class `kind` stands at `i`; `i` where it may be one. */
function skipped(r: Reader, i: number, kind: number, keep: boolean): number {
  if (kind === LATIN) return codeEnd(r, i);
  if (kind === POINT) return startsDecimals(r, i) ? i : i + 1;
  if (!keep) {
    const end = fixedEnd(r, i);
    if (end > i) return end;
    if (r.classes[unitAt(r, i)]! & FINANCIAL && !isFinancial(r, i)) return i + 1;
  }
  return kind >= PLACE && startsNone(r, i, kind) ? i + 1 : i;
}

/** Adds the next numbers of the text to `found`, up to `limit` of them. */
function search(s: Search, found: NumberMention[], limit: number): void {
  const { r, keep } = s;
  const { units, classes } = r;
  const { length } = r.text;
  let { at: i, floor } = s;
  while (found.length < limit) {
    i = nextNumeral(r, i);
    if (i >= length) break;
    const kind = classes[units[PAD + i]!]! & CLASS_MASK;
    if (i < r.refused && kind !== LATIN) {
      i = r.refused;
      continue;
    }
    if (kind !== ARABIC) {
      const next = kind === HAN && i === floor && i > 0 && isWeight(r, i) ? i + 1 : skipped(r, i, kind, keep);
      if (next > i) {
        i = next;
        continue;
      }
    }
    const m = readQuick(r, i, floor) ?? readMention(r, i, floor);
    if (m === null) {
      i = Math.max(i + 1, r.refused);
      continue;
    }
    const { end } = m;
    if (kind === ARABIC || kind === POINT) {
      const c = units[PAD + end]!;
      const code = c < FIRST_HAN || classes[c] === LATIN ? isInCode(r, end) : 0;
      if (code > 0) {
        i = code;
        continue;
      }
    }
    if (kind === ARABIC || keep || standsAlone(r, m, i)) {
      found.push(m);
      floor = end;
    }
    i = end;
  }
  s.at = i;
  s.floor = floor;
}

const startsDecimals = (r: Reader, i: number): boolean =>
  classAt(r, i + 1) === ARABIC && classAt(r, i - 1) !== ARABIC && classAt(r, i - 1) !== POINT && i >= r.undotted;

/**
 * Yields what `findNumbers` finds, one at a time.
 *
 * @example [...iterateNumbers('审结904件，结案率81.3%')].map((n) => n.text) // => ['904', '81.3%']
 */
export function* iterateNumbers(text: string, options: FindOptions = {}): Generator<NumberMention, void, undefined> {
  const s = startSearch(text, options, true);
  for (;;) {
    const found: NumberMention[] = [];
    search(s, found, 1);
    if (found.length === 0) return;
    yield found[0]!;
  }
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
  const found: NumberMention[] = [];
  search(startSearch(text, options, false), found, Number.POSITIVE_INFINITY);
  return found;
}
