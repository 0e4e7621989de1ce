import type { Check, Metric } from '@zhibiao/schema';
import { readQuotient, toCheck } from '../finding.js';
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
  const checks: Check[] = [];
  for (const sum of sums) {
    const check = checkSum(sum);
    if (check) checks.push(check);
  }
  return checks;
}

function checkSum(sum: Sum): Check | undefined {
  const { disposalRate, disposed, filed } = sum;
  if (!disposalRate || disposed.length === 0) return undefined;
  const readings = denominators(sum);
  const bottoms = readings.length === 0 && filed ? [[filed]] : readings;
  const numerators = disposed.length > 1 ? [disposed, ...disposed.map((one) => [one])] : [disposed];
  let open: Check | undefined;
  let first: Check | undefined;
  for (const top of numerators) {
    for (const bottom of bottoms) {
      const check = toCheck(readQuotient('disposal-rate', top, bottom, disposalRate));
      if (check.status === 'pass') return check;
      if (check.status === 'undetermined') open ??= check;
      first ??= check;
    }
  }
  // 审结 and 执结 side by side may not be all that was disposed of.
  if (readings.length === 0 || disposed.length > 1) return undefined;
  return open ?? (oneSubject([disposalRate, ...disposed, ...readings[0]!]) ? first : undefined);
}
