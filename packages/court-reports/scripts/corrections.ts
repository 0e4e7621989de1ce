import { isDeepStrictEqual } from 'node:util';
import type { Report, Span } from '@zhibiao/schema';
import type { Correction } from './hand-made.ts';
import type { Locator } from './locate.ts';
import { DataProblem } from './problem.ts';

type Plain = Record<string, unknown>;
type Item = Plain & { id: string };
const LISTS = ['metrics', 'mechanisms', 'honours', 'people'] as const;

/**
 * Makes the corrections of a person in what the reader read.
 *
 * A correction that is no longer needed, or that no longer fits what the reader reads, is a problem: all are collected,
 * so that one run shows every one.
 *
 * @throws {DataProblem} that lists them.
 */
export function applyCorrections(read: Report, corrections: readonly Correction[], locator: Locator): Report {
  const report = structuredClone(read) as unknown as Plain;
  const problems: string[] = [];
  const attempt = (what: string, correct: () => void): void => {
    try {
      correct();
    } catch (error) {
      if (!(error instanceof DataProblem)) throw error;
      problems.push(`${what}: ${error.message}`);
    }
  };
  for (const one of corrections) {
    if ('remove' in one) attempt(`remove ${one.remove}`, () => remove(report, one.remove));
    else if ('path' in one) attempt(one.path, () => set(report, one));
  }
  for (const one of corrections) {
    if ('add' in one) attempt(`add ${one.add} ${one.quote}`, () => add(report, one, locator));
  }
  if (problems.length > 0) throw new DataProblem(problems.join('\n'));
  for (const list of LISTS) sortByPlace(report[list] as Item[]);
  return report as unknown as Report;
}

function find(report: Plain, list: string, id: string): { items: Item[]; at: number } {
  const items = report[list] as Item[];
  return { items, at: items.findIndex((item) => item.id === id) };
}

function remove(report: Plain, path: string): void {
  const [list, id] = path.split('/') as [string, string];
  const { items, at } = find(report, list, id);
  if (at < 0) throw new DataProblem('is no longer needed: the reader gives no such item');
  items.splice(at, 1);
  // What pointed at it points at nothing now.
  for (const item of items) {
    for (const link of ['of', 'partOf']) if (item[link] === id) delete item[link];
  }
}

function set(report: Plain, correction: Extract<Correction, { path: string }>): void {
  const steps = correction.path.split('/');
  let target: Plain = report;
  while (steps.length > 1) {
    const step = steps.shift()!;
    if (Array.isArray(target[step])) {
      const { items, at } = find(target, step, steps.shift()!);
      if (at < 0) throw new DataProblem('fits no more: the reader gives no such item');
      target = items[at]!;
    } else target = target[step] as Plain;
  }
  const field = steps[0]!;
  const now = target[field];
  const wanted = correction.set;
  if (isDeepStrictEqual(now, wanted)) throw new DataProblem('is no longer needed: the reader reads the same');
  const read = abbreviate(now);
  if (!isDeepStrictEqual(read, correction.read))
    throw new DataProblem(
      `fits no more: the reader reads ${JSON.stringify(read)}, not ${JSON.stringify(correction.read)}`,
    );
  if (wanted === undefined) delete target[field];
  else target[field] = structuredClone(wanted);
  if (correction.path.startsWith('metrics/')) noteCorrected(target, field);
}

const LONGEST = 12;
const HAN_REGEX = /\p{Script=Han}/u;

/** What was read wrong may be a clause of the source: more than 12 characters are kept as the first 8 and their number. */
function abbreviate(value: unknown): unknown {
  if (typeof value !== 'string' || value.length <= LONGEST || !HAN_REGEX.test(value)) return value;
  return `${value.slice(0, 8)}…${value.length}`;
}

function noteCorrected(metric: Plain, field: string): void {
  metric.corrected = [...((metric.corrected as string[]) ?? []), field].sort();
}

function add(report: Plain, correction: Extract<Correction, { add: string }>, locator: Locator): void {
  const { add: list, quote, n, item } = correction;
  const span = locator.nth(quote, n);
  const rawSpans = locator.toRaw(span);
  const items = report[list] as Item[];
  const same = items.find((other) => (list === 'mechanisms' ? other.name === item.name : starts(other, span)));
  if (same && !('second' in item)) throw new DataProblem('is no longer needed: the reader gives one here');
  const id = freeId(items, String(rawSpans[0]!.start));
  const { second: _, ...fields } = item;
  if (list === 'mechanisms') items.push({ id, ...mechanism(fields, quote, locator) });
  else if (list === 'metrics') items.push({ id, ...fields, span, quote, rule: 'by-hand', rawSpans, corrected: ['*'] });
  else items.push({ id, ...fields, span, rawSpans });
}

function starts(item: Plain, span: Span): boolean {
  return (item.span as Span).start === span.start;
}

function freeId(items: readonly Item[], start: string): string {
  const ids = new Set(items.map(({ id }) => id));
  for (let count = 1; ; count++) {
    const id = count === 1 ? start : `${start}.${count}`;
    if (!ids.has(id)) return id;
  }
}

/** All places where a mechanism is named, and each of its items where it stands nearest to the first of them. */
function mechanism(fields: Plain, quote: string, locator: Locator): Plain {
  const place = (span: Span) => ({ span, rawSpans: locator.toRaw(span) });
  const { items, ...others } = fields;
  const mentions = locator.all(quote).map(place);
  const first = mentions[0]!.span.start;
  const located = ((items as string[] | null) ?? []).map((name) => {
    const span = locator.nearest(name, first);
    return span ? { name, ...place(span) } : { name };
  });
  return {
    ...others,
    mentions,
    items: items === null ? null : located,
    expanded: located.some((one) => 'span' in one),
  };
}

function sortByPlace(items: Item[]): void {
  items.sort((x, y) => Number.parseFloat(x.id) - Number.parseFloat(y.id));
}
