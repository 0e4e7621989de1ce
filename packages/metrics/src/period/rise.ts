// What moves from one time to another: 从2019年的9件降至2023年的5件，降幅44%.
import type { Period } from '@zhibiao/schema';
import { fromIso, shiftYears, toIso } from './calendar.js';
import { type Frame, NONE } from './frame.js';
import type { Place } from './layout.js';
import { readSmall } from './numeral.js';
import { isRise } from './share.js';
import type { PeriodMention, PeriodTarget } from './types.js';

const STAGE = /[由从][^，。；年月季期前初末底高低\d]{2,10}的$/u;
const LAST_YEAR = /同比|较上年|比上年|较去年|比去年/u;

const SPAN_YEARS = /([两二三四五六七八九十\d]{1,3})年/u;

const BY_CONTRAST = /(?:相比|相较|两相比较|对比)之下/u;

/**
 * Whether `words` turn back to the later of two times, told before the earlier one: 2019年1月…90例；而2018年12月…80例，相比之下增加….
 */
export function isTurned(words: string): boolean {
  return BY_CONTRAST.test(words);
}

/** Whether `left` is the later of two times that the sentence at `place` tells, and `now` the earlier. */
export function isLater(left: Frame, now: Frame | null, place: Place): boolean {
  return (
    now !== null &&
    left.place.sentence === place.sentence &&
    (left.group.period.start ?? '') > (now.group.period.start ?? '')
  );
}

/** The two values of a sentence that are tied to times of their own (由2015年的…增至2020年的…). */
export class Rise {
  from: Period | null = null;
  to: Period | null = null;
  /** The last of the two that was told, the index of the figure behind it, and its segment. */
  #last: Period | null = null;
  #behind = -1;
  #segment = -1;

  /** Forgets both times: the sentence is over. */
  clear(): void {
    this.from = null;
    this.to = null;
  }

  /** Takes the time of the figure at `index`. */
  take(period: Period, rise: 'from' | 'to', index: number, place: Place): void {
    if (rise === 'from') {
      this.from = period;
      this.to = null;
    } else if (this.from) this.to = period;
    this.#last = period;
    this.#behind = index + 1;
    this.#segment = place.segment;
  }

  /** The time of a change told right behind the two: held against nothing else, it spans both ends. */
  changed({ change }: PeriodTarget, index: number, place: Place): Period | null {
    if (!change || !this.#last || !this.from || !this.to) return null;
    if (this.#behind !== index || this.#segment !== place.segment) return null;
    this.#behind++;
    if (change.basis) return this.#last;
    const { from, to } = this;
    return { ...to, text: from.text === to.text ? to.text : `${from.text}…${to.text}`, start: from.start };
  }

  /** 3年间增加64件, behind 由2020年的…增至2022年的…: from the one time to the other. */
  span({ kind, start, text }: PeriodMention, { change }: PeriodTarget): Period | null {
    const { from, to } = this;
    if (kind !== 'span' || start !== null || !change || change.basis || !from?.start || !to?.end) return null;
    const years = Number(to.end.slice(0, 4)) - Number(from.start.slice(0, 4));
    const count = SPAN_YEARS.exec(text)?.[1];
    const told = count === undefined ? 0 : (readSmall(count, 0)?.value ?? 0);
    return told === years || told === years + 1 ? { text, start: from.start, end: to.end, basis: 'stated' } : null;
  }

  /** 2023年，收案由2019年的50件增至300件，增长5倍: from the tied time to `end`, which is spoken of. */
  grown(
    text: string,
    targets: readonly PeriodTarget[],
    index: number,
    place: Place,
    end: string | null,
  ): Period | null {
    const from = this.to ? null : this.from;
    const { change } = targets[index]!;
    if (!from || !change || change.basis || this.#segment !== place.segment || end === null) return null;
    const [last, before] = [targets[index - 1], targets[index - 2]];
    const beside = this.#behind === index - 1 && last && before && isRise(text, before, last, place.segment);
    return beside && from.start !== null && from.start < end ? { ...from, end } : null;
  }
}

/** Whether the figure at `index` is what something rose from. */
export function isRiseFrom(text: string, targets: readonly PeriodTarget[], index: number, { clause }: Place): boolean {
  return index + 1 < targets.length && isRise(text, targets[index]!, targets[index + 1]!, clause);
}

/** Whether the figure at `index` is what something rose to. */
export function isRiseTo(text: string, targets: readonly PeriodTarget[], index: number, { clause }: Place): boolean {
  return index > 0 && isRise(text, targets[index - 1]!, targets[index]!, clause);
}

/** 从一审的15%升到二审的40%: from one thing to another, not from one time. */
export function isStage(text: string, target: PeriodTarget): boolean {
  return STAGE.test(text.slice(Math.max(0, target.span.start - 12), target.span.start));
}

/** What a figure rose from lies before the period; how far, only words such as 同比 tell. */
export function beforeRise(whole: Period, words: string): Period {
  if (!whole.start || !whole.end || !LAST_YEAR.test(words)) return NONE;
  const start = shiftYears(fromIso(whole.start), -1);
  const end = shiftYears(fromIso(whole.end), -1);
  return { ...whole, start: start && toIso(start), end: end && toIso(end) };
}

/** The first or last year of a range of named years. */
export function yearAtEnd(mention: PeriodMention, first: boolean): Pick<Period, 'start' | 'end'> | null {
  const { start, end } = mention;
  if (mention.kind !== 'range' || !start || !end || start.slice(0, 4) === end.slice(0, 4)) return null;
  if (!/[\d〇零一二三四五六七八九]{4}/u.test(mention.text)) return null;
  if (first) return { start: `${start.slice(0, 4)}-01-01`, end: `${start.slice(0, 4)}-12-31` };
  return { start: `${end.slice(0, 4)}-01-01`, end };
}
