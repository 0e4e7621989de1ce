import type { Figure } from '../figure/types.js';
import type { SpanCursor } from './cursor.js';
import type { Gap } from './gap.js';
import type { Label } from './label.js';
import type { Linked } from './types.js';

/** What earlier clauses leave behind for the next one. Figures are named by index. */
export interface Context {
  scope: string | null;
  /** What the flow figures and rates are about (一审民事案件), until a new one is named. */
  subject: string | null;
  /** Before which figure the subject was named. */
  subjectAt: number;
  /** What a heading such as 收案情况 says was done to the cases listed under it. */
  heading: string | null;
  /** The basis of comparison that an earlier clause of the sentence set: 与去年同期相比. */
  basis: string | null;
  /** What 在…中 set as the matter of the sentence, and before which figure. */
  topic: string | null;
  topicAt: number;
  /** What a clause without a figure said was changing (结案数逐年上升), for the bare figure behind it. */
  trend: Label | undefined;
  /** Levels of the paragraph so far: figures that are no changes. The last ones only. */
  levels: number[];
  /** Over whom the values of this sentence were dealt out last. */
  dealtTo: readonly string[] | undefined;
  /** The first figure of the sentence. */
  sentence: number;
  /** The words before a colon that the sentence begins with. */
  head: string | null;
  /** The figure whose parts are being told. */
  whole: number | undefined;
}

export function freshContext(sentence: number, heading: string | null): Context {
  return {
    scope: null,
    subject: null,
    subjectAt: -1,
    heading,
    basis: null,
    topic: null,
    topicAt: -1,
    trend: undefined,
    dealtTo: undefined,
    head: null,
    levels: [],
    sentence,
    whole: undefined,
  };
}

/** The same context once more: what is set in one is not set in the other, but for the list of levels, which they share. All contexts have one shape, and so stay fast to read. */
export function copyContext(context: Context): Context {
  const { scope, subject, subjectAt, heading, basis, topic, topicAt, trend, dealtTo, head, levels, sentence, whole } =
    context;
  return { scope, subject, subjectAt, heading, basis, topic, topicAt, trend, dealtTo, head, levels, sentence, whole };
}

/** No clause refers further back than this many figures; it also bounds the work on a text that is one long list. */
const REMEMBERED = 24;

/** The text, its figures and the stretches between them, and what has been linked so far. */
export class Linking {
  readonly linked: Linked[] = [];
  /** The verb of each figure's clause, for a list that goes on with it. */
  readonly verbs: string[] = [];
  /** The words that lead to each figure. */
  readonly leads: string[] = [];
  /** Whether a noun stands behind the figure in its clause. */
  readonly tailed: boolean[] = [];
  /** The clause without a figure right before the figure, in its sentence; '' where there is none. */
  clauseBefore = '';
  readonly stack: Context[] = [];
  context: Context = freshContext(0, null);
  /** The scope that a sentence begins with holds again after a part with a body of its own. */
  mainScope: string | null = null;

  /** The first figure of the paragraph. */
  paragraph = 0;

  constructor(
    readonly text: string,
    readonly figures: readonly Figure[],
    readonly gaps: readonly Gap[],
    readonly cursor: SpanCursor,
  ) {}

  setScope(scope: string | null): void {
    this.context.scope = scope;
    if (this.context.whole === undefined) this.mainScope = scope;
  }

  setSubject(subject: string | null): void {
    this.context.subject = subject;
    this.context.subjectAt = this.linked.length;
  }

  /** The last figure that is a level, whose label a bare figure takes over; `owner`: of a share, what it is the share of. */
  lastLevel(which?: 'owner'): { index: number; linked: Linked } | undefined {
    const { levels, sentence } = this.context;
    let index = levels.length === 0 ? undefined : levels[levels.length - 1];
    const owner = which === 'owner' ? levels.at(-2) : undefined;
    if (which === 'owner' && index !== undefined && owner !== undefined && owner >= sentence) {
      const { how, subject } = this.linked[index] as Linked;
      const { indicator, subject: owned } = this.linked[owner] as Linked;
      if (how === 'share' && owner === index - 1 && (subject === indicator || subject === owned)) index = owner;
    }
    return index === undefined ? undefined : { index, linked: this.linked[index] as Linked };
  }

  /** 小学80所、学生9千人；到1965年，发展到90所: the level of the sentence that is counted as `i` is, where the last of all is not. */
  countedAlike(i: number): { index: number; linked: Linked } | undefined {
    const { kind, unit } = this.figures[i] as Figure;
    if (kind !== 'count' || unit === '' || !this.#arrives(i)) return undefined;
    const { levels } = this.context;
    for (let n = levels.length - 1; n >= 0 && n > levels.length - 4; n--) {
      const index = levels[n] as number;
      if (index < this.paragraph) return undefined;
      if (this.figures[index]?.unit === unit) return { index, linked: this.linked[index] as Linked };
    }
    return undefined;
  }

  /** Whether figure `i` is what a count rose to, or is joined to one that is. */
  #arrives(i: number): boolean {
    const gap = this.gaps[i] as Gap;
    const last = this.text.charAt(gap.end - 1);
    if ((last === '、' || last === '和') && gap.end - gap.start === 1) return this.linked[i - 1]?.how === 'carried';
    return last === '到' || last === '至' || last === '达' || last === '为';
  }

  /** What the last figure of the paragraph was told of. */
  lastTold(): Linked | undefined {
    return this.linked.length > this.paragraph ? this.linked.at(-1) : undefined;
  }

  /** The last level of the paragraph with this indicator. */
  levelNamed(indicator: string): number | undefined {
    const { levels } = this.context;
    for (let n = levels.length - 1; n >= 0; n--) {
      if (this.linked[levels[n] as number]?.indicator === indicator) return levels[n];
    }
    return undefined;
  }

  push(i: number, linked: Linked, verb: string, level = linked.change === undefined): void {
    this.linked[i] = linked;
    this.verbs[i] = verb;
    this.context.trend = undefined;
    if (!level) return;
    remember(this.context.levels, i);
  }
}

/** Adds a level and forgets the one furthest back. Moved by hand: `shift` allocates. */
function remember(levels: number[], i: number): void {
  const { length } = levels;
  if (length < REMEMBERED) {
    levels.push(i);
    return;
  }
  for (let n = 1; n < length; n++) levels[n - 1] = levels[n] as number;
  levels[length - 1] = i;
}
