/** Fewer characters than this say nothing of an encoding. */
const LEAST = 6;
/** Text in Big5 has at least 0.86 of its characters in the first plane at 16 characters, 0.97 at 200. */
const COMMON_IN_BIG5 = 0.9;
/** Of text in GBK 0.67 (traditional) to 1 (simplified) are of the first level; of Big5 read so 0.25, seldom half. */
const COMMON_IN_GB = 0.6;

/**
 * Whether bytes that GB18030 can read are Big5 more likely: strict Big5, nearly all of it in the plane of its common characters, while many
 * of the same pairs of bytes are rare characters in GB18030.
 *
 * Both standards put signs and the most frequent characters first, so that the bytes tell: Big5 (1984) has signs and 5,401 frequent characters
 * at lead bytes A1 to C6; GB/T 2312-1980 has signs in rows 1 to 3 and its 3,755 first-level characters in rows 16 to 55.
 */
export function isRatherBig5(bytes: Uint8Array): boolean {
  let all = 0;
  let commonInBig5 = 0;
  let commonInGb = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    all++;
    if (lead >= 0xa1 && lead <= 0xc6) commonInBig5++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) commonInGb++;
  }
  return all >= LEAST && commonInBig5 >= COMMON_IN_BIG5 * all && commonInGb < COMMON_IN_GB * all && isStrictBig5(bytes);
}

function isStrictBig5(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('big5', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
