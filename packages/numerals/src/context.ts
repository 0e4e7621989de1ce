import { boundAfter, DUO, skipSpaceBack, wordBefore } from './bounds.js';
import { AFTER, AFTER_SECOND, BEFORE, INNER, LATIN, LINK } from './characters.js';
import { ENDS_ANOTHER, STARTS_ANOTHER, STILL_BOUNDED } from './context-words.js';
import {
  type BoundWord,
  classAt,
  edgesAt,
  isSpace,
  PAD,
  pastSpace,
  type Reader,
  type RunningText,
  unitAt,
} from './reader.js';
import { isMeasure, isTimeUnit, isUnit } from './units.js';

const YUE = 0x7ea6;
const ZUI = 0x6700;
const YU = 0x4f59;
const YU_TRADITIONAL = 0x9918;

interface Neighbours {
  readonly words: ReadonlyMap<string, ReadonlySet<number>>;
  /** By a hash of the word and the unit beside it: whether there may be such a pair. */
  readonly filter: Uint8Array;
}
interface Tables {
  readonly ends: Neighbours;
  readonly starts: Neighbours;
}
let tables: Tables | undefined;

const hashOf = (word: string, unit: number): number => (word.charCodeAt(word.length - 1) * 31 + unit) & 0xfff;

function readNeighbours(rows: Readonly<Record<string, string>>): Neighbours {
  const filter = new Uint8Array(0x1000);
  const words = new Map<string, ReadonlySet<number>>();
  for (const [word, chars] of Object.entries(rows)) {
    const units = Array.from(chars, (c) => c.charCodeAt(0));
    for (const unit of units) filter[hashOf(word, unit)] = 1;
    words.set(word, new Set(units));
  }
  return { words, filter };
}

function contextTables(): Tables {
  tables ??= { ends: readNeighbours(ENDS_ANOTHER), starts: readNeighbours(STARTS_ANOTHER) };
  return tables;
}

const isNeighbour = ({ words, filter }: Neighbours, word: string, unit: number): boolean =>
  filter[hashOf(word, unit)] === 1 && words.get(word)?.has(unit) === true;

/** Whether a link word that ends at `p` may have a bound word before it. */
export const mayBeLinked = (r: Reader, p: number): boolean =>
  (edgesAt(r, p - 1) & LINK) !== 0 && ((edgesAt(r, p - 2) | edgesAt(r, p - 3)) & BEFORE) !== 0;

/** 达到, 需要: links of two characters; those of one are in the table. */
const isLongLink = (a: number, b: number): boolean =>
  b === 0x5230 ? a === 0x8fbe || a === 0x9054 : b === 0x8981 && a === 0x9700;

/** A bound word that 为 是 在 占 … parts from the number: 约占55%. */
function linkedBefore(r: Reader, p: number, floor: number): BoundWord | null {
  const at = skipSpaceBack(r, p, floor);
  if (!mayBeLinked(r, at)) return null;
  for (let length = isLongLink(unitAt(r, at - 2), unitAt(r, at - 1)) ? 2 : 1; length > 0; length--) {
    if (at - length <= floor) continue;
    const word = wordBefore(r, at - length, floor);
    if (!word || (word.single !== 0 && word.single !== YUE) || unitAt(r, word.start) === ZUI) continue;
    return word;
  }
  return null;
}

const MAX_UNIT = 5;
/** From the bit of `AFTER` to that of `AFTER_SECOND`. */
const TO_SECOND = 5;

/** 个, 名 or 家 with a noun that is no rank: 20个国家以上, but not 3名县级以上. */
const isOpenUnit = (unit: string): boolean =>
  unit.length <= 3 && '个個名家'.includes(unit[0]!) && !'级級县縣市省部'.includes(unit[unit.length - 1]!);

/**
 * Whether a bound word may stand behind the unit that starts at `p`: a look at five characters, all of them at once, since
 * most numbers have none and a loop that ends anywhere costs more.
 */
