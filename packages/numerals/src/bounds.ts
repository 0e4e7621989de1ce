import { AFTER, AFTER_SECOND, BEFORE, HALF, LINK, MULTIPLIER, PLACE } from './characters.js';
import { classAt, edgesAt, type Reader, unitAt } from './reader.js';
import type { Bound, Span } from './types.js';
import { isMeasure, isTimeUnit, isUnit } from './units.js';

/** Bound words before a number, each row one bound. */
const BEFORE_ROWS: readonly (readonly [Bound, string])[] = [
  ['about', '约 約 大约 大約 大概'],
  ['over', '逾 超 超过 超過 突破 上 过 過'],
  ['under', '近 将近 將近 接近 不足 不到 未满 未滿 不满 不滿'],
  ['at-least', '至少 起码 起碼'],
  ['at-most', '至多 最多'],
];
/** 超过 and 少于 denied turn round: 不超过, 不得超过30日, 未超过, 不能低于. */
const DENIED: readonly (readonly [Bound, string])[] = [
  ['at-least', '少于 少於 低于 低於'],
  ['at-most', '超过 超過 高于 高於'],
];
const DENIALS = '不 不得 不能 不可 不应 不應 不宜 不会 不會 不许 不許 未 没有 沒有';
const AFTER_ROWS: readonly (readonly [Bound, string])[] = [
  ['about', '左右 上下 许 許 来 來'],
  ['over', '余 餘 多 以外 有余 有餘'],
  ['at-least', '以上'],
  ['at-most', '以下 以内 以內'],
];
/** One-character words are parts of other words: 签约, 附近, 赶超, 以上, 经过. What stands before them then. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  约: '签簽合公条條预預节節违違契履失续續特邀制集践踐解缔締赴立婚爽',
  近: '附最靠亲親邻鄰临臨走远遠新贴貼逼相就',
  超: '赶趕反高远遠',
  上: '以网網线線会會早晚身路马馬际際础礎实實面地世手街加海晨堂台桌再赶趕追跟犯遇',
  过: '通经經超不透度渡走跨曾来來去听聽看做办辦开開有审審吃说說写寫收受找难難错錯越路',
};
/** And what stands after them: 5以上诉, 300多元化, 20许可. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  以上: '诉訴述级級',
  以下: '简簡列',
  左右: '手逢为為',
  上下: '一联聯班游遊文功左级級',
  许: '可多诺諾久',
  来: '自到访訪看说說电電函信源宾賓',
  余: '额額款下孽震',
};
const LINKS = '达到 達到 需要 为 為 是 在 占 佔 有 达 達 到 了 需 要 合 于 於 共';

interface Word {
  readonly text: string;
  readonly bound: Bound;
  /** The unit of a word of one character, simplified; else 0. */
  readonly single: number;
  /** It counts behind a denial only. */
  readonly denied: boolean;
  /** It is part of another word beside these units. */
  readonly not: ReadonlySet<number>;
}
interface Words {
  /** By their last character, those that must be denied first, then longest first. */
  readonly before: ReadonlyMap<number, readonly Word[]>;
  /** By their first character, longest first. */
  readonly after: ReadonlyMap<number, readonly Word[]>;
  readonly links: ReadonlySet<string>;
  readonly denials: ReadonlySet<string>;
}
let words: Words | undefined;

const SIMPLIFIED: Readonly<Record<string, string>> = { 約: '约', 過: '过', 許: '许', 來: '来', 餘: '余' };

