import { codeOf } from '../lexicon/table.js';
import { BODY_TAILS } from '../lexicon/words.js';

/**
 * The characters without which a rule has nothing to say, as bits: one pass over a clause tells which of them stand in it, and the rules
 * of the others are passed over in one look each. What is cut out of a clause has no sign that the clause has not.
 */
export const SIGN = {
  /** A parenthesis. */
  aside: 1,
  /** A quotation mark. */
  quote: 2,
  /** 、 of a list. */
  list: 4,
  /** 等 at the end of a list. */
  andSoOn: 8,
  /** 的. */
  of: 16,
  /** 中 and 内. */
  among: 32,
  /** 相 of 相比. */
  against: 64,
  /** 占 of a share. */
  share: 128,
  /** 以. */
  by: 256,
  /** 分别. */
  dealt: 512,
  /** The last characters of 活动, 行动, 专项整治. */
  campaign: 1024,
  /** 各类. */
  kinds: 2048,
  /** 多 and 少 of what is more or less than it was. */
  more: 4096,
  /** 约, 近 and the like of a bound that is torn from its number. */
  bound: 8192,
  /** What a change is held against, and 同期. */
  basis: 16384,
  /** 多, 降, 快 and the like of a trend. */
  trend: 32768,
  /** 比, 于 and 较 of what is held against another, and 善 of what got better. */
  over: 131072,
  /** The last characters of the names of bodies: 法院, 公安局. */
  body: 262144,
  /** 对. */
  towards: 65536,
} as const;

const CHARACTERS = (): readonly (readonly [number, string])[] => [
  [SIGN.aside, '（）()'],
  [SIGN.quote, '“”‘’'],
  [SIGN.list, '、'],
  [SIGN.andSoOn, '等'],
  [SIGN.of, '的'],
  [SIGN.among, '中内'],
  [SIGN.against, '相'],
  [SIGN.over, '比于较善'],
  [SIGN.share, '占'],
  [SIGN.by, '以'],
  [SIGN.dealt, '别'],
  [SIGN.campaign, '动治'],
  [SIGN.kinds, '类'],
  [SIGN.more, '多少'],
  [SIGN.bound, '约概近过于出'],
  [SIGN.basis, '比较期'],
  [SIGN.trend, '升降增减长短跌涨幅速缩扩快慢多少高低探飙'],
  [SIGN.towards, '对'],
  [
    SIGN.body,
    BODY_TAILS.split(' ')
      .map((name) => name.slice(-1))
      .join(''),
  ],
];

/** Every sign: of a text that has not been looked through, any may stand in it. */
export const ANY_SIGN = -1;

let table: Int32Array | undefined;

function signTable(): Int32Array {
  const signs = new Int32Array(0x10000);
  for (const [sign, characters] of CHARACTERS())
    for (let i = 0; i < characters.length; i++) signs[characters.charCodeAt(i)]! |= sign;
  return signs;
}

/** The signs that stand in `text`. */
export function signsOf(text: string): number {
  table ??= signTable();
  const end = text.length;
  let signs = 0;
  for (let i = 0; i < end; i++) signs |= table[codeOf(text, i)]!;
  return signs;
}
