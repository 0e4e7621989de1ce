// Years that are counted within an era: 民国8年, 民国8~9年, 光绪三十四年.
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import { connectorEnd } from './connector.js';
import { ERAS } from './lexicon.js';
import { readSmall } from './numeral.js';

/** What the eras' names begin with. */
const FIRSTS = '民宣光同咸道嘉乾雍康';
let firsts: CharSet | undefined;

/** Years of an era as years of the calendar; `to` is the last of a span. */
export interface EraYears {
  readonly from: number;
  readonly to: number | null;
  readonly end: number;
}

/** The name of an era at `at`, with the year before its first. */
function eraAt(text: string, at: number): readonly [name: string, before: number] | undefined {
  firsts ??= charSet(FIRSTS);
  if (!inSetAt(firsts, text, at)) return undefined;
  return ERAS.find(([name]) => text.startsWith(name, at));
}

function readCount(text: string, at: number): { value: number; end: number } | null {
  return text[at] === '元' ? { value: 1, end: at + 1 } : readSmall(text, text[at] === ' ' ? at + 1 : at);
}

/** Reads the year, or the years, of an era at `at`, or `null`. */
export function readEra(text: string, at: number): EraYears | null {
  const era = eraAt(text, at);
  const first = era ? readCount(text, at + era[0].length) : null;
  if (!era || !first) return null;
  const from = era[1] + first.value;
  const named = text[first.end] === '年';
  const joined = connectorEnd(text, named ? first.end + 1 : first.end);
  if (joined >= 0) {
    const last = readCount(text, eraAt(text, joined) === era ? joined + era[0].length : joined);
    if (last && last.value > first.value && text[last.end] === '年')
      return { from, to: era[1] + last.value, end: last.end + 1 };
  }
  return named ? { from, to: null, end: first.end + 1 } : null;
}
