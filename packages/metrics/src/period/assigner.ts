// Gives each figure its period: the nearest that is stated for it, else the one that the text still speaks of. A state machine
// over mentions and figures in the order of the text.
import type { Period } from '@zhibiao/schema';
import { afterCompared } from './against.js';
import { isLongAgo, isOtherwise, isPassingBy, isSaidAgain, isWithinYear } from './aside.js';
import { Counted } from './counted.js';
import { cumulated, isLastMonth } from './cumulated.js';
import { isEnumerating } from './enumerating.js';
import { goesBack, isAttended, THE_EVENT } from './event.js';
import { type Frame, isBrief, type Local, localOf, NONE, newFrame, outermost, regrouped } from './frame.js';
import {
  contains,
  type Group,
  isAloneInBracket,
  isAttribute,
  isName,
  isPartOfSince,
  isReportDay,
  withExtent,
} from './group.js';
import { isItem, type Place, wordsBefore } from './layout.js';
import { LeftOpen } from './left-open.js';
import { goesOnNow, isThisYear, nowBetween, onDayOf, reachedNow } from './now.js';
import { readSmall } from './numeral.js';
import { Publication } from './publication.js';
import { beforeRise, isLater, isRiseFrom, isRiseTo, isStage, isTurned, Rise, yearAtEnd } from './rise.js';
import { dealOut, findRuns, type Run } from './share.js';
import { closed, sinceThen } from './since.js';
import { DateCounts, isFlow, isOtherYear, isPart, isStock, onDay } from './stock.js';
import { isOrigin, type Tied, tieOf, toldBehind } from './tie.js';
import type { PeriodMention, PeriodOptions, PeriodTarget } from './types.js';
import { addsUp, sumOfYears, YEARLY, yearsIn } from './years.js';

/** 当年 alone speaks of what is spoken of already. */
const SAME_AGAIN = /^(?:当年|同年|该年|这一年|当月|同月|该月)度?$/u;
/** No longer words are such. */
const LONGEST_AGAIN = 4;
const isSameAgain = (words: string): boolean => words.length <= LONGEST_AGAIN && SAME_AGAIN.test(words);
const LEAD = 14;
/** No word for now is looked for further before a figure. */
const NOW_REACH = 40;

/** Goes through groups and figures in the order of the text. */
export class Assigner {
  readonly #text: string;
  readonly #targets: readonly PeriodTarget[];
  readonly #runs: readonly Run[];
  readonly #publication: Publication;
  /** What the text goes on with: the last of these, each taken in by the one before it. */
  #frames: Frame[] = [];
  #local: Local | null = null;
  /** Figures, changes apart, that `local` was given to. */
  #localUses = 0;
  #bracket: Local | null = null;
  #place: Place | null = null;
  /** Figures seen in the sentence. */
  #seen = 0;
  /** Years that the sentence named, one after another. */
  #named: Period[] = [];
  /** Parts of one wider period named in the sentence. */
  #siblings = 0;
  /** Those of them that the text went on with. */
  #pushed = 0;
  /** What the text went on with before. */
  #left: Frame | null = null;
  readonly #rise = new Rise();
  /** The figure that words tie a group to: offset of its start. */
  #tied: Tied | null = null;
  readonly #counted = new Counted();
  /** The last day, or days, that something is told of. */
  #event: Frame | null = null;
  readonly #dates = new DateCounts();
  readonly #open = new LeftOpen();
  /** The day that the sentence only says something was told on. */
  #told: Frame | null = null;
  /** The last figure, where it counts what there is on the day of publication. */
  #now: { readonly unit: string; readonly part: boolean } | null = null;
  /** The words of the figure that is read, once they were asked for. */
  #wordsRead: string | null = null;
  /** What the sentence holds everything against (与2016年上半年相比，…). */
  #against: Group | null = null;

  constructor(text: string, targets: readonly PeriodTarget[], groups: readonly Group[], options: PeriodOptions) {
    this.#text = text;
    this.#targets = targets;
    this.#runs = findRuns(text, targets);
    this.#publication = new Publication(text, groups, options);
  }

