import type { Linking } from './context.js';
import { pullerOf } from './moved.js';

const INTAKE_REGEX = /^(?:新收|收案|受理|立案|旧存|收到)$/u;
const DONE_REGEX = /^(?:审结|办结|结案|执结|审执结|办理|审理|未结)$/u;
const LONGEST_OWNED = 12;

/** 已结案件中，判决结案116件，占比48%: where a subject is only carried, what was done to it tells which share. */
export function ownerOf(linking: Linking): string | null {
  const level = linking.lastLevel();
  if (level === undefined) return null;
  const { subject, indicator, flow, share } = level.linked;
  // 平均用时分别为28天、46天，仅占法定审限的一半: what was dealt out of several things is what has the share.
  if (share !== undefined && share.index > 0 && linking.linked[level.index - 1]?.indicator === indicator)
    return indicator;
  if (subject === null || indicator === null) return subject ?? indicator;
  // 500名支部书记中，专科以上学历的80名，占16%: those among them that have what is told.
  const { partOf } = level.linked;
  if (partOf !== undefined && !flow && linking.linked[partOf]?.indicator === subject && !indicator.endsWith('案件'))
    return subject + indicator;
  const carried = flow === true && !(linking.leads[level.index] ?? '').includes(subject.replace(/^.*、/u, ''));
  const lead = linking.leads[level.index] ?? '';
  // 诉前调解民事案件215件，占3%: what was done tells which cases; that they came in or were disposed of tells nothing.
  if (INTAKE_REGEX.test(indicator)) return subject;
  if (flow && !DONE_REGEX.test(indicator) && lead.includes(indicator + subject)) return indicator + subject;
  if (!carried) return subject;
  return subject.length + indicator.length > LONGEST_OWNED ? indicator : subject + indicator;
}

/** 发放贷款144笔，发放金额3.9亿元: the sum of what was just told. */
export function repeatsVerb(indicator: string, before: string | null): boolean {
  const verb = /^(.{2,4})(?:总?金额|总额|数额|面积|人数)$/u.exec(indicator)?.[1];
  return verb !== undefined && before !== indicator && before?.startsWith(verb) === true;
}

const CASUALTIES_REGEX = /^(?:死亡|受伤|死伤|伤亡|失踪|重伤|轻伤)(?:人数)?$/u;
const MEASURED_WHOLE_REGEX = /^总(?:长|长度|里程|面积|投资|库容|装机|容量|建筑面积)$/u;
const ADDED_REGEX = /^(?:新增|净增|增设|新设|新建|新签)$/u;
const COMPLETION_REGEX =
  /^(?:[省市县]级|年度|全年|年初)?(?:目标|任务|指标|计划|预算)?(?:任务)?(?:完成率|完成比例|完成进度)$/u;

/** What a bare 新增, 死亡, 完成率 is of: the level told right before in its sentence. */
export function eventOf(linking: Linking, i: number, indicator: string): string | null {
  const level = linking.lastLevel();
  if (level === undefined || level.index < linking.context.sentence) return null;
  const { subject, indicator: told } = level.linked;
  const unit = linking.figures[level.index]?.unit ?? '';
  // 死亡5人，受伤12人: both are of what the first is of.
  if (CASUALTIES_REGEX.test(indicator) && told !== null && CASUALTIES_REGEX.test(told)) return subject;
  if (CASUALTIES_REGEX.test(indicator) && '起次件例场'.includes(unit) && told !== null)
    return `${subject ?? ''}${told.replace(/^(?:[全我本][国省市县区州])?(?:共|累计)?发生/u, '')}`;
  // 第二产业贡献率为47%，拉动2.9个百分点: what contributed is what pulled.
  if (/^(?:拉动|带动)$/u.test(indicator) && told !== null) return pullerOf(`${subject ?? ''}${told}`);
  // 线路90条、总长1200公里: of all that were just counted.
  if (MEASURED_WHOLE_REGEX.test(indicator) && '条座处个块项段'.includes(unit) && unit !== '') return subject ?? told;
  if (ADDED_REGEX.test(indicator) && unit === linking.figures[i]?.unit)
    return subject ?? (told === indicator ? null : told);
  if (COMPLETION_REGEX.test(indicator)) return `${subject ?? ''}${told ?? ''}`;
  return null;
}

/** 涉企案件中合同诈骗为主要类型 → 合同诈骗: whose the share behind is. */
export function ownerIn(clause: string): string {
  const said = /(?:为|是)(?:最?主要?|多|首|绝大多数|重点)[^，]{0,6}$|(?:数量)?(?:最多|居多|居首|突出|占据?多数)$/u.exec(
    clause,
  );
  if (said === null || said.index < 2 || clause.includes('以')) return clause;
  const owner = clause.slice(0, said.index);
  return owner.replace(/^.{2,}?中(?=[\u4e00-\u9fff]{2})(?![院心央])/u, '');
}

/** 标的额最高的8亿元，最低的500元: the least is of what the most was of. */
export function withoutMost(indicator: string, of: string | null): string | null {
  return of !== null && indicator.startsWith('最') && of.length > 4 ? of.replace(/(?<=.{2})最.的?$/u, '') : of;
}

/** Whether figure `i` is a number or a sum, and so no share. */
export function isCounted({ figures }: Linking, i: number): boolean {
  const kind = figures[i]?.kind;
  return kind === 'count' || kind === 'money';
}

/** 除…外，其余9种: what the rest is of. */
export function exceptedFrom(linking: Linking, i: number): string | null {
  for (let n = i; n >= linking.context.sentence && n > i - 4; n--) {
    const of = /^([^，]{2,16})除$/u.exec(linking.leads[n] ?? '')?.[1];
    if (of !== undefined) return of;
  }
  return null;
}
