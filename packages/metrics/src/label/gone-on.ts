import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';
import type { Linking } from './context.js';
import type { Label } from './label.js';
import { tailOf } from './lead.js';
import { PEOPLE } from './part.js';
import { stripLinks, stripOpeners } from './strip.js';
import { readTail } from './tail.js';
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

const PEOPLE_REGEX =
  /([\u4e00-\u9fff]{0,6}(?:人员|人|干部|干警|法官|教师|学生|党员|罪犯|嫌疑人|分子|公民|职工|青年|妇女|儿童|老人|少年))$/u;
const DONE_TO_REGEX = /^(?:已)?(?:被(?![告害执])|适用|获|受|主动|免|因|判|取保|认罪|缓刑|实刑|无罪)/u;
let doneFirsts: CharSet | undefined;

/** 涉及17名公职人员，有15人被判处实刑、2人适用缓刑: of whom only what was done to them is told. */
export function peopleBefore(linking: Linking, i: number): string | null {
  doneFirsts ??= charSet('已被适获受主免因判取认缓实无');
  const end = linking.figures[i]?.end ?? 0;
  const level = linking.lastLevel();
  if (!inSetAt(doneFirsts, linking.text, end) || level === undefined || level.index !== i - 1) return null;
  if (level.index < linking.context.sentence || !PEOPLE.includes(linking.figures[i - 1]?.unit ?? '')) return null;
  const lead = linking.leads[i] ?? '';
  if (stripLinks(stripOpeners(lead)) !== '' && !/[、和及]$/u.test(lead)) return null;
  if (!DONE_TO_REGEX.test(tailOf(linking, i))) return null;
  const { how, subject, indicator } = level.linked;
  if (how === 'noun-after' && subject !== null) return subject;
  const people = PEOPLE_REGEX.exec(indicator ?? '')?.[1];
  return people?.replace(/^(?:涉及|抓获|查获|惩处|审结|起诉|拘留)/u, '') ?? null;
}

/** What figure `whole` counts, where behind its part `i` no noun stands; `null` else. */
export function wholeCounted(linking: Linking, i: number, whole: number): string | null {
  const { figures, linked } = linking;
  if (figures[i]?.kind !== 'count' || figures[i]?.unit !== figures[whole]?.unit) return null;
  if (linked[whole]?.how !== 'noun-after' || readTail(tailOf(linking, i)).noun !== '') return null;
  const counted = readTail(tailOf(linking, whole)).noun;
  return counted.length >= 2 && counted.length <= 10 ? counted : null;
}
