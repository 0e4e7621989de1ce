import type { Dataset } from '../scripts/dataset.ts';

/** Something that a rule finds wrong. */
export interface Finding {
  /** The permanent id of what is wrong: a report, or report, `:`, id. */
  readonly id: string;
  readonly message: string;
}

/** A rule that published data keeps. One a file, named as its file. */
export interface Rule {
  readonly name: string;
  readonly description: string;
  check(dataset: Dataset): Finding[];
}
