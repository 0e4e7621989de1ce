import { type Indicator, indicators } from '@zhibiao/schema/indicators';
import * as z from 'zod';
import type {
  DatasetCheck,
  DatasetCourt,
  DatasetHonour,
  DatasetMechanism,
  DatasetMetric,
  DatasetPerson,
  DatasetReport,
  OfReport,
} from '../src/types.ts';
import { readJson } from './paths.ts';
import { must } from './problem.ts';
import { type Row, rowSchema, toRow } from './row.ts';
import { LIST_NAMES, LISTS } from './schema.ts';

/** All lists of the dataset. */
export interface Dataset {
  readonly reports: readonly DatasetReport[];
  readonly metrics: readonly OfReport<DatasetMetric>[];
  readonly courts: readonly DatasetCourt[];
  readonly indicators: readonly Indicator[];
  readonly mechanisms: readonly OfReport<DatasetMechanism>[];
  readonly honours: readonly OfReport<DatasetHonour>[];
  readonly people: readonly OfReport<DatasetPerson>[];
  readonly checks: readonly OfReport<DatasetCheck>[];
}

/** Makes every list from the reports, and holds each to its schema. */
export function toLists(reports: readonly DatasetReport[]): Dataset {
  const of = <Item>(list: (report: DatasetReport) => readonly Item[]): OfReport<Item>[] =>
    reports.flatMap((report) => list(report).map((item) => ({ reportId: report.id, ...item })));
  const metrics = of((report) => report.metrics);
  const dataset: Dataset = {
    reports,
    metrics,
    courts: courtsOf(reports),
    indicators: indicatorsOf(metrics),
    mechanisms: of((report) => report.mechanisms),
    honours: of((report) => report.honours),
    people: of((report) => report.people),
    checks: of((report) => report.checks),
  };
  validate(dataset);
  return dataset;
}

/** The dataset as it is committed. */
export function readCommitted(): Dataset {
  const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, readJson(`data/${name}.json`)]));
  validate(lists as unknown as Dataset);
  return lists as unknown as Dataset;
}

/** One tidy row a figure, in the order of the reports. */
export function toRows({ metrics, courts }: Dataset): Row[] {
  return metrics.map((metric) => {
    const court = courts.find(({ reportIds }) => reportIds.includes(metric.reportId));
    return rowSchema.parse(toRow(metric, must(court, `no court for ${metric.reportId}`)));
  });
}

function validate(dataset: Dataset): void {
  for (const name of LIST_NAMES) z.array(LISTS[name] as z.ZodType).parse(dataset[name]);
}

function courtsOf(reports: readonly DatasetReport[]): DatasetCourt[] {
  const names = [...new Set(reports.map(({ court }) => court.name))];
  return names.map((name) => {
    const own = reports.filter(({ court }) => court.name === name);
    return { ...own[0]!.court, reportIds: own.map(({ id }) => id) };
  });
}

/** The indicators that are measured, and those that the formulas of these are made of. */
function indicatorsOf(metrics: readonly DatasetMetric[]): Indicator[] {
  const wanted = new Set(metrics.flatMap(({ indicatorId }) => indicatorId ?? []));
  // A Set goes on over what is added meanwhile.
  for (const id of wanted) {
    const { formula } = must(
      indicators.find((row) => row.id === id),
      `no indicator ${id}`,
    );
    for (const [term] of formula?.matchAll(/[a-z]+(?:-[a-z0-9]+)*/gu) ?? []) {
      if (indicators.some((row) => row.id === term)) wanted.add(term);
    }
  }
  return indicators.filter(({ id }) => wanted.has(id));
}
