import type { Figure } from '../figure/types.js';
import type { ChangeReading } from './change.js';
import type { Linking } from './context.js';
import { BREAK, type Gap } from './gap.js';
import { CHANGED, type Label } from './label.js';
import { readLevel } from './level.js';
import { toldIn } from './names.js';
import { stripLinks, stripOpeners } from './strip.js';
import { type Linked, newLinked } from './types.js';

/** 案件增加了32件: the bare word says no more than the level told last. */
const GENERIC_REGEX = /^(?:案件(?:数量?|总数|总量)?|数量|总数|总量|总体|整体|每?[亩户人])$/u;

/** 三年以上未结案件数量: a measure that says of which cases it is. */
const OWN_CASES_REGEX = /.{4}案件/u;

/** 比…前的1936年: what it is held against names nothing. */
const AGAINST_REGEX =
  /^(?:比(?![较例重率赛])|较(?![大小好差多少高低重轻快慢长])|相比|相较|与|同(?![比心步])).*(?:前|后|时|期|年|月|的|时期|相比|以来|水平|平均|[省市县区])$|^相[比较]于?/u;

/** Links a change by amount to what it changes: the words before it, or the level told last. */
export function linkChange(linking: Linking, change: ChangeReading, unit: string): Linked {
  const { context } = linking;
  if (change.basis !== null) context.basis = change.basis;
  const said = { direction: change.direction, basis: change.basis } as const;
  const rest = stripLinks(stripOpeners(change.rest));
  const named =
    rest !== '' && !AGAINST_REGEX.test(rest) && !(GENERIC_REGEX.test(rest) && linking.lastLevel() !== undefined);
  const label = named ? readLevel(CHANGED, change.rest, '') : undefined;
  if (label?.scope !== undefined) linking.setScope(label.scope);
  const before = label === undefined ? labelOfParenthesis(linking) : undefined;
  if (before !== undefined) {
    const linked = newLinked(before.indicator, before.subject === '' ? null : before.subject, context.scope, 'change');
    linked.change = said;
    return linked;
  }
  if (label === undefined || label.indicator === '') {
    const linked = changedBefore(linking, change.name, unit);
    linked.change = said;
    return linked;
  }
  const carried =
    label.flow || (label.measure && context.subjectAt >= context.sentence && !OWN_CASES_REGEX.test(label.indicator));
  // 与上年相比，起数下降11%: a bare measure is of what the sentence counted in that unit.
  const counted = label.subject === '' ? toldIn(linking, [label.indicator])?.[0] : undefined;
  if (counted !== undefined) {
    const told = linking.linked[counted] as Linked;
    const linked = changeOf((told.indicator ?? '') + label.indicator, told.subject, told.scope, counted);
    linked.change = said;
    return linked;
  }
  const subject = label.subject !== '' ? label.subject : carried ? context.subject : null;
  const of = linking.levelNamed(label.indicator);
  // 每案节约时间七八天: what was saved is named by the verb.
  const indicator =
    (!label.measure && /^节[约省]/u.test(change.name ?? '')) || change.name?.endsWith('增长率')
      ? label.indicator + (change.name ?? '').replace(/^(?:年平均|年均|月均|平均)/u, '')
      : label.indicator;
  // 拉动全省税收增长2个百分点: it is the one told before that did.
  const puller = subject === null && /^(?:拉动|带动|助推|推高|拉低)/u.test(indicator) ? ownerBefore(linking) : subject;
  const linked = newLinked(indicator, puller, context.scope, 'change');
  linked.change = said;
  linked.of = of;
  return linked;
}

function ownerBefore(linking: Linking): string | null {
  const level = linking.lastLevel('owner');
  if (level === undefined || level.index < linking.context.sentence) return null;
  return pullerOf(`${level.linked.subject ?? ''}${level.linked.indicator ?? ''}`) || null;
}

/** 第二产业对增长的贡献率 → 第二产业: what contributed, and so pulled. */
export function pullerOf(name: string): string {
  return name.endsWith('贡献率') ? name.replace(/(?<=.{2})(?:对[^，]{2,24}?的?)?贡献率$/u, '') : name;
}

/** 上访人数（同比-21.6%）: a change that opens a parenthesis is of the noun right before it, where no figure stands there. */
function labelOfParenthesis(linking: Linking): Label | undefined {
  const gap = linking.gaps[linking.linked.length];
  if (gap === undefined || gap.opened === 0) return undefined;
  const first =
    gap.level < BREAK.sentence && gap.tailEnd > gap.start ? { start: gap.start, end: gap.tailEnd } : undefined;
  const span = gap.clauses.at(-1) ?? first;
  if (span === undefined) return undefined;
  const label = readLevel(CHANGED, linking.cursor.cut(linking.text, Math.max(span.start, span.end - 40), span.end), '');
  return label.indicator === '' ? undefined : label;
}

function changedBefore(linking: Linking, name: string | undefined, unit: string): Linked {
  const { context } = linking;
  if (context.trend !== undefined) {
    const { indicator, subject } = context.trend;
    return newLinked(indicator, subject === '' ? null : subject, context.scope, 'change');
  }
  // 民事收案820件，占61.3%，同比上升8.4%: a share changes by 百分点, so what changed is what has it.
  const level = linking.lastLevel(unit === '%' ? 'owner' : undefined);
  const last = linking.linked.length > context.sentence ? linking.linked.at(-1) : undefined;
  if (last?.change !== undefined && last.how === 'change' && name === undefined && last.indicator !== null) {
    // 存案同比减少156件，下降23.4%: the change before told of the same.
    return changeOf(last.indicator, last.subject, last.scope, last.of);
  }
  if (level === undefined) {
    // 今年又下降13.1%.
    const told = last ?? (context.topic === null ? linking.lastTold() : undefined);
    if (told !== undefined) return newLinked(told.indicator, told.subject, told.scope, 'change');
    return newLinked(context.topic, context.subject, context.scope, 'change');
  }
  const { indicator, subject, scope } = level.linked;
  if (name === undefined) return changeOf(indicator, subject, scope, level.index);
  // 年均增幅 is an indicator of its own, measured of what was told before.
  return changeOf(name, (subject ?? '') + (indicator ?? '') || null, scope, level.index);
}

function changeOf(
  indicator: string | null,
  subject: string | null,
  scope: string | null,
  of: number | undefined,
): Linked {
  const linked = newLinked(indicator, subject, scope, 'change');
  linked.of = of;
  return linked;
}

const ADDED_REGEX = /^(?:共|合计|共计|总共)?(?:新增|净增|增设)(?:了|共|共计|合计|总计)*$/u;
const GROWN_REGEX = /^[^，。；]{0,4}[增升提扩][^，。；]{0,3}[到至为](?:\d{4}年的)?$/u;

/** 编制由120人增至150人，新增30人: what was added between the two values right before is by how much it grew. */
export function addedChange({ text, figures, gaps }: Linking, i: number, lead: string): ChangeReading | undefined {
  if (i < 2) return undefined;
  const from = figures[i - 2] as Figure;
  const to = figures[i - 1] as Figure;
  const figure = figures[i] as Figure;
  if (from.unit !== to.unit || to.unit !== figure.unit || to.value - from.value !== figure.value) return undefined;
  if (!lead.includes('增') || !ADDED_REGEX.test(stripLinks(stripOpeners(lead)))) return undefined;
  const gap = gaps[i - 1] as Gap;
  if (!gap.shared || !GROWN_REGEX.test(text.slice(gap.start, gap.end))) return undefined;
  return { direction: 'up', basis: null, rest: '', name: undefined };
}
