import type { Figure } from '../figure/types.js';
import type { Linking } from './context.js';
import { CHANGED, type Label } from './label.js';
import { readLevel } from './level.js';

/** 12万件、15万件，这是2012年、2016年法院的收案数: values told first, and what they are of behind them. */
export function toldBehind(linking: Linking, i: number): Label | undefined {
  const { text, gaps, figures } = linking;
  let last = i;
  while (
    last - i < LONGEST_FIRST &&
    last + 1 < figures.length &&
    /^(?:、|和|，|,)$/u.test(text.slice(gaps[last + 1]?.start, gaps[last + 1]?.end))
  )
    last++;
  const start = (figures[last] as Figure).end;
  const opening = THIS_IS_REGEX.exec(text.slice(start, start + 12));
  if (opening === null) return undefined;
  const from = start + opening[0].length;
  const rest = /^[^，,。；;\n]*/u.exec(text.slice(from, from + 60))?.[0] ?? '';
  return readLevel(CHANGED, linking.cursor.cut(text, from, from + rest.length), '');
}

export const LONGEST_FIRST = 8;
const THIS_IS_REGEX = /^[，,]这(?:些|组)?(?:数字|数据)?(?:分别|就|正)?是/u;