function boundWords(): Words {
  if (words) return words;
  const before = new Map<number, Word[]>();
  const after = new Map<number, Word[]>();
  const add = (text: string, bound: Bound, isBefore: boolean, denied = false): void => {
    const map = isBefore ? before : after;
    const key = text.charCodeAt(isBefore ? text.length - 1 : 0);
    const list = map.get(key) ?? [];
    const simplified = SIMPLIFIED[text] ?? text;
    const not = new Set(Array.from((isBefore ? NOT_AFTER : NOT_BEFORE)[simplified] ?? '', (c) => c.charCodeAt(0)));
    list.push({ text, bound, single: text.length === 1 ? simplified.charCodeAt(0) : 0, denied, not });
    map.set(key, list.sort((a, b) => Number(b.denied) - Number(a.denied) || b.text.length - a.text.length));
  };
  for (const [bound, row] of BEFORE_ROWS) for (const word of row.split(' ')) add(word, bound, true);
  for (const [bound, row] of DENIED) for (const word of row.split(' ')) add(word, bound, true, true);
  for (const [bound, row] of AFTER_ROWS) for (const word of row.split(' ')) add(word, bound, false);
  words = { before, after, links: new Set(LINKS.split(' ')), denials: new Set(DENIALS.split(' ')) };
  return words;
}

export interface BoundWord extends Span {
  readonly bound: Bound;
  /** The unit of a word of one character, simplified; else 0. */
  readonly single: number;
}

const SHANG = 0x4e0a;
const GUO = 0x8fc7;
const DUO = 0x591a;
const YUE = 0x7ea6;
const ZUI = 0x6700;
/** 近 */
export const JIN = 0x8fd1;

/** The bound word that ends at `p`, whatever the number. */
export function wordBefore(r: Reader, p: number, floor: number): BoundWord | null {
  if (p <= floor || !(edgesAt(r, p - 1) & BEFORE)) return null;
  const list = boundWords().before.get(unitAt(r, p - 1)) ?? [];
  for (let k = 0; k < list.length; k++) {
    const { text, bound, single, denied, not } = list[k]!;
    let start = p - text.length;
    if (start < floor || !isAt(r, text, start)) continue;
    if (denied) {
      const length = denialBefore(r, start, floor);
      if (length === 0) continue;
      start -= length;
    }
    return not.has(unitAt(r, start - 1)) ? null : { start, end: p, bound, single };
  }
  return null;
}

/** How long the denial that ends at `p` is: 不得, 未; 0 where there is none. */
function denialBefore(r: Reader, p: number, floor: number): number {
  const { denials } = boundWords();
  for (let length = Math.min(2, p - floor); length > 0; length--) {
    if (denials.has(r.text.slice(p - length, p))) return length;
  }
  return 0;
}

/** Whether `word` stands at `i`, not below 0. */
function isAt(r: Reader, word: string, i: number): boolean {
  for (let k = 0; k < word.length; k++) if (r.units[i + k] !== word.charCodeAt(k)) return false;
  return true;
}

const skipSpaceBack = (r: Reader, p: number, floor: number): number =>
  p > floor + 1 && unitAt(r, p - 1) === 0x20 ? p - 1 : p;

/** 上 and 过 are bounds only before 十 百 千 万 亿 (过 before 半 too). */
function beforeUnit(r: Reader, { single }: BoundWord, at: number): boolean {
  if (single !== SHANG && single !== GUO) return true;
  const next = classAt(r, at);
  return (
    (next === PLACE || next === MULTIPLIER || (next === HALF && single === GUO)) && !r.text.startsWith('分之', at + 1)
  );
}

/** The bound word that touches the number from before, at `p`. */
export function boundBefore(r: Reader, p: number, floor: number): BoundWord | null {
  const word = wordBefore(r, skipSpaceBack(r, p, floor), floor);
  return word && beforeUnit(r, word, p) ? word : null;
}

/** Whether a link word that ends at `p` may have a bound word before it. */
export const mayBeLinked = (r: Reader, p: number): boolean =>
  (edgesAt(r, p - 1) & LINK) !== 0 && ((edgesAt(r, p - 2) | edgesAt(r, p - 3)) & BEFORE) !== 0;

