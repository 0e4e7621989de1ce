// Gives each figure its period: the nearest that is stated for it, else the one that the text still speaks of. A state machine
// over mentions and figures in the order of the text.
import type { Period } from '@zhibiao/schema';
import { codeAt, isDigit, isHan } from '../figure/chars.js';
import { type Extent, fromIso, shiftYears, toIso } from './calendar.js';
import { findPeriods, publishedOn } from './find.js';
import { contains, type Group, groupMentions, isAttribute, isName, isOfDecision, isReportDay } from './group.js';
import { Layout, type Place, wordsBefore } from './layout.js';
import { LeftOpen } from './left-open.js';
import { readSmall } from './numeral.js';
import { isPassing } from './passing.js';
import { dealOut, findRuns, isRise, type Run } from './share.js';
import { DateCounts, isFlow, isPart, isStock, onDay, STOCK } from './stock.js';
import type { PeriodMention, PeriodOptions, PeriodTarget } from './types.js';

const NONE: Period = { text: null, start: null, end: null, basis: 'none' };

/** A group as the text goes on with it. */
interface Frame {
  readonly group: Group;
  readonly place: Place;
  /** Days and times without a calendar never outlast their paragraph. */
  readonly brief: boolean;
  /** Some figure has it. */
  used: boolean;
}

/** A group that holds for less than the text goes on with. */
interface Local extends Frame {
  readonly until: 'segment' | 'sentence' | 'bracket';
}

interface Step {
  readonly at: number;
  readonly place: Place;
  /** `null` in the step of a figure. */
  readonly group: Group | null;
  /** The index of the figure; -1 in the step of a group. */
  readonly target: number;
}

const TIE = /^(?:的|年的|为|是)?(?:约|近|逾|超|达|不足|超过)?$/u;
/** 从2018年顶峰时期的900件降至…, 由二季度下降3.2%转为…: what stands between the time that something moved from and its value. */
const TIE_OF_RISE = /^[^，。；、：\d]{1,10}的(?:约|近|逾|超|不足|超过)?$/u;
const TIE_OF_CHANGE = /^(?:的|同比|环比){0,2}(?:下降|增长|上升|减少|增加|降低|提高|回落|负增长)$/u;
const TURNED = /^[^，。；\d]{0,3}(?:转|变|升|降|扩|收窄|回升|回落|加快|提高|上升|下降|增|减)/u;
const RISE_FROM = /[由从自](?:高峰时期|最高峰时期|高峰期|[^，。；：、\d由从自]{1,8}的)?$/u;
const RISE_TO = /[增升降减涨跌落缩提扩]\S{0,2}[到至为](?:高峰时期|最高峰时期|高峰期|[^，。；：、\d到至为]{1,8}的)?$/u;

/** What moved from the figure before it: 比去年的90件减少8件. */
const MOVED = /^[^，。；]{0,2}[增减多少升降提高低]/u;

/** 比上一个三年, 较上届 before a bracket that tells its years. */
const HELD_AGAINST = /[比较](?![较例重率])[^，。；：\d]{1,12}$/u;

const ONCE = /^[^，。；,;]{0,10}曾/u;

const REACHED_NOW = /[到至为](现在|目前|如今|当前)的$/u;
/** 90件的3倍, 90件的85%. */
const IS_BEFORE = /[是为占]$/u;
const BASE_OF = /^的[约近超]?\d/u;

/** What is true on the day of publication. */
const NOW = /目前|现有|现共有/u;
/** Words that add up what was told apart. */
const TOTAL = /合计|总计|共计/u;
/** 三年共受理, 两年合计. */
const SUM_OF_YEARS = /([两二三四五六七八九十\d])年(?:来|间)?(?:共|合计|累计|总共|平均|年均)[^，。；]{0,12}$/u;
const YEARLY = /年均|每年平均|平均每年/u;
const LAST_YEAR = /同比|较上年|比上年|较去年|比去年/u;
/** 当年 alone speaks of what is spoken of already. */
const SAME_AGAIN = /^(?:当年|同年|该年|这一年|当月|同月|该月)度?$/u;
/** Words that go back to the days of an event told before. */
const THE_EVENT = /^(?:此次|本次|这次|集中|专项|执行){0,3}(?:行动|活动)期间$/u;
const THAT_EVENT = /^(?:此次|本次|这次|该次|当天|当日|当晚|行动中|活动中|行动当天|活动当天)/u;
/** What people who came did on the day: 发布会…5000人次观看. */
const ATTENDED = /观看|收看|收听|参加|参会|出席|到场|到会|旁听|围观|在线/u;
const ENUMERATING = /^[两三四五六七八九十](?![十百千万亿余多来几])/u;
/** Words of a running total, as statistics and budgets add it up over a year. */
const CUMULATED =
  /累计(?:[，,]?(?:全[省市县区院国]|我[省市县区院])?[^，。；,;]{0,14}?(?:完成|实现|新收|收案|受理|立案|审结|结案|办结|执结|增长|下降|入库|收入|支出|投资|销售|产量|出口))?(?:了|达到?|为|约|近|超|各类|\S{0,8}案件)?$/u;
