import { checkMetrics } from '@zhibiao/metrics';
import { readReport } from '@zhibiao/report';
import type { Period, Report, ReportCheck, Span } from '@zhibiao/schema';
import { codePointsOf } from '../src/code-points.ts';
import type { DatasetReport } from '../src/types.ts';
import { applyCorrections } from './corrections.ts';
import { findGaps } from './coverage.ts';
import { lookUp } from './divisions.ts';
import type { HandMade, Source } from './hand-made.ts';
import { Locator } from './locate.ts';
import { DataProblem, must } from './problem.ts';

/**
 * Reads a source into a report of the dataset: by the reader, then with what people corrected.
 *
 * @throws {DataProblem} when a correction is not needed or does not fit, or when a numeral is neither figure nor listed.
 */
export function readSource(source: Source, raw: string, { corrections, notFigures }: HandMade): DatasetReport {
  const id = source.sha256.slice(0, 12);
  const own = <Row extends { report: string }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.report === id);
  const read = readReport(raw, { name: source.file, published: source.published });
  if (read.source.sha256 !== source.sha256)
    throw new DataProblem(`${source.file}: has the SHA-256 ${read.source.sha256}, not ${source.sha256}`);
  const locator = new Locator(read);
  const report = applyCorrections(read, own(corrections), locator);
  const gaps = findGaps(report, own(notFigures), locator);
  if (gaps.length > 0)
    throw new DataProblem(
      gaps.map(({ what, at, words }) => `${source.file}: ${what}: ${words}${at < 0 ? '' : ` at ${at}`}`).join('\n'),
    );
  return toDataset(report, id, source, locator, raw);
}

function toDataset(report: Report, id: string, source: Source, locator: Locator, raw: string): DatasetReport {
  const words = (block: { span: Span } | null): string | null =>
    block && report.text.slice(block.span.start, block.span.end);
  const { text, map, court, checks, ...parts } = report;
  const facts = {
    id,
    schemaVersion: parts.schemaVersion,
    source: parts.source,
    citation: { title: words(parts.title), subtitle: words(parts.subtitle) },
    published: parts.published,
    publishedReason: source.publishedReason,
    period: mainPeriod(report),
    court: lookUp(must(court, `${source.file}: no court`)),
    title: parts.title,
    subtitle: parts.subtitle,
    blocks: parts.blocks,
    metrics: parts.metrics,
    mechanisms: parts.mechanisms,
    honours: parts.honours,
    people: parts.people,
    checks: checksOf(report, locator),
    repeats: parts.repeats,
    issues: parts.issues,
  };
  return addCodePoints(facts, codePointsOf(raw)) as DatasetReport;
}

/** The checks of the text's lists, and those of the figures worked out again, since people may have corrected them. */
function checksOf(report: Report, locator: Locator): (ReportCheck & { id: string })[] {
  const lists = report.checks.filter(({ rule }) => rule === 'list-length');
  const figures = checkMetrics(report.metrics, report.text).map((check) => ({
    ...check,
    rawSpans: check.spans.map((span) => locator.toRaw(span)),
  }));
  const checks = [...lists, ...figures].sort((x, y) => x.rawSpans[0]![0]!.start - y.rawSpans[0]![0]!.start);
  const known = new Set(report.metrics.map(({ id }) => id));
  const used = new Map<string, number>();
  return checks.map((check) => {
    const id = `${check.rule}@${check.rawSpans[0]![0]!.start}`;
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return {
      id: count === 1 ? id : `${id}.${count}`,
      ...check,
      metrics: check.metrics.filter((one) => known.has(one)),
    };
  });
}

/** The period that most figures state; of two that are stated as often, the first. */
function mainPeriod({ metrics }: Report): Period {
  const counts = new Map<string, { period: Period; times: number }>();
  for (const { period } of metrics) {
    if (period.basis !== 'stated') continue;
    const key = `${period.text}/${period.start}/${period.end}`;
    const seen = counts.get(key) ?? { period, times: 0 };
    seen.times++;
    counts.set(key, seen);
  }
  const [most] = [...counts.values()].sort((x, y) => y.times - x.times);
  return most?.period ?? { text: null, start: null, end: null, basis: 'none' };
}

/** Puts the pieces in code points beside every `rawSpans` and `repeats` of pieces. */
function addCodePoints(value: unknown, convert: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((item) => addCodePoints(item, convert));
  if (typeof value !== 'object' || value === null) return value;
  const made: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    made[key] = addCodePoints(part, convert);
    if (key === 'rawSpans') made.rawSpansCodePoints = convertAll(part, convert);
    if (key === 'repeats' && Array.isArray(part) && Array.isArray(part[0]))
      made.repeatsCodePoints = convertAll(part, convert);
  }
  return made;
}

function convertAll(value: unknown, convert: (span: Span) => Span): unknown {
  return Array.isArray(value) ? value.map((item) => convertAll(item, convert)) : convert(value as Span);
}
