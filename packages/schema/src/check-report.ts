import type { Block } from './block.js';
import type { Court } from './court.js';
import { indicators } from './indicators/indicators.js';
import type { ReportMetric } from './metric.js';
import type { Report } from './report.js';
import type { Span } from './span.js';

/** What a Report of the right shape may still get wrong. */
export type FaultCode =
  /** A span ends before it starts. */
  | 'span-order'
  /** A span passes the end of `text`. */
  | 'span-bounds'
  /** `text.slice(span)` is not the metric's `quote`. */
  | 'quote'
  /** A period or window ends before it starts. */
  | 'period-order'
  /** Two blocks, metrics, mechanisms, honours or people have one id. */
  | 'duplicate-id'
  /** An id that nothing has: `of`, `partOf`, `continues`, a check's metric. */
  | 'unknown-id'
  /** `of`, `partOf` or `continues` leads back to where it started. */
  | 'cycle'
  /** `indicatorId` is no row of the vocabulary. */
  | 'unknown-indicator'
  /** A change is negative; its direction says which way it goes. */
  | 'negative-change'
  /** `high` without the bound `between`, or below `value`. */
  | 'range'
  /** `decimal` or `highDecimal` is not the number beside it. */
  | 'decimal'
  /** Blocks are out of order or overlap. */
  | 'block-order'
  /** `title` or `subtitle` is not the first block of its type. */
  | 'title'
  /** `spans` and `rawSpans` of a check differ in number. */
  | 'raw-spans'
  /** A court's `basis` has no row for what is known, or one for what is not. */
  | 'court-basis'
  /** A mechanism is said to be expanded and has no items, or an item has one of `span` and `rawSpans`. */
  | 'expansion';

/** One thing that is wrong with a Report, and where: `path` leads from the Report to it. */
export interface Fault {
  readonly code: FaultCode;
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly actual: string;
}

type Path = readonly (string | number)[];
type Note = (code: FaultCode, path: Path, expected: string, actual: unknown) => void;

const show = (span: Span) => `${span.start}–${span.end}`;

/** Holds every span of the Report, wherever it lies, to its order, and those in `text` to its length. */
function checkSpans(value: unknown, path: Path, length: number, note: Note): void {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
    const span: Span = { start: value.start, end: value.end };
    if (span.end < span.start) note('span-order', path, 'an end at or after the start', show(span));
    else if (path.some((key) => key === 'span' || key === 'spans' || key === 'of') && span.end > length)
      note('span-bounds', path, `an end of ${length} at most`, show(span));
    return;
  }
  for (const [key, part] of Object.entries(value))
    checkSpans(part, [...path, Array.isArray(value) ? Number(key) : key], length, note);
}

/** Gives the ids of a list, and notes those that come twice. */
function collectIds(items: readonly { readonly id: string }[], path: Path, note: Note): Map<string, number> {
  const ids = new Map<string, number>();
  for (const [i, { id }] of items.entries()) {
    if (ids.has(id)) note('duplicate-id', [...path, i, 'id'], 'an id of its own', id);
    else ids.set(id, i);
  }
  return ids;
}

/** Holds a link from item to item to the ids there are, and sees that it leads round no circle. */
function checkLinks(
  links: readonly (string | undefined)[],
  ids: ReadonlyMap<string, number>,
  path: Path,
  key: string,
  note: Note,
): void {
  /** 1: on the way that is walked now; 2: known to end. */
  const state = new Uint8Array(links.length);
  for (let first = 0; first < links.length; first++) {
    const way: number[] = [];
    let at: number | undefined = first;
    while (at !== undefined && state[at] === 0) {
      state[at] = 1;
      way.push(at);
      const link: string | undefined = links[at];
      const next: number | undefined = link === undefined ? undefined : ids.get(link);
      if (link !== undefined && next === undefined)
        note('unknown-id', [...path, at, key], 'the id of an item here', link);
      at = next;
    }
    if (at !== undefined && state[at] === 1) note('cycle', [...path, at, key], 'a link that ends', links[at]);
    for (const i of way) state[i] = 2;
  }
}

