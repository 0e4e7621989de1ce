import type { Dataset } from '../scripts/dataset.ts';
import type { Exception } from '../scripts/hand-made.ts';
import { rule as caseload } from './caseload.ts';
import { rule as changesPositive } from './changes-positive.ts';
import { rule as checksPass } from './checks-pass.ts';
import { rule as courtCodes } from './court-codes.ts';
import { rule as disposalRate } from './disposal-rate.ts';
import { rule as idsFromPlace } from './ids-from-place.ts';
import { rule as idsUnique } from './ids-unique.ts';
import { rule as indicatorUnits } from './indicator-units.ts';
import { rule as links } from './links.ts';
import { rule as noOverlap } from './no-overlap.ts';
import { rule as partsWithinWhole } from './parts-within-whole.ts';
import { rule as periods } from './periods.ts';
import type { Finding, Rule } from './rule.ts';
import { rule as shortQuotes } from './short-quotes.ts';
import { rule as spans } from './spans.ts';
import { rule as valueFromQuote } from './value-from-quote.ts';

export const rules: readonly Rule[] = [
  caseload,
  changesPositive,
  checksPass,
  courtCodes,
  disposalRate,
  idsFromPlace,
  idsUnique,
  indicatorUnits,
  links,
  noOverlap,
  partsWithinWhole,
  periods,
  shortQuotes,
  spans,
  valueFromQuote,
];

/** What a rule found, or `unnecessary-exception` with what no rule finds any more. */
export interface LintFinding extends Finding {
  readonly rule: string;
}

/** Holds the dataset to every rule. An exception takes a finding away; one that takes nothing away is a finding itself. */
export function lint(dataset: Dataset, exceptions: readonly Exception[]): LintFinding[] {
  const found = rules.flatMap((rule) => rule.check(dataset).map((finding) => ({ rule: rule.name, ...finding })));
  const excepts = (finding: LintFinding, { rule, id }: Exception): boolean =>
    rule === finding.rule && id === finding.id;
  const unnecessary = exceptions
    .filter((exception) => !found.some((finding) => excepts(finding, exception)))
    .map(({ rule, id }) => ({ rule: 'unnecessary-exception', id, message: `${rule} finds nothing here` }));
  return [...found.filter((finding) => !exceptions.some((one) => excepts(finding, one))), ...unnecessary];
}
