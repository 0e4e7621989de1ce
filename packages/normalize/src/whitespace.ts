import { Rewriter, type Rewritten } from './rewrite.js';

/** Spaces of any kind, `\n` and tabs not among them. */
const SPACES_REGEX = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;
const BEFORE_REGEX = /[\n，。、；：！？）]/u;

/** Every kind of space becomes one space; none at the edges of a line, beside full-width points, or between groups of a number. */
export function foldSpaces(text: string): Rewritten | null {
  const out = new Rewriter(text);
  for (const match of text.matchAll(SPACES_REGEX)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text[start - 1];
    const after = text[end];
    const edge = before === undefined || after === undefined || before === '\n' || after === '\n';
    const to = edge || BEFORE_REGEX.test(after) || /[，、；：]/u.test(before) || groups(text, start, end) ? '' : ' ';
    if (to !== match[0]) out.replace(start, end, to);
  }
  return out.finish();
}

/** Whether the space is the thousands sign of a number: `321 146件`. */
function groups(text: string, start: number, end: number): boolean {
  return (
    end === start + 1 &&
    /(?:^|[^\d.,:-])\d{1,3}(?: \d{3})*$/u.test(text.slice(Math.max(0, start - 24), start)) &&
    /^\d{3}(?: \d{3})*(?![\d.,:-])/u.test(text.slice(end, end + 24))
  );
}
