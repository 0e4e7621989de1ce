/** What is said of a figure, by the clause it stands in and those before. Figures are named by their index. */
export interface Linked {
  indicator: string | null;
  subject: string | null;
  scope: string | null;
  change?: { direction: 'up' | 'down' | 'flat'; basis: string | null };
  of?: number;
  partOf?: number;
  /** By what the label was found: verb-before, noun-before, noun-after, share, carried, change, dealt-out. */
  how: string;
  /** The indicator is what was done to cases: kinds of case listed behind it share it. */
  flow?: boolean;
  /** The place of a value among those that 分别 deals out. */
  share?: { index: number; of: number };
  /** A bound that the clause sets from afar: 约占…的92%. */
  bound?: 'about' | 'under';
}
