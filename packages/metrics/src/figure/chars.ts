/** CJK ideographs of the basic block and extension A: what reports are written in. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** The UTF-16 unit of `text` at `offset`, 0 outside of it: to ask a text for what it doesn't hold makes all asking slow. */
export function codeAt(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? text.charCodeAt(offset) : 0;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether the text ends at `offset` or goes on with something that is neither Han, letter nor digit. */
export function isBoundary(text: string, offset: number): boolean {
  if (offset >= text.length) return true;
  const code = codeAt(text, offset);
  return !isHan(code) && !isDigit(code) && !isLatin(code);
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** One of 、 和 及 与 或: what joins the members of a list. */
export function isJoiner(char: string): boolean {
  return char !== '' && '、和及与或暨'.includes(char);
}
