// Times that began on one day and close on another that the text tells apart from it.
import { type Frame, regrouped } from './frame.js';
import { type Group, withExtent } from './group.js';
import { isNext, type Place } from './layout.js';
import type { PeriodMention } from './types.js';

/** 2022年以来（截至8月底）: how far the time goes. */
export function closed(frame: Frame, { end }: PeriodMention): Frame {
  const { group } = frame;
  if (group.mentions[0]!.kind !== 'since' || end === null || (group.period.start ?? end) > end) return frame;
  return regrouped(frame, withExtent(group, group.period.start, end));
}

/** 行动开展以来，截至7月31日: from when on, only the first words tell. */
export function sinceThen(text: string, frame: Frame | null, group: Group, place: Place): Group {
  if (group.mentions[0]!.kind !== 'up-to' || frame?.group.mentions[0]?.kind !== 'since') return group;
  const near = frame.place.sentence === place.sentence || (!frame.used && isNext(text, frame.place, place));
  if (!near) return group;
  const { start } = frame.group.period;
  const { end } = group.period;
  return start !== null && end !== null && start > end ? group : withExtent(group, start, end);
}
