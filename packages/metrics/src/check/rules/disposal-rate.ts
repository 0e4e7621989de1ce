import type { Check, Metric } from '@zhibiao/schema';
import { type Finding, readQuotient, toCheck } from '../finding.js';
import { oneSubject } from '../scene.js';
import type { Sum } from '../sums.js';

/** What 结案率 may be a share of. Where 旧存 and 新收 are told they are it; 受理 may turn out to be what came in. */
function denominators({ pending, filed, caseload }: Sum): (readonly Metric[])[] {
  const readings: (readonly Metric[])[] = [];
  if (pending && filed) readings.push([pending, filed]);
  if (caseload) readings.push([caseload]);
  if (caseload && pending && !filed && pending.partOf !== caseload.id) readings.push([pending, caseload]);
  return readings;
}

/**
 * 结案 ÷ (旧存 + 新收) = 结案率, or 结案 ÷ 受理 where only that is told.
 *
 * The reading that comes out as printed is taken; where none does, the first. New cases alone are no caseload: with nothing
 * told of 旧存 they settle nothing, unless they come out as printed.
 */
export function checkDisposalRate(sums: readonly Sum[]): Check[] {
  return sums.flatMap((sum) => {
    const { disposalRate, disposed, filed } = sum;
    if (!disposalRate || disposed.length === 0) return [];
    const readings = denominators(sum);
    const weak = readings.length === 0 && filed ? [[filed]] : [];
    const numerators = disposed.length > 1 ? [disposed, ...disposed.map((one) => [one])] : [disposed];
    const findings: Finding[] = numerators.flatMap((top) =>
      [...readings, ...weak].map((bottom) => readQuotient('disposal-rate', top, bottom, disposalRate)),
    );
    const checks = findings.map(toCheck);
    const holds = checks.find((check) => check.status === 'pass');
    if (holds) return holds;
    // 审结 and 执结 side by side may not be all that was disposed of.
    if (readings.length === 0 || disposed.length > 1) return [];
    const open = checks.find((check) => check.status === 'undetermined');
    if (open) return open;
    return oneSubject([disposalRate, ...findings[0]!.operands]) ? checks[0]! : [];
  });
}