/** A bound word that 为 是 在 占 … parts from the number: 约占55%. */
export function linkedBefore(r: Reader, p: number, floor: number): BoundWord | null {
  const at = skipSpaceBack(r, p, floor);
  if (!mayBeLinked(r, at)) return null;
  for (let length = 2; length > 0; length--) {
    if (at - length <= floor || !boundWords().links.has(r.text.slice(at - length, at))) continue;
    const word = wordBefore(r, at - length, floor);
    if (!word || (word.single !== 0 && word.single !== YUE) || unitAt(r, word.start) === ZUI) continue;
    return word;
  }
  return null;
}

/** Whether a bound word may touch the number that ends at `p`. */
export const mayBeBoundAfter = (r: Reader, p: number): boolean =>
  (edgesAt(r, p) & AFTER) !== 0 || unitAt(r, p) === 0x20;

/** The bound word that touches the number from behind, at `p`; 余 多 来 许 only after a round number. */
export function boundAfter(r: Reader, p: number, round: boolean): BoundWord | null {
  const { text } = r;
  const at = unitAt(r, p) === 0x20 ? p + 1 : p;
  const first = unitAt(r, at);
  if (!(r.edges[first]! & AFTER)) return null;
  const list = boundWords().after.get(first) ?? [];
  for (let k = 0; k < list.length; k++) {
    const { text: word, bound, single, not } = list[k]!;
    if (!isAt(r, word, at)) continue;
    const end = at + word.length;
    if ((single !== 0 && !round) || not.has(unitAt(r, end))) return null;
    // 多元化解, 多次: not 300多元.
    if (single === DUO && /^[元次][化解方]/u.test(text.slice(end, end + 2))) return null;
    return { start: at, end, bound, single };
  }
  return null;
}

const MAX_UNIT = 5;

/** 个, 名 or 家 with a noun that is no rank: 20个国家以上, but not 3名县级以上. */
const isOpenUnit = (unit: string): boolean =>
  unit.length <= 3 && '个個名家'.includes(unit[0]!) && !'级級县縣市省部'.includes(unit[unit.length - 1]!);

/** Whether a bound word may stand behind the unit that starts at `p`: a look at five characters. */
export function mayBeBoundBehind(r: Reader, p: number): boolean {
  const { edges } = r;
  for (let at = p + 1; at <= p + MAX_UNIT; at++) {
    const c = unitAt(r, at);
    if (!(c >= 0x4e00 && c <= 0x9fff)) return false;
    if (edges[c]! & AFTER && (c === DUO || edges[unitAt(r, at + 1)]! & AFTER_SECOND)) return true;
  }
  return false;
}

/** A bound word behind the unit: 3000人以上, 20个工作日以内, 三年多, 两个多月. */
export function boundAfterUnit(r: Reader, p: number): BoundWord | null {
  const { text, edges } = r;
  for (let at = p + 1; at <= p + MAX_UNIT; at++) {
    const c = unitAt(r, at);
    if (!(c >= 0x4e00 && c <= 0x9fff)) return null;
    if (!(edges[c]! & AFTER)) continue;
    if (c !== DUO && !(edges[unitAt(r, at + 1)]! & AFTER_SECOND)) continue;
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
    if (text[at] !== '多') continue;
    const next = text.slice(at + 1, at + 3);
    if (unit === '个' || unit === '個')
      return isTimeUnit(text, at + 1) || /^(?:小时|小時|钟头|鐘頭)/u.test(next) ? word : null;
    if (isMeasure(unit) && !'次元年方处處种種样樣重发發边邊数數余餘人家些少名部功部级級层層样'.includes(next[0] ?? ' '))
      return word;
  }
  return null;
}

const LOW: readonly Bound[] = ['over', 'at-least'];
const HIGH: readonly Bound[] = ['under', 'at-most'];

/** Words of one class keep it; words of two (近百余) make it `about`. */
export function joinBounds(a: Bound, b: Bound): Bound {
  if (a === 'exact' || a === b) return b;
  if (b === 'exact') return a;
  if (a === 'between' || b === 'between') return 'between';
  if (LOW.includes(a) && LOW.includes(b)) return 'at-least';
  if (HIGH.includes(a) && HIGH.includes(b)) return 'at-most';
  return 'about';
}
