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
const FIRST_HAN = 0x4e00;
let table: Uint8Array | undefined;

/** 1 for a character of the traditional script alone, 2 of the simplified, by code unit: every one has its place, so that none is asked for first. */
function scriptTable(): Uint8Array {
  table = new Uint8Array(0x10000);
  for (let at = 0; at < PAIRS.length; at += 2) {
    table[PAIRS.charCodeAt(at)] = OLD;
    table[PAIRS.charCodeAt(at + 1)] = FRESH;
  }
  return table;
}

/** @example scriptOf('審結案件') // => 'traditional' */
export function scriptOf(raw: string): NonNullable<Source['script']> | null {
  const scripts = table ?? scriptTable();
  let old = 0;
  let fresh = 0;
  const end = Math.min(raw.length, LOOKED_AT);
  for (let at = 0; at < end; at++) {
    const script = scripts[raw.charCodeAt(at)];
    if (script === OLD) old++;
    else if (script === FRESH) fresh++;
  }
  const all = old + fresh;
  if (all === 0) return null;
  if (old <= all * SLIP) return 'simplified';
  return fresh <= all * SLIP ? 'traditional' : 'mixed';
}

const HALF = ',;:!?()';
const FULL_WIDTH = 0xff00;
const FULL_TO_HALF = 0xfee0;

/** @example punctuationOf('受理１件,審結１件') // => 'half-width' */
export function punctuationOf(raw: string): NonNullable<Source['punctuation']> | null {
  let full = 0;
  let half = 0;
  const end = Math.min(raw.length, LOOKED_AT);
  for (let at = 0; at < end; at++) {
    const code = raw.charCodeAt(at);
    if (code >= 0x40 && code < FULL_WIDTH) continue;
    if (code > FULL_WIDTH) {
      if (code < 0xff40 && HALF.includes(String.fromCharCode(code - FULL_TO_HALF))) full++;
      // A half-width mark counts beside a Han character only: 1,000 and 12:30 have theirs by right.
    } else if (code > 0x20 && raw.charCodeAt(at - 1) >= FIRST_HAN && HALF.includes(raw[at]!)) half++;
  }
  const all = full + half;
  if (all === 0) return null;
  if (half <= all * SLIP) return 'full-width';
  return full <= all * SLIP ? 'half-width' : 'mixed';
}
