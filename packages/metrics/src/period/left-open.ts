// What is left when a time has passed: 2022年收案900件，结案690件，未结210件 counts 210 on the last day of 2022.
import type { Period } from '@zhibiao/schema';
import { type CharSet, charSet, hasOneOf } from '../lexicon/table.js';
import { daysInMonth, fromIso, monthsExtent, toIso } from './calendar.js';
import { type Place, wordsBefore } from './layout.js';
import { isPart, SINCE_YEAR_END } from './stock.js';
import type { PeriodTarget } from './types.js';

/** 未结, 存案, 正在审理, 余额: what there is still. */
const LEFT =
  /未(?:[审执办侦]?结|办理完毕|整改|化解)|(?<![旧积])存案|结存|库存|积存|在[审办](?!理)|正(?:在)?(?:审|执行|办理|整改)|余额|[尚仍]有/u;
/** 化解长期未结案28件, 月均存案9件, 未结案减少3件: told of what happened in the time. */
const HAPPENED = /审结|办结|执结|化解|清理|清结|清查|消化|处置|盘活|结转|旧存|新|均|率|超/u;
/** 未结案28件全部清结: told of what happened to them. */
const GONE = /^[^，。；,;]{0,8}?(?:清结|办结|审结|执结|化解|清理|清零)/u;
const MOVED = /减少|增加|增长|下降|上升/u;

/** Each way to say that something is left holds one of these. */
let leftSigns: CharSet | undefined;

function hasLeftSign(words: string): boolean {
  leftSigns ??= charSet('未存在正余尚仍');
  return hasOneOf(leftSigns, words);
}

/** Whether a figure counts what is left open when its time ends. */
function isLeftOpen(text: string, target: PeriodTarget): boolean {
  if (target.kind !== 'count' && target.kind !== 'money') return false;
  const words = wordsBefore(text, target.span.start);
  const left = hasLeftSign(words) ? LEFT.exec(words) : null;
  if (left === null || GONE.test(text.slice(target.span.end, target.span.end + 12))) return false;
  return !HAPPENED.test(words.replace(left[0], '')) && !MOVED.test(words.slice(left.index));
}

/** The last month of `whole`, the last day of it where it doesn't end with a month. */
function closing(whole: Period): Period {
  const end = whole.end === null ? null : fromIso(whole.end);
  if (!end || whole.start === whole.end) return whole;
  const full = end.day === daysInMonth(end.year, end.month);
  return { ...whole, start: full ? toIso(monthsExtent(end.year, end.month, end.month).start!) : whole.end };
}

interface Level {
  readonly left: boolean;
  readonly part: boolean;
  readonly unit: string;
}

/** Nothing but what joins values of one list. */
const LONGEST_JOIN = 2;
const JOINED = /^(?:和|及|与|以及)?$/u;

/** Goes through the figures of flows in order: a change or a part of what is left has what that has. */
export class LeftOpen {
  #sentence = -1;
  /** The figures of the sentence that are no changes. */
  #levels: Level[] = [];
  /** Where the last of them ends. */
  #end = 0;

  fit(whole: Period, text: string, target: PeriodTarget, place: Place): Period {
    if (place.sentence !== this.#sentence) {
      this.#sentence = place.sentence;
      this.#levels = [];
    }
    const { share, change } = target;
    if (change) {
      const index = this.#levels.length + (share ? share.index - share.of : -1);
      const of = index < 0 || index >= this.#levels.length ? undefined : this.#levels[index];
      const left = of?.left === true || (share === undefined && this.#isToldAnew(text, target));
      const since = left && change.basis !== null && SINCE_YEAR_END.test(change.basis);
      return left && !since ? closing(whole) : whole;
    }
    const last = this.#levels.length === 0 ? undefined : this.#levels[this.#levels.length - 1];
    let part = false;
    let goesOn = false;
    if (last !== undefined) {
      const words = wordsBefore(text, target.span.start, this.#end);
      part = isPart(target, last, words);
      goesOn = part || (words.length <= LONGEST_JOIN && JOINED.test(words));
    }
    const left = goesOn ? last!.left : isLeftOpen(text, target);
    this.#end = target.span.end;
    this.#levels.push({ left, part, unit: target.unit });
    return left ? closing(whole) : whole;
  }

  /** 未结案件同比下降12%: a change with the name of what is left before it. */
  #isToldAnew(text: string, { change, span }: PeriodTarget): boolean {
    if (!change?.basis?.startsWith('同')) return false;
    const words = wordsBefore(text, span.start, this.#end);
    return hasLeftSign(words) && LEFT.test(words) && !HAPPENED.test(words.replace(LEFT, ''));
  }
}
