import { ARABIC, CLASS_MASK, FINANCIAL, HALF, HAN, LATIN, MULTIPLIER, PLACE, POINT } from './characters.js';
import { codeEnd, isInCode } from './codes.js';
import { fixedEnd } from './lexicon.js';
import { readMention } from './mention.js';
import { classAt, createReader, type Reader } from './reader.js';
import type { FindOptions, NumberMention } from './types.js';
import { isUnit } from './units.js';

/** 陆 伍 拾 are syllables of other words too: they count beside another financial form, 万, 亿, 元, 角 or 分. */
function isFinancial(r: Reader, i: number): boolean {
  const next = r.text.charCodeAt(i + 1);
  if (r.classes[next]! & FINANCIAL || classAt(r, i + 1) === MULTIPLIER) return true;
  const c = r.text[i + 1] ?? ' ';
  return '零圆圓元角分整'.includes(c) && !'队隊大收'.includes(r.text[i - 1] ?? ' ');
}

const OPENING = '“‘「『"《';
const CLOSING = '”’」』"》';

/** “六一”, “一三五”, “十四五”: digits side by side between quotation marks are a name. */
function isQuotedName(r: Reader, m: NumberMention): boolean {
  if (m.kind !== 'cardinal' || m.notation !== 'chinese' || m.end - m.start > 4) return false;
  if (!OPENING.includes(r.text[m.start - 1] ?? ' ') || !CLOSING.includes(r.text[m.end] ?? ' ')) return false;
  let digits = 0;
  for (let k = m.start; k < m.end; k++) if (classAt(r, k) === HAN) digits++;
  return digits > 1 || m.text === '十一';
}

/** A numeral alone that is also a syllable of other words: it counts with a bound word or a unit beside it. */
function standsAlone(r: Reader, m: NumberMention, at: number): boolean {
  if (isQuotedName(r, m)) return false;
  if (m.end - at !== 1 || m.kind !== 'cardinal') return true;
  const flags = r.classes[r.text.charCodeAt(at)]!;
  const kind = flags & CLASS_MASK;
  const unit = isUnit(r.text[at + 1] ?? '');
  if (r.text[at] === '幺') return false;
  if ((kind === PLACE && r.values[r.text.charCodeAt(at)]! > 1) || kind === MULTIPLIER)
    return m.bound !== 'exact' || unit;
  if (kind === HAN && r.values[r.text.charCodeAt(at)] === 0) {
    const next = r.text[at + 1] ?? '';
    return unit || (!/\p{L}/u.test(next) && '为為是在于於到至'.includes(r.text[at - 1] ?? ' '));
  }
  return true;
}

/**
 * Yields what `findNumbers` finds, one at a time.
 *
 * @example [...iterateNumbers('审结1971件，结案率85.58%')].map((n) => n.text) // => ['1971', '85.58%']
 */
export function* iterateNumbers(text: string, options: FindOptions = {}): Generator<NumberMention, void, undefined> {
  const keep = options.keepFixedWords === true;
  const r = createReader(text, options.read === 'digits', keep ? undefined : fixedEnd);
  const { classes } = r;
  let floor = 0;
  let i = 0;
  while (i < text.length) {
    const kind = classes[text.charCodeAt(i)]! & CLASS_MASK;
    if (kind === 0) {
      i++;
      continue;
    }
    if (kind === LATIN) {
      i = codeEnd(r, i);
      continue;
    }
    if (
      kind === POINT &&
      (classAt(r, i + 1) !== ARABIC || classAt(r, i - 1) === ARABIC || classAt(r, i - 1) === POINT || i < r.undotted)
    ) {
      i++;
      continue;
    }
    if (i < r.refused) {
      i = r.refused;
      continue;
    }
    if (!keep && kind >= HAN && kind <= HALF) {
      const end = fixedEnd(text, i);
      if (end > i) {
        i = end;
        continue;
      }
      if (classes[text.charCodeAt(i)]! & FINANCIAL && !isFinancial(r, i)) {
        i++;
        continue;
      }
    }
    const m = readMention(r, i, floor);
    if (!m) {
      i = Math.max(i + 1, r.refused);
      continue;
    }
    const numeralEnd = kind === ARABIC || kind === POINT ? isInCode(r, m.end) : 0;
    if (numeralEnd > 0) {
      i = numeralEnd;
      continue;
    }
    if (keep || standsAlone(r, m, i)) {
      yield m;
      floor = m.end;
    }
    i = m.end;
  }
}

/**
 * Finds every number in `text`, in order, without overlaps.
 *
 * Spans are half-open UTF-16 offsets into `text`. A multiplier is folded in (`9337.42万` → 93374200); a percent is not
 * divided (`85.58%` → 85.58, kind `percent`). Never throws: a text without numbers gives `[]`. Linear in its length.
 *
 * @example findNumbers('审结1971件，结案率85.58%').map((n) => n.value) // => [1971, 85.58]
 * @see Civil Code of the PRC, art. 1259: 以上, 以下 and 以内 take in the number itself.
 */
export const findNumbers = (text: string, options?: FindOptions): NumberMention[] => [...iterateNumbers(text, options)];
