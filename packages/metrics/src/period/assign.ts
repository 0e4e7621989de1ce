// Gives each figure its period: the nearest that is stated for it, else the one that the text still speaks of. A state machine
// over mentions and figures in the order of the text.
import type { Period } from '@zhibiao/schema';
import { fromIso, monthsExtent, shiftYears, toIso } from './calendar.js';
import { findPeriods } from './find.js';
import { contains, type Group, groupMentions, isName, isReportDay } from './group.js';
import { Layout, type Place } from './layout.js';
import { dealOut, findRuns, isRise, type Run } from './share.js';
import type { PeriodMention, PeriodOptions, PeriodTarget } from './types.js';

const NONE: Period = { text: null, start: null, end: null, basis: 'none' };

/** A group as the text goes on with it. */
interface Frame {
  readonly group: Group;
  readonly place: Place;
  /** Days and times without a calendar end with their paragraph. */
  readonly brief: boolean;
}

/** A group that holds for less than the text goes on with. */
interface Local extends Frame {
  readonly until: 'segment' | 'sentence' | 'bracket';
}

interface Step {
  readonly at: number;
  readonly place: Place;
  readonly group?: Group;
  readonly target?: number;
}

const TIE = /^(?:的|年的|为|是)?(?:约|近|逾|超|达|不足|超过)?$/u;
const RISE_BEFORE = /(?:[由从自]|[增升降减涨跌落缩提扩]\S{0,2}[到至])(?:高峰时期|最高峰时期|高峰期|最高的|最低的)?$/u;

/** Words of a figure that counts what there is on a day, not what came in over time. */
const STOCK =
  /现有|尚有|仍有|未结|存量|在押|在册|在编|在岗|在职|保有|余额|常住|户籍|人口|拥有|现存|登记失业率|城镇化率/u;
const SINCE_YEAR_END = /(?:上年|去年|上一年度?)(?:年)?[末底]|年初/u;
const YEARLY = /年均|每年平均|平均每年/u;
const LAST_YEAR = /同比|较上年|比上年|较去年|比去年/u;
/** 当年 alone speaks of what is spoken of already. */
const SAME_AGAIN = /^(?:当年|同年|该年|这一年|当月|同月|该月)度?$/u;
const LEAD = 14;

class Assigner {
  readonly #text: string;
  readonly #targets: readonly PeriodTarget[];
  readonly #runs: readonly Run[];
  readonly #document: Period | null;
  #frame: Frame | null = null;
  #parent: Frame | null = null;
  #local: Local | null = null;
  #bracket: Local | null = null;
  #place: Place | null = null;
  /** Figures seen in the sentence. */
  #seen = 0;
  /** Parts of one wider period named in the sentence. */
  #siblings = 0;
  /** From the first to the last of two values tied to their own periods (由2015年的…增至2020年的…). */
  #rise: { from: Period; to: Period | null } | null = null;
  /** The index of the figure right after a tied one, and the segment of that one. */
  #afterTied = -1;
  #riseSegment = -1;
  /** The figure that words tie a group to: offset of its start. */
  #tied: { group: Group; start: number; count: number; rise: boolean } | null = null;
  #stock: Frame | null = null;

  constructor(text: string, targets: readonly PeriodTarget[], document: Period | null) {
    this.#text = text;
    this.#targets = targets;
    this.#runs = findRuns(text, targets);
    this.#document = document;
  }

