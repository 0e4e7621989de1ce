import type { Span } from '@zhibiao/schema';
import { tornBound } from '../figure/bound.js';
import { stripRankVerb } from '../figure/rank.js';
import type { Figure } from '../figure/types.js';
import { type ChangeReading, changeBehind, findBasis, readChange } from './change.js';
import { openingBody } from './clause.js';
import { SpanCursor } from './cursor.js';
import { BREAK, type Gap, readGap } from './gap.js';
import { type Label, readLevel } from './level.js';
import { isJoint, listMembers } from './share.js';
import { stripLinks, stripOpeners, trimEnd } from './strip.js';
import type { Linked } from './types.js';

/** What earlier clauses leave behind for the next one. Figures are named by index. */
interface Context {
  scope: string | null;
  /** What the flow figures and rates are about (一审民事案件), until a new one is named. */
  subject: string | null;
  /** The basis of comparison that an earlier clause of the sentence set: 与去年同期相比. */
  basis: string | null;
  /** What 在…中 set as the matter of the sentence, and before which figure. */
  topic: string | null;
  topicAt: number;
  /** What a clause without a figure said was changing (结案数逐年上升), for the bare figure behind it. */
  trend: Label | undefined;
  /** Levels of the paragraph so far: figures that are no changes. */
  levels: readonly number[];
  /** The first figure of the sentence. */
  sentence: number;
  /** The figure whose parts are being told. */
  whole: number | undefined;
}

/** The scope that a sentence begins with holds again after a part with a body of its own. */
interface Scopes {
  main: string | null;
}

const LONGEST_LEAD = 120;
const LIMITS: readonly string[] = ['at-least', 'at-most', 'over'];
const BOUND_AT_END_REGEX = /(?:以上|以下|以内|之内)$/u;
/** 恢复到2019年春节的: the values are levels of what was told before. */
const TO_LEVEL_REGEX = /^(?:恢复|提高|增长|下降|回落|上升|提升|降低|达|增加|减少)(?:到|至).*$/u;
const PART_REGEX = /^(?:其中|含|内含|包括|均含|不含)/u;
const TOPIC_REGEX = /^在?(.{2,24}?)(?:中|上|方面|里|期间|当中)$/u;
const DISPOSED_REGEX = /(?:审结|结案|办结|执结|审执结|未结|率|完毕)$/u;

/** Links every figure of `text` to what it is about. One pass from left to right; `periods` are the spans that no label holds. */
export function linkFigures(text: string, figures: readonly Figure[], periods: readonly Span[]): Linked[] {
  const gaps = figures.map((figure, i) => readGap(text, i === 0 ? 0 : (figures[i - 1] as Figure).end, figure.start));
  gaps.push(readGap(text, figures.at(-1)?.end ?? 0, text.length));
  const linker = new Linker(text, figures, gaps, new SpanCursor(periods));
  for (let i = 0; i < figures.length; ) i += linker.link(i);
  return linker.linked;
}

