import { type Piece, SourceMap } from '@zhibiao/normalize';
import type { Span } from '@zhibiao/schema';
import type { Draft } from './flow.js';

/** The reading text: one block a line, with the way back to the raw text. */
export interface ReadingText {
  readonly text: string;
  /** From `text` to the raw text. */
  readonly map: SourceMap;
  /** From `text` to the clean text that the drafts' pieces are in. */
  readonly cleanMap: SourceMap;
  /** Where each draft stands in `text`. */
  readonly spans: readonly Span[];
}

/**
 * Writes the blocks one under another and composes the map: reading text → clean text → raw text.
 *
 * What lies between two pieces (the blank lines of a tear, a caption) is in no piece, so that `map.toRaw` splits there.
 */
export function assemble(drafts: readonly Draft[], clean: string, toRaw: SourceMap): ReadingText {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  const spans: Span[] = [];
  let at = 0;
  let last = -1;
  for (const draft of drafts) {
    if (at > 0) {
      parts.push('\n');
      const first = draft.pieces[0]!.start;
      // A line end that stands in the clean text as it does here.
      pieces.push(first === last + 1 && clean[last] === '\n' ? { start: last, end: first } : { insert: 1 });
      at++;
    }
    const start = at;
    for (const piece of draft.pieces) {
      parts.push(clean.slice(piece.start, piece.end));
      pieces.push(piece);
      at += piece.end - piece.start;
      last = piece.end;
    }
    spans.push({ start, end: at });
  }
  const cleanMap = SourceMap.fromPieces(clean.length, pieces);
  return { text: parts.join(''), map: toRaw.compose(cleanMap), cleanMap, spans };
}
