// What the whole text is told of: its day of publication, and the period that it is a report on.
import type { Period } from '@zhibiao/schema';
import { toIso } from './calendar.js';
import { NONE } from './frame.js';
import type { Group } from './group.js';
import type { Place } from './layout.js';
import { publishedOn } from './published.js';
import { isReported, periodJustOver, yearBefore } from './reported.js';
import type { PeriodOptions, PeriodTarget } from './types.js';

/** Works out each of them once, when it is first asked for: few figures do, and a text without a given day is searched for it. */
export class Publication {
  readonly #text: string;
  readonly #groups: readonly Group[];
  readonly #options: PeriodOptions;
  #day: string | null | undefined;
  #justOver: Period | null | undefined;
  #document: Period | null;

  constructor(text: string, groups: readonly Group[], options: PeriodOptions) {
    this.#text = text;
    this.#groups = groups;
    this.#options = options;
    this.#document = options.period ?? null;
  }

  /** The day of publication. */
  get day(): string | null {
    if (this.#day === undefined) {
      const published = publishedOn(this.#options, this.#text);
      this.#day = published && toIso(published);
    }
    return this.#day;
  }

  /** The period of a figure that states and inherits none. */
  periodOf(target: PeriodTarget, place: Place): Period {
    if (this.#document && (this.#document.start || this.#document.end || this.#document.text))
      return { ...this.#document, basis: 'document' };
    const kind = this.day === null ? null : isReported(this.#text, target, place);
    const reported = kind === null ? null : this.#reportedPeriod(kind);
    if (!reported) return NONE;
    // What the text is a report on, it is from there on.
    this.#document = reported;
    return reported;
  }

  /** What the text is a report on, as far as the day of publication tells. */
  #reportedPeriod(kind: 'year' | 'period'): Period | null {
    if (this.#justOver === undefined)
      this.#justOver = this.day === null ? null : periodJustOver(this.#groups, this.day);
    return this.#justOver ?? (kind === 'year' && this.day !== null ? yearBefore(this.#groups, this.day) : null);
  }
}