function checkMetric(metric: ReportMetric, text: string, known: ReadonlySet<string>, path: Path, note: Note): void {
  const { start, end } = metric.span;
  if (start <= end && end <= text.length && text.slice(start, end) !== metric.quote)
    note('quote', [...path, 'quote'], text.slice(start, end), metric.quote);
  const { period } = metric;
  if (period.start && period.end && period.end < period.start)
    note('period-order', [...path, 'period'], 'an end at or after the start', `${period.start}/${period.end}`);
  if (metric.indicatorId !== undefined && !known.has(metric.indicatorId))
    note('unknown-indicator', [...path, 'indicatorId'], 'an id of the vocabulary', metric.indicatorId);
  if (metric.change && metric.value < 0) note('negative-change', [...path, 'value'], '0 or more', metric.value);
  if (metric.high !== undefined && (metric.bound !== 'between' || metric.high < metric.value))
    note('range', [...path, 'high'], 'the upper end of a range', metric.high);
  if (metric.decimal !== undefined && Number(metric.decimal) !== metric.value)
    note('decimal', [...path, 'decimal'], String(metric.value), metric.decimal);
  if (metric.highDecimal !== undefined && Number(metric.highDecimal) !== metric.high)
    note('decimal', [...path, 'highDecimal'], String(metric.high), metric.highDecimal);
}

function checkBlocks(blocks: readonly Block[], note: Note): void {
  for (const [i, { span, heading }] of blocks.entries()) {
    const before = blocks[i - 1]?.span.end ?? 0;
    if (span.start < before) note('block-order', ['blocks', i, 'span'], `a start of ${before} at least`, show(span));
    if (heading && (heading.span.start < span.start || heading.span.end > span.end))
      note('block-order', ['blocks', i, 'heading', 'span'], `a span inside ${show(span)}`, show(heading.span));
  }
}

const FACTS = ['level', 'province', 'city', 'county', 'code', 'scope'] as const;

function checkCourt(court: Court, note: Note): void {
  for (const fact of FACTS) {
    const known = court[fact] !== undefined && court[fact] !== null;
    if (known !== (court.basis[fact] !== undefined))
      note(
        'court-basis',
        ['court', 'basis', fact],
        known ? 'a basis' : 'none, since it is not known',
        court.basis[fact] ?? 'none',
      );
  }
}

/**
 * Holds a Report of the right shape to what its fields must be to each other, which neither JSON Schema nor
 * `reportSchema` says: the order of spans and periods, quotes against the text, ids and the links between them, decimals
 * against numbers. `[]` when it is sound.
 *
 * Never throws on a Report that `reportSchema` takes. Linear in its size.
 *
 * @example checkReport({ ...report, published: '2024-03-01/2024-02-01' }).map((fault) => fault.code) // => ['period-order']
 */
export function checkReport(report: Report): Fault[] {
  const faults: Fault[] = [];
  const note: Note = (code, path, expected, actual) => faults.push({ code, path, expected, actual: String(actual) });
  const { text, map: _, ...parts } = report;
  checkSpans(parts, [], text.length, note);
  const [from, to] = report.published?.split('/') ?? [];
  if (from && to && to < from) note('period-order', ['published'], 'an end at or after the start', report.published);
  if (report.court) checkCourt(report.court, note);

  checkBlocks(report.blocks, note);
  const blockIds = collectIds(report.blocks, ['blocks'], note);
  checkLinks(
    report.blocks.map((block) => block.continues),
    blockIds,
    ['blocks'],
    'continues',
    note,
  );
  for (const type of ['title', 'subtitle'] as const) {
    const first = report.blocks.find((block) => block.type === type)?.id;
    if (first !== report[type]?.id) note('title', [type], first ?? 'null', report[type]?.id ?? 'null');
  }

  const known = new Set(indicators.map((row) => row.id));
  const metricIds = collectIds(report.metrics, ['metrics'], note);
  for (const [i, metric] of report.metrics.entries()) checkMetric(metric, text, known, ['metrics', i], note);
  for (const key of ['of', 'partOf'] as const)
    checkLinks(
      report.metrics.map((metric) => metric[key]),
      metricIds,
      ['metrics'],
      key,
      note,
    );
  for (const [i, check] of report.checks.entries()) {
    if (check.spans.length !== check.rawSpans.length)
      note('raw-spans', ['checks', i, 'rawSpans'], String(check.spans.length), check.rawSpans.length);
    for (const [j, id] of check.metrics.entries())
      if (!metricIds.has(id)) note('unknown-id', ['checks', i, 'metrics', j], 'the id of a metric', id);
  }

  for (const list of ['mechanisms', 'honours', 'people'] as const) collectIds(report[list], [list], note);
  for (const [i, { expanded, items }] of report.mechanisms.entries()) {
    if (expanded && !items) note('expansion', ['mechanisms', i, 'items'], 'items', null);
    for (const [j, item] of (items ?? []).entries())
      if ((item.span === undefined) !== (item.rawSpans === undefined))
        note('expansion', ['mechanisms', i, 'items', j], 'both span and rawSpans, or neither', item.name);
  }
  return faults;
}
