import { boundAfter, DUO, skipSpaceBack, wordBefore } from './bounds.js';
import { AFTER, AFTER_SECOND, BEFORE, LINK } from './characters.js';
import { ENDS_ANOTHER, LINKS, STARTS_ANOTHER } from './context-words.js';
import { type BoundWord, edgesAt, type Reader, type RunningText, unitAt } from './reader.js';
import { isMeasure, isTimeUnit, isUnit } from './units.js';

const YUE = 0x7ea6;
const ZUI = 0x6700;

type Neighbours = ReadonlyMap<string, ReadonlySet<number>>;
interface Tables {
  readonly ends: Neighbours;
  readonly starts: Neighbours;
  readonly links: ReadonlySet<string>;
}
let tables: Tables | undefined;

function contextTables(): Tables {
  if (tables) return tables;
  const read = (rows: Readonly<Record<string, string>>): Neighbours =>
    new Map(Object.entries(rows).map(([word, chars]) => [word, new Set(Array.from(chars, (c) => c.charCodeAt(0)))]));
  tables = { ends: read(ENDS_ANOTHER), starts: read(STARTS_ANOTHER), links: new Set(LINKS.split(' ')) };
  return tables;
}

/** Whether a link word that ends at `p` may have a bound word before it. */
export const mayBeLinked = (r: Reader, p: number): boolean =>
  (edgesAt(r, p - 1) & LINK) !== 0 && ((edgesAt(r, p - 2) | edgesAt(r, p - 3)) & BEFORE) !== 0;

/** A bound word that 为 是 在 占 … parts from the number: 约占55%. */
function linkedBefore(r: Reader, p: number, floor: number): BoundWord | null {
  const at = skipSpaceBack(r, p, floor);
  if (!mayBeLinked(r, at)) return null;
  for (let length = 2; length > 0; length--) {
    if (at - length <= floor || !contextTables().links.has(r.text.slice(at - length, at))) continue;
    const word = wordBefore(r, at - length, floor);
    if (!word || (word.single !== 0 && word.single !== YUE) || unitAt(r, word.start) === ZUI) continue;
    return word;
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
function boundAfterUnit(r: Reader, p: number): BoundWord | null {
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

/** 少于2031年同期: 于 compares with what was in a year, written with four digits. */
const comparesYear = (r: Reader, { start, end }: BoundWord, numberEnd: number): boolean =>
  end - start === 2 && '于於'.includes(r.text[end - 1]!) && /^(?:19|20)\d\d年/u.test(r.text.slice(end, numberEnd + 1));

/** What a number in running text is read with, and one alone is not. */
export const RUNNING_TEXT: RunningText = {
  isUnit,
  isTimeUnit,
  boundAfterUnit: (r, p) => (mayBeBoundBehind(r, p) ? boundAfterUnit(r, p) : null),
  linkedBefore,
  comparesYear,
  endsAnother: (word, unit) => contextTables().ends.get(word)?.has(unit) === true,
  startsAnother: (word, unit) => contextTables().starts.get(word)?.has(unit) === true,
};
