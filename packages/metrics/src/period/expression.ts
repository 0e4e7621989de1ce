// Reads whatever period begins at an offset.
import { codeAt, isLatin } from '../figure/chars.js';
import { type CharSet, charSet, inSet } from '../lexicon/table.js';
import { type Expression, readDated, readUpTo } from './dated.js';
import { isBehindListNumber, isNumeral } from './numeral.js';
import { readCongress, readOpen, readOpenSince, readPlan, readSpan } from './undated.js';

type Reader = (text: string, at: number) => Expression | null;

/** Which readers a first UTF-16 unit calls for; every other is passed over in one look. */
const READERS = new Map<number, readonly Reader[]>();

function openTo(chars: string, ...readers: Reader[]): void {
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    READERS.set(code, [...(READERS.get(code) ?? []), ...readers]);
  }
}

/** Filled on the first call, so that importing costs nothing. */
function fillReaders(): void {
  openTo('“"', readPlan);
  openTo('一二三四五六七八九十', readPlan);
  openTo('党十二', readCongress);
  openTo('截至到', readUpTo);
  openTo('自', readOpenSince);
  openTo('近几多这长一连春元国五清端中', readOpen);
  openTo('近最过这半两一二三四五六七八九十廿卅0123456789０１２３４５６７８９', readSpan);
  openTo('0123456789０１２３４５６７８９〇零○一二三四五六七八九十廿卅', readDated);
  openTo('今本去上下前明来当同该这次翌第首头全年月季元中民宣光咸道嘉乾雍康', readDated);
}

/** Every character that a period can begin with. */
export function periodOpeners(): string {
  if (READERS.size === 0) fillReaders();
  return String.fromCharCode(...READERS.keys());
}

/** What may stand behind the first number of a period. */
const AFTER_NUMBER = '年月日号季个全上下第前度余多半至到起-—－–~～〜─―、，,和及与五大期以末时开收来”" ';
let afterNumber: CharSet | undefined;

const POINT = 0x2e;
const SLASH = 0x2f;

/** Whether the number at `at` is one that dates are made of; most numbers of a report are told apart by what follows. */
function mayDate(text: string, at: number): boolean {
  afterNumber ??= charSet(AFTER_NUMBER);
  let end = at + 1;
  let next = codeAt(text, end);
  while (end - at <= 5 && next !== POINT && isNumeral(next)) next = codeAt(text, ++end);
  if (end >= text.length || end - at > 5) return false;
  // 2021.08.20, 2021/8/20.
  return inSet(afterNumber, next) || (end - at === 4 && (next === POINT || next === SLASH));
}

/** 第 before a number: it is counted, and no date. */
const ORDINAL = 0x7b2c;

/** Reads a period that begins at `at`, or `null`. Looks at a bounded stretch only. */
export function readExpression(text: string, at: number): Expression | null {
  if (READERS.size === 0) fillReaders();
  const first = text.charCodeAt(at);
  const readers = READERS.get(first);
  if (!readers) return null;
  if (isNumeral(first)) {
    const before = codeAt(text, at - 1);
    if (
      (isNumeral(before) && !isBehindListNumber(text, at)) ||
      isLatin(before) ||
      before === ORDINAL ||
      !mayDate(text, at)
    )
      return null;
  }
  for (const reader of readers) {
    const read = reader(text, at);
    if (read) return read;
  }
  return null;
}
