import { LATIN, VAGUE } from './characters.js';
import { NumeralError } from './error.js';
import { POWERS, toDecimal } from './exact.js';
import { notationOf, readMention } from './mention.js';
import { readPlain } from './plain.js';
import { classAt, createReader, type Reader } from './reader.js';
import type { ChineseNumber, NumberMention, ParseOptions, SafeParseResult } from './types.js';

/** Longer than the longest that can stand before the first numeral: 负的, 倒数第, 不超过. */
const MAX_PREFIX = 12;

const EXPECTED = 'a digit, 十, 百, 千, 万 or 亿';

function refuse(r: Reader, i: number): NumeralError {
  const { text } = r;
  if (text === '') return new NumeralError('empty', text, 0, 'a number');
  if (r.tooLong) return new NumeralError('out-of-range', text, r.stop, 'at most 308 digits');
  if (r.stop > i) return new NumeralError('malformed', text, r.stop, EXPECTED);
  return new NumeralError('not-a-number', text, 0, 'a number');
}

/** The reading alone. */
function withoutSpan({
  start: _start,
  end: _end,
  text: _text,
  boundSpans: _spans,
  ...reading
}: NumberMention): ChineseNumber {
  return reading;
}

/**
 * The same as `parseNumber`, as a result: `{ success: true, data }` or `{ success: false, error }`.
 *
 * @example safeParseNumber('三百千').success // => false
 */
export function safeParseNumber(text: string, options: ParseOptions = {}): SafeParseResult {
  const r = createReader(text, options.read === 'digits', false);
  const plain = readWhole(r);
  if (plain) return { success: true, data: plain };
  let i = 0;
  while (i < MAX_PREFIX && i < text.length) {
    const kind = classAt(r, i);
    // 数 in 倒数第二 is no numeral.
    if (kind !== 0 && kind !== LATIN && !(kind === VAGUE && text[i + 1] === '第')) break;
    i++;
  }
  const m = readMention(r, i, 0);
  if (!m) return { success: false, error: refuse(r, i) };
  if (m.start > 0) return { success: false, error: new NumeralError('not-a-number', text, 0, 'a number') };
  if (m.end < text.length) {
    // 三分之, 零分之三: a fraction that ends too soon, or is none.
    if (text.startsWith('分之', m.end))
      return { success: false, error: new NumeralError('malformed', text, Math.max(r.stop, m.end + 2), EXPECTED) };
    return { success: false, error: new NumeralError('trailing', text, m.end, `${EXPECTED}, or the end`) };
  }
  return { success: true, data: withoutSpan(m) };
}

/** The most common numbers: a plain magnitude, with or without %, and nothing else. */
function readWhole(r: Reader): ChineseNumber | null {
  if (!readPlain(r, 0)) return null;
  const { m, s, end, script } = r.plain;
  const percent = end === r.text.length - 1 && (r.text[end] === '%' || r.text[end] === '％');
  if (end < r.text.length && !percent) return null;
  return {
    kind: percent ? 'percent' : 'cardinal',
    value: s === 0 ? m : m / POWERS[s]!,
    decimal: toDecimal({ m, s }, false),
    bound: 'exact',
    notation: notationOf(script),
  };
}

/**
 * Reads `text` as one number, the whole of it.
 *
 * Fixed words are not known here: 万一 is 11000, as 三万一 is 31000.
 *
 * @throws NumeralError with a code, the offset where reading stopped and what was expected there.
 * @example parseNumber('三万五').value // => 35000
 */
export function parseNumber(text: string, options?: ParseOptions): ChineseNumber {
  const result = safeParseNumber(text, options);
  if (!result.success) throw result.error;
  return result.data;
}
