// Gives each figure its period: walks over mentions and figures in the order of the text.
import type { Period } from '@zhibiao/schema';
import { Assigner } from './assigner.js';
import { findPeriods } from './find.js';
import { type Group, groupMentions } from './group.js';
import { Layout, type Place } from './layout.js';
import type { PeriodMention, PeriodOptions, PeriodTarget } from './types.js';

/**
 * Gives each of `targets` its period, in their order.
 *
 * The nearest period stated for a figure holds (`stated`); else the one that the text still speaks of (`carried`); else
 * `options.period` (`document`); else nothing is known (`none`). What a figure is compared with is never its own period.
 * `mentions` are those of `findPeriods`, for a caller that has them. Never throws. Linear in the length of `text` and the
 * number of targets.
 *
 * @example
 * const text = '2023年，全院收案900件，比2021年多20件。';
 * assignPeriods(text, [{ span: { start: 10, end: 14 }, kind: 'count', unit: '件', indicator: '收案', subject: null }]);
 * // => [{ text: '2023年', start: '2023-01-01', end: '2023-12-31', basis: 'stated' }]
 */
export function assignPeriods(
  text: string,
  targets: readonly PeriodTarget[],
  options: PeriodOptions = {},
  mentions: readonly PeriodMention[] = findPeriods(text, options),
): Period[] {
  const order = inOrder(targets);
  const sorted = order === null ? targets : order.map((index) => targets[index]!);
  const groups = groupMentions(text, mentions);
  const { placesOfGroups, placesOfTargets } = findPlaces(text, groups, sorted);
  const assigner = new Assigner(text, sorted, groups, options);
  const periods: Period[] = new Array(targets.length);
  for (let g = 0, t = 0; g < groups.length || t < sorted.length; ) {
    if (groupIsNext(groups[g], sorted[t])) {
      assigner.meet(groups[g]!, placesOfGroups[g]!, t, t < sorted.length ? placesOfTargets[t] : undefined);
      g++;
    } else {
      const after = g < groups.length ? groups[g] : undefined;
      periods[order === null ? t : order[t]!] = assigner.read(t, placesOfTargets[t]!, after);
      t++;
    }
  }
  return periods;
}

/** The indices of the targets in the order of the text; `null` where they stand in it already. */
function inOrder(targets: readonly PeriodTarget[]): number[] | null {
  let ordered = true;
  for (let i = 1; i < targets.length && ordered; i++) ordered = targets[i - 1]!.span.start <= targets[i]!.span.start;
  if (ordered) return null;
  return targets.map((_, index) => index).sort((a, b) => targets[a]!.span.start - targets[b]!.span.start || a - b);
}

/** Whether the group comes before the figure. */
function groupIsNext(group: Group | undefined, target: PeriodTarget | undefined): boolean {
  return group !== undefined && (target === undefined || group.span.start <= target.span.start);
}

/** Where the groups and the figures stand, in one walk over the text. */
function findPlaces(
  text: string,
  groups: readonly Group[],
  targets: readonly PeriodTarget[],
): { placesOfGroups: Place[]; placesOfTargets: Place[] } {
  const layout = new Layout(text);
  const placesOfGroups: Place[] = [];
  const placesOfTargets: Place[] = [];
  for (let g = 0, t = 0; g < groups.length || t < targets.length; ) {
    if (groupIsNext(groups[g], targets[t])) placesOfGroups.push(layout.at(groups[g++]!.span.start));
    else placesOfTargets.push(layout.at(targets[t++]!.span.start));
  }
  return { placesOfGroups, placesOfTargets };
}
