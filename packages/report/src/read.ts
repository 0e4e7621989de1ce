import { normalize } from '@zhibiao/normalize';
import type { Block, Court, Mechanism, Report, Span } from '@zhibiao/schema';
import { assemble, type ReadingText } from './assemble.js';
import { classify } from './classify.js';
import { findCourt, givenCourt } from './court.js';
import { ReportError } from './error.js';
import { documentPeriod, readFigures } from './figures.js';
import { buildFlow, type Draft } from './flow.js';
import { headingLevels, runInHeadings } from './headings.js';
import { findHonours } from './honours.js';
import { makeIssues } from './issues.js';
import { splitLines } from './lines.js';
import { type FoundMechanism, findMechanisms } from './mechanisms.js';
import { findPeople } from './people.js';
import { uniqueIds, withPlaces } from './places.js';
import { findPublished, toDay } from './published.js';
import { findRepeats } from './repeats.js';
import { findSigns, type Signs } from './signs.js';
import { describeSource } from './source.js';
import { SCHEMA_VERSION } from './version.js';
import { WordEvidence } from './word-evidence.js';

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
  const words = new WordEvidence(clean);
  const drafts = buildFlow(classify(splitLines(clean), words), words);
  const reading = assemble(drafts, clean, normalized.map);
  const { text, map } = reading;
  const signs = findSigns(text);
  const toRaw = (span: Span): Span[] => map.toRaw(span);
  const blocks = makeBlocks(drafts, reading);
  const published = given ?? findPublished(text, blocks);
  const repeats = findRepeats(
    text,
    blocks.map((block) => block.span),
  );
  const court = readCourt(options.court, text, blocks, signs);
  const figures = readFigures(text, map, repeats, signs, {
    published,
    period: documentPeriod(text, blocks, published),
    own: court === null ? [] : [court.name, ...court.names],
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    source: describeSource(normalized, drafts, options.name),
    published,
    court,
    title: blocks.find((block) => block.type === 'title') ?? null,
    subtitle: blocks.find((block) => block.type === 'subtitle') ?? null,
    text,
    map: map.toJSON(),
    blocks,
    metrics: figures.metrics,
    mechanisms: placeMechanisms(findMechanisms(text, blocks, signs), text, toRaw),
    honours: withPlaces(findHonours(text, signs, yearOf(published)), toRaw),
    people: withPlaces(findPeople(text, signs), toRaw),
    checks: figures.checks,
    repeats: repeats.map(({ span, of }) => ({ span, rawSpans: toRaw(span), of })),
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

function readCourt(given: ReadOptions['court'], text: string, blocks: readonly Block[], signs: Signs): Court | null {
  if (typeof given === 'string' && given !== '') return givenCourt(given, text, blocks, signs);
  if (given && typeof given === 'object') return given;
  return findCourt(text, blocks, signs);
}

function placeMechanisms(found: readonly FoundMechanism[], text: string, toRaw: (span: Span) => Span[]): Mechanism[] {
  const ids = uniqueIds(found.map(({ mentions }) => toRaw(mentions[0]!)));
  return found.map(({ name, kind, noun, mentions, items }, at) => ({
    id: ids[at]!,
    name,
    kind,
    noun,
    mentions: mentions.map((span) => ({ span, rawSpans: toRaw(span) })),
    items: items?.map((span) => ({ name: text.slice(span.start, span.end), span, rawSpans: toRaw(span) })) ?? null,
    expanded: items !== null,
  }));
}

function makeBlocks(drafts: readonly Draft[], { text, map, spans }: ReadingText): Block[] {
  const runIns = runInHeadings(drafts, (at) => {
    const { start, end } = spans[at]!;
    return text.slice(start, Math.min(end, start + 200));
  });
  const levels = headingLevels(drafts, runIns);
  const rawSpans = spans.map((span) => map.toRaw(span));
  const ids = uniqueIds(rawSpans);
  return drafts.map((draft, at): Block => {
    const span = spans[at]!;
    const block = { id: ids[at]!, type: draft.type } as Unfinished<Block>;
    const level = levels.get(draft);
    const runIn = runIns.get(draft);
    if (runIn) {
      const heading = { start: span.start, end: span.start + runIn.length };
      block.heading = { level: level!, span: heading, rawSpans: map.toRaw(heading) };
    } else if (level !== undefined) block.level = level;
    block.span = span;
    block.rawSpans = rawSpans[at]!;
    if (draft.continues !== undefined) block.continues = ids[draft.continues]!;
    return block;
  });
}

/** What is put together field by field, in the order of the JSON. */
type Unfinished<T> = { -readonly [Key in keyof T]: T[Key] };

/** The year that 今年 is: of a day of publication, or of a window within one year. */
function yearOf(published: string | null): number | undefined {
  const years = published?.split('/').map((day) => day.slice(0, 4)) ?? [];
  return years.length > 0 && years.every((year) => year === years[0]) ? Number(years[0]) : undefined;
}
