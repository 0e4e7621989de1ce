import type { Span } from '@zhibiao/schema';

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
};

/** A quotation this long, or with a clause inside, is speech and is read; a shorter one is a name (“三会一课”, “4+1”). */
const LONGEST_NAME = 16;
/** A title of a law or a paper may be long and hold commas: 《关于……的意见（2021—2025年）》. */
const LONGEST_TITLE = 100;

const CLAUSE_MARK_REGEX = /[，。；：！？,;!?\n]/u;
/** “三分栽，七分管”: a saying of two halves, with no amount in it. */
const SAYING_REGEX = /^[\u4e00-\u9fff]{3,9}[，,][\u4e00-\u9fff]{3,9}$/u;
const AMOUNT_REGEX = /[百千万亿]|[件名户家起元](?:[，,]|$)/u;

/**
 * The spans of `text` whose numerals name and do not count: short quotations, titles in 《》, document years in 〔〕.
 * `openings` are the marks that may open one. In order; a mark without its partner opens none. Linear: no look-ahead is longer than a title may be.
 */
export function findNames(text: string, openings: readonly number[]): Span[] {
  const spans: Span[] = [];
  let behind = 0;
  for (const i of openings) {
    if (i < behind) continue;
    const close = CLOSING[text.charAt(i)]!;
    const title = close === '》' || close === '〉';
    const window = text.slice(i + 1, i + 2 + (title ? LONGEST_TITLE : LONGEST_NAME));
    const length = window.indexOf(close);
    if (length < 0) continue;
    const content = window.slice(0, length);
    if (title ? content.includes('\n') : CLAUSE_MARK_REGEX.test(content) && !isSaying(content)) continue;
    behind = i + length + 2;
    spans.push({ start: i, end: behind });
  }
  return spans;
}

function isSaying(content: string): boolean {
  return SAYING_REGEX.test(content) && !AMOUNT_REGEX.test(content);
}