export function mayBeBoundBehind({ units, edges }: Reader, p: number): boolean {
  const at = PAD + p;
  const a = edges[units[at + 1]!]!;
  const b = edges[units[at + 2]!]!;
  const c = edges[units[at + 3]!]!;
  const d = edges[units[at + 4]!]!;
  const e = edges[units[at + 5]!]!;
  const f = edges[units[at + 6]!]!;
  if ((a | b | c | d | e) & INNER) return true;
  const seconds = (b & (a << TO_SECOND)) | (c & (b << TO_SECOND)) | (d & (c << TO_SECOND)) | (e & (d << TO_SECOND));
  return ((seconds | (f & (e << TO_SECOND))) & AFTER_SECOND) !== 0;
}

/** A bound word of two characters at `p`, or behind one space there. */
function longWord(r: Reader, p: number): BoundWord | null {
  const word = boundAfter(r, p, true);
  return word && word.end - word.start === 2 ? word : null;
}

const isParenthesis = (c: number): boolean => c === 0x28 || c === 0xff08;
const INCLUDED_REGEX = /^[（(]含[^（()），。]{0,8}[）)]/u;

/** 50万元（含）以上, 3年（含3年）以上: the parenthesis stands at `at`, the unit, if any, between `p` and it. */
function boundBehindIncluded(r: Reader, p: number, at: number): BoundWord | null {
  const [included] = INCLUDED_REGEX.exec(r.text.slice(at, at + 12)) ?? [];
  return included && (at === p || isUnit(r.text.slice(p, at))) ? longWord(r, at + included.length) : null;
}

/** Units in one character: ㎏ ㎡ ㎥, ℃. */
export const isSquaredUnit = (c: number): boolean => (c >= 0x3371 && c <= 0x33df) || c === 0x2103;
const LATIN_UNIT_REGEX = /^(?:[a-zA-Zμ]{1,5}[²³23]?|[\u2103\u3371-\u33df])(?:\/\d{0,4}[a-zA-Zμ]{1,5}[²³23]?)?/u;

/** 30kg以上, 80mg/100ml以上: a Latin unit starts at `p`. */
function boundAfterLatin(r: Reader, p: number): BoundWord | null {
  const { text } = r;
  const [unit] = LATIN_UNIT_REGEX.exec(text.slice(p, p + 20)) ?? [];
  // 100ml in 80mg/100ml is a part of the unit.
  return unit && !/[a-zA-Zμ]\/\d{1,4}$/u.test(text.slice(Math.max(0, p - 6), p)) ? longWord(r, p + unit.length) : null;
}

/** Behind 余 after a unit: no noun that it would be a part of (两年余刑). */
const endsPhrase = (r: Reader, i: number): boolean => {
  const c = unitAt(r, i);
  return c < 0x4e00 || c > 0x9fff || '的地之后後前来來间間才就仍'.includes(r.text[i]!);
};

/** A bound word behind the unit: 3000人以上, 20个工作日以内, 三年多, 两个多月, 五个月余. */
function boundAfterUnit(r: Reader, p: number): BoundWord | null {
  const { text, edges } = r;
  for (let at = p; at <= p + MAX_UNIT; at++) {
    const c = unitAt(r, at);
    if (isParenthesis(c)) return boundBehindIncluded(r, p, at);
    if (isSpace(c)) return at > p && isUnit(text.slice(p, at)) ? longWord(r, at) : null;
    if (!(c >= 0x4e00 && c <= 0x9fff)) return null;
    if (at === p || !(edges[c]! & AFTER)) continue;
    const yu = c === YU || c === YU_TRADITIONAL;
    if (c !== DUO && !yu && !(edges[unitAt(r, at + 1)]! & AFTER_SECOND)) continue;
    let unit = text.slice(p, at);
    const joined = unit.length > 1 && (unit.endsWith('及') || unit.endsWith('或'));
    if (joined) unit = unit.slice(0, -1);
    const word = boundAfter(r, at, true);
    if (!word) continue;
    const known = isUnit(unit);
    if (word.end - word.start === 2) {
      const yi = text[at] === '以';
      if (known || (yi && isOpenUnit(unit))) return word;
      continue;
    }
    if (yu && isMeasure(unit) && endsPhrase(r, at + 1)) return word;
    if (c !== DUO) continue;
    const next = text.slice(at + 1, at + 3);
    if (unit === '个' || unit === '個')
      return isTimeUnit(text, at + 1) || /^(?:小时|小時|钟头|鐘頭)/u.test(next) ? word : null;
    if (isMeasure(unit) && !'次元年方处處种種样樣重发發边邊数數余餘人家些少名部功部级級层層样'.includes(next[0] ?? ' '))
      return word;
  }
  return null;
}

