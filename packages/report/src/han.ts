const HAN_REGEX = /\p{Script=Han}/u;

/** Whether a code unit is a Han character by itself; the unified block, which nearly all are in, without a look-up. */
function isHanUnit(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  // Nothing below the radicals or from the full-width forms on is.
  return code >= 0x2e80 && code < 0xff00 && HAN_REGEX.test(String.fromCharCode(code));
}

/** Whether the code unit at `at` is a Han character; before and behind the text there is none. */
export function isHanAt(text: string, at: number): boolean {
  return isHanUnit(text.charCodeAt(at));
}

/** Whether `character`, which may be a surrogate pair, is Han. */
export function isHan(character: string): boolean {
  return character.length === 1 ? isHanUnit(character.charCodeAt(0)) : HAN_REGEX.test(character);
}