  /** Moves on to `place`: what ended on the way is dropped. */
  #enter(place: Place): void {
    const last = this.#place;
    this.#place = place;
    if (!last) return;
    if (this.#bracket && place.bracket !== this.#bracket.place.bracket) this.#bracket = null;
    if (last.segment !== place.segment && this.#local?.until === 'segment') this.#local = null;
    if (last.sentence !== place.sentence) {
      this.#local = null;
      this.#bracket = null;
      this.#rise = null;
      this.#seen = 0;
      if (this.#siblings > 1 && this.#parent) {
        this.#frame = this.#parent;
        this.#parent = null;
      }
      this.#siblings = 0;
    }
    if (last.paragraph !== place.paragraph) {
      this.#stock = null;
      if (this.#frame?.brief) {
        this.#frame = this.#parent?.brief ? null : this.#parent;
        this.#parent = null;
      }
    }
  }

  /** Takes in a group; `next` is the step of the figure behind it, if one is left. */
  meet(group: Group, place: Place, next: Step | undefined): void {
    this.#enter(place);
    const mention = group.mentions[0]!;
    const figure = next && next.place.sentence === place.sentence ? this.#targets[next.target!]! : null;
    if (figure && this.#tie(group, figure)) return;
    if (mention.comparison || isName(this.#text, mention)) return;
    const clause = figure ? next!.place.clause : mention.span.end + 60;
    if (mention.kind === 'day' && isReportDay(this.#text, mention, clause, figure !== null)) return;
    if (/\d[-/.]\d+[-/.]\d/u.test(mention.text) && mention.kind === 'day') return;
    if (this.#frame && SAME_AGAIN.test(mention.text)) return;
    const brief = mention.kind === 'day' || mention.kind === 'open' || mention.start === null;
    const frame: Frame = { group, place, brief };
    if (place.bracket >= 0) {
      const led = this.#frame && this.#frame.group.span.end === place.bracket;
      if (!led) this.#bracket = { ...frame, until: 'bracket' };
      return;
    }
    if (mention.kind === 'same-period') {
      this.#local = { ...frame, until: 'segment' };
      return;
    }
    if (mention.kind === 'stock') {
      this.#local = { ...frame, until: this.#seen === 0 ? 'sentence' : 'segment' };
      this.#stock = frame;
      if (!this.#frame) this.#frame = frame;
      return;
    }
    if (!figure && this.#frame && this.#seen === 0 && group.span.start - place.sentence > LEAD) return;
    this.#follow(frame);
  }

  /** Makes `frame` what the text goes on with, or keeps it to its segment where it is a part of that. */
  #follow(frame: Frame): void {
    const current = this.#frame;
    const { period } = frame.group;
    if (this.#seen > 0 && current && (contains(current.group.period, period) || period.start === null)) {
      this.#siblings++;
      this.#local = { ...frame, until: 'segment' };
      return;
    }
    this.#local = null;
    this.#stock = null;
    if (current && (contains(current.group.period, period) || period.start === null)) this.#parent = current;
    else if (!this.#parent || !contains(this.#parent.group.period, period)) this.#parent = null;
    if (this.#parent) this.#siblings++;
    this.#frame = frame;
  }

  /** Whether the group belongs to the figure right behind it and to no other (由2015年的2982元增至…). */
  #tie(group: Group, figure: PeriodTarget): boolean {
    const gap = figure.span.start - group.span.end;
    if (gap < 0 || gap > 5 || !TIE.test(this.#text.slice(group.span.end, figure.span.start))) return false;
    const mention = group.mentions[0]!;
    const before = this.#text.slice(Math.max(0, group.span.start - 8), group.span.start);
    const rise = RISE_BEFORE.test(before);
    if (!rise && !mention.comparison) return false;
    if (
      mention.comparison &&
      !rise &&
      (gap === 0 || figure.kind === 'multiple' || figure.kind === 'percent' || figure.change)
    )
      return false;
    this.#tied = { group, start: figure.span.start, count: group.mentions.length, rise };
    return true;
  }

  /** The period of the figure at `index`. `after` is the step behind it. */
  read(index: number, place: Place, after: Step | undefined): Period {
    this.#enter(place);
    const target = this.#targets[index]!;
    const run = this.#runs[index]!;
    this.#seen++;
    const tied = this.#tied;
    if (tied && run.start === tied.start && run.index < tied.count) {
      const part = dealOut(this.#text, tied.group, target, run) ?? tied.group.mentions[0]!;
      const period: Period = { ...tied.group.period, start: part.start, end: part.end };
      if (!tied.rise) return period;
      this.#rise = this.#rise && !this.#rise.to ? { ...this.#rise, to: period } : { from: period, to: null };
      this.#afterTied = index + 1;
      this.#riseSegment = place.segment;
      return period;
    }
    const behind = after?.group ? this.#bracketed(target, after.group) : null;
    if (behind) return behind.period;
    if (this.#rise?.to && YEARLY.test(this.#words(target, place))) {
      const { from, to } = this.#rise;
      return {
        text: this.#text.slice(this.#tied!.group.span.start, this.#tied!.group.span.end),
        start: from.start,
        end: to.end,
        basis: 'stated',
      };
    }
    if (target.change && this.#rise && this.#afterTied === index && this.#riseSegment === place.segment) {
      this.#afterTied++;
      return this.#rise.to ?? this.#rise.from;
    }
    if (target.change && this.#local?.group.mentions[0]?.kind === 'same-period') this.#local = null;
    const current = this.#bracket ?? this.#local ?? this.#stockFor(target, place) ?? this.#frame;
    if (!current) return this.#fallback(target, index, place);
    return this.#fit(current, target, index, place);
  }

  #words(target: PeriodTarget, place: Place): string {
    const words = this.#text.slice(Math.max(place.clause, target.span.start - 60), target.span.start);
    return `${words}${target.indicator ?? ''}`;
  }

  /** A figure that counts what there is, after a date at which things were counted in the same paragraph. */
  #stockFor(target: PeriodTarget, place: Place): Frame | null {
    return this.#stock && STOCK.test(this.#words(target, place)) ? this.#stock : null;
  }

  /** The group that a bracket puts right behind the figure: 1971件（2022年）. */
  #bracketed(target: PeriodTarget, group: Group): Group | null {
    const gap = this.#text.slice(target.span.end, group.span.start);
    const close = this.#text[group.span.end];
    return (gap === '（' || gap === '(') && (close === '）' || close === ')') && !group.mentions[0]!.comparison
      ? group
      : null;
  }

  #fallback(target: PeriodTarget, index: number, place: Place): Period {
    const { from, to } = this.#ends(index, place);
    if (from) return NONE;
    const tied = this.#rise?.to ?? null;
    if (tied && !to && target.kind !== 'count') return tied;
    return this.#document && (this.#document.start || this.#document.end || this.#document.text)
      ? { ...this.#document, basis: 'document' }
      : NONE;
  }

  /** Whether the figure is what something rose from, or to. */
  #ends(index: number, place: Place): { from: boolean; to: boolean } {
    const target = this.#targets[index]!;
    const next = this.#targets[index + 1];
    const before = this.#targets[index - 1];
    return {
      from: next !== undefined && isRise(this.#text, target, next, place.clause),
      to: before !== undefined && isRise(this.#text, before, target, place.clause),
    };
  }

  /** `current` as it holds for this figure. */
  #fit(current: Frame, target: PeriodTarget, index: number, place: Place): Period {
    const { group } = current;
    const mention = group.mentions[0]!;
    const basis = current.place.sentence === place.sentence ? 'stated' : 'carried';
    const whole: Period = { ...group.period, basis };
    const part = dealOut(this.#text, group, target, this.#runs[index]!);
    if (part) return { ...whole, start: part.start, end: part.end };
    const { from, to } = this.#ends(index, place);
    if (from || to) {
      const end = this.#endOfRange(mention, from);
      if (end) return { ...whole, ...end };
      if (from) return this.#before(whole, target, place);
    }
    if (mention.kind === 'stock' && target.change && SINCE_YEAR_END.test(target.change.basis ?? '') && whole.end) {
      return { ...whole, start: `${whole.end.slice(0, 4)}-01-01` };
    }
    if (mention.kind === 'up-to' && whole.end && STOCK.test(this.#words(target, place))) {
      return { ...whole, start: onDay(mention) };
    }
    return whole;
  }

  /** The first or last year of a range of named years. */
  #endOfRange(mention: PeriodMention, first: boolean): Pick<Period, 'start' | 'end'> | null {
    const { start, end } = mention;
    if (mention.kind !== 'range' || !start || !end || start.slice(0, 4) === end.slice(0, 4)) return null;
    if (!/[\d〇零一二三四五六七八九]{4}/u.test(mention.text)) return null;
    const year = (first ? start : end).slice(0, 4);
    return { start: `${year}-01-01`, end: `${year}-12-31` };
  }

  /** What a figure rose from lies before the period; how far, only words such as 同比 tell. */
  #before(whole: Period, target: PeriodTarget, place: Place): Period {
    if (!whole.start || !whole.end || !LAST_YEAR.test(this.#words(target, place))) return NONE;
    const start = shiftYears(fromIso(whole.start), -1);
    const end = shiftYears(fromIso(whole.end), -1);
    return { ...whole, start: start && toIso(start), end: end && toIso(end) };
  }
}

/** The day that counting closed on; the first of the month where only a month is named. */
function onDay(mention: PeriodMention): string | null {
  const end = mention.end ? fromIso(mention.end) : null;
  if (!end) return null;
  if (/[日号]/u.test(mention.text) || /目前|当前|今/u.test(mention.text)) return mention.end;
  return toIso(monthsExtent(end.year, end.month, end.month).start!);
}

/**
 * Gives each of `targets` its period, in their order.
 *
 * The nearest period stated for a figure holds (`stated`); else the one that the text still speaks of (`carried`); else
 * `options.period` (`document`); else nothing is known (`none`). What a figure is compared with is never its own period.
 * Never throws. Linear in the length of `text` and the number of targets.
 *
 * @example
 * const text = '2023年，全院收案900件，比2021年多20件。';
 * assignPeriods(text, [{ span: { start: 10, end: 14 }, kind: 'count', unit: '件', indicator: '收案', subject: null }]);
 * // => [{ text: '2023年', start: '2023-01-01', end: '2023-12-31', basis: 'stated' }]
 */
export function assignPeriods(text: string, targets: readonly PeriodTarget[], options: PeriodOptions = {}): Period[] {
  const order = targets
    .map((_, index) => index)
    .sort((a, b) => targets[a]!.span.start - targets[b]!.span.start || a - b);
  const sorted = order.map((index) => targets[index]!);
  const groups = groupMentions(text, findPeriods(text, options));
  const layout = new Layout(text);
  const steps: Step[] = [];
  for (let g = 0, t = 0; g < groups.length || t < sorted.length; ) {
    const group = groups[g];
    const target = sorted[t];
    if (group && (!target || group.span.start <= target.span.start)) {
      steps.push({ at: group.span.start, place: layout.at(group.span.start), group });
      g++;
    } else {
      steps.push({ at: target!.span.start, place: layout.at(target!.span.start), target: t });
      t++;
    }
  }
  const assigner = new Assigner(text, sorted, options.period ?? null);
  const nextFigure: (Step | undefined)[] = new Array(steps.length);
  for (let i = steps.length - 1, next: Step | undefined; i >= 0; i--) {
    nextFigure[i] = next;
    if (steps[i]!.target !== undefined) next = steps[i];
  }
  const periods: Period[] = new Array(targets.length);
  steps.forEach((step, i) => {
    if (step.group) assigner.meet(step.group, step.place, nextFigure[i]);
    else periods[order[step.target!]!] = assigner.read(step.target!, step.place, steps[i + 1]);
  });
  return periods;
}
