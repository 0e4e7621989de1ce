import type { Bound } from '@zhibiao/schema';

/** What is said of a figure, by the clause it stands in and those before. Figures are named by their index. */
export interface Linked {
  indicator: string | null;
  subject: string | null;
  scope: string | null;
  change: { readonly direction: 'up' | 'down' | 'flat'; readonly basis: string | null } | undefined;
  of: number | undefined;
  partOf: number | undefined;
  /** By what the label was found: verb-before, noun-before, noun-after, share, carried, change, dealt-out. */
  how: string;
  /** The indicator is what was done to cases: kinds of case listed behind it share it. */
  flow: boolean;
  /** The place of a value among those that 分别 deals out. */
  share: { readonly index: number; readonly of: number } | undefined;
  /** A bound that the clause sets from afar: 约占…的92%. */
  bound: Bound | undefined;
}

/** A label and nothing else said. All are made here, so that all have one shape and what reads them stays fast. */
export function newLinked(indicator: string | null, subject: string | null, scope: string | null, how: string): Linked {
  return {
    indicator,
    subject,
    scope,
    change: undefined,
    of: undefined,
    partOf: undefined,
    how,
    flow: false,
    share: undefined,
    bound: undefined,
  };
}
