// What a period may begin with, and which readers that calls for: nearly every place of a text is passed over in a look or two.
import { codeAt, isLatin } from '../figure/chars.js';
import { ERAS, HOLIDAYS, OPEN_TIMES, RELATIVE_MONTHS, RELATIVE_YEARS } from './lexicon.js';
import { isBehindListNumber, isNumeral } from './numeral.js';

/** The readers, as bits: each stands for the function of its name. */
export const PLAN = 1;
export const CONGRESS = 2;
export const UP_TO = 4;
export const OPEN_SINCE = 8;
export const OPEN_TIME = 16;
export const SPAN = 32;
export const DATED = 64;

const ARABIC = '0123456789０１２３４５６７８９';
const ONE_TO_TEN = '一二三四五六七八九十';
const NUMERALS = `${ARABIC}〇零○${ONE_TO_TEN}百千万亿廿卅两`;
/** What the first of two characters is, where the second may be any. */
const ANY = '';

/** Words of periods: a first character, what may stand behind it, and the readers of what the two begin. */
function wordRows(): (readonly [first: string, seconds: string, readers: number])[] {
  const dated: (readonly [string, string, number])[] = [
    ['前', ` ${NUMERALS}`, DATED],
    ['头', ` ${NUMERALS}`, DATED],
    ['第', NUMERALS, DATED],
    ['首', '季', DATED],
    ['上', '半季一', DATED],
    ['下', '半', DATED],
    ['本', '季', DATED],
    ['全', '年', DATED],
    ['元', '月', DATED],
    ['年', '年末底初', DATED],
    ['月', '月末底初', DATED],
    ['季', '季末底初', DATED],
  ];
  for (const [word] of [...RELATIVE_YEARS, ...RELATIVE_MONTHS, ...ERAS])
    dated.push([word.charAt(0), word.charAt(1), DATED]);
  return [
    ...dated,
    ['“', ONE_TO_TEN, PLAN],
    ['"', ONE_TO_TEN, PLAN],
    ['党', '的', CONGRESS],
    ['截', '至止到', UP_TO],
    ['至', ANY, UP_TO],
    ['到', ANY, UP_TO],
    ['自', ANY, OPEN_SINCE],
    ...[...OPEN_TIMES, ...HOLIDAYS].map((word) => [word.charAt(0), word.charAt(1), OPEN_TIME] as const),
    ['最', '近', SPAN],
    ['过', '去', SPAN],
    ['这', ` 半${NUMERALS}`, SPAN],
    ['近', ` 半${NUMERALS}`, SPAN],
    ['半', '年', SPAN],
  ];
}

/** Numbers that periods begin with: a first character, and the readers that it calls for. */
const NUMBER_ROWS: readonly (readonly [firsts: string, readers: number])[] = [
  [ARABIC, SPAN | DATED],
  [ONE_TO_TEN, PLAN | SPAN | DATED],
  ['〇零○', DATED],
  ['十二', CONGRESS],
  ['两', SPAN],
  ['廿卅', SPAN | DATED],
];

/** What may stand behind the first number of a period, and the readers that it leaves. */
const BEHIND_NUMBER_ROWS: readonly (readonly [chars: string, readers: number])[] = [
  ['年月日号季全上下第前至到起-—－–~～〜─―、，,和及与 ', DATED],
  ['个年余多', SPAN],
  ['年前期以时开收末”"', PLAN],
  ['大', CONGRESS],
];

interface Openings {
  /** For every UTF-16 unit its row, 0 where no word of a period begins with it. */
  readonly rows: Uint8Array;
  /** For every UTF-16 unit its column, 0 where it is no second character. */
  readonly columns: Uint8Array;
  readonly width: number;
  /** The readers of two characters, by row and column. */
  readonly cells: Uint8Array;
  readonly numbers: Uint8Array;
  readonly behindNumbers: Uint8Array;
}

let table: Openings | undefined;

/** Built on the first call, so that importing costs nothing. */
function openings(): Openings {
  if (table !== undefined) return table;
  const words = wordRows();
  const rows = numbered(words.map(([first]) => first).join(''));
  const columns = numbered(words.map(([, seconds]) => seconds).join(''));
  const width = columns.count + 1;
  const cells = new Uint8Array((rows.count + 1) * width);
  for (const [first, seconds, readers] of words) {
    const row = rows.numbers[first.charCodeAt(0)]! * width;
    if (seconds === ANY) for (let column = 0; column < width; column++) cells[row + column]! |= readers;
    for (const second of seconds) cells[row + columns.numbers[second.charCodeAt(0)]!]! |= readers;
  }
  table = {
    rows: rows.numbers,
    columns: columns.numbers,
    width,
    cells,
    numbers: readersBy(NUMBER_ROWS),
    behindNumbers: readersBy(BEHIND_NUMBER_ROWS),
  };
  return table;
}

/** The UTF-16 units of `chars`, counted from 1. */
function numbered(chars: string): { numbers: Uint8Array; count: number } {
  const numbers = new Uint8Array(0x10000);
  let count = 0;
  for (const char of chars) {
    const code = char.charCodeAt(0);
    if (numbers[code] === 0) numbers[code] = ++count;
  }
  return { numbers, count };
}

function readersBy(lines: readonly (readonly [chars: string, readers: number])[]): Uint8Array {
  const by = new Uint8Array(0x10000);
  for (const [chars, readers] of lines) for (const char of chars) by[char.charCodeAt(0)]! |= readers;
  return by;
}

/** Every character that a word of a period can begin with. */
export function wordOpeners(): string {
  return wordRows()
    .map(([first]) => first)
    .join('');
}

/** Every character that a number of a period can begin with. */
export function numberOpeners(): string {
  return NUMBER_ROWS.map(([firsts]) => firsts).join('');
}

/** The readers that the word at `at` calls for. */
export function readersOfWord(text: string, at: number): number {
  const { rows, columns, width, cells } = openings();
  return cells[rows[text.charCodeAt(at)]! * width + columns[codeAt(text, at + 1)]!]!;
}

const POINT = 0x2e;
const SLASH = 0x2f;
/** 第 before a number: it is counted, and no date. */
const ORDINAL = 0x7b2c;
/** No number of a date is longer. */
const LONGEST_NUMBER = 5;

/** The readers that the number at `at` calls for: by what stands around it, most numbers of a report are told from dates. */
export function readersOfNumber(text: string, at: number): number {
  const { numbers, behindNumbers } = openings();
  let end = at + 1;
  let next = codeAt(text, end);
  while (end - at <= LONGEST_NUMBER && next !== POINT && isNumeral(next)) next = codeAt(text, ++end);
  if (end - at > LONGEST_NUMBER) return 0;
  // 2021.08.20, 2021/8/20.
  const stamped = end - at === 4 && (next === POINT || next === SLASH);
  const readers = stamped ? DATED : behindNumbers[next]! & numbers[text.charCodeAt(at)]!;
  if (readers === 0) return 0;
  const before = codeAt(text, at - 1);
  if (before === ORDINAL || isLatin(before)) return 0;
  return isNumeral(before) && !isBehindListNumber(text, at) ? 0 : readers;
}
