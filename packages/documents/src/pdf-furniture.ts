import type { Line } from './pdf-lines.js';
import type { DocumentIssue } from './types.js';

/** So many pages with the same words in the same place make them a running head. */
const RUNNING = 3;
/** The part of a page, at its top and at its bottom, in which heads, feet and page numbers stand. */
const EDGE = 0.12;

/** — 12 —, 第3页, 3/12, 第 3 页 共 12 页 */
const PAGE_NUMBER_REGEX = /^[-—–－―·•|]* ?第? ?\d{1,4} ?页?(?: ?[/／,，]? ?共? ?\d{1,4} ?页?)? ?[-—–－―·•|]*$/u;

/** Takes page numbers and running heads out of the lines; each kind that went is an issue. */
export function withoutFurniture(pages: readonly { readonly lines: readonly Line[]; readonly height: number }[]): {
  lines: Line[];
  issues: DocumentIssue[];
} {
  const seen = new Map<string, number>();
  const keyed = pages.map(({ lines, height }) =>
    lines.map((line, i) => {
      const outer = i < 2 || i >= lines.length - 2;
      const edge = line.y > height * (1 - EDGE) || line.y < height * EDGE;
      if (!outer || !edge || line.text.length > 60) return null;
      const key = PAGE_NUMBER_REGEX.test(line.text)
        ? '#'
        : `${line.text.replaceAll(/\d+/gu, '#')} ${Math.round(line.y / 4)}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      return key;
    }),
  );
  const gone = new Map<string, { text: string; count: number }>();
  const kept: Line[] = [];
  for (const [p, { lines }] of pages.entries())
    for (const [i, line] of lines.entries()) {
      const key = keyed[p]![i];
      if (key == null || (key !== '#' && seen.get(key)! < RUNNING)) kept.push(line);
      else {
        const entry = gone.get(key);
        if (entry) entry.count++;
        else gone.set(key, { text: line.text, count: 1 });
      }
    }
  const issues = [...gone.values()].map(({ text, count }): DocumentIssue => {
    return {
      code: 'page-furniture',
      message: `left out: "${text.trim()}"${count > 1 ? ` and ${count - 1} more like it` : ''}`,
    };
  });
  return { lines: kept, issues };
}