class Linker {
  readonly linked: Linked[] = [];
  readonly #verbs: string[] = [];
  /** Whether a noun stands behind the figure in its clause. */
  readonly #tailed: boolean[] = [];
  readonly #leads: string[] = [];
  /** Figures that only limit a noun (150万元以上的案件) and measure nothing. */
  readonly #limits: boolean[] = [];
  #context: Context = {
    scope: null,
    subject: null,
    basis: null,
    topic: null,
    topicAt: -1,
    trend: undefined,
    levels: [],
    sentence: 0,
    whole: undefined,
  };
  readonly #stack: Context[] = [];
  readonly #scopes: Scopes = { main: null };

  constructor(
    private readonly text: string,
    private readonly figures: readonly Figure[],
    private readonly gaps: readonly Gap[],
    private readonly cursor: SpanCursor,
  ) {}

  /** Links the figure at `i`, or the whole list that it begins; tells how many were linked. */
  link(i: number): number {
    const gap = this.gaps[i] as Gap;
    this.#enter(gap, i);
    const lead = this.#lead(gap, i);
    const count = this.#dealtCount(i, lead);
    if (count > 1) {
      this.#deal(i, count, lead);
      return count;
    }
    this.#one(i, lead);
    return 1;
  }

  /** Takes the boundaries between the last figure and this one into account. */
  #enter(gap: Gap, i: number): void {
    let context = this.#context;
    if (gap.level === BREAK.paragraph) {
      this.#stack.length = 0;
      this.#scopes.main = null;
      context = {
        scope: null,
        subject: null,
        basis: null,
        topic: null,
        topicAt: -1,
        trend: undefined,
        levels: [],
        sentence: i,
        whole: undefined,
      };
    } else if (gap.level === BREAK.sentence) {
      this.#stack.length = 0;
      context = {
        ...context,
        scope: this.#scopes.main,
        basis: null,
        topic: null,
        trend: undefined,
        sentence: i,
        whole: undefined,
      };
    } else {
      for (let n = 0; n < gap.closed; n++) {
        const outer = this.#stack.pop();
        if (outer !== undefined) context = outer;
      }
      for (let n = 0; n < gap.opened; n++) {
        this.#stack.push(context);
        context = { ...context };
      }
    }
    this.#context = context;
    const clauses =
      gap.level >= BREAK.sentence || i > 0 ? gap.clauses : [{ start: gap.start, end: gap.tailEnd }, ...gap.clauses];
    for (const span of clauses) this.#note(span);
  }

  /** A clause without a figure may set the scope, the matter, the basis of what follows. */
  #note(span: Span): void {
    if (span.end - span.start > 80) span = { start: span.end - 80, end: span.end };
    const clause = stripOpenersKeepingPart(this.cursor.cut(this.text, span.start, span.end));
    const context = this.#context;
    if (PART_REGEX.test(clause)) context.whole = context.levels.at(-1);
    const basis = findBasis(clause);
    if (basis !== undefined) context.basis = basis.text;
    const body = openingBody(stripOpeners(clause));
    if (body !== undefined) this.#setScope(body.scope);
    const trend = readChange(clause, null);
    if (trend !== undefined && stripOpeners(trend.rest) !== '') context.trend = readLevel(CHANGED, trend.rest, '');
    this.#noteTopic(clause);
  }

  #noteTopic(clause: string): void {
    const context = this.#context;
    const topic = TOPIC_REGEX.exec(clause);
    if (topic !== null) {
      const matter = topic[1] as string;
      context.topic = matter;
      context.topicAt = this.linked.length;
      if (/案件$|案$/u.test(matter)) context.subject = matter;
    }
  }

  #setScope(scope: string | null): void {
    this.#context.scope = scope;
    if (this.#context.whole === undefined) this.#scopes.main = scope;
  }

  /** The words that lead to the figure: its clause, or what is left of one that it shares with the figure before. */
  #lead(gap: Gap, i: number): string {
    // What stands further away than this names nothing, and text without punctuation must stay linear.
    const start = Math.max(gap.leadStart, gap.end - LONGEST_LEAD);
    const lead = (this.#joined(gap, i) + this.cursor.cut(this.text, start, gap.end)).slice(-LONGEST_LEAD);
    this.#leads[i] = lead;
    if (stripLinks(lead) === '' && gap.opened > 0) {
      // 农村受访者（74.96分）: the parenthesis tells the figure of the words before it.
      const last = gap.clauses.at(-1);
      if (last !== undefined) return this.cursor.cut(this.text, last.start, last.end);
      if (gap.tailEnd > gap.start && gap.level < BREAK.sentence && i === 0)
        return this.cursor.cut(this.text, gap.start, gap.tailEnd);
    }
    return lead;
  }

  /** 标的额在150万元以上的案件9件: a limit and what stands before it belong to the words that lead to the next figure. */
  #joined(gap: Gap, i: number): string {
    const previous = this.figures[i - 1];
    if (
      !gap.shared ||
      previous === undefined ||
      !LIMITS.includes(previous.bound) ||
      !/^[\u4e00-\u9fff]/u.test(this.text.slice(gap.start, gap.end))
    )
      return '';
    if (
      !BOUND_AT_END_REGEX.test(this.text.slice(previous.start, previous.end)) ||
      isJoint(this.text.slice(gap.start, gap.end))
    )
      return '';
    this.#limits[i - 1] = true;
    const { levels } = this.#context;
    if (levels.at(-1) === i - 1) this.#context.levels = levels.slice(0, -1);
    return (this.#leads[i - 1] ?? '') + this.text.slice(previous.start, previous.end);
  }

  #tail(i: number): string {
    const gap = this.gaps[i + 1] as Gap;
    const end = Math.min(gap.tailEnd, gap.start + 40);
    return this.cursor.cut(this.text, gap.start, end);
  }

  /** How many figures from `i` on are values of one list: 分别上升3.6%和3.1%. */
  #dealtCount(i: number, lead: string): number {
    const dealt = lead.includes('分别');
    let count = 1;
    for (let j = i + 1; j < this.figures.length; j++) {
      const gap = this.gaps[j] as Gap;
      const between = this.text.slice(gap.start, gap.end);
      const figure = this.figures[j] as Figure;
      const previous = this.figures[j - 1] as Figure;
      const joint = isJoint(between);
      if (joint && between !== '' && figure.kind === previous.kind && (dealt || !/[，,；;]/u.test(between))) count++;
      else if (
        dealt &&
        between.length <= 10 &&
        figure.kind === previous.kind &&
        /^(?:[、和及与]|以及)/u.test(between) &&
        this.#ownsChange(between)
      )
        count++;
      else break;
    }
    return dealt || (count > 1 && this.#namesList(lead, count)) ? count : 1;
  }

  #ownsChange(between: string): boolean {
    const change = readChange(between, null);
    return change !== undefined && stripOpeners(stripLinks(change.rest)) === '';
  }

  #namesList(lead: string, count: number): boolean {
    return listMembers(stripLinks(stripOpeners(readChange(lead, null)?.rest ?? lead)), count) !== undefined;
  }

  #one(i: number, lead: string): void {
    const figure = this.figures[i] as Figure;
    const tail = this.#tail(i);
    const gap = this.gaps[i] as Gap;
    const shared = gap.shared && i > 0;
    const between = this.text.slice(gap.start, gap.end);
    const previous = this.linked[i - 1];
    const change = readChange(lead, this.#context.basis);
    if (change !== undefined) {
      this.#push(i, this.#change(change), '');
      return;
    }
    if (
      shared &&
      isJoint(between) &&
      between !== '' &&
      previous?.change !== undefined &&
      (this.figures[i - 1] as Figure).kind === figure.kind &&
      tail === ''
    ) {
      this.#push(i, { ...previous }, '');
      return;
    }
    if (PART_REGEX.test(stripOpenersKeepingPart(lead))) this.#context.whole = this.#wholeFor(figure);
    const words = shared ? this.#ownShareOf(lead, i) : lead;
    const joint =
      shared && isJoint(trimEnd(lead, '的')) && between !== '' && previous !== undefined && !this.#tailed[i - 1];
    const label = readLevel(figure, words, joint ? '' : tail);
    this.#tailed[i] =
      /^[\u4e00-\u9fff](?!$)/u.test(tail) && !isJoint(trimEnd(tail, '的')) && !/^[、和及与]/u.test(tail);
    const behind = changeBehind(tail);
    const linked = this.#level(i, label, shared, between);
    if (behind !== undefined) linked.change = { direction: behind, basis: this.#context.basis };
    const torn = figure.bound === 'exact' ? tornBound(lead) : undefined;
    if (torn !== undefined) linked.bound = torn;
    // 连续3年稳定在: a streak that only the words behind it name is no level that later figures take over.
    const streak = figure.rule === 'duration-streak' && stripLinks(stripOpeners(words)) === '';
    this.#push(i, linked, label.verb, linked.change === undefined && !streak);
  }

  /** Of the words between two figures of one clause, those that lead on to the second: not the noun that the first counts. */
  #ownShareOf(between: string, i: number): string {
    const first = this.figures[i - 1] as Figure;
    if (first.kind !== 'count' && first.kind !== 'multiple') return between;
    if (/^[、和及与]/u.test(between)) return between;
    if (/(?:[、和及与]|以及)$/u.test(between)) return '';
    // 27项指标中该院有24项: the second figure stands among what the first counts.
    const among = /[中内](?![院心国央小级学年部])/u.exec(between);
    return among === null ? between : between.slice(among.index + 1);
  }

  #wholeFor(figure: Figure): number | undefined {
    const { levels } = this.#context;
    for (let n = levels.length - 1; n >= 0 && n >= levels.length - 4; n--) {
      const index = levels[n] as number;
      if ((this.figures[index] as Figure).unit === figure.unit) return index;
    }
    return levels.at(-1);
  }

  #level(i: number, label: Label, shared: boolean, between: string): Linked {
    const context = this.#context;
    const figure = this.figures[i] as Figure;
    if (label.scope !== undefined) this.#setScope(label.scope);
    const scope = context.scope;
    const last = context.levels.at(-1);
    const level = last === undefined ? undefined : this.linked[last];
    const linked: Linked = { indicator: null, subject: null, scope };
    if (label.indicator === '' && context.trend !== undefined) {
      linked.indicator = context.trend.indicator;
      linked.subject = context.trend.subject === '' ? null : context.trend.subject;
    } else if (label.indicator === '') {
      const fresh = level === undefined || (last as number) < context.sentence || context.topicAt === i;
      if (fresh && context.topic !== null) linked.indicator = context.topic;
      else if (level !== undefined) Object.assign(linked, { indicator: level.indicator, subject: level.subject });
      if (label.subject !== '') linked.subject = label.subject;
    } else if (
      label.cases &&
      level !== undefined &&
      level.indicator !== null &&
      (last as number) >= context.sentence &&
      !/案件|案$/u.test(level.indicator)
    ) {
      linked.indicator = level.indicator;
      linked.subject = label.subject + label.indicator;
      if (context.whole === undefined || level.subject === null) context.subject = linked.subject;
    } else {
      linked.indicator = label.indicator;
      linked.subject = label.subject === '' ? null : label.subject;
      // 占GDP的66.2%: the share is had by what the figure before measures.
      if (linked.subject === null && label.indicator.startsWith('占') && level !== undefined)
        linked.subject = level.subject ?? level.indicator;
      if (label.verb === '' && shared && /(?:[、和及与]|以及)$/u.test(between) && this.#verbs[i - 1])
        linked.indicator = (this.#verbs[i - 1] as string) + label.indicator;
      if (label.flow) {
        if (linked.subject === null) linked.subject = context.subject;
        else context.subject = linked.subject;
      } else if (label.measure && linked.subject === null && label.verb === '' && figure.kind !== 'count')
        linked.subject = context.subject;
      else if (label.cases) context.subject = linked.indicator;
    }
    const whole = context.whole;
    if (whole !== undefined && whole !== i && !DISPOSED_REGEX.test(linked.indicator ?? '')) {
      const of = this.figures[whole] as Figure;
      if (of.unit === figure.unit && figure.value <= of.value) linked.partOf = whole;
    }
    return linked;
  }

  #change(change: ChangeReading): Linked {
    const context = this.#context;
    const last = context.levels.at(-1);
    const level = last === undefined ? undefined : this.linked[last];
    if (change.basis !== null) context.basis = change.basis;
    const said = { direction: change.direction, basis: change.basis } as const;
    const rest = stripLinks(stripOpeners(change.rest));
    const label = rest === '' ? undefined : readLevel(CHANGED, change.rest, '');
    if (label?.scope !== undefined) this.#setScope(label.scope);
    if (label === undefined || label.indicator === '') {
      const { trend } = context;
      if (trend !== undefined)
        return {
          indicator: trend.indicator,
          subject: trend.subject === '' ? null : trend.subject,
          scope: context.scope,
          change: said,
        };
      if (level === undefined)
        return { indicator: context.topic, subject: context.subject, scope: context.scope, change: said };
      const linked: Linked = {
        indicator: level.indicator,
        subject: level.subject,
        scope: level.scope,
        change: said,
        of: last as number,
      };
      // 年均增幅 is an indicator of its own, measured of what was told before.
      if (change.name === undefined) return linked;
      return { ...linked, indicator: change.name, subject: (level.subject ?? '') + (level.indicator ?? '') || null };
    }
    const subject = label.subject !== '' ? label.subject : label.measure || label.flow ? context.subject : null;
    const linked: Linked = { indicator: label.indicator, subject, scope: context.scope, change: said };
    const of = this.#levelNamed(label.indicator);
    if (of !== undefined) linked.of = of;
    return linked;
  }

  /** The last level of the paragraph with this indicator. */
  #levelNamed(indicator: string): number | undefined {
    const { levels } = this.#context;
    for (let n = levels.length - 1; n >= 0 && n >= levels.length - 12; n--) {
      if (this.linked[levels[n] as number]?.indicator === indicator) return levels[n];
    }
    return undefined;
  }

  /** Shares out `count` values from `i` on: over the nouns before 分别, else over the figures told before, in order. */
  #deal(i: number, count: number, lead: string): void {
    const change = readChange(lead, this.#context.basis);
    if (change?.basis != null) this.#context.basis = change.basis;
    const base = stripLinks(stripOpeners((change?.rest ?? lead).replace('分别', '')).replace(TO_LEVEL_REGEX, ''));
    const body = base === '' ? undefined : openingBody(base);
    if (body !== undefined) this.#setScope(body.scope);
    const named = body === undefined ? base : stripOpeners(base.slice(body.length));
    const figure = this.figures[i] as Figure;
    const list = figure.kind === 'rank' ? stripRankVerb(named) : named;
    const members = list === '' ? undefined : listMembers(list, count);
    const levels = this.#context.levels;
    const before = list === '' && levels.length >= count ? levels.slice(levels.length - count) : undefined;
    let said = change === undefined ? undefined : { direction: change.direction, basis: change.basis };
    for (let n = 0; n < count; n++) {
      const index = i + n;
      if (n > 0 && said !== undefined) {
        const gap = this.gaps[index] as Gap;
        const own = readChange(this.text.slice(gap.start, gap.end), said.basis);
        if (own !== undefined) said = { direction: own.direction, basis: said.basis };
      }
      const share = { index: n, of: count };
      const of = before?.[n];
      let linked: Linked;
      if (of !== undefined) {
        const level = this.linked[of] as Linked;
        linked = { indicator: level.indicator, subject: level.subject, scope: level.scope, share };
        if (said !== undefined) linked.of = of;
      } else {
        const label = readLevel(
          said === undefined ? (this.figures[index] as Figure) : CHANGED,
          members?.[n] ?? list,
          n === count - 1 ? this.#tail(index) : '',
        );
        linked = this.#level(index, label, false, '');
        linked.share = share;
        if (said !== undefined && linked.indicator !== null) {
          const level = this.#levelNamed(linked.indicator);
          if (level !== undefined) linked.of = level;
        }
      }
      if (said !== undefined) linked.change = said;
      this.#push(index, linked, '');
    }
  }

  #push(i: number, linked: Linked, verb: string, level = linked.change === undefined): void {
    this.linked[i] = linked;
    this.#verbs[i] = verb;
    this.#context.trend = undefined;
    if (level && !this.#limits[i]) this.#context.levels = [...this.#context.levels.slice(-23), i];
  }
}

/** A stand-in for the kind of figure whose label is read where a change was cut away. */
const CHANGED = { kind: 'percent', unit: '%', rule: 'change' } as const;

/** Openers removed, but 其中 and 含 kept: they say that parts follow. */
function stripOpenersKeepingPart(clause: string): string {
  return clause.replace(/^[、，,和及并且而；;\s]+/u, '');
}