const CAMPAIGN = /行动|活动|开展|启动|组织|部署|战役|集中/u;
/** What is still to come. */
const PLANNED = /将|拟|要|计划|目标|预计|力争|安排|确保|争取|预期|预算|任务|全年/u;
const STAGE = /[由从][^，。；年月季期前初末底高低\d]{2,10}的$/u;
const THIS_YEAR = /^[今本]年度?$/u;
const LEAD = 14;

class Assigner {
  readonly #text: string;
  readonly #targets: readonly PeriodTarget[];
  readonly #runs: readonly Run[];
  readonly #document: Period | null;
  readonly #options: PeriodOptions;
  /** The day of publication, once it was asked for. */
  #published: string | null | undefined;
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
  /** From the first to the last of two values tied to their own periods (由2015年的…增至2020年的…). */
  #rise: { from: Period; to: Period | null } | null = null;
  /** The index of the figure right after a tied one, and the segment of that one. */
  #lastTied: Period | null = null;
  #afterTied = -1;
  #riseSegment = -1;
  /** The figure that words tie a group to: offset of its start. */
  #tied: { group: Group; start: number; count: number; rise: 'from' | 'to' | null } | null = null;
  #stock: Frame | null = null;
  /** The last date of the paragraph at which things were counted. */
  #counted: Frame | null = null;
  /** Where the figure begins that follows one counted at that date. */
  #lastCounted = -1;
  /** The last day, or days, that something is told of. */
  #event: Frame | null = null;
  readonly #dates = new DateCounts();
  readonly #open = new LeftOpen();
  /** The day that the sentence only says something was told on. */
  #told: Frame | null = null;
  /** The last figure, where it counts what there is on the day of publication. */
  #now: { readonly unit: string; readonly part: boolean } | null = null;
  /** What the sentence holds everything against (与2016年上半年相比，…). */
  #against: Group | null = null;

  constructor(text: string, targets: readonly PeriodTarget[], options: PeriodOptions) {
    this.#text = text;
    this.#targets = targets;
    this.#runs = findRuns(text, targets);
    this.#document = options.period ?? null;
    this.#options = options;
  }

