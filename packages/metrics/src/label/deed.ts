import type { Figure } from '../figure/types.js';
import { readLead } from './clause.js';
import { type Label, newLabel } from './label.js';
import { LONGEST_INDICATOR } from './shorten.js';
import { firstVerb } from './verbs.js';

const TO_WHOM_REGEX = /[为给向对与同将把替]$|(?:^|[^面相应反针绝敌配成派])对(?![象口外])[^对将把为给，]{2,18}的$/u;
/** 对涉税案件: what something was done to, at the end of a lead. */
export const DONE_TO_REGEX = /(?:^|[^面相应反针绝敌配成派])(?:对|将|把|为|给)([^，对将把为给]{2,16})$/u;

/**
 * 为63家企业代理诉讼, 对涉税案件21件进行了复核, 案件已100%办结: what was done stands behind the number, whom it was done to before or
 * behind it.
 */
export function deedOf(
  figure: Pick<Figure, 'kind' | 'unit' | 'rule'>,
  lead: string,
  noun: string,
  predicate: string,
  signs: number,
): Label | undefined {
  if (figure.kind === 'percent') {
    if (!/(?:已|均|已经|全部|都)$/u.test(lead) || firstVerb(predicate)?.end !== predicate.length) return undefined;
    const told = readLead(lead);
    return newLabel('noun-after', predicate, told.subject + told.noun + told.verb + told.object, told.scope, signs);
  }
  if (figure.kind !== 'count') return undefined;
  const done = predicate.startsWith('依法') ? predicate.slice(2) : predicate;
  const deed = done.replace(/^(?:均|都|已|已经|分别|全部)?(?:进行了?|予以|开展了?|实施了?)(?=.{2})/u, '');
  if (noun !== '' && TO_WHOM_REGEX.test(lead)) {
    const by = readLead(lead.slice(0, lead.endsWith('的') ? Math.max(0, lead.lastIndexOf('对')) : -1));
    if (by.verb !== '' || firstVerb(deed)?.start !== 0 || /^.{2}[了过]?$/u.test(deed)) return undefined;
    // 对31名被告人判处缓刑: told as one, where there is room for it.
    const told = noun.replace(/(?:依法|均|都|全部|分别)$/u, '');
    return told.length + deed.length <= LONGEST_INDICATOR
      ? newLabel('noun-after', told + deed, '', by.scope, signs)
      : newLabel('noun-after', deed, told.slice(told.lastIndexOf('的') + 1), by.scope, signs);
  }
  if (noun !== '' || deed === done) return undefined;
  const to = DONE_TO_REGEX.exec(lead);
  return to === null
    ? undefined
    : newLabel('noun-after', deed, to[1] as string, readLead(lead.slice(0, to.index + 1)).scope, signs);
}
