const HAN_REGEX = /\p{Script=Han}/u;

/** Whether `character` is Han; the unified block, which nearly all are in, without a look-up. */
export function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff && character.length === 1) || HAN_REGEX.test(character);
}
