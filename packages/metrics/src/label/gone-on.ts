import type { Label } from './label.js';
import { firstVerb } from './verbs.js';

const FLOW_VERB_REGEX = /(?:收案|受理|受案|立案|审结|结案|办结|执结|审理|未结|旧存|新收)$/u;

/** 查封房产1320处、车辆860辆: the verb of the item before, but not of a measure told beside cases (审结案件20件、标的额3亿元). */
export function goneOn(verb: string, { indicator, measure }: Label): string {
  return (measure && FLOW_VERB_REGEX.test(verb)) || OWN_VERB_REGEX.test(indicator) || indicator.includes(verb)
    ? indicator
    : verb + indicator;
}

const OWN_VERB_REGEX = /^(?:减少|增加|降低|提高|提升|其[他它余]|节|撤销|确认)/u;

/** 协助查控被执行人 → 协助查控: the verb that a list goes on with; '' where the label is a verb alone. */
export function verbGoingOn({ verb, indicator, subject }: Label): string {
  const at = verb === '' ? -1 : indicator.indexOf(verb);
  if (at < 0 || (subject === '' && indicator.endsWith(verb))) return '';
  const rest = indicator.slice(at + verb.length);
  const second = firstVerb(rest);
  return (
    (verb.startsWith('累计') ? verb.slice(2) : verb) +
    (second?.start === 0 && second.end < rest.length ? rest.slice(0, second.end) : '')
  );
}
