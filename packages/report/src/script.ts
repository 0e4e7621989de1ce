import type { Source } from '@zhibiao/schema';

/**
 * Characters that are written otherwise in the two scripts, in pairs traditional, simplified: frequent ones of official prose.
 *
 * Source: 通用规范汉字表 (2013), annex 1.
 */
const PAIRS =
  '國国會会務务學学導导調调發发執执質质關关續续現现設设結结優优戰战態态節节聯联協协權权監监統统轉转穩稳規规構构環环養养礎础驅驱經经衛卫據据黨党實实題题審审進进習习時时動动員员開开長长業业對对機机點点問问為为從从們们這这區区縣县鄉乡訴讼訟讼財财產产報报萬万億亿個个場场書书隊队辦办類类標标領领貫贯徹彻護护馬马車车電电風风飛飞門门間间隨随際际陽阳陰阴難难靈灵頭头項项預预願愿顯显';

/** How much of a text is looked at: enough to tell. */
const LOOKED_AT = 200_000;
/** Below this share a script or a width is a slip, not a mixture. */
const SLIP = 0.05;

const OLD = 1;
const FRESH = 2;
const FULL = 4;
const HALF = 8;
const HALF_MARKS = ',;:!?()';
const FULL_TO_HALF = 0xfee0;
const FIRST_HAN = 0x4e00;
let table: Uint8Array | undefined;

/** Characters of the traditional script alone and of the simplified, full-width marks and half-width ones, by code unit. */
function kindTable(): Uint8Array {
  table = new Uint8Array(0x10000);
  for (let at = 0; at < PAIRS.length; at += 2) {
    table[PAIRS.charCodeAt(at)] = OLD;
    table[PAIRS.charCodeAt(at + 1)] = FRESH;
  }
  for (const mark of HALF_MARKS) {
    table[mark.charCodeAt(0)] = HALF;
    table[mark.charCodeAt(0) + FULL_TO_HALF] = FULL;
  }
  return table;
}

export type Script = Pick<Required<Source>, 'script' | 'punctuation'>;

/**
 * Tells the script and the width of the punctuation that `raw` is written in, `null` where it shows none.
 *
 * @example scriptOf('審結案件1件,執結2件') // => { script: 'traditional', punctuation: 'half-width' }
 */
export function scriptOf(raw: string): Script {
  const kinds = table ?? kindTable();
  let old = 0;
  let fresh = 0;
  let full = 0;
  let half = 0;
  const end = Math.min(raw.length, LOOKED_AT);
  for (let at = 0; at < end; at++) {
    const kind = kinds[raw.charCodeAt(at)]!;
    if (kind === 0) continue;
    if (kind === FRESH) fresh++;
    else if (kind === OLD) old++;
    else if (kind === FULL) full++;
    // A half-width mark counts beside a Han character only: 1,000 and 12:30 have theirs by right.
    else if (raw.charCodeAt(at - 1) >= FIRST_HAN) half++;
  }
  return {
    script: shareOf(old, fresh, 'traditional', 'simplified'),
    punctuation: shareOf(half, full, 'half-width', 'full-width'),
  };
}

/** Which of two kinds is used, a slip of the other passed over. */
function shareOf<One extends string, Other extends string>(
  count: number,
  others: number,
  one: One,
  other: Other,
): One | Other | 'mixed' | null {
  const all = count + others;
  if (all === 0) return null;
  if (count <= all * SLIP) return other;
  return others <= all * SLIP ? one : 'mixed';
}
