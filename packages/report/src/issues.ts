import type { NormalizedText } from '@zhibiao/normalize';
import type { Block, Issue, Span } from '@zhibiao/schema';
import type { ReadingText } from './assemble.js';
import type { Draft } from './flow.js';

/** The last sentence of a block, as far back as its beginning. */
function lastSentence(text: string, { start, end }: Span): Span {
  let from = end;
  while (from > start && !'。！？；'.includes(text[from - 1]!)) from--;
  return { start: from === end ? start : from, end };
}

function firstSentence(text: string, { start, end }: Span): Span {
  let to = start;
  while (to < end && !'。！？；'.includes(text[to]!)) to++;
  return { start, end: Math.min(end, to + 1) };
}

export function makeIssues(
  drafts: readonly Draft[],
  blocks: readonly Block[],
  { text, map, cleanMap }: ReadingText,
  damage: NormalizedText['issues'],
): Issue[] {
  const issues: Issue[] = [];
  drafts.forEach((draft, at) => {
    const block = blocks[at]!;
    const report = (code: string, span: Span): void => void issues.push({ code, span, rawSpans: map.toRaw(span) });
    if (draft.truncated) report('truncated', lastSentence(text, block.span));
    if (draft.continues !== undefined) report('reordered', firstSentence(text, block.span));
    if (draft.headless) report('missing-start', firstSentence(text, block.span));
  });
  const headings = new Map<string, Block>();
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const words = text.slice(block.span.start, block.span.end);
    if (words.length > 3 && headings.has(words))
      issues.push({ code: 'repeated-heading', span: block.span, rawSpans: block.rawSpans });
    else headings.set(words, block);
  }
  for (const issue of damage) {
    // What was wrong between two blocks has no place in the reading text but the point where they meet.
    const span = cleanMap.toClean(issue.span) ?? { start: 0, end: 0 };
    issues.push({
      code: issue.code,
      span,
      rawSpans: issue.rawSpans.map(({ start, end }) => ({ start, end })),
      ...(issue.candidates ? { candidates: [...issue.candidates] } : {}),
    });
  }
  return issues.sort((x, y) => x.span.start - y.span.start);
}
