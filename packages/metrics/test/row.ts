import { metricSchema } from '@zhibiao/schema';
import { expect } from 'vitest';
import type { extractMetrics } from '../src/index.js';

type Metric = ReturnType<typeof extractMetrics>[number];

/** What a row of a table expects of one figure. What it leaves out is not compared, but for `change`: without it the figure is none. */
interface ExpectedFigure {
  readonly quote: string;
  readonly kind: string;
  readonly value: number;
  readonly unit: string;
  /** `exact` where it is left out. */
  readonly bound?: string;
  readonly high?: number;
  /** Words that the label, scope|subject|indicator, must hold, each with its characters in order. */
  readonly keys?: readonly string[];
  readonly indicator?: string | null;
  readonly subject?: string | null;
  readonly scope?: string | null;
  readonly change?: string;
  readonly basis?: string | null;
  /** Quote of the whole; null: of none. */
  readonly partOf?: string | null;
  /** Quote of the figure that it changes. */
  readonly of?: string | null;
}

export interface Row {
  readonly text: string;
  readonly figures: readonly ExpectedFigure[];
  /** Quotes of real quantities that a good reader may report or leave out. */
  readonly may?: readonly string[];
  readonly why: string;
}

function holds(label: string, key: string): boolean {
  let at = 0;
  for (const char of label) if (char === key[at]) at++;
  return at === key.length;
}

/** A label that runs on and on would hold any words: no more than three times the length of its keys, and 14 characters. */
function labelOf(metric: Metric, keys: readonly string[]): readonly string[] | string {
  const label = [metric.scope, metric.subject, metric.indicator].filter(Boolean).join('|');
  const held = keys.filter((key) => holds(label, key)).length === keys.length;
  return held && label.length <= 3 * keys.join('').length + 14 ? keys : label;
}

/** A metric told in the fields that `expected` names. */
function shape(metric: Metric, expected: ExpectedFigure | undefined, quoteOf: ReadonlyMap<string, string>) {
  const { keys } = expected ?? {};
  const named = (field: string) => expected !== undefined && Object.hasOwn(expected, field);
  return {
    quote: metric.quote,
    kind: metric.kind,
    value: metric.value,
    unit: metric.unit,
    bound: metric.bound,
    ...(metric.high !== undefined && { high: metric.high }),
    ...(keys !== undefined && { keys: labelOf(metric, keys) }),
    ...(named('indicator') && { indicator: metric.indicator }),
    ...(named('subject') && { subject: metric.subject }),
    ...(named('scope') && { scope: metric.scope }),
    ...(metric.change !== undefined && { change: metric.change.direction }),
    ...(named('basis') && { basis: metric.change?.basis }),
    ...(named('partOf') && { partOf: metric.partOf === undefined ? null : quoteOf.get(metric.partOf) }),
    ...(named('of') && { of: metric.of === undefined ? null : quoteOf.get(metric.of) }),
  };
}

/** What the reader gave for a row and what the row expects, in one form. */
export function compare(row: Row, metrics: readonly Metric[]): { got: unknown[]; want: unknown[] } {
  const quoteOf = new Map(metrics.map((metric) => [metric.id, metric.quote]));
  const wanted = row.figures.map((figure) => figure.quote);
  const may = [...(row.may ?? [])];
  let next = 0;
  const got: unknown[] = [];
  for (const metric of metrics) {
    const optional = may.indexOf(metric.quote);
    if (optional >= 0 && wanted[next] !== metric.quote) {
      may.splice(optional, 1);
      continue;
    }
    got.push(shape(metric, row.figures[next], quoteOf));
    next++;
  }
  return { got, want: row.figures.map((figure) => ({ bound: 'exact', ...figure })) };
}

/** The laws that hold for whatever `extractMetrics(text)` gives. */
export function expectLawful(text: string, metrics: readonly Metric[]): void {
  const ids = new Set(metrics.map((metric) => metric.id));
  expect(ids.size).toBe(metrics.length);
  let last = { start: 0, end: 0 };
  for (const metric of metrics) {
    const { start, end } = metric.span;
    expect(text.slice(start, end)).toBe(metric.quote);
    // Two metrics may share one quote (.2); else they come in order and never overlap.
    if (!(start === last.start && end === last.end)) expect(start).toBeGreaterThanOrEqual(last.end);
    last = metric.span;
    for (const id of [metric.of, metric.partOf]) if (id !== undefined) expect(ids).toContain(id);
    expect(metric.of).not.toBe(metric.id);
    expect(metric.partOf).not.toBe(metric.id);
    expect(metricSchema.safeParse(metric).error?.issues).toBeUndefined();
  }
}
