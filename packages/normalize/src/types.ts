import type { SourceMap } from './source-map.js';

/** UTF-16 code units, half-open, into the text that the object says. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What `normalize` does, in the order it is done. */
export type Step = 'unicode' | 'control' | 'repair' | 'gloss' | 'script' | 'width' | 'whitespace';

/** Which conversion to simplified characters: `auto` decides for each paragraph. */
export type Script = 'auto' | 't2s' | 'tw2s' | 'hk2s' | 'none';

export interface NormalizeOptions {
  /** Steps to leave out: `{ width: false }`. A step that is not named is done. */
  readonly steps?: Partial<Readonly<Record<Step, boolean>>>;
  /** Default `auto`: a traditional paragraph by tw2s, a simplified one untouched. */
  readonly script?: Script;
  /** Words that the script step leaves as they stand, such as names: `['乾安', '徐乾學']`. */
  readonly keep?: readonly string[];
}

/** A clean text, and the way back. */
export interface NormalizedText {
  readonly raw: string;
  /** The clean text; `raw` itself when nothing had to change. */
  readonly text: string;
  readonly map: SourceMap;
  /** All that was done, in order; nothing outside of it differs. A view: each edit is made when it is read. */
  readonly edits: readonly Edit[];
  /** Damage that stays, in the order of the raw text. */
  readonly issues: readonly Issue[];
}

/** One replacement: `raw.slice(rawSpan)` is `from`, `text.slice(span)` is `to`. */
export interface Edit {
  readonly rawSpan: Span;
  readonly span: Span;
  readonly from: string;
  readonly to: string;
  /** The steps that made it, in order; more than one where a later step changed what an earlier one wrote. */
  readonly steps: readonly Step[];
}

/** Damage that is in the text and stays there. `span` is in `text`, `rawSpans` are in `raw`. */
export interface Issue {
  readonly code: IssueCode;
  readonly span: Span;
  readonly rawSpans: readonly Span[];
  /** What the damaged piece may have been, the likeliest first: suggestions, never facts. */
  readonly candidates?: readonly string[];
}

export type IssueCode =
  /** A pinyin gloss whose base is gone and that cannot be put back with certainty. */
  | 'broken-gloss'
  /** A `?` or U+FFFD where a character was lost. */
  | 'lost-character'
  /** Half of a surrogate pair without the other. */
  | 'lone-surrogate'
  /** Pinyin in parentheses that stays, because it is a glossary's headword or the base does not read so. */
  | 'kept-gloss';
