import {
  fromRight,
  LONGEST_INDICATOR,
  LONGEST_SUBJECT,
  ROOM_FOR_DEEDS,
  shortList,
  tidy,
  withoutAside,
} from './shorten.js';

/** What a clause says of a figure on its own, before anything is carried over from other clauses. */
export interface Label {
  readonly indicator: string;
  readonly subject: string;
  readonly scope: string | null | undefined;
  /** Which words gave the label. */
  readonly how: 'verb-before' | 'noun-before' | 'noun-after' | 'share' | 'contest';
  /** Done to cases: a subject from an earlier clause holds for it. */
  readonly flow: boolean;
  /** Done to 案件 without a word on which: a subject from an earlier sentence does not hold for it. */
  readonly bare: boolean;
  /** The verb that a list goes on with: 走访 in 走访35个村委会、3个居委会. */
  readonly verb: string;
  /** The noun is a kind of case and what was done to it was said before: 民事案件698件. */
  readonly cases: boolean;
  /** The indicator is a measure (率, 天数) that is told of the cases spoken of before. */
  readonly measure: boolean;
}

/** Labels are made here alone, so that all have one shape and what reads them stays fast. */
export function newLabel(
  how: Label['how'],
  indicator: string,
  subject: string,
  scope: Label['scope'],
  signs: number,
  longest = LONGEST_SUBJECT,
): { -readonly [Key in keyof Label]: Label[Key] } {
  return {
    indicator: tidy(fromRight(indicator, LONGEST_INDICATOR, how === 'noun-before' ? 0 : ROOM_FOR_DEEDS), signs),
    subject: subject === '' ? '' : tidy(fromRight(shortList(withoutAside(subject, signs), signs), longest), signs),
    scope,
    how,
    flow: false,
    bare: false,
    verb: '',
    cases: false,
    measure: false,
  };
}

/** Stands for the figure where a change was cut away from its clause: what is left names a level. */
export const CHANGED = { kind: 'percent', unit: '%', rule: 'change' } as const;
