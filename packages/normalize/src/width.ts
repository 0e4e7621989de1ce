import { isDigit, isHan, isSpace } from './characters.js';
import { Rewriter, type Rewritten } from './rewrite.js';

const HALF = ',;:!?()';
const FULL = '，；：！？（）';
/** Points that stand in Chinese text alone. */
const CHINESE = '，；：！？（）。、《》〈〉「」『』【】〔〕';
/** Points that stand in any text; they are looked through. */
const SHARED = '“”‘’—…·';
/** Of which two in a row are one too many. */
const ONCE = '，、；：';
/** In front of which a comma is one too many. */
const STOPS = '。；！？';

/** Kinds of units, as bits. */
const IS_HALF = 1;
const IS_CHINESE = 2;
const IS_SHARED = 4;
const IS_POINT = IS_HALF | IS_CHINESE | IS_SHARED;
const IS_ALPHANUMERIC = 8;
const IS_SPACE = 16;
const IS_PARENTHESIS = 32;

let kinds: Uint8Array | undefined;

/**
 * Points that stand side by side, spaces between them included; they are folded together or not at all. Three integers each:
 * start, end, and whether it is Chinese.
 */
interface Clusters {
  readonly places: Int32Array;
  readonly length: number;
  /** Which have a parenthesis. */
  readonly parentheses: readonly number[];
  /** Whether full-width letters stand anywhere. */
  readonly letters: boolean;
}

const START = 0;
const END = 1;
const IS_FOLDED = 2;
const FIELDS = 3;

/**
 * Half-width `, ; : ! ? ( )` between or beside Han become full-width, a pair of parentheses together; doubled commas become
 * one. Full-width digits, letters, `．` and `％` become half-width, and so does a full-width thousands sign between them.
 */
export function foldWidth(text: string): Rewritten | null {
  const table = kindTable();
  const { places, length, parentheses, letters } = clustersOf(text, table);
  spread(text, places, parentheses);
  const out = new Rewriter(text);
  let i = 0;
  const foldLetters = (end: number) => {
    for (; letters && i < end; i++) {
      const unit = text.charCodeAt(i);
      if (table[unit] === IS_ALPHANUMERIC) out.put(i, unit - 0xfee0);
    }
  };
  for (let k = 0; k < length; k += FIELDS) {
    const start = places[k + START]!;
    const end = places[k + END]!;
    foldLetters(start);
    i = end;
    if (letters && isThousandsSign(text, start, end)) out.replace(start, i, ',');
    else if (places[k + IS_FOLDED] === 0) continue;
    else if (end === start + 1) foldPoint(text, start, out);
    else foldCluster(text, start, end, out);
  }
  foldLetters(text.length);
  return out.finish();
}

function kindTable(): Uint8Array {
  if (kinds) return kinds;
  kinds = new Uint8Array(0x10000);
  for (const [characters, kind] of [
    [HALF, IS_HALF],
    [CHINESE, IS_CHINESE],
    [SHARED, IS_SHARED],
  ] as const) {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  }
  for (const character of '()（）') kinds[character.charCodeAt(0)]! |= IS_PARENTHESIS;
  for (let unit = 0xff05; unit <= 0xff5a; unit++) if (isFullAlphanumeric(unit)) kinds[unit] = IS_ALPHANUMERIC;
  for (let unit = 0x20; unit <= 0x3000; unit++) if (isSpace(unit)) kinds[unit] = IS_SPACE;
  return kinds;
}

function clustersOf(text: string, table: Uint8Array): Clusters {
  let places = new Int32Array(FIELDS * 256);
  let length = 0;
  const parentheses: number[] = [];
  let letters = false;
  for (let i = 0; i < text.length; i++) {
    let kind = table[text.charCodeAt(i)]!;
    if ((kind & (IS_POINT | IS_ALPHANUMERIC)) === 0) continue;
    if (kind === IS_ALPHANUMERIC) {
      letters = true;
      continue;
    }
    const start = i;
    let end = i + 1;
    let all = kind;
    for (i++; i < text.length; i++) {
      kind = table[text.charCodeAt(i)]!;
      if ((kind & IS_POINT) !== 0) {
        all |= kind;
        end = i + 1;
      } else if (kind !== IS_SPACE) break;
    }
    i = end - 1;
    const chinese =
      (all & IS_CHINESE) !== 0 ||
      isHan(text.charCodeAt(start - 1)) ||
      isHan(text.charCodeAt(end)) ||
      isBetweenHan(text, start, end);
    if (length === places.length) {
      const grown = new Int32Array(places.length * 2);
      grown.set(places);
      places = grown;
    }
    if ((all & IS_PARENTHESIS) !== 0) parentheses.push(length);
    places[length++] = start;
    places[length++] = end;
    places[length++] = chinese ? 1 : 0;
  }
  return { places, length, parentheses, letters };
}

