import type { Check, Metric, Span } from '@zhibiao/schema';
import { listBefore } from './lists.js';
import type { Signs } from './signs.js';

const NUMERALS = '零一二三四五六七八九十';

/** 三 → 3, 两 → 2, 十二 → 12, 9 → 9; 0 where it is no small number. */
export function smallNumber(text: string): number {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  const plain = text.replace('两', '二').replace('双', '二');
  const tens = plain.indexOf('十');
  if (tens < 0) return plain.length === 1 ? Math.max(0, NUMERALS.indexOf(plain)) : 0;
  const high = tens === 0 ? 1 : NUMERALS.indexOf(plain[0]!);
  const low = plain.length > tens + 1 ? NUMERALS.indexOf(plain[tens + 1]!) : 0;
  return high < 1 || low < 0 || tens > 1 || plain.length > tens + 2 ? 0 : high * 10 + low;
}

/** 等三方面, 9项指标, 四个等次: a number with what it counts, that a list stands before; not behind 第. */
const AFTER_LIST_REGEX =
  /(?<number>[二两三四五六七八九十]{1,2}|(?<!\d)\d{1,2}(?!\d))(?:方面|(?:个|项|种|类|大|步|条|级|重|套)(?=[\p{Script=Han}，。；、,;]))/uy;

/** The number, not behind 第, and its counter, which stands at `counter`; no earlier than `from`. */
function countAt(text: string, counter: number, from: number): RegExpExecArray | null {
  for (let at = Math.max(from, counter - 2); at < counter; at++) {
    AFTER_LIST_REGEX.lastIndex = at;
    const match = text[at - 1] === '第' ? null : AFTER_LIST_REGEX.exec(text);
    if (match) return match;
  }
  return null;
}

/** Whether a small number ends with this code unit. */
function endsNumber(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0x4e00 && '二两三四五六七八九十'.includes(String.fromCharCode(code)))
  );
}

/** 三个方面：一是…二是…: a number with what it counts, that a list stands after. */
const BEFORE_LIST_REGEX =
  /(?<number>[二两三四五六七八九十]{1,2}|(?<!\d)\d{1,2})(?:个|项|大|条|点)?(?:方面|工作|措施|举措|任务|环节|重点|要求|坚持|着力|特点|问题|原因|建议)[^。！？\n：:]{0,8}[：:]\s?(?=一是|首先)/gu;
const ITEM_ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const REACH = 2000;

/** How many of 一是, 二是, 三是… come in order after `from`, and where the last of them stands. */
function ordinalsAfter(text: string, from: number): { count: number; end: number } | null {
  const reach = text.slice(from, from + REACH);
  let at = 0;
  let count = 0;
  for (const ordinal of ITEM_ORDINALS) {
    const next = reach.indexOf(`${ordinal}是`, at);
    if (next < 0) break;
    count++;
    at = next + 2;
  }
  return count < 2 ? null : { count, end: from + at };
}

/** The ids of the metrics, which come in order, that touch `span`. */
function metricsAt(metrics: readonly Metric[], span: Span): string[] {
  let low = 0;
  let high = metrics.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (metrics[middle]!.span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const ids: string[] = [];
  for (let at = low; at < metrics.length && metrics[at]!.span.start < span.end; at++) ids.push(metrics[at]!.id);
  return ids;
}

function finding(
  printed: number,
  computed: number,
  status: Check['status'],
  spans: Span[],
  metrics: readonly Metric[],
): Check {
  return {
    rule: 'list-length',
    status,
    expression: `${computed} items = ${printed}`,
    printed: String(printed),
    computed: String(computed),
    metrics: metricsAt(metrics, spans[0]!),
    spans,
  };
}

/**
 * Holds a number of things against the list of them: 民事、刑事、行政三大审判 passes, four items before 三方面 fail.
 *
 * A list that ends in 等 may be longer than what is told of it, so that fewer items leave the finding `undetermined`.
 */
export function checkListLengths(text: string, metrics: readonly Metric[], signs: Pick<Signs, 'counter'>): Check[] {
  const found: Check[] = [];
  const lastLine = text.lastIndexOf('\n') + 1;
  let behind = 0;
  for (const counter of signs.counter) {
    const match = endsNumber(text.charCodeAt(counter - 1)) ? countAt(text, counter, behind) : null;
    if (!match) continue;
    behind = match.index + match[0].length;
    let end = match.index;
    const printed = smallNumber(match.groups!.number!);
    if ('、，。；\n'.includes(text[end - 1] ?? '\n') || printed < 2) continue;
    const open = text[end - 1] === '等';
    if (open) end--;
    const list = listBefore(text, end);
    if (!list || list.items.some((item) => item.end - item.start > 40)) continue;
    const computed = printed >= list.items.length && printed <= list.most ? printed : list.items.length;
    const span = { start: match.index, end: match.index + match[0].length };
    if (computed === printed) found.push(finding(printed, computed, 'pass', [span, list.span], metrics));
    // Numbers far from the list's, or in figures (走访社区、企业5个点位), count something else.
    else if (Math.abs(computed - printed) > 2 || (!open && /\d/u.test(match.groups!.number!))) continue;
    else if (open && computed < printed)
      found.push(finding(printed, computed, 'undetermined', [span, list.span], metrics));
    else if (list.items.length > 2) found.push(finding(printed, computed, 'fail', [span, list.span], metrics));
  }
  const listed = text.includes('一是') || text.includes('首先');
  for (const match of listed ? text.matchAll(BEFORE_LIST_REGEX) : []) {
    const printed = smallNumber(match.groups!.number!);
    const from = match.index + match[0].length;
    const list = ordinalsAfter(text, from);
    if (printed < 2 || !list) continue;
    const spans = [
      { start: match.index, end: from },
      { start: from, end: list.end },
    ];
    // An excerpt may end before the list does.
    const cut = list.count < printed && lastLine <= list.end;
    const status = printed === list.count ? 'pass' : cut ? 'undetermined' : 'fail';
    found.push(finding(printed, list.count, status, spans, metrics));
  }
  return found.sort((x, y) => x.spans[0]!.start - y.spans[0]!.start);
}
