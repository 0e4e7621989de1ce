// Reads whatever period begins at an offset.
import { type Expression, readDated, readUpTo } from './dated.js';
import { isNumeral } from './numeral.js';
import { readCongress, readOpen, readOpenSince, readPlan, readSpan } from './undated.js';

type Reader = (text: string, at: number) => Expression | null;

/** Which readers a first character calls for; every other character is passed over in one look. */
const READERS = new Map<string, readonly Reader[]>();

function openTo(chars: string, ...readers: Reader[]): void {
  for (const char of chars) READERS.set(char, [...(READERS.get(char) ?? []), ...readers]);
}

/** Filled on the first call, so that importing costs nothing. */
function fillReaders(): void {
  openTo('“"', readPlan);
  openTo('六七八九十', readPlan);
  openTo('党十二', readCongress);
  openTo('截至到', readUpTo);
  openTo('自', readOpenSince);
  openTo('近几多这长一连春元国五清端中', readOpen);
  openTo('近最过这半两一二三四五六七八九十廿卅0123456789０１２３４５６７８９', readSpan);
  openTo('0123456789０１２３４５６７８９〇零○一二三四五六七八九十廿卅', readDated);
  openTo('今本去上下前明来当同该这次翌第首头全年月季元中', readDated);
}

/** Every character that a period can begin with. */
export function periodOpeners(): string {
  if (READERS.size === 0) fillReaders();
  return [...READERS.keys()].join('');
}

/** What may stand behind the first number of a period. */
const AFTER_NUMBER = new Set('年月日号季个全上下第前度余多半至到起-—－–~～〜─―、，,和及与五大期以末时开收来”" ');

/** Whether the number at `at` is one that dates are made of; most numbers of a report are told apart by what follows. */
function mayDate(text: string, at: number): boolean {
  let end = at + 1;
  while (end - at <= 5 && isNumeral(text[end]) && text[end] !== '.') end++;
  const next = text[end];
  if (next === undefined || end - at > 5) return false;
  return AFTER_NUMBER.has(next) || (end - at === 4 && (next === '.' || next === '/' || /[两三四五六]/u.test(next)));
}

/** Reads a period that begins at `at`, or `null`. Looks at a bounded stretch only. */
export function readExpression(text: string, at: number): Expression | null {
  if (READERS.size === 0) fillReaders();
  const first = text[at]!;
  const readers = READERS.get(first);
  if (!readers) return null;
  if (isNumeral(first)) {
    const before = text[at - 1];
    if (isNumeral(before) || (before !== undefined && /[A-Za-z第]/u.test(before)) || !mayDate(text, at)) return null;
  }
  for (const reader of readers) {
    const read = reader(text, at);
    if (read) return read;
  }
  return null;
}
