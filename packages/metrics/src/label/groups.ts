import type { Linking } from './context.js';
import { openingBody } from './scope.js';
import { listMembers } from './share.js';
import { stripLinks, stripOpeners } from './strip.js';
import { firstVerb } from './verbs.js';

/** 收结案: what came in and what was concluded, in one word. */
const COMPOUND_REGEX = /([收受立])结案([数量]?)/u;

/** 酒驾、毒驾分别查处90起和3起: what stands behind 分别 is told of each. */
export function partedMembers(lead: string, count: number): readonly string[] | undefined {
  const at = lead.indexOf('分别');
  if (at < 3) return undefined;
  const deed = stripLinks(lead.slice(at + 2));
  if (deed.length < 2 || firstVerb(deed)?.start !== 0) return undefined;
  const names = stripOpeners(lead.slice(0, at));
  if (!names.includes('、') || openingBody(names) !== undefined) return undefined;
  return listMembers(names, count)?.map((name) => name + deed);
}

/** 两年收结案分别为80件、75件，90件、86件: each group of values has all of the members; with as many groups as members, a group has one. */
export function groupedMembers(
  linking: Linking,
  i: number,
  count: number,
  list: string,
): readonly string[] | undefined {
  const spread = list.replace(
    COMPOUND_REGEX,
    (_, came: string, measure: string) => `${came}案${measure}、结案${measure}`,
  );
  const size = groupSize(linking, i, count);
  const each = listMembers(spread, size);
  if (each !== undefined && (size > 1 || spread !== list))
    return Array.from({ length: count }, (_, n) => each[n % size] as string);
  const groups = size < count ? listMembers(spread, count / size) : undefined;
  return groups === undefined
    ? undefined
    : Array.from({ length: count }, (_, n) => groups[Math.floor(n / size)] as string);
}

/** How many values stand between two commas or semicolons, where each group has as many; else all. */
function groupSize(linking: Linking, i: number, count: number): number {
  let size = count;
  for (let n = 1, last = 0; n <= count; n++) {
    const gap = linking.gaps[i + n];
    const ends = n === count || (gap !== undefined && /[，,；;]/u.test(linking.text.slice(gap.start, gap.end)));
    if (!ends) continue;
    if (size === count) size = n - last;
    if (n - last !== size) return count;
    last = n;
  }
  return size;
}