/** The same, where one space may stand between the number and the unit. */
function boundBehind(r: Reader, end: number): BoundWord | null {
  if (unitAt(r, end) < 0x4e00) return boundBehindOther(r, end);
  return mayBeBoundBehind(r, end) ? boundAfterUnit(r, end) : null;
}

function boundBehindOther(r: Reader, end: number): BoundWord | null {
  const p = pastSpace(r, end);
  if (classAt(r, p) === LATIN || isSquaredUnit(unitAt(r, p))) return boundAfterLatin(r, p);
  return mayBeBoundBehind(r, p) ? boundAfterUnit(r, p) : null;
}

/** 少于2031年同期: 于 compares with what was in a year, written with four digits. */
const comparesYear = (r: Reader, { start, end }: BoundWord, numberEnd: number): boolean =>
  end - start === 2 && '于於'.includes(r.text[end - 1]!) && /^(?:19|20)\d\d年/u.test(r.text.slice(end, numberEnd + 1));

function endsAnother(r: Reader, word: string, p: number): boolean {
  if (!isNeighbour(contextTables().ends, word, unitAt(r, p - 1))) return false;
  return p < 2 || STILL_BOUNDED[word]?.includes(r.text.slice(p - 2, p)) !== true;
}

/** 负 as a sign stands at the start of a phrase, or behind a verb of being or becoming, or the name of a measure. */
const MAY_BE_NEGATIVE = '为為是至到达達约約从從由呈和或及与與于於低过過在近超比率速幅值温溫度差额額数數润潤益得现現了';
/** What is borne: 责任, 义务, 债务, 费用. */
const BORNE_REGEX = /^[^，。；、：\n]{0,16}?(?:[责責债債]|[义義][务務]|[费費]用)/u;

function isBorne(r: Reader, at: number, i: number): boolean {
  const { text } = r;
  const c = unitAt(r, at - 1);
  if (c >= 0x4e00 && c <= 0x9fff && !MAY_BE_NEGATIVE.includes(text[at - 1]!)) return true;
  return BORNE_REGEX.test(text.slice(i, i + 20));
}

const TIMES_OF_DAY = ' 凌晨 清晨 早上 早晨 上午 中午 下午 午后 傍晚 晚上 夜里 深夜 午夜 午後 夜裡 每天 每日 ';
const endsTimeOfDay = (r: Reader, p: number): boolean => p > 1 && TIMES_OF_DAY.includes(` ${r.text.slice(p - 2, p)} `);

const MONTHS_REGEX = /^(?:[、和及][01]?\d(?:[-—–~～至到][01]?\d)?)+月/u;

/** 3-5点 is a time of day, unless a noun follows: 3-5点建议 counts. 1-6、8月: further months of a list. */
function endsClockOrMonths(r: Reader, i: number, start: number): boolean {
  const { text } = r;
  const c = text[i];
  if (c !== '点' && c !== '點') return MONTHS_REGEX.test(text.slice(i, i + 16));
  const next = unitAt(r, i + 1);
  if (next < 0x4e00 || next > 0x9fff || '钟鐘半左之间間期前后後时時整多开開到至的'.includes(text[i + 1]!)) return true;
  return endsTimeOfDay(r, start);
}

/** What a number in running text is read with, and one alone is not. */
export const RUNNING_TEXT: RunningText = {
  isUnit,
  isTimeUnit,
  boundAfterUnit: boundBehind,
  linkedBefore,
  comparesYear,
  endsTimeOfDay,
  endsClockOrMonths,
  isBorne,
  endsAnother,
  startsAnother: (word, unit) => isNeighbour(contextTables().starts, word, unit),
};
