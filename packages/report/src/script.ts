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

let traditional: Set<string> | undefined;
let simplified: Set<string> | undefined;

/** @example scriptOf('審結案件') // => 'traditional' */
export function scriptOf(raw: string): NonNullable<Source['script']> | null {
  if (!traditional || !simplified) {
    traditional = new Set();
    simplified = new Set();
    for (let at = 0; at < PAIRS.length; at += 2) {
      traditional.add(PAIRS[at]!);
      simplified.add(PAIRS[at + 1]!);
    }
  }
  let old = 0;
  let fresh = 0;
  const end = Math.min(raw.length, LOOKED_AT);
  for (let at = 0; at < end; at++) {
    if (raw.charCodeAt(at) < 0x4e00) continue;
    const character = raw[at]!;
    if (traditional.has(character)) old++;
    else if (simplified.has(character)) fresh++;
  }
  const all = old + fresh;
  if (all === 0) return null;
  if (old <= all * SLIP) return 'simplified';
  return fresh <= all * SLIP ? 'traditional' : 'mixed';
}

/** @example punctuationOf('受理１件,審結１件') // => 'half-width' */
export function punctuationOf(raw: string): NonNullable<Source['punctuation']> | null {
  let full = 0;
  let half = 0;
  const end = Math.min(raw.length, LOOKED_AT);
  for (let at = 0; at < end; at++) {
    const character = raw[at]!;
    if ('，；：！？（）'.includes(character)) full++;
    // A half-width mark counts beside a Han character only: 1,000 and 12:30 have theirs by right.
    else if (',;:!?()'.includes(character) && raw.charCodeAt(at - 1) >= 0x4e00) half++;
  }
  const all = full + half;
  if (all === 0) return null;
  if (half <= all * SLIP) return 'full-width';
  return full <= all * SLIP ? 'half-width' : 'mixed';
}
