import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from '@zhibiao/schema';
import { codePointsOf } from './code-points.js';
import { DatasetError } from './error.js';
import { lineEndVariants } from './line-ends.js';
import type { DatasetReport } from './types.js';

/** `T` with the source's own words: `text` beside every `rawSpans`, the pieces put together. */
export type WithText<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly WithText<Item>[]
    : T extends { readonly rawSpans: readonly (readonly Span[])[] }
      ? { readonly [Key in keyof T]: WithText<T[Key]> } & { readonly texts: readonly string[] }
      : T extends { readonly rawSpans: readonly Span[] }
        ? { readonly [Key in keyof T]: WithText<T[Key]> } & { readonly text: string }
        : { readonly [Key in keyof T]: WithText<T[Key]> };

/** A report with the words of its source. */
export type AttachedReport = WithText<DatasetReport> & {
  /** How the text was known: by its digest, or by the digest it has with other line ends. */
  readonly by: 'sha256' | 'line-ends';
};

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * Gives every quote, heading and paragraph of a report back as it stands in its source.
 *
 * The result is the report with `text` beside each `rawSpans` (`texts` in a check): the characters of `raw` at those
 * offsets, damage and all. A text that differs from the source in line ends or a byte order mark alone is taken, too:
 * `by` is then `'line-ends'`, and all raw offsets are those of the text that was given.
 *
 * @example attachSource(report, raw).metrics[0].text // => '120件'
 * @throws {DatasetError} `other-source` with both digests when `raw` is another text, `not-a-string` when it is none.
 */
export function attachSource(report: DatasetReport, raw: string): AttachedReport {
  if (typeof raw !== 'string') throw new DatasetError('not-a-string', 'string', typeof raw);
  const expected = report.source.sha256;
  const actual = digest(raw);
  if (actual === expected) return { ...attach(report, raw, (offset) => offset), by: 'sha256' };
  for (const { text, toGiven } of lineEndVariants(raw)) {
    if (digest(text) === expected) return { ...attach(report, raw, toGiven), by: 'line-ends' };
  }
  throw new DatasetError('other-source', expected, actual);
}

function attach(report: DatasetReport, raw: string, toGiven: (offset: number) => number): WithText<DatasetReport> {
  const move = ({ start, end }: Span): Span => ({ start: toGiven(start), end: toGiven(end) });
  const inCodePoints = codePointsOf(raw);
  const textOf = (pieces: readonly Span[]): string => pieces.map(({ start, end }) => raw.slice(start, end)).join('');

  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const made: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      if (key === 'rawSpans' && isNested(part)) {
        const places = part.map((pieces) => pieces.map(move));
        made.rawSpans = places;
        made.rawSpansCodePoints = places.map((pieces) => pieces.map(inCodePoints));
        made.texts = places.map(textOf);
      } else if (key === 'rawSpans') {
        const pieces = (part as readonly Span[]).map(move);
        made.rawSpans = pieces;
        made.rawSpansCodePoints = pieces.map(inCodePoints);
        made.text = textOf(pieces);
      } else if (key === 'repeats' && isNested(part)) {
        const printings = part.map((pieces) => pieces.map(move));
        made.repeats = printings;
        made.repeatsCodePoints = printings.map((pieces) => pieces.map(inCodePoints));
      } else if (!(key in made)) made[key] = visit(part);
    }
    return made;
  };
  return visit(report) as WithText<DatasetReport>;
}

/** Whether a list of places is one of lists of pieces: `Span[][]`. */
function isNested(value: unknown): value is readonly (readonly Span[])[] {
  return Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
}
