// Periods without a date in them: counted back (五年来), named (十三五期间), or told by an occasion (近年来, 自行动开展以来).
import { sinceEnd } from './began.js';
import { type Expression, expression } from './expression.js';
import { CONGRESSES, HOLIDAYS, OPEN_TIMES, planStart } from './lexicon.js';
import { readSmall } from './numeral.js';

const LEADS = ['最近', '过去的', '过去', '这', '近'];
const TAILS = ['以来', '来', '间'];

/** 近三年, 五年来, 过去五年, 三个月来, 五年多来: counted back from the present of the text. */
export function readSpan(text: string, at: number): Expression | null {
  let i = at;
  let led = false;
  const first = text[at];
  if (first === '最' || first === '过' || first === '这' || first === '近') {
    for (const words of LEADS) {
      if (text.startsWith(words, i)) {
        i += words.length;
        led = true;
        break;
      }
    }
  }
  // 拖欠近一年的工资: how long it lasted.
  if (led && text[at] === '近' && LASTED.test(text.slice(Math.max(0, at - 4), at))) return null;
  const start = at;
  const half = text[i] === '半' && text[i + 1] === '年';
  const count = half ? null : readSmall(text, text[i] === ' ' ? i + 1 : i);
  if (!count && !half) return null;
  let vague = half;
  if (count) {
    i = count.end;
    if (text[i] === '个') {
      i++;
      vague = true;
    }
    if (text[i] === '余' || text[i] === '多') {
      i++;
      vague = true;
    }
  }
  if (half) i += 2;
  else if (text[i] === '年') i++;
  else if (text[i] === '月' && text[i - 1] === '个') i++;
  else return null;
  if (text[i] === '多' || text[i] === '余') {
    i++;
    vague = true;
  }
  const tail = TAILS.find((words) => text.startsWith(words, i));
  if (!tail && !led && (vague || !tells(text, at, i))) return null;
  if (!tail && led && CLAUSE_OWNED.test(text.slice(i, i + 2))) return null;
  if (tail === '来' && '自看说讲'.includes(text[i + 1] ?? '\n')) return null;
  if (!led && BEGINNINGS.test(text.slice(Math.max(0, at - 4), at))) vague = true;
  return expression(start, i + (tail?.length ?? 0), 'span', null, null, vague || !count ? null : count.value);
}

/** Verbs that say how long. */
const LASTED =
  /(?:拖欠|拖延|欠薪|长达|历时|持续|等待|等了|逾期|超期|耗时|积压|搁置|停工|停产|潜逃|失踪|隐匿|服刑|羁押|分居|时隔)(?:了|已|达)?$/u;

/** 两年收案, 五年累计: behind N年, what happened in them. */
const TELLS = /^(?:[收受立]结案|收案|结案|新收|受理|审结|执结|办结|共|累计|合计|总计|分别)/u;

/** Whether N年 (`at` to `end`) says when something happened, and not how long it took. */
function tells(text: string, at: number, end: number): boolean {
  if (text[end - 1] !== '年' || '刑期满第缓续时达需用前上个后这近该每'.includes(text[at - 1] ?? '\n')) return false;
  return TELLS.test(text.slice(end, end + 4));
}

/** 改革开放40年来, 建院三年来: counted from something that the words don't date. */
const BEGINNINGS = /(?:开放|成立|改革|实施|施行|建院|建市|开展|运行|启动|任职)$/u;

/** 近三年级, 近五年龄: no spans. */
const CLAUSE_OWNED = /^[级龄]/u;

/** “十三五”以来, 十四五期间, “十一五”五年, “十三五”末: a plan by its number, with what says that it is meant as a time. */
const PLAN =
  /[“"]?(十?[一二三四五六七八九]|十)五[”"]?(规划期间|计划期间|期间|以来|时期|规划期|计划期|五年间|五年|开局之年|收官之年|期末|末|[前头后][一二三四两]年)/uy;

export function readPlan(text: string, at: number): Expression | null {
  // “十三五, 十三五, 九五: the 五 stands no further away.
  if (text[at + 1] !== '五' && text[at + 2] !== '五' && text[at + 3] !== '五') return null;
  PLAN.lastIndex = at;
  const match = PLAN.exec(text);
  const number = match ? readSmall(match[1]!, 0) : null;
  if (!match || !number) return null;
  const first = planStart(number.value);
  const tail = match[2]!;
  const some = /^[前头后]/u.test(tail) ? (readSmall(tail, 1)?.value ?? 1) : 5;
  const end = tail.endsWith('末');
  const from = tail === '收官之年' || end ? first + 4 : tail.startsWith('后') ? first + 5 - some : first;
  const to = tail === '开局之年' ? first : tail.startsWith('后') ? first + 4 : first + some - 1;
  const kind = tail === '以来' ? 'since' : end ? 'stock' : tail.endsWith('之年') ? 'year' : 'range';
  return expression(at, PLAN.lastIndex, kind, null, null, null, {
    from: end ? [to, 12, 1] : [from, 1, 1],
    to: [to, 12, 31],
  });
}

const CONGRESS = /(?:党的)?(十[五六七八九]大|二十大)以来/uy;

export function readCongress(text: string, at: number): Expression | null {
  if (text[at + 1] !== '的' && text[at + 2] !== '大') return null;
  CONGRESS.lastIndex = at;
  const match = CONGRESS.exec(text);
  const day = match ? CONGRESSES[match[1]!] : undefined;
  if (!day) return null;
  return expression(at, CONGRESS.lastIndex, 'since', null, null, null, { from: day, to: null });
}

export function readOpen(text: string, at: number): Expression | null {
  const words = startingAt(OPEN_TIMES, text, at) ?? startingAt(HOLIDAYS, text, at);
  return words === undefined ? null : expression(at, at + words.length, 'open', null, null);
}

function startingAt(words: readonly string[], text: string, at: number): string | undefined {
  for (const word of words) if (text.startsWith(word, at)) return word;
  return undefined;
}

/** 自…以来 without a date in it: a time that only the writer knows. */
export function readOpenSince(text: string, at: number): Expression | null {
  if (text[at] !== '自') return null;
  const end = sinceEnd(text, text[at + 1] === '从' ? at + 2 : at + 1);
  return end < 0 ? null : expression(at, end, 'since', null, null);
}
