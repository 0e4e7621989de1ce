// Where figures without a number, and names with one, may begin: found in one walk over the text.
import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';

/** Offsets in the order of the text. */
export interface Landmarks {
  /** The marks that open a name: “ 《 〔. */
  readonly openings: readonly number[];
  /** 首, of 首位 and 榜首. */
  readonly firsts: readonly number[];
  /** 翻, of 翻番. */
  readonly doublings: readonly number[];
  /** 角 and 分 behind a digit as cheques write it. */
  readonly cents: readonly number[];
}

export const CHEQUE_DIGITS = '零壹贰叁肆伍陆柒捌玖';

const OPENING = 1;
const FIRST = 2;
const DOUBLING = 3;
const CENT = 4;

let signTable: Uint8Array | undefined;
let chequeDigits: CharSet | undefined;

function signs(): Uint8Array {
  if (signTable !== undefined) return signTable;
  const table = new Uint8Array(0x10000);
  const rows: readonly (readonly [chars: string, sign: number])[] = [
    ['“‘「『《〈〔', OPENING],
    ['首', FIRST],
    ['翻', DOUBLING],
    ['角分', CENT],
  ];
  for (const [chars, sign] of rows) for (const char of chars) table[char.charCodeAt(0)] = sign;
  signTable = table;
  return table;
}

/** Walks over `text` once. */
export function findLandmarks(text: string): Landmarks {
  const table = signs();
  chequeDigits ??= charSet(CHEQUE_DIGITS);
  const openings: number[] = [];
  const firsts: number[] = [];
  const doublings: number[] = [];
  const cents: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const sign = table[text.charCodeAt(i)]!;
    if (sign === 0) continue;
    if (sign === OPENING) openings.push(i);
    else if (sign === FIRST) firsts.push(i);
    else if (sign === DOUBLING) doublings.push(i);
    else if (inSetAt(chequeDigits, text, i - 1)) cents.push(i);
  }
  return { openings, firsts, doublings, cents };
}
