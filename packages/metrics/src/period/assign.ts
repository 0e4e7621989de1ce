// Gives each figure its period: walks over mentions and figures in the order of the text.
import type { Period } from '@zhibiao/schema';
import { Assigner, type Step } from './assigner.js';
import { findPeriods } from './find.js';
import { type Group, groupMentions } from './group.js';
import { Layout } from './layout.js';
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
  const order = targets
    .map((_, index) => index)
    .sort((a, b) => targets[a]!.span.start - targets[b]!.span.start || a - b);
  const sorted = order.map((index) => targets[index]!);
  const groups = groupMentions(text, mentions);
  const layout = new Layout(text);
  const steps: Step[] = [];
  for (let g = 0, t = 0; g < groups.length || t < sorted.length; ) {
    const group = groups[g];
    const target = sorted[t];
    if (group && (!target || group.span.start <= target.span.start)) {
      steps.push({ at: group.span.start, place: layout.at(group.span.start), group, target: -1 });
      g++;
    } else {
      steps.push({ at: target!.span.start, place: layout.at(target!.span.start), group: null, target: t });
      t++;
    }
  }
  const assigner = new Assigner(text, sorted, groups, options);
  const nextFigure: (Step | undefined)[] = new Array(steps.length);
  const nextGroup: (Group | null)[] = new Array(steps.length);
  let figure: Step | undefined;
  let behind: Group | null = null;
  for (let i = steps.length - 1; i >= 0; i--) {
    nextFigure[i] = figure;
    nextGroup[i] = behind;
    if (steps[i]!.group) behind = steps[i]!.group;
    else figure = steps[i];
  }
  const periods: Period[] = new Array(targets.length);
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    if (step.group) assigner.meet(step.group, step.place, nextFigure[i]);
    else periods[order[step.target]!] = assigner.read(step.target, step.place, nextGroup[i]!);
  }
  return periods;
}