  /** The day of publication: few figures ask for it, and a text without one is searched for it. */
  #publishedOn(): string | null {
    if (this.#published === undefined) {
      const published = publishedOn(this.#options, this.#text);
      this.#published = published && toIso(published);
    }
    return this.#published;
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
    if (last.clause !== place.clause && this.#local?.group.mentions[0]?.kind === 'stock' && this.#isItem(place))
      this.#local = null;
    if (last.sentence !== place.sentence) {
      this.#local = null;
      this.#bracket = null;
      this.#rise = null;
      this.#told = null;
      this.#now = null;
      this.#against = null;
      this.#seen = 0;
      this.#named = [];
      if (this.#siblings > 1 && this.#frames.length > 1) this.#frames.pop();
      this.#siblings = 0;
    }
    if (last.paragraph !== place.paragraph) {
      this.#stock = null;
      this.#counted = null;
      this.#outermost();
    }
  }

  /** Whether a space with no other sign before it begins the clause. */
  #isItem({ clause }: Place): boolean {
    return (
      this.#text[clause - 1] === ' ' &&
      isHan(codeAt(this.#text, clause)) &&
      /[^，。；：、,;:]/u.test(this.#text[clause - 2] ?? '，')
    );
  }

  /** A part of the period that two figures or more were told of is what the sentence goes on with. */
  #isSubject(local: Local): boolean {
    const { kind } = local.group.mentions[0]!;
    return kind !== 'same-period' && kind !== 'stock' && this.#localUses > 1;
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

  /** 三年共: the three years just named one after another. */
  #sumOfYears(target: PeriodTarget, place: Place): Period | null {
    if (this.#named.length < 2) return null;
    const match = SUM_OF_YEARS.exec(this.#words(target, place));
    const count = match ? (readSmall(match[1]!, 0)?.value ?? 0) : 0;
    if (count < 2 || count !== this.#named.length) return null;
    const years = [...this.#named].sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
    return { text: `${match![1]}年`, start: years[0]!.start, end: years[count - 1]!.end, basis: 'stated' };
  }

  /** A new paragraph goes on with the widest period, but for a span that no figure was given for. */
  #outermost(): void {
    const lasting = this.#frames.filter((frame) => !frame.brief);
    const widest = lasting.find((frame, i) => {
      const { kind } = frame.group.mentions[0]!;
      return frame.used || i === lasting.length - 1 || (kind !== 'since' && kind !== 'span');
    });
    const day = this.#frames.filter((frame) => frame.group.period.start !== null).at(-1);
    this.#frames = widest ? [widest] : day ? [day] : [];
  }

  /** Takes in a group; `next` is the step of the figure behind it, if one is left. */
  meet(group: Group, place: Place, next: Step | undefined): void {
    this.#enter(place);
    const mention = group.mentions[0]!;
    const figure = next && next.place.sentence === place.sentence ? this.#targets[next.target]! : null;
    if (figure && this.#tie(group, figure, place)) return;
    if (mention.comparison) this.#against = group;
    if (mention.comparison || isName(this.#text, mention) || this.#isOrigin(group)) return;
    if (this.#isOtherwise(group, place)) return;
    if (this.#frame && isAttribute(this.#text, mention, place.clause)) return;
    const clause = figure ? next!.place.clause : mention.span.end + 60;
    if (mention.kind === 'day' && isReportDay(this.#text, mention, clause, figure !== null)) {
      this.#told = { group, place, brief: true, used: false };
      return;
    }
    if (mention.kind === 'day' && /\d[-/.]\d+[-/.]\d/u.test(mention.text)) return;
    // 1990年末，有公证员6人，当年办证900件: all of the year that a date closes is another time than the date.
    const ofDate = (this.#local ?? this.#frame)?.group.mentions[0]?.kind === 'stock' && mention.start !== null;
    if (this.#frame && !ofDate && SAME_AGAIN.test(mention.text)) return;
    if (this.#frame && THIS_YEAR.test(mention.text) && contains(group.period, this.#frame.group.period)) {
      this.#local = null;
      return;
    }
    if (this.#event && THE_EVENT.test(mention.text)) {
      if (this.#frame !== this.#event) this.#follow(this.#event);
      return;
    }
    if (this.#isWithinYear(mention) || this.#isSaidAgain(mention, place)) return;
    const frame: Frame = { group: this.#sinceThen(group, place), place, brief: isBrief(mention), used: false };
    if ((mention.kind === 'day' || mention.kind === 'range') && /[日号]/u.test(mention.text)) this.#event = frame;
    if (place.bracket >= 0) {
      const led = this.#frame && this.#frame.group.span.end === place.bracket;
      const named = led && this.#frame!.group.period.start === null && group.period.start !== null;
      // 春节期间（1月21日至27日）: the bracket tells when that was.
      if (named) this.#frames[this.#frames.length - 1] = { ...frame, place: this.#frame!.place };
      else if (!led) this.#bracket = { ...frame, until: 'bracket' };
      else if (mention.kind === 'up-to') this.#close(mention);
      return;
    }
    if (mention.kind === 'same-period') {
      this.#local = { ...frame, until: 'segment' };
      return;
    }
    if (mention.kind === 'stock' || mention.kind === 'up-to') this.#counted = frame;
    if (mention.kind === 'stock') {
      this.#local = { ...frame, until: this.#seen === 0 ? 'sentence' : 'segment' };
      this.#stock = frame;
      if (!this.#frame) this.#frames.push(frame);
      return;
    }
    // 三年累计, where no years are told that it could be.
    if (mention.kind === 'span' && mention.text.endsWith('年') && mention.start === null) {
      if (this.#frame && yearsIn(this.#frame.group.period) === readSmall(mention.text, 0)?.value) return;
      this.#local = { ...frame, until: 'segment' };
      return;
    }
    if (!figure && this.#frame && this.#seen === 0 && group.span.start - place.sentence > LEAD) return;
    // 在人手多年来不变的情况下: a time without dates within a clause is that clause's.
    if (!figure && this.#frame && mention.kind === 'open' && mention.span.start > place.clause) return;
    if (this.#isPassing(group) || this.#isLongAgo(group)) {
      this.#local = { ...frame, until: 'sentence' };
      return;
    }
    this.#follow(frame);
  }

  /** 2022年以来（截至8月底）: how far the time goes. */
  #close({ end }: PeriodMention): void {
    const frame = this.#frame!;
    const { group } = frame;
    if (group.mentions[0]!.kind !== 'since' || end === null || (group.period.start ?? end) > end) return;
    this.#frames[this.#frames.length - 1] = { ...frame, group: { ...group, period: { ...group.period, end } } };
  }

  /** A year or a part of it that is only told of a rank or an honour. */
  #isPassing(group: Group): boolean {
    const frame = this.#frame?.group.period;
    return frame !== undefined && isPassing(this.#text, group.span.end, extentOf(group.period), extentOf(frame));
  }

  /** 2010年收案曾达900件: an aside on a time before what the text speaks of. */
  #isLongAgo({ span, period }: Group): boolean {
    const start = this.#frame?.group.period.start ?? null;
    if (start === null || period.end === null || period.end >= start) return false;
    return ONCE.test(this.#text.slice(span.end, span.end + 16));
  }

  /** A date within what names a decision or a project; a year only where the text speaks of another. */
  #isOtherwise(group: Group, place: Place): boolean {
    const mention = group.mentions[0]!;
    if (mention.kind !== 'day' && mention.kind !== 'month' && mention.kind !== 'stock' && !this.#frame) return false;
    if (mention.kind === 'range' || mention.kind === 'since' || mention.kind === 'up-to') return false;
    return isOfDecision(this.#text, mention, place.clause);
  }

  /** 2020年4月至2021年3月，专项行动期间，…: a time that only names again the one right before it. */
  #isSaidAgain(mention: PeriodMention, place: Place): boolean {
    const frame = this.#frame;
    if (mention.start !== null || frame === null || frame.used || !mention.text.endsWith('期间')) return false;
    if (frame.group.period.start === null || frame.place.sentence !== place.sentence) return false;
    return /^[，,]$/u.test(this.#text.slice(frame.group.span.end, mention.span.start));
  }

  /** 疫情期间, 活动开展以来 in a report on a year: a time in that year, which no day is told of. */
  #isWithinYear(mention: PeriodMention): boolean {
    if (mention.start !== null || !/(?:期间|以来)$/u.test(mention.text) || /^[今本]/u.test(mention.text)) return false;
    // 今年五一期间: days of the year, not the year.
    const of =
      this.#frame?.group.span.end === mention.span.start && this.#frame.place.sentence === this.#place?.sentence;
    if (of) return false;
    const { start, end } = this.#frame?.group.period ?? NONE;
    return start !== null && end !== null && start.endsWith('-01-01') && end.endsWith('-12-31');
  }

  /** 行动开展以来，截至7月31日: from when on, only the first words tell. */
  #sinceThen(group: Group, place: Place): Group {
    const frame = this.#frame;
    const near =
      frame !== null && (frame.place.sentence === place.sentence || (!frame.used && this.#isNext(frame.place, place)));
    const since = near && frame.group.mentions[0]?.kind === 'since';
    if (!since || group.mentions[0]!.kind !== 'up-to') return group;
    const { start } = frame.group.period;
    const { end } = group.period;
    return start !== null && end !== null && start > end ? group : { ...group, period: { ...group.period, start } };
  }

  /** Whether the sentence at `place` follows that at `before`. */
  #isNext(before: Place, place: Place): boolean {
    const between = this.#text.slice(before.sentence, place.sentence);
    return between.length < 80 && /^[^。！？!?\n]*。$/u.test(between);
  }

  /** 从上年的…, whatever comes behind 的: only where something began. */
  #isOrigin(group: Group): boolean {
    const { start, end } = group.span;
    return this.#text[end] === '的' && (this.#text[start - 1] === '由' || this.#text[start - 1] === '从');
  }

  /** Makes `frame` what the text goes on with, or keeps it to its segment where it is a part of that. */
  #follow(frame: Frame): void {
    const { period } = frame.group;
    if (frame.group.mentions[0]!.kind === 'year') this.#named.push(period);
    const within = (outer: Frame): boolean =>
      contains(outer.group.period, period) || (period.start === null && outer.group.period.start !== null);
    if (this.#seen > 0 && this.#frame && within(this.#frame)) {
      this.#siblings++;
      this.#localUses = 0;
      this.#local = { ...frame, until: 'segment' };
      return;
    }
    this.#local = null;
    this.#stock = null;
    while (this.#frame && !within(this.#frame) && !(frame.brief && !this.#frame.brief)) this.#frames.pop();
    if (this.#frames.length > 0) this.#siblings++;
    this.#frames.push(frame);
  }

  /** Whether the group belongs to the figure right behind it and to no other (由2015年的2982元增至…). */
  #tie(group: Group, figure: PeriodTarget, place: Place): boolean {
    const gap = figure.span.start - group.span.end;
    if (gap < 0 || gap > 12) return false;
    const mention = group.mentions[0]!;
    const before = this.#text.slice(Math.max(0, group.span.start - 14), group.span.start);
    const rise = RISE_FROM.test(before) ? 'from' : RISE_TO.test(before) ? 'to' : null;
    // 比上一个三年（2008—2010年）220件多: the bracket tells which time that is.
    const bracketed = !rise && this.#isBasisInBracket(group, place);
    const between = this.#text.slice(group.span.end + (bracketed ? 1 : 0), figure.span.start);
    const turned =
      rise === 'from' &&
      TIE_OF_CHANGE.test(between) &&
      TURNED.test(this.#text.slice(figure.span.end, figure.span.end + 6));
    if (!TIE.test(between) && !(rise && TIE_OF_RISE.test(between)) && !turned) return false;
    // 是2015年90件的3倍: a value that a share is taken of has its own time.
    const base = IS_BEFORE.test(before) && BASE_OF.test(this.#text.slice(figure.span.end, figure.span.end + 6));
    if (!rise && !mention.comparison && !bracketed && !base) return false;
    if (!rise) {
      const moved = base || gap > 0 || MOVED.test(this.#text.slice(figure.span.end, figure.span.end + 4));
      if (!moved || figure.kind === 'multiple' || figure.kind === 'percent') return false;
    }
    this.#tied = { group, start: figure.span.start, count: group.mentions.length, rise };
    return true;
  }

  /** Whether the group is all that stands in a bracket behind what something is held against. */
  #isBasisInBracket({ span }: Group, { bracket }: Place): boolean {
    if (bracket < 0 || span.start !== bracket + 1 || !'）)'.includes(this.#text[span.end] ?? '\n')) return false;
    return HELD_AGAINST.test(this.#text.slice(Math.max(0, bracket - 14), bracket));
  }

  /** The period of the figure at `index`. `after` is the step behind it. */
  read(index: number, place: Place, after: Step | undefined): Period {
    this.#enter(place);
    const target = this.#targets[index]!;
    const run = this.#runs[index]!;
    if (!isEnumerating(this.#text, target)) this.#seen++;
    const tied = this.#tied;
    if (tied && run.start === tied.start && run.index < tied.count) {
      const part = dealOut(this.#text, tied.group, target, run) ?? tied.group.mentions[0]!;
      const period: Period = { ...tied.group.period, start: part.start, end: part.end };
      if (!tied.rise) return period;
      if (tied.rise === 'from') this.#rise = { from: period, to: null };
      else if (this.#rise) this.#rise = { ...this.#rise, to: period };
      this.#lastTied = period;
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
    if (
      target.change &&
      this.#lastTied &&
      this.#rise?.to &&
      this.#afterTied === index &&
      this.#riseSegment === place.segment
    ) {
      this.#afterTied++;
      return this.#span(target) ?? this.#lastTied;
    }
    const reached = this.#reachedNow(target);
    if (reached) return reached;
    const grown = this.#grown(target, index, place);
    if (grown) return grown;
    if (
      this.#told &&
      ATTENDED.test(this.#text.slice(Math.max(place.clause, target.span.start - 16), target.span.end + 8))
    )
      return this.#told.group.period;
    if (target.change && this.#local?.group.mentions[0]?.kind === 'same-period') this.#local = null;
    // 年末失业率5.2%，粮食产量90万吨: what came in over the year isn't told of its last month.
    if (
      this.#local?.group.mentions[0]?.kind === 'stock' &&
      this.#local.place.clause !== place.clause &&
      isFlow(`${wordsBefore(this.#text, target.span.start)}${target.indicator ?? ''}`)
    )
      this.#local = null;
    // 去年底有困难家庭90户，目前已帮扶60户.
    const since = this.#local?.group.mentions[0]?.kind === 'stock' && this.#local.place.clause !== place.clause;
    if (since && NOW.test(this.#text.slice(place.clause, target.span.start))) {
      const day = this.#publishedOn();
      return day === null ? NONE : { text: '目前', start: day, end: day, basis: 'stated' };
    }
    const here = this.#local ?? (this.#frame?.place.sentence === place.sentence ? this.#frame : null);
    const now = here
      ? null
      : NOW.exec(this.#text.slice(Math.max(place.sentence, target.span.start - 40), target.span.start));
    const published = now && this.#publishedOn();
    const part = this.#now !== null && isPart(target, this.#now, this.#words(target, place));
    if (published && (part || isStock(this.#text, target, this.#words(target, place)))) {
      this.#now = { unit: target.unit, part };
      return { text: now[0], start: published, end: published, basis: 'stated' };
    }
    this.#now = null;
    const sum = this.#sumOfYears(target, place);
    if (sum) return sum;
    if (this.#siblings > 1 && this.#addsUp(target, place)) this.#widen();
    const current =
      this.#bracket ?? this.#local ?? this.#stockFor(target, index, place) ?? this.#eventFor(place) ?? this.#frame;
    if (!current) return this.#fallback(target, index, place);
    current.used = true;
    if (current === this.#local && !target.change) this.#localUses++;
    return this.#fit(this.#soFar(this.#cumulated(current, target, place), target), target, index, place);
  }

  /** 今年已执结620件, told in August: no further than that day. */
  #soFar(current: Frame, target: PeriodTarget): Frame {
    const { group } = current;
    const { end } = group.period;
    if (group.mentions.length > 1 || end === null || !THIS_YEAR.test(group.mentions[0]!.text)) return current;
    const published = this.#publishedOn();
    if (published === null || published >= end || published.slice(0, 4) !== end.slice(0, 4)) return current;
    const words = this.#text.slice(Math.max(group.span.end, target.span.start - 40), target.span.start);
    return PLANNED.test(words)
      ? current
      : { ...current, group: { ...group, period: { ...group.period, end: published } } };
  }

  /** 4月，收入累计完成…: what is added up in a month's report runs from January, and the text goes on with that. */
  #cumulated(current: Frame, target: PeriodTarget, place: Place): Frame {
    const { group } = current;
    const { start, end } = group.period;
    const month = group.mentions.length === 1 && group.mentions[0]!.kind === 'month';
    if (!month || start === null || end === null || current.place.sentence !== place.sentence) return current;
    const words = this.#text.slice(Math.max(group.span.end, target.span.start - 40), target.span.start);
    const told = this.#text.slice(group.span.end, Math.min(target.span.start, group.span.end + 40));
    if (!CUMULATED.test(words) || CAMPAIGN.test(told)) return current;
    const widened: Frame = {
      ...current,
      group: { ...group, period: { ...group.period, start: `${start.slice(0, 4)}-01-01` } },
    };
    this.#frames = this.#frames.map((frame) => (frame === current ? widened : frame));
    if (this.#local === current) this.#local = { ...widened, until: this.#local.until };
    return widened;
  }

  /** 从2019年的9件降至2023年的5件，降幅44%: a change that is held against nothing else spans both ends. */
  #span({ change }: PeriodTarget): Period | null {
    const { from, to } = this.#rise ?? { from: null, to: null };
    if (!from || !to || change?.basis) return null;
    return { ...to, text: from.text === to.text ? to.text : `${from.text}…${to.text}`, start: from.start };
  }

  /** 增加到现在的90名. */
  #reachedNow({ span }: PeriodTarget): Period | null {
    if (this.#text[span.start - 1] !== '的') return null;
    const match = REACHED_NOW.exec(this.#text.slice(Math.max(0, span.start - 6), span.start));
    const day = match ? this.#publishedOn() : null;
    return match && day !== null ? { text: match[1]!, start: day, end: day, basis: 'stated' } : null;
  }

  /** 2023年，收案由2019年的50件增至300件，增长5倍: from the tied time to the one that is spoken of. */
  #grown(target: PeriodTarget, index: number, place: Place): Period | null {
    const from = this.#rise && !this.#rise.to ? this.#rise.from : null;
    const end = (this.#local ?? this.#frame)?.group.period.end ?? null;
    if (!from || !target.change || target.change.basis || this.#riseSegment !== place.segment || end === null)
      return null;
    const [last, before] = [this.#targets[index - 1], this.#targets[index - 2]];
    const beside = this.#afterTied === index - 1 && last && before && isRise(this.#text, before, last, place.segment);
    return beside && from.start !== null && from.start < end ? { ...from, end } : null;
  }

  /** With nothing else told, what is held against the same days of the year before is told of the report's own. */
  #afterCompared(target: PeriodTarget): Period | null {
    const compared = this.#against?.period;
    if (!target.change || !compared?.start || !compared.end) return null;
    const published = this.#publishedOn();
    const start = shiftYears(fromIso(compared.start), 1);
    const end = shiftYears(fromIso(compared.end), 1);
    const next = shiftYears(end, 1);
    if (!published || !start || !end || !next || toIso(end) > published || toIso(next) <= published) return null;
    return { ...compared, start: toIso(start), end: toIso(end) };
  }

  /** The words before the figure in its clause, and what they made of it. */
  #words(target: PeriodTarget, place: Place): string {
    const words = this.#text.slice(Math.max(place.clause, target.span.start - 60), target.span.start);
    return `${words}${target.indicator ?? ''}`;
  }

  /** 合计, 年均: the figure is told of all the parts together. */
  #addsUp(target: PeriodTarget, place: Place): boolean {
    const words = this.#words(target, place);
    return TOTAL.test(words) || (target.change !== undefined && YEARLY.test(words));
  }

  /** A figure that counts what there is, after a date at which things were counted in the same paragraph. */
  #stockFor(target: PeriodTarget, index: number, place: Place): Frame | null {
    const words = this.#words(target, place);
    if (this.#stock && STOCK.test(words)) return this.#stock;
    // 截至2022年底，党员90名。2022年发展党员9名。女党员30名: what has no time of its own is told of that date.
    const own = this.#counted === null || this.#frame?.place.sentence === place.sentence;
    if (own) return null;
    const share = target.kind === 'percent' && words.includes('占') && this.#lastCounted === target.span.start;
    const there = share || (target.kind === 'count' && isStock(this.#text, target, words));
    this.#lastCounted = there ? (this.#targets[index + 1]?.span.start ?? -1) : -1;
    return there ? this.#counted : null;
  }

  /** 当天 and 此次行动 at the head of a sentence that states no period of its own. */
  #eventFor(place: Place): Frame | null {
    if (!this.#event || this.#frame?.place.sentence === place.sentence) return null;
    return THAT_EVENT.test(this.#text.slice(place.sentence, place.sentence + 6)) ? this.#event : null;
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
    if (from) return this.#rise?.from ?? NONE;
    const tied = this.#rise?.to ?? null;
    if (tied && to) return tied;
    if (tied && target.kind !== 'count') return tied;
    const compared = this.#afterCompared(target);
    if (compared) {
      const against = this.#against!.mentions[0]!;
      const mention: PeriodMention = { ...against, start: compared.start, end: compared.end, comparison: false };
      const group: Group = { mentions: [mention], span: mention.span, period: compared };
      this.#frames = [{ group, place, brief: true, used: true }];
      return compared;
    }
    return this.#document && (this.#document.start || this.#document.end || this.#document.text)
      ? { ...this.#document, basis: 'document' }
      : NONE;
  }

  /** Whether the figure is what something rose from, or to. */
  #ends(index: number, place: Place): { from: boolean; to: boolean } {
    const target = this.#targets[index]!;
    const next = this.#targets[index + 1];
    const before = index === 0 ? undefined : this.#targets[index - 1];
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
    const { text, start, end } = group.period;
    const whole: Period = { text, start, end, basis };
    const part = dealOut(this.#text, group, target, this.#runs[index]!);
    if (part) return this.#open.fit({ text, start: part.start, end: part.end, basis }, this.#text, target, place);
    const { from, to } = this.#ends(index, place);
    if (to && mention.kind === 'up-to' && !isFlow(this.#words(target, place))) {
      // 截至6月底，积案由30件减至2件: what it came down to is what there is on that day.
      return { ...whole, start: onDay(mention) };
    }
    if (from || to) {
      const end = yearAtEnd(mention, from);
      if (end) return { ...whole, ...end };
      if (from && this.#rise) return this.#rise.from;
      if (to && this.#rise?.to) return this.#rise.to;
      if (from && !this.#isStage(target)) return this.#before(whole, target, place);
    }
    if (mention.kind !== 'stock' && mention.kind !== 'up-to') return this.#open.fit(whole, this.#text, target, place);
    return this.#dates.fit(whole, mention, this.#text, target, this.#words(target, place), place);
  }

  /** 从一审的28%上升至二审的61%: from one thing to another, not from one time. */
  #isStage(target: PeriodTarget): boolean {
    return STAGE.test(this.#text.slice(Math.max(0, target.span.start - 12), target.span.start));
  }

  /** What a figure rose from lies before the period; how far, only words such as 同比 tell. */
  #before(whole: Period, target: PeriodTarget, place: Place): Period {
    if (!whole.start || !whole.end || !LAST_YEAR.test(this.#words(target, place))) return NONE;
    const start = shiftYears(fromIso(whole.start), -1);
    const end = shiftYears(fromIso(whole.end), -1);
    return { ...whole, start: start && toIso(start), end: end && toIso(end) };
  }
}

/** How many calendar years `period` is made of, 0 where it isn't. */
function yearsIn({ start, end }: Period): number {
  if (!start?.endsWith('-01-01') || !end?.endsWith('-12-31')) return 0;
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1;
}

/** 两批, 三项: counts what the text goes on to tell, no measurement that a period was stated for. */
function isEnumerating(text: string, { kind, span }: PeriodTarget): boolean {
  return (
    kind === 'count' && !isDigit(codeAt(text, span.start)) && ENUMERATING.test(text.slice(span.start, span.start + 2))
  );
}

const extentOf = ({ start, end }: Period): Extent => ({
  start: start === null ? null : fromIso(start),
  end: end === null ? null : fromIso(end),
});

/** Days, times without a calendar, and campaigns (自2022年5月行动开展以来) are spoken of for a paragraph at most. */
function isBrief(mention: PeriodMention): boolean {
  if (mention.kind === 'since')
    return mention.start === null || !/^[自从]?[^年月日]*[年月日初]份?以来$/u.test(mention.text);
  return mention.kind === 'day' || mention.kind === 'open' || mention.start === null;
}

/** The first or last year of a range of named years. */
function yearAtEnd(mention: PeriodMention, first: boolean): Pick<Period, 'start' | 'end'> | null {
  const { start, end } = mention;
  if (mention.kind !== 'range' || !start || !end || start.slice(0, 4) === end.slice(0, 4)) return null;
  if (!/[\d〇零一二三四五六七八九]{4}/u.test(mention.text)) return null;
  if (first) return { start: `${start.slice(0, 4)}-01-01`, end: `${start.slice(0, 4)}-12-31` };
  return { start: `${end.slice(0, 4)}-01-01`, end };
}

/**
 * Gives each of `targets` its period, in their order.
 *
 * The nearest period stated for a figure holds (`stated`); else the one that the text still speaks of (`carried`); else
 * `options.period` (`document`); else nothing is known (`none`). What a figure is compared with is never its own period.
 * `mentions` are those of `findPeriods`, for a caller that has them. Never throws. Linear in the length of `text` and the
 * number of targets.
 *
 * @example
 * const text = '2023年，全院收案900件，比2021年多20件。';
 * assignPeriods(text, [{ span: { start: 10, end: 14 }, kind: 'count', unit: '件', indicator: '收案', subject: null }]);
 * // => [{ text: '2023年', start: '2023-01-01', end: '2023-12-31', basis: 'stated' }]
 */
export function assignPeriods(
  text: string,
  targets: readonly PeriodTarget[],
  options: PeriodOptions = {},
  mentions: readonly PeriodMention[] = findPeriods(text, options),
): Period[] {
  const order = targets
    .map((_, index) => index)
    .sort((a, b) => targets[a]!.span.start - targets[b]!.span.start || a - b);
  const sorted = order.map((index) => targets[index]!);
  const groups = groupMentions(text, mentions);
  const layout = new Layout(text);
  const steps: Step[] = [];
  for (let g = 0, t = 0; g < groups.length || t < sorted.length; ) {
    const group = groups[g];
    const target = sorted[t];
    if (group && (!target || group.span.start <= target.span.start)) {
      steps.push({ at: group.span.start, place: layout.at(group.span.start), group, target: -1 });
      g++;
    } else {
      steps.push({ at: target!.span.start, place: layout.at(target!.span.start), group: null, target: t });
      t++;
    }
  }
  const assigner = new Assigner(text, sorted, options);
  const nextFigure: (Step | undefined)[] = new Array(steps.length);
  for (let i = steps.length - 1, next: Step | undefined; i >= 0; i--) {
    nextFigure[i] = next;
    if (steps[i]!.target >= 0) next = steps[i];
  }
  const periods: Period[] = new Array(targets.length);
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    if (step.group) assigner.meet(step.group, step.place, nextFigure[i]);
    else periods[order[step.target]!] = assigner.read(step.target, step.place, steps[i + 1]);
  }
  return periods;
}
