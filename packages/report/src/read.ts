import { type NormalizedText, normalize } from '@zhibiao/normalize';
import type { Block, Check, Court, Issue, Report, Span } from '@zhibiao/schema';
import { assemble, type ReadingText } from './assemble.js';
import { classify } from './classify.js';
import { findCourt, givenCourt } from './court.js';
import { ReportError } from './error.js';
import { buildFlow, type Draft } from './flow.js';
import { headingLevels, runInHeadings } from './headings.js';
import { findHonours } from './honours.js';
import { splitLines } from './lines.js';
import { checkListLengths } from './list-length.js';
import { findMechanisms } from './mechanisms.js';
import { findPeople } from './people.js';
import { findPublished, toDay } from './published.js';
import { findRepeats } from './repeats.js';
import { describeSource } from './source.js';
import { SCHEMA_VERSION } from './version.js';

/** What a caller knows of a document. */
export interface ReadOptions {
  /** A file name or address, for `source.name`. */
  readonly name?: string;
  /** When it was published: a day `2023-01-05`, or a window `2022-07-01/2022-08-31`. Without it, the day that the credits state. */
  readonly published?: string | null;
  /** The court that it is about: a full name, or all that is known. Without it, the one that the text is about. */
  readonly court?: string | Court | null;
}

/**
 * Reads a raw document into a Report: structure, figures, mechanisms, honours, people, checks.
 *
 * Every `span` of a Report is in `report.text`, every one of its `rawSpans` in `raw`, both in UTF-16 code units. Total on any string: what
 * can't be read is in `issues`. Linear in the text.
 *
 * @example readReport('一、审判工作\n全年审结案件1200件。').blocks.map((block) => block.type) // => ['heading', 'paragraph']
 * @throws {ReportError} when `raw` is no string, or `published` no day or window of days.
 */
export function readReport(raw: string, options: ReadOptions = {}): Report {
  if (typeof raw !== 'string') throw new ReportError('not-a-string', 0, 'expected a string', typeof raw);
  const given = checkPublished(options.published);
  const normalized = normalize(raw);
  const clean = normalized.text;
  const drafts = buildFlow(classify(splitLines(clean)), clean);
  const reading = assemble(drafts, clean, normalized.map);
  const { text, map } = reading;
  const toRaw = (span: Span): Span[] => map.toRaw(span);
  const blocks = makeBlocks(drafts, reading);
  const repeats = findRepeats(
    text,
    blocks.map((block) => block.span),
  ).map(({ span, of }) => ({ span, rawSpans: toRaw(span), of }));
  const checks: Check[] = checkListLengths(text, []);
  return {
    schemaVersion: SCHEMA_VERSION,
    source: describeSource(raw, clean, drafts, options.name),
    published: given ?? findPublished(text, blocks),
    court: readCourt(options.court, text, blocks),
    title: blocks.find((block) => block.type === 'title') ?? null,
    subtitle: blocks.find((block) => block.type === 'subtitle') ?? null,
    text,
    map: map.toJSON(),
    blocks,
    metrics: [],
    mechanisms: findMechanisms(text, blocks).map(({ name, kind, noun, mentions, items }) => ({
      id: idOf(toRaw(mentions[0]!)),
      name,
      kind,
      noun,
      mentions: mentions.map((span) => ({ span, rawSpans: toRaw(span) })),
      items: items?.map((span) => ({ name: text.slice(span.start, span.end), span, rawSpans: toRaw(span) })) ?? null,
      expanded: items !== null,
    })),
    honours: findHonours(text).map((honour) => ({
      id: idOf(toRaw(honour.span)),
      ...honour,
      rawSpans: toRaw(honour.span),
    })),
    people: findPeople(text).map((person) => ({
      id: idOf(toRaw(person.span)),
      ...person,
      rawSpans: toRaw(person.span),
    })),
    checks: checks.map((check) => ({ ...check, rawSpans: check.spans.map(toRaw) })),
    repeats,
    issues: makeIssues(drafts, blocks, reading, normalized.issues),
  };
}

function checkPublished(published: string | null | undefined): string | null {
  if (published === undefined || published === null) return null;
  const days = /^(\d{4})-(\d\d)-(\d\d)(?:\/(\d{4})-(\d\d)-(\d\d))?$/u.exec(published);
  const first = days ? toDay(Number(days[1]), Number(days[2]), Number(days[3])) : null;
  const second = days?.[4] ? toDay(Number(days[4]), Number(days[5]), Number(days[6])) : first;
  if (!first || !second || second < first) {
    throw new ReportError(
      'invalid-published',
      0,
      'expected a day YYYY-MM-DD or two with a slash between',
      String(published),
    );
  }
  return published;
}

function readCourt(given: ReadOptions['court'], text: string, blocks: readonly Block[]): Court | null {
  if (typeof given === 'string' && given !== '') return givenCourt(given, text, blocks);
  if (given && typeof given === 'object') return given;
  return findCourt(text, blocks);
}

/** An id: the start of the first raw piece. */
function idOf(rawSpans: readonly Span[]): string {
  return String(rawSpans[0]?.start ?? 0);
}

function makeBlocks(drafts: readonly Draft[], { text, map, spans }: ReadingText): Block[] {
  const levels = headingLevels(drafts);
  const index = new Map(drafts.map((draft, at) => [draft, at]));
  const runIns = runInHeadings(drafts, (draft) => {
    const { start, end } = spans[index.get(draft)!]!;
    return text.slice(start, Math.min(end, start + 200));
  });
  const ids = uniqueIds(spans.map((span) => idOf(map.toRaw(span))));
  let above = 0;
  return drafts.map((draft, at): Block => {
    const span = spans[at]!;
    const level = levels.get(draft);
    if (level !== undefined) above = level;
    const runIn = runIns.get(draft);
    const heading = runIn === undefined ? undefined : { start: span.start, end: span.start + runIn };
    return {
      id: ids[at]!,
      type: draft.type,
      ...(level === undefined ? {} : { level }),
      ...(heading ? { heading: { level: above + 1, span: heading, rawSpans: map.toRaw(heading) } } : {}),
      span,
      rawSpans: map.toRaw(span),
      ...(draft.continues === undefined ? {} : { continues: ids[draft.continues]! }),
    };
  });
}

/** `12`, and `12.2` for a second one that starts there. */
function uniqueIds(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  });
}

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

function makeIssues(
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
