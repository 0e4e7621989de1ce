import { isBoundary } from '../figure/chars.js';
import { stripRankVerb } from '../figure/rank.js';
import type { Figure } from '../figure/types.js';
import { type CharSet, charSet, codeOf, endsIn, hasOneOf, inSetAt } from '../lexicon/table.js';
import { namesMeasure } from './clause.js';
import type { Linking } from './context.js';
import { BREAK, type Gap } from './gap.js';
import { linksStart, stripLinks } from './strip.js';
import { firstVerb, mainVerb } from './verbs.js';

/** What stands further away than this names nothing, and a text without punctuation must stay linear. */
const LONGEST_LEAD = 120;
const LONGEST_TAIL = 40;

/** The words that lead to figure `i`: its clause, or what is left of one that it shares with the figure before. */
export function leadOf(linking: Linking, i: number): string {
  const { text, cursor } = linking;
  const gap = linking.gaps[i] as Gap;
  const start = Math.max(gap.leadStart, gap.end - LONGEST_LEAD);
  const lead = cursor.cut(text, start, gap.end);
  linking.leads[i] = lead;
  if (linksStart(lead, 0, lead.length) > 0) return lead;
  const figureEnd = (linking.figures[i] as Figure).end;
  // 结案率：93.6%, but not 成绩单：12.8万个村出列.
  const colon =
    isBoundary(text, figureEnd) && '：:'.includes(text.charAt(gap.leadStart - 1) || ' ') && gap.leadStart > gap.start;
  if (gap.opened > 0 || colon) {
    // 农村受访者（74.96分）, 结案率：93.6%: the figure is told of the words before the mark.
    const last =
      gap.clauses.at(-1) ??
      (gap.level < BREAK.sentence && (i === 0 || colon) ? { start: gap.start, end: gap.tailEnd } : undefined);
    if (last !== undefined) return cursor.cut(text, Math.max(last.start, last.end - LONGEST_LEAD), last.end);
  }
  return beforeParenthesis(linking, gap) ?? lead;
}

/** “三停”（停产、停业、停用）26家: the words before a parenthesis that closes right before the figure. */
function beforeParenthesis({ text, cursor }: Linking, gap: Gap): string | undefined {
  const close = text.charAt(gap.leadStart - 1);
  if (gap.opened > 0 || gap.closed > 0 || (close !== '）' && close !== ')')) return undefined;
  const stretch = text.slice(Math.max(gap.start, gap.leadStart - LONGEST_LEAD), gap.leadStart - 1);
  const open = stretch.lastIndexOf(close === ')' ? '(' : '（');
  if (open < 0) return undefined;
  let start = open;
  while (start > 0 && !'，,。；;：:！？\n）)'.includes(stretch.charAt(start - 1))) start--;
  const from = gap.leadStart - 1 - stretch.length;
  return start === open ? undefined : cursor.cut(text, from + start, from + open);
}

/** The words that go on behind figure `i` in its clause. */
export function tailOf(linking: Linking, i: number): string {
  const gap = linking.gaps[i + 1] as Gap;
  return linking.cursor.cut(linking.text, gap.start, Math.min(gap.tailEnd, gap.start + LONGEST_TAIL));
}

const PER_HEAD_REGEX = /(?:^|平均)每[名位个][\u4e00-\u9fff]{2,6}$/u;

/** 中院, 内容: 中 and 内 that are no place. */
const AMONG_REGEX = /(?<![初高集其从])[中内](?![院心央国小级学年部容])/u;

let amongSigns: CharSet | undefined;
let joints: CharSet | undefined;

/** Whether the words between two figures of one clause place the second among what the first counts. */
export function countsAmong(between: string): boolean {
  amongSigns ??= charSet('中内');
  return hasOneOf(amongSigns, between) && AMONG_REGEX.test(between);
}

/**
 * Of the words between two figures of one clause, those that lead on to the second: not the noun that the first counts
 * (走访35个村委会、3个居委会), nor the place that it makes (27项指标中该院有24项).
 */
export function ownShare(linking: Linking, i: number, between: string): string {
  const first = linking.figures[i - 1] as Figure;
  // 用20%的法官审结了61%的案件: the noun behind 的 is what the first is of, and the verb leads on.
  if (first.kind === 'percent' && between[0] === '的' && linking.figures[i]?.kind === 'percent') {
    const start = mainVerb(between, 0, between.length)?.main.start ?? -1;
    return start > 1 ? between.slice(start) : between;
  }
  // 平均每名法官1年要处理: for each of whom, before how long.
  if (first.kind === 'duration' && between.length <= 6 && PER_HEAD_REGEX.test(linking.leads[i - 1] ?? ''))
    return (linking.leads[i - 1] ?? '') + between;
  if (first.kind !== 'count' && first.kind !== 'multiple') return between;
  joints ??= charSet('、和及与');
  if (inSetAt(joints, between, 0)) return between;
  if (endsIn(joints, between)) return '';
  // 6起积案、清查率全省第二: behind the noun of the first a list goes on with the measure of the second.
  const part = (linking.figures[i] as Figure).kind === 'count' ? -1 : between.lastIndexOf('、');
  if (part > 1 && namesMeasure(stripRankVerb(stripLinks(between.slice(part + 1))))) return between.slice(part + 1);
  amongSigns ??= charSet('中内');
  const among = hasOneOf(amongSigns, between) ? AMONG_REGEX.exec(between) : null;
  if (among === null) {
    // 12个乡镇47个村3100户: a bare noun between two counts is what the first one counts.
    return between.length <= 6 &&
      !between.includes('的') &&
      !namesMeasure(between) &&
      mainVerb(between, 0, between.length) === undefined
      ? ''
      : between;
  }
  if ((linking.figures[i] as Figure).kind === 'rank') {
    // 收案数在全国412个法院中位居第6: what is ranked stands before the place.
    const lead = linking.leads[i - 1] ?? '';
    const at = lead.lastIndexOf('在');
    if (at > 0) return lead.slice(0, at);
  }
  return between.slice(among.index + 1);
}

/** 收案2136件 结案1987件: in a row of a table what was done next is told of the next figure. */
export function tailInRow(tail: string): string {
  if (codeOf(tail, 0) !== 0x20 && codeOf(tail, 0) !== 0x3000) return tail;
  const verb = firstVerb(tail, 1);
  return verb?.flow === true && verb.start === 1 ? '' : tail;
}
