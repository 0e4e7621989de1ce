/**
 * White space as a browser shows it: runs become one space, edges go; a line break of the source between two Han characters or full-width
 * signs is none. No-break and ideographic spaces are characters of the text and stay.
 *
 * @see https://www.w3.org/TR/css-text-3/#line-break-transform
 */
export function collapse(text: string, preserved: boolean): string {
  if (preserved) return text.replace(/^\r?\n/u, '').trimEnd();
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; ) {
    if (!isSpace(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    let broken = false;
    while (i < text.length && isSpace(text.charCodeAt(i))) {
      const code = text.charCodeAt(i++);
      broken ||= code === 10 || code === 13;
    }
    const joined =
      start === 0 || i === text.length || (broken && isWide(text.charCodeAt(start - 1)) && isWide(text.charCodeAt(i)));
    out += text.slice(kept, start) + (joined ? '' : ' ');
    kept = i;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** Han, their punctuation and full-width forms, halves of rarer Han included. */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xff60)
  );
}