/** Whether Han stand on both sides, spaces looked over. */
function isBetweenHan(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--;
  let after = end;
  while (after < text.length && isSpace(text.charCodeAt(after))) after++;
  return isHan(text.charCodeAt(before)) && isHan(text.charCodeAt(after));
}

/** A parenthesis takes its partner's cluster along; partners stand in one line. */
function spread(text: string, places: Int32Array, parentheses: readonly number[]): void {
  const partners = new Map<number, number[]>();
  const link = (a: number, b: number) => {
    const known = partners.get(a);
    if (known) known.push(b);
    else partners.set(a, [b]);
  };
  let open: number[] = [];
  let lineEnd = -1;
  for (const cluster of parentheses) {
    const start = places[cluster + START]!;
    if (lineEnd < start) {
      open = [];
      lineEnd = text.indexOf('\n', start);
      if (lineEnd < 0) lineEnd = text.length;
    }
    for (let i = start; i < places[cluster + END]!; i++) {
      if (text[i] === '(' || text[i] === '（') open.push(cluster);
      else if (text[i] === ')' || text[i] === '）') {
        const partner = open.pop();
        if (partner !== undefined && partner !== cluster) {
          link(partner, cluster);
          link(cluster, partner);
        }
      }
    }
  }
  const reached = parentheses.filter((cluster) => places[cluster + IS_FOLDED] === 1 && partners.has(cluster));
  for (let cluster = reached.pop(); cluster !== undefined; cluster = reached.pop()) {
    for (const partner of partners.get(cluster)!) {
      if (places[partner + IS_FOLDED] === 1) continue;
      places[partner + IS_FOLDED] = 1;
      reached.push(partner);
    }
  }
}

function foldPoint(text: string, at: number, out: Rewriter): void {
  const unit = text.charCodeAt(at);
  // All seven stand 0xFEE0 before their full-width forms.
  if (unit < 0x80) out.put(at, unit + 0xfee0);
}

function foldCluster(text: string, start: number, end: number, out: Rewriter): void {
  const folded: string[] = [];
  const kept: number[] = [];
  for (let i = start; i < end; i++) {
    const half = HALF.indexOf(text[i]!);
    const character = half < 0 ? text[i]! : FULL[half]!;
    folded.push(character);
    if (isSpace(text.charCodeAt(i))) continue;
    while (STOPS.includes(character) && kept.length > 0 && folded[kept.at(-1)!] === '，') folded[kept.pop()!] = '';
    if (ONCE.includes(character) && kept.length > 0 && folded[kept.at(-1)!] === character) folded[i - start] = '';
    else kept.push(i - start);
  }
  for (let k = 0; k < kept.length; ) {
    let same = k;
    while (same < kept.length && folded[kept[same]!] === '。') same++;
    if (same - k === 2) folded[kept[k + 1]!] = '';
    k = Math.max(same, k + 1);
  }
  folded.forEach((character, k) => {
    if (character !== text[start + k]) out.replace(start + k, start + k + 1, character);
  });
}

/** Whether the cluster is one comma that parts a full-width number's thousands: `１，２３４`. */
function isThousandsSign(text: string, start: number, end: number): boolean {
  if (end !== start + 1 || text[start] !== '，') return false;
  for (let i = end; i < end + 3; i++) if (!isFullDigit(text.charCodeAt(i))) return false;
  const next = text.charCodeAt(end + 3);
  const first = text.charCodeAt(start - 1);
  return isFullDigit(first) && !isFullDigit(next) && !isDigit(next);
}

function isFullDigit(unit: number): boolean {
  return unit >= 0xff10 && unit <= 0xff19;
}

function isFullAlphanumeric(unit: number): boolean {
  return (
    isFullDigit(unit) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a) ||
    unit === 0xff0e ||
    unit === 0xff05
  );
}
