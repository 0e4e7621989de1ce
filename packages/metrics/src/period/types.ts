import type { Change, Metric, Period, Span } from '@zhibiao/schema';

/**
 * What sort of expression a period is.
 *
 * `range` runs between two named ends (2019年至2021年, 1—6月), `since` has an open or present end (今年以来), `up-to` an open
 * start (截至9月20日), `span` counts back (五年来), `same-period` repeats another a year before (去年同期), `stock` is a moment
 * (2022年末), `open` names a time that no calendar gives (近年来, 春节期间).
 */
export type PeriodKind =
  | 'year'
  | 'half-year'
  | 'quarter'
  | 'month'
  | 'day'
  | 'range'
  | 'since'
  | 'up-to'
  | 'span'
  | 'same-period'
  | 'stock'
  | 'open';

/** A period as a text states it, and where. `start` and `end` are calendar days, `null` where the text can't tell. */
export interface PeriodMention extends Period {
  readonly text: string;
  readonly basis: 'stated';
  /** In the text that was given. */
  readonly span: Span;
  readonly kind: PeriodKind;
  /** Something else is held against it (比2014年, 与去年同期相比, 是2021年的3倍): it is no figure's own period, unless 的 ties one to it. */
  readonly comparison: boolean;
}

export interface PeriodOptions {
  /** Day of publication, `YYYY-MM-DD`; of an interval the last day counts. Words such as 今年 are read from it. */
  readonly published?: string | null | undefined;
  /** The period of the whole document, for figures that state and inherit none. */
  readonly period?: Period | undefined;
}

/** What a figure must tell for its period to be found. */
export interface PeriodTarget {
  /** In the text that was given. */
  readonly span: Span;
  readonly kind: Metric['kind'];
  readonly unit: string;
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly change?: Change | undefined;
  /** The `index`-th (from 0) of `of` values dealt out by 分别. */
  readonly share?: { readonly index: number; readonly of: number } | undefined;
}
