import type { Figure } from '../figure/types.js';
import type { Linking } from './context.js';
import { tailOf } from './lead.js';
import type { Linked } from './types.js';

/** What is done with cases is no part of the cases that came in: 受理100件，其中旧存10件，审结80件. */
const DISPOSED_REGEX = /(?:审结|结案|办结|执结|审执结|未结|率|完毕)$/u;

function runTogether(linking: Linking, i: number): boolean {
  const gap = linking.gaps[i];
  return gap !== undefined && gap.start === gap.end;
}

export const PEOPLE = ['人', '名', '位'];

function sameUnit(a: string, b: string): boolean {
  return a === b || (PEOPLE.includes(a) && PEOPLE.includes(b));
}

export function linkPart(linking: Linking, i: number, linked: Linked): void {
  const { whole } = linking.context;
  if (whole === undefined || whole === i) return;
  if (DISPOSED_REGEX.test(linked.indicator ?? '') && !DISPOSED_REGEX.test(linking.linked[whole]?.indicator ?? ''))
    return;
  const figure = linking.figures[i] as Figure;
  // 500名支部书记中，…；90名校长中，…: who is counted among next is no part of those before.
  if (endsAmong(tailOf(linking, i))) return;
  // 缓减免312件189.4万元，其中…: of two figures run together the one with the unit is the whole.
  for (const index of [whole, whole - 1, whole + 1]) {
    const of = index < 0 ? undefined : linking.figures[index];
    if (of === undefined || index >= i || (index !== whole && !runTogether(linking, Math.max(index, whole)))) continue;
    if (sameUnit(of.unit, figure.unit) && figure.value <= of.value) {
      linked.partOf = index;
      const { indicator } = linking.linked[index] as Linked;
      // 500名支部书记中，专科以上学历的80名: those that were counted among.
      if (linked.subject === null && isAmong(linked.indicator, indicator) && endsAmong(tailOf(linking, index)))
        linked.subject = indicator;
      // 家事案件90件，其中一审案件80件: the stage is told of the kind.
      if (linked.subject === null && isStage(linked.indicator) && isKind(indicator)) linked.subject = indicator;
      return;
    }
  }
}

const STAGE_REGEX = /^(?:一审|二审|再审|申诉|执行|首次执行|恢复执行)案件$/u;
const ALL_KINDS_REGEX = /^(?:各[类种项]?)?(?:诉讼)?案件(?:总数)?$|审|执行|未结|受理/u;

/** 一审案件: a stage, which cases of any kind go through. */
const isStage = (indicator: string | null): boolean => indicator !== null && STAGE_REGEX.test(indicator);

/** 家事案件: a kind of case. */
const isKind = (indicator: string | null): boolean =>
  indicator?.endsWith('案件') === true && !ALL_KINDS_REGEX.test(indicator);

/** Whether the label of a part says nothing of the whole: 28项指标中，…的18项指标 says it again. */
const isAmong = (part: string | null, whole: string | null): boolean =>
  part !== null && whole !== null && !part.endsWith(whole.slice(-2));

const endsAmong = (tail: string): boolean => tail.length > 2 && tail.endsWith('中') && !/[其集高初]中$/u.test(tail);

/** The last level with the unit of `figure`: the whole whose part it may be. */
export function wholeFor(linking: Linking, figure: Figure): number | undefined {
  const { levels } = linking.context;
  for (let n = levels.length - 1; n >= 0 && n >= levels.length - 4; n--) {
    const index = levels[n] as number;
    if ((linking.figures[index] as Figure).unit === figure.unit) return index;
  }
  return levels.at(-1);
}
