import type { Linking } from './context.js';
import { tailOf } from './lead.js';
import { openingBody } from './scope.js';
import { stripLinks, stripOpeners } from './strip.js';
import { readTail } from './tail.js';
import { firstVerb } from './verbs.js';

/** 全院先后有: a body, and nothing of what was counted. */
export function isBody(said: string): boolean {
  const body = openingBody(said);
  return body !== undefined && stripOpeners(stripLinks(said.slice(body.length))) === '';
}

const SHARED_REGEX = /^([\u4e00-\u9fff]{1,8}?)(?:[、和及与]|以及)$/u;
const LONGEST_JOINED = 4;

/** 12个集体和31名个人受到表彰: what is said behind the last of several counts is said of each. */
export function sharedPredicate(linking: Linking, i: number, tail: string): string | undefined {
  if (linking.figures[i]?.kind !== 'count') return undefined;
  const noun = SHARED_REGEX.exec(tail)?.[1];
  if (noun === undefined) return undefined;
  for (let n = i + 1; n <= i + LONGEST_JOINED && linking.figures[n]?.kind === 'count'; n++) {
    if (!linking.gaps[n]?.shared) return undefined;
    const behind = tailOf(linking, n);
    const { predicate } = readTail(behind);
    if (predicate !== '') return firstVerb(noun) === undefined ? noun + predicate : undefined;
    if (!SHARED_REGEX.test(behind)) return undefined;
  }
  return undefined;
}
