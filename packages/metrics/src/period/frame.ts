// What a text goes on speaking of: a period, and how long it holds.
import type { Period } from '@zhibiao/schema';
import type { Group } from './group.js';
import type { Place } from './layout.js';
import type { PeriodMention } from './types.js';

export const NONE: Period = { text: null, start: null, end: null, basis: 'none' };

/** A group as the text goes on with it. */
export interface Frame {
  readonly group: Group;
  readonly place: Place;
  /** Days and times without a calendar never outlast their paragraph. */
  readonly brief: boolean;
  /** Some figure has it. */
  used: boolean;
  /** Where it ends, if it holds for less than the text goes on with. */
  readonly until: 'segment' | 'sentence' | 'bracket' | null;
}

/** A group that holds for less than the text goes on with. */
export interface Local extends Frame {
  readonly until: 'segment' | 'sentence' | 'bracket';
}

/** A group that the text goes on with at `place`. Frames are made here alone, so that all have one shape and stay fast to read. */
export function newFrame<Until extends Frame['until']>(
  group: Group,
  place: Place,
  brief: boolean,
  used: boolean,
  until: Until,
): Frame & { readonly until: Until } {
  return { group, place, brief, used, until };
}

/** The frame once more, as it holds up to `until`. */
export function localOf({ group, place, brief, used }: Frame, until: Local['until']): Local {
  return newFrame(group, place, brief, used, until);
}

/** The frame once more, with its group told anew. */
export function regrouped({ place, brief, used, until }: Frame, group: Group): Frame {
  return newFrame(group, place, brief, used, until);
}

/** 2019年以来, 年初以来: from a date on, and from nothing else. */
const SINCE_DATE = /^[自从]?[^年月日]*[年月日初]份?以来$/u;

/** Days, times without a calendar, and campaigns (自2022年5月行动开展以来) are spoken of for a paragraph at most. */
export function isBrief(mention: PeriodMention): boolean {
  if (mention.kind === 'since')
    return mention.start === null || !mention.text.endsWith('以来') || !SINCE_DATE.test(mention.text);
  return mention.kind === 'day' || mention.kind === 'open' || mention.start === null;
}

/** A new paragraph goes on with the widest period, but for a span that no figure was given for. */
export function outermost(frames: readonly Frame[]): Frame[] {
  const lasting = frames.filter((frame) => !frame.brief);
  const widest = lasting.find((frame, i) => {
    const { kind } = frame.group.mentions[0]!;
    return frame.used || i === lasting.length - 1 || (kind !== 'since' && kind !== 'span');
  });
  const day = frames.filter((frame) => frame.group.period.start !== null).at(-1);
  return widest ? [widest] : day ? [day] : [];
}