  /** Moves on to `place`: what ended on the way is dropped. */
  #enter(place: Place): void {
    const last = this.#place;
    this.#place = place;
    if (!last) return;
    if (this.#bracket && place.bracket !== this.#bracket.place.bracket) this.#bracket = null;
    if (last.segment !== place.segment && this.#local?.until === 'segment' && !this.#isSubject(this.#local))
      this.#local = null;
    // 年末失业率5.2% 价格上涨2%: of items set apart by spaces, each has its own.
    if (last.clause !== place.clause && this.#local?.group.mentions[0]?.kind === 'stock' && isItem(this.#text, place))
      this.#local = null;
    if (last.sentence !== place.sentence) {
      this.#local = null;
      this.#bracket = null;
      this.#rise.clear();
      this.#told = null;
      this.#now = null;
      this.#against = null;
      this.#seen = 0;
      this.#named = [];
      if (this.#pushed > 1 && this.#frames.length > 1) this.#frames.pop();
      this.#siblings = 0;
      this.#pushed = 0;
    }
    if (last.paragraph !== place.paragraph) {
      this.#counted.clear();
      this.#frames = outermost(this.#frames);
    }
  }

  /** A part of the period that two figures or more were told of is what the sentence goes on with. */
  #isSubject(local: Local): boolean {
    const { kind } = local.group.mentions[0]!;
    return kind !== 'same-period' && kind !== 'stock' && kind !== 'open' && this.#localUses > 1;
  }

  get #frame(): Frame | null {
    const { length } = this.#frames;
    return length === 0 ? null : this.#frames[length - 1]!;
  }

  /** Back to the period that the parts named in this sentence are parts of. */
  #widen(): void {
    const last = this.#frame;
    if (!this.#local && this.#frames.length > 1 && last?.place.sentence === this.#place?.sentence) this.#frames.pop();
    this.#local = null;
    this.#siblings = 0;
  }

  /** Takes in a group; `next` is the index of the figure behind it, at `after`, if one is left. */
  meet(group: Group, place: Place, next: number, after: Place | undefined): void {
    this.#enter(place);
    const mention = group.mentions[0]!;
    const figure = after?.sentence === place.sentence ? this.#targets[next]! : null;
    const tied = figure ? tieOf(this.#text, group, figure, place) : null;
    if (tied) {
      this.#tied = tied;
      return;
    }
    if (mention.comparison) this.#against = group;
    if (mention.comparison || isName(this.#text, mention) || isOrigin(this.#text, group)) return;
    if (isOtherwise(this.#text, group, place, this.#frame !== null)) return;
    if (this.#frame && isAttribute(this.#text, mention, place.clause)) return;
    const clause = figure ? after!.clause : mention.span.end + 60;
    if (mention.kind === 'day' && isReportDay(this.#text, mention, clause, figure !== null)) {
      this.#told = newFrame(group, place, true, false, null);
      this.#event = this.#told;
      return;
    }
    if (mention.kind === 'day' && /\d[-/.]\d+[-/.]\d/u.test(mention.text)) return;
    // 1990年末，有公证员6人，当年办证900件: all of the year that a date closes is another time than the date.
    const ofDate = (this.#local ?? this.#frame)?.group.mentions[0]?.kind === 'stock' && mention.start !== null;
    // 3月1日启用，当年招生90人: a day is no year.
    const ofDay = mention.kind === 'year' && this.#frame?.group.mentions[0]?.kind === 'day';
    if (this.#frame && !ofDate && !ofDay && isSameAgain(mention.text)) return;
    if (this.#frame && isThisYear(mention.text) && contains(group.period, this.#frame.group.period)) {
      this.#local = null;
      return;
    }
    if (this.#event && THE_EVENT.test(mention.text)) {
      if (this.#frame !== this.#event) this.#follow(this.#event);
      return;
    }
    if (isWithinYear(mention, place, this.#frame) || isSaidAgain(this.#text, mention, place, this.#frame)) return;
    const since = sinceThen(this.#text, this.#frame, group, place);
    const frame = newFrame(since, place, isBrief(mention), false, null);
    if ((mention.kind === 'day' || mention.kind === 'range') && /[日号]/u.test(mention.text)) this.#event = frame;
    if (place.bracket >= 0) {
      const led = this.#frame && this.#frame.group.span.end === place.bracket;
      const named = led && this.#frame!.group.period.start === null && group.period.start !== null;
      // 春节期间（1月21日至27日）: the bracket tells when that was.
      if (named) this.#frames[this.#frames.length - 1] = newFrame(since, this.#frame!.place, frame.brief, false, null);
      // 全县（2022年）招聘教师90名: alone in the bracket before its figure, it is what is spoken of.
      else if (!led && figure && isAloneInBracket(this.#text, group, place, after!))
        this.#follow(newFrame(since, after!, frame.brief, false, null));
      else if (!led) this.#bracket = localOf(frame, 'bracket');
      else if (mention.kind === 'up-to') this.#frames[this.#frames.length - 1] = closed(this.#frame!, mention);
      return;
    }
    if (mention.kind === 'same-period') {
      this.#local = localOf(frame, 'segment');
      return;
    }
    if (mention.kind === 'stock' || mention.kind === 'up-to') this.#counted.take(frame);
    if (mention.kind === 'stock') {
      this.#local = localOf(frame, this.#seen === 0 ? 'sentence' : 'segment');
      if (!this.#frame) this.#frames.push(frame);
      return;
    }
    // 三年累计, where no years are told that it could be.
    if (mention.kind === 'span' && mention.text.endsWith('年') && mention.start === null) {
      if (this.#frame && yearsIn(this.#frame.group.period) === readSmall(mention.text, 0)?.value) return;
      this.#local = localOf(frame, 'segment');
      return;
    }
    if (!figure && this.#frame && this.#seen === 0 && group.span.start - place.sentence > LEAD) return;
    // 在人手多年来不变的情况下: a time without dates within a clause is that clause's.
    if (!figure && this.#frame && mention.kind === 'open' && mention.span.start > place.clause) return;
    if (
      isPassingBy(this.#text, group, this.#frame?.group.period) ||
      isLongAgo(this.#text, group, this.#frame?.group.period)
    ) {
      this.#local = localOf(frame, 'sentence');
      return;
    }
    // 1—7月…。7月份增长5%。: the last month of those added up is told by the way.
    if (this.#frame && this.#seen === 0 && isLastMonth(group, this.#frame.group)) {
      this.#local = localOf(frame, 'sentence');
      return;
    }
    this.#follow(frame);
  }

  /** Makes `frame` what the text goes on with, or keeps it to its segment where it is a part of that. */
  #follow(frame: Frame): void {
    const { period } = frame.group;
    if (frame.group.mentions[0]!.kind === 'year') this.#named.push(period);
    const within = (outer: Frame): boolean =>
      contains(outer.group.period, period) ||
      // 2016年以来…，其中2020年…, told in that year.
      (outer.group.mentions[0]!.kind === 'since' && isPartOfSince(outer.group.period, period)) ||
      (period.start === null && outer.group.period.start !== null);
    if (this.#seen > 0 && this.#frame && within(this.#frame)) {
      this.#siblings++;
      this.#localUses = 0;
      this.#local = localOf(frame, 'segment');
      return;
    }
    this.#local = null;
    this.#counted.pass();
    if (this.#frame) this.#left = this.#frame;
    while (this.#frame && !within(this.#frame) && !(frame.brief && !this.#frame.brief)) this.#frames.pop();
    if (this.#frames.length > 0) {
      this.#siblings++;
      this.#pushed++;
    }
    this.#frames.push(frame);
  }

  /** The period of the figure at `index`. `after` is the next group behind it. */
  read(index: number, place: Place, after: Group | undefined): Period {
    this.#enter(place);
    const target = this.#targets[index]!;
    this.#wordsRead = null;
    const run = this.#runs[index]!;
    if (!isEnumerating(this.#text, target)) this.#seen++;
    const tied = this.#tied;
    if (tied && run.start === tied.start && (tied.count === 1 || run.index < tied.count)) {
      const part = dealOut(this.#text, tied.group, target, run) ?? tied.group.mentions[0]!;
      const period: Period = { ...tied.group.period, start: part.start, end: part.end };
      if (!tied.rise) return period;
      this.#rise.take(period, tied.rise, index, place);
      return period;
    }
    const last = this.#targets[index + run.of - 1 - run.index]!;
    const behind = after && toldBehind(this.#text, last, run, after);
    if (behind) return behind;
    const { from, to } = this.#rise;
    if (from && to && YEARLY.test(this.#words(target, place))) {
      return {
        text: this.#text.slice(this.#tied!.group.span.start, this.#tied!.group.span.end),
        start: from.start,
        end: to.end,
        basis: 'stated',
      };
    }
    if (target.change && this.#left && isLater(this.#left, this.#local ?? this.#frame, place)) {
      if (isTurned(this.#words(target, place))) return this.#left.group.period;
    }
    const changed = this.#rise.changed(target, index, place);
    if (changed) return changed;
    const reached = reachedNow(this.#text, target);
    const today = reached === null ? null : this.#publication.day;
    if (reached !== null && today !== null) return onDayOf(today, reached);
    const grown = this.#rise.grown(
      this.#text,
      this.#targets,
      index,
      place,
      (this.#local ?? this.#frame)?.group.period.end ?? null,
    );
    if (grown) return grown;
    if (this.#told && isAttended(this.#text, target, place)) return this.#told.group.period;
    if (target.change && this.#local?.group.mentions[0]?.kind === 'same-period') this.#local = null;
    // 年末失业率5.2%，粮食产量90万吨: what came in over the year isn't told of its last month.
    if (
      this.#local?.group.mentions[0]?.kind === 'stock' &&
      this.#local.place.clause !== place.clause &&
      isFlow(`${wordsBefore(this.#text, target.span.start)}${target.indicator ?? ''}`) &&
      !isOtherYear(this.#local.group.mentions[0]!, this.#frame)
    )
      this.#local = null;
    // 去年底有困难家庭90户，目前已帮扶60户.
    const since = this.#local?.group.mentions[0]?.kind === 'stock' && this.#local.place.clause !== place.clause;
    if (since && nowBetween(this.#text, place.clause, target.span.start) !== null) {
      const day = this.#publication.day;
      return day === null ? NONE : onDayOf(day, '目前');
    }
    const here = this.#local ?? (this.#frame?.place.sentence === place.sentence ? this.#frame : null);
    const { start } = target.span;
    const now = here ? null : nowBetween(this.#text, Math.max(place.sentence, start - NOW_REACH), start);
    const published = now === null ? null : this.#publication.day;
    const part = this.#now !== null && isPart(target, this.#now, this.#words(target, place));
    if (now !== null && published && (part || isStock(this.#text, target, this.#words(target, place)))) {
      this.#now = { unit: target.unit, part };
      return onDayOf(published, now);
    }
    this.#now = null;
    const sum = this.#named.length < 2 ? null : sumOfYears(this.#named, this.#words(target, place));
    if (sum) return sum;
    if (this.#siblings > 1 && addsUp(this.#words(target, place), target.change !== undefined)) this.#widen();
    const current =
      this.#bracket ?? this.#local ?? this.#countedFor(target, index, place) ?? this.#eventFor(place) ?? this.#frame;
    if (!current) return this.#fallback(target, index, place);
    const risen = this.#rise.span(current.group.mentions[0]!, target);
    if (risen) return risen;
    current.used = true;
    if (current === this.#local && !target.change) this.#localUses++;
    return this.#fit(this.#soFar(this.#cumulated(current, target, place), target), target, index, place);
  }

  /** 今年已执结620件, told in August: no further than that day. */
  #soFar(current: Frame, target: PeriodTarget): Frame {
    const { group } = current;
    const { end } = group.period;
    if (end === null || !goesOnNow(this.#text, current, target)) return current;
    const published = this.#publication.day;
    if (published === null || published >= end || published.slice(0, 4) !== end.slice(0, 4)) return current;
    return regrouped(current, withExtent(group, group.period.start, published));
  }

  /** The text goes on with what is added up from January. */
  #cumulated(current: Frame, target: PeriodTarget, place: Place): Frame {
    const widened = cumulated(this.#text, current, target, place);
    if (!widened) return current;
    this.#frames = this.#frames.map((frame) => (frame === current ? widened : frame));
    if (this.#local === current) this.#local = localOf(widened, this.#local.until);
    return widened;
  }

  /** The words before the figure in its clause, and what they made of it. */
  #words(target: PeriodTarget, place: Place): string {
    if (this.#wordsRead === null) {
      const words = this.#text.slice(Math.max(place.clause, target.span.start - 60), target.span.start);
      this.#wordsRead = `${words}${target.indicator ?? ''}`;
    }
    return this.#wordsRead;
  }

  #countedFor(target: PeriodTarget, index: number, place: Place): Frame | null {
    if (!this.#counted.waits) return null;
    const own = this.#frame?.place.sentence === place.sentence;
    return this.#counted.for(this.#text, target, this.#targets[index + 1], this.#words(target, place), own);
  }

  /** 当天 and 此次行动 at the head of a sentence that states no period of its own. */
  #eventFor(place: Place): Frame | null {
    if (!this.#event || this.#frame?.place.sentence === place.sentence) return null;
    return goesBack(this.#text, place) ? this.#event : null;
  }

  #fallback(target: PeriodTarget, index: number, place: Place): Period {
    if (isRiseFrom(this.#text, this.#targets, index, place)) return this.#rise.from ?? NONE;
    const tied = this.#rise.to ?? null;
    if (tied && isRiseTo(this.#text, this.#targets, index, place)) return tied;
    if (tied && target.kind !== 'count') return tied;
    const against = target.change ? this.#against : null;
    const published = against && this.#publication.day;
    const compared = against && published ? afterCompared(against.period, published) : null;
    if (compared) {
      const mention: PeriodMention = {
        ...against!.mentions[0]!,
        start: compared.start,
        end: compared.end,
        comparison: false,
      };
      const group: Group = { mentions: [mention], span: mention.span, period: compared };
      this.#frames = [newFrame(group, place, true, true, null)];
      return compared;
    }
    return this.#publication.periodOf(target, place);
  }

  /** `current` as it holds for this figure. */
  #fit(current: Frame, target: PeriodTarget, index: number, place: Place): Period {
    const { group } = current;
    const mention = group.mentions[0]!;
    const basis = current.place.sentence === place.sentence ? 'stated' : 'carried';
    const { text, start, end } = group.period;
    const whole: Period = { text, start, end, basis };
    const part = dealOut(this.#text, group, target, this.#runs[index]!);
    if (part) return this.#open.fit({ text, start: part.start, end: part.end, basis }, this.#text, target, place);
    const from = isRiseFrom(this.#text, this.#targets, index, place);
    const to = isRiseTo(this.#text, this.#targets, index, place);
    if (to && mention.kind === 'up-to' && !isFlow(this.#words(target, place))) {
      // 截至6月底，积案由30件减至2件: what it came down to is what there is on that day.
      return { ...whole, start: onDay(mention) };
    }
    if (from || to) {
      const end = yearAtEnd(mention, from);
      if (end) return { ...whole, ...end };
      if (from && this.#rise.from) return this.#rise.from;
      if (to && this.#rise.to) return this.#rise.to;
      if (from && !isStage(this.#text, target)) return beforeRise(whole, this.#words(target, place));
    }
    if (mention.kind !== 'stock' && mention.kind !== 'up-to') return this.#open.fit(whole, this.#text, target, place);
    return this.#dates.fit(whole, mention, this.#text, target, this.#words(target, place), place);
  }
}
