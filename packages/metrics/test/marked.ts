// Rows of periods: a text with its figures marked, and the periods that they have.
import { assignPeriods } from '../src/period/assign.js';
import type { PeriodTarget } from '../src/period/types.js';

/** A figure is written [like this] in a row: `[90件]`, `[^5%]` a change, `[^5%:同比]` a change with its basis. */
export function read(marked: string): { text: string; targets: PeriodTarget[] } {
  const targets: PeriodTarget[] = [];
  let text = '';
  for (const piece of marked.split(/(\[[^[\]]{0,40}\])/u)) {
    if (!piece.startsWith('[')) {
      text += piece;
      continue;
    }
    const [quote = '', basis] = piece.slice(1, -1).replace('^', '').split(':');
    const unit = quote.replace(/^[\d.]+/u, '');
    targets.push({
      span: { start: text.length, end: text.length + quote.length },
      kind: unit === '%' || unit === '百分点' ? 'percent' : unit === '倍' ? 'multiple' : 'count',
      unit,
      indicator: null,
      subject: null,
      ...(piece.startsWith('[^') && { change: { direction: 'up', basis: basis ?? null } }),
    });
    text += quote;
  }
  return { text, targets };
}

const letter = { stated: '', carried: '→', document: 'D', none: '' } as const;

/** Months a figure covers (`01-06` of the year), days where they aren't whole months, `-` for none. */
export const show = (marked: string, published?: string): string => {
  const { text, targets } = read(marked);
  return assignPeriods(text, targets, published === undefined ? {} : { published })
    .map((p) => (p.basis === 'none' ? '-' : `${letter[p.basis]}${p.start ?? '?'}/${p.end ?? '?'}`))
    .join(' ')
    .replace(/(\d{4})-01-01\/\1-12-31/gu, '$1')
    .replace(/(\d{4})-01-01\/(\d{4})-12-31/gu, '$1–$2')
    .replace(/(\d{4}-\d{2})-01\/\1-(?:28|29|30|31)/gu, '$1');
};

export type Row = readonly [marked: string, expected: string, published?: string];
