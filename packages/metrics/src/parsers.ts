import type { Span } from '@zhibiao/schema';
import { findFigures } from './figure/find.js';
import type { Figure } from './figure/types.js';

/** A quantity found in a text: its value, unit and bound, and where it stands; nothing is said yet of what it measures. */
export interface FigureMention extends Omit<Figure, 'start' | 'end'> {
  /** In the text that was given. */
  readonly span: Span;
  /** The exact characters: `text.slice(span.start, span.end)`. */
  readonly quote: string;
}

function findOfKind(text: string, kinds: readonly Figure['kind'][]): FigureMention[] {
  const found: FigureMention[] = [];
  for (const { start, end, ...figure } of findFigures(text)) {
    if (kinds.includes(figure.kind)) found.push({ ...figure, span: { start, end }, quote: text.slice(start, end) });
  }
  return found;
}

/**
 * Finds every amount of money, in order: 9337.42万元, 3元5角, 壹万贰仟元整, 102亿元人民币, ￥500.
 *
 * The value is in 元, multipliers and 角, 分 folded in exactly; other currencies keep their name as the unit (美元). Never throws; linear.
 *
 * @example findMoney('罚没3元5角，到位9337.42万元').map((m) => [m.decimal, m.unit]) // => [['3.5', '元'], ['93374200', '元']]
 */
export function findMoney(text: string): FigureMention[] {
  return findOfKind(text, ['money']);
}

/**
 * Finds every rate, in order: percents and permilles (not divided: 85.58% is 85.58), 百分点, multiples and shares (2.5倍, 三分之二, 六成).
 *
 * @example findRates('结案率85.97%，上升1.2个百分点').map((m) => [m.value, m.unit]) // => [[85.97, '%'], [1.2, '百分点']]
 */
export function findRates(text: string): FigureMention[] {
  return findOfKind(text, ['percent', 'multiple']);
}

/**
 * Finds every rank, in order: 全省第一, 第三位, 前十名, 首位. Ordinals that name (第七次行动, 第一方阵) are none.
 *
 * @example findRanks('结案率居全省第二，第七次行动收官').map((m) => [m.quote, m.value]) // => [['全省第二', 2]]
 */
export function findRanks(text: string): FigureMention[] {
  return findOfKind(text, ['rank']);
}
