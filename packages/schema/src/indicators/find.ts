import type { Indicator } from './indicator.js';
import { indicators } from './indicators.js';
import { COUNT_QUALIFIERS, COUNT_SUFFIXES, LATER_INSTANCES, QUALIFIERS } from './qualifiers.js';

/** Longer labels name nothing; bounds the work on any input. */
const MAX_LABEL = 40;

/** Quotation marks and blanks that a label may be written with. */
const WRAPPING_REGEX = /[“”"‘’「」『』《》\s]/gu;
const DASH_REGEX = /[‐‑–—−－]/gu;

/** What the words before a name allow it to be: anything, no rate of the first instance, counts alone. */
type Path = 'any' | 'later' | 'count';

/** Rows by label, spelt as `spell` spells; built on the first call, so that importing costs nothing. */
let rows: Map<string, Indicator> | undefined;

/** Most labels hold nothing that is spelt otherwise. */
const UNPLAIN_REGEX = /[“”"‘’「」『』《》\s‐‑–—−－（）]/u;

function spell(label: string): string {
  if (!UNPLAIN_REGEX.test(label)) return label;
  return label.replace(WRAPPING_REGEX, '').replace(DASH_REGEX, '-').replaceAll('（', '(').replaceAll('）', ')');
}

function build(): Map<string, Indicator> {
  const table = new Map<string, Indicator>();
  for (const row of indicators) for (const label of [row.zh, ...row.aliases]) table.set(spell(label), row);
  return table;
}

/** The first and the last characters of what `named` finds: most labels have others, and are asked no further. */
let firsts: ReadonlySet<number> | undefined;
let lasts: ReadonlySet<number> | undefined;

/** The last characters of the tails below: a label with another has none of them. */
let suffixEnds: string | undefined;

/** The row that `label` is a name of, with the tails that a count of cases may have. */
function named(label: string, table: ReadonlyMap<string, Indicator>): Indicator | undefined {
  const row = table.get(label);
  if (row) return row;
  suffixEnds ??= COUNT_SUFFIXES.map((suffix) => suffix.charAt(suffix.length - 1)).join('');
  if (!suffixEnds.includes(label.charAt(label.length - 1))) return undefined;
  for (const suffix of COUNT_SUFFIXES) {
    if (!label.endsWith(suffix)) continue;
    const counted = table.get(label.slice(0, -suffix.length));
    if (counted?.unit === '件') return counted;
  }
  return undefined;
}

function allows(path: Path, row: Indicator): boolean {
  if (path === 'count') return row.unit === '件';
  return path === 'any' || !row.formula?.includes('[一审]');
}

/** What a further qualifier leaves of what was allowed. */
function narrow(path: Path, by: Path): Path {
  return path === 'count' || by === 'any' ? path : by;
}

/**
 * Finds the standard indicator that `label` names, as read from a text: 结案率, 综合结案率, 民事一审案件结案率.
 *
 * A label is a row's name or alias, whole; or that with words before it which only narrow it (民事, 一审, 全市法院), the
 * longest name first; or the name of a count of cases with 案件, 数 and the like after it. Anything else is `undefined`,
 * never the nearest row: 简易程序结案率 ends in 结案率 but divides by something else, and 二审服判息诉率 is not the
 * rate of the first instance. Quotation marks, blanks, the kind of dash and the width of brackets make no difference.
 * Takes any string; one of more than 40 characters names nothing.
 *
 * @example findIndicator('民事一审案件结案率')?.id // => 'disposal-rate'
 */
export function findIndicator(label: string): Indicator | undefined {
  if (label.length > MAX_LABEL) return undefined;
  rows ??= build();
  qualifiers ??= byFirst();
  firsts ??= new Set(Array.from(rows.keys(), (known) => known.charCodeAt(0)));
  lasts ??= new Set([...rows.keys(), ...COUNT_SUFFIXES].map((known) => known.charCodeAt(known.length - 1)));
  const name = spell(label);
  if (name === '' || !lasts.has(name.charCodeAt(name.length - 1))) return undefined;
  // paths[i]: what is allowed at i, where name.slice(0, i) is made of qualifiers.
  const paths: (Path | undefined)[] = ['any'];
  for (let start = 0; start < name.length; start++) {
    const path = paths[start];
    if (path === undefined) continue;
    const first = name.charCodeAt(start);
    const row = firsts.has(first) ? named(name.slice(start), rows) : undefined;
    if (row && allows(path, row)) return row;
    for (const [word, by] of qualifiers.get(first) ?? NO_WORDS) {
      if (name.startsWith(word, start)) paths[start + word.length] ??= narrow(path, by);
    }
  }
  return undefined;
}

/** The words of `WORDS` by their first UTF-16 unit; built on the first call. */
let qualifiers: Map<number, (readonly [word: string, by: Path])[]> | undefined;

const NO_WORDS: readonly (readonly [word: string, by: Path])[] = [];

function byFirst(): Map<number, (readonly [word: string, by: Path])[]> {
  const table = new Map<number, (readonly [word: string, by: Path])[]>();
  for (const [by, words] of WORDS) {
    for (const word of words) {
      const first = word.charCodeAt(0);
      const row = table.get(first);
      if (row) row.push([word, by]);
      else table.set(first, [[word, by]]);
    }
  }
  return table;
}

const WORDS: readonly (readonly [Path, readonly string[]])[] = [
  ['any', QUALIFIERS],
  ['later', LATER_INSTANCES],
  ['count', COUNT_QUALIFIERS],
];
