import type { Check, Metric } from '@zhibiao/schema';
import { checkCaseload } from './rules/caseload.js';
import { checkChange } from './rules/change.js';
import { checkClearanceRate } from './rules/clearance-rate.js';
import { checkConsecutiveYears } from './rules/consecutive-years.js';
import { checkDisposalRate } from './rules/disposal-rate.js';
import { checkParts } from './rules/parts.js';
import { checkPendingEnd } from './rules/pending-end.js';
import { checkRate } from './rules/rate.js';
import { checkToldTwice } from './rules/told-twice.js';
import { Scene } from './scene.js';
import { findSums, type Sum } from './sums.js';

/** Rules over the figures of one caseload. */
const SUM_RULES: readonly ((sums: readonly Sum[]) => Check[])[] = [
  checkCaseload,
  checkDisposalRate,
  checkClearanceRate,
  checkPendingEnd,
];

const RULES: readonly ((scene: Scene) => Check[])[] = [
  checkRate,
  checkParts,
  checkChange,
  checkToldTwice,
  checkConsecutiveYears,
];

/**
 * Holds figures against each other: sums, rates, parts, changes, and the same figure told twice.
 *
 * `metrics` are those of one text, and `text` is that text: without it, only what the figures themselves tell is checked.
 * All arithmetic is exact. A printed result passes when it is the exact one rounded half up or cut off at its printed digits;
 * figures with a bound (近300件) leave a check `undetermined`, and so do rounded ones (10.2万件) that may still agree. A `fail`
 * is a contradiction between figures that are all printed. Checks come in the order of their first figure. Never throws.
 *
 * @example
 * const text = '2023年，民事案件旧存20件，新收180件，审结190件，结案率95%。';
 * checkMetrics(extractMetrics(text), text).map((c) => [c.rule, c.status, c.expression])
 * // => [['disposal-rate', 'pass', '190 ÷ (20 + 180) = 95%']]
 */
export function checkMetrics(metrics: readonly Metric[], text?: string): Check[] {
  if (metrics.length === 0) return [];
  const scene = new Scene(metrics, text);
  const sums = findSums(scene);
  const checks: Check[] = [];
  if (sums.length > 0) for (const rule of SUM_RULES) for (const check of rule(sums)) checks.push(check);
  for (const rule of RULES) for (const check of rule(scene)) checks.push(check);
  if (checks.length < 2) return checks;
  const first = (check: Check): number => check.spans.reduce((least, { start }) => Math.min(least, start), Infinity);
  return checks
    .map((check) => ({ check, at: first(check) }))
    .sort((a, b) => a.at - b.at)
    .map(({ check }) => check);
}
