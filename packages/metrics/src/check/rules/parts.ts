import type { Check, Metric } from '@zhibiao/schema';
import { codeAt } from '../../figure/chars.js';
import { add, compare, type Ratio } from '../decimal.js';
import { exactValue, isExact, isRounded, numberText, placesOf } from '../figure.js';
import { asPrinted, toCheck } from '../finding.js';
import type { Scene } from '../scene.js';
import { reaches, sumSpread } from '../spread.js';

/** Figures that can be held against their whole by size: of one unit, and no changes. */
function partsOf(scene: Scene): Map<Metric, Metric[]> {
  const parts = new Map<Metric, Metric[]>();
  for (const part of scene.metrics) {
    const whole = part.partOf === undefined ? undefined : scene.byId.get(part.partOf);
    if (!whole || whole === part || whole.change || part.change) continue;
    if (part.kind !== whole.kind || part.unit !== whole.unit) continue;
    if (part.kind !== 'count' && part.kind !== 'money') continue;
    const siblings = parts.get(whole);
    if (siblings) siblings.push(part);
    else parts.set(whole, [part]);
  }
  return parts;
}

/** No part is greater than its whole. */
function checkPart(part: Metric, whole: Metric): Check {
  const a = exactValue(part);
  const b = exactValue(whole);
  const exact = isExact(part) && isExact(whole) && a !== null && b !== null;
  const fits = exact && compare(a, b) <= 0;
  const close = exact && !fits && (isRounded(part) || isRounded(whole)) && reaches(sumSpread([part]), whole);
  return {
    rule: 'part-of-whole',
    status: !exact ? 'undetermined' : fits ? 'pass' : close ? 'undetermined' : 'fail',
    expression: `${numberText(part)} ≤ ${numberText(whole)}`,
    printed: part.quote,
    computed: exact ? (fits ? part.quote : whole.quote) : null,
    metrics: [part.id, whole.id],
    spans: [part, whole].map(({ span }) => ({ start: span.start, end: span.end })),
  };
}

/** Words that end a list of parts so that nothing is left out: 其余12件. */
const REST = /其余|其他|其它/u;
const TOGETHER = /共|合计|总计|一共/u;
/** 其中 picks out; what stands after a colon or 包括, 分为 is all. */
const PICKED = /其中|包括但/u;
const ALL_OF = /[：:]|分为|由|即|分别[为是]/u;

/** Whether the text says that `parts` are all there is of `whole`. */
function isComplete(scene: Scene, whole: Metric, parts: readonly Metric[]): boolean {
  const { text } = scene;
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  if (text === undefined || first.span.start < whole.span.end) return false;
  if (scene.paragraph[scene.indexOf.get(whole)!] !== scene.paragraph[scene.indexOf.get(last)!]) return false;
  const before = text.slice(Math.max(0, whole.span.start - 16), whole.span.start);
  if (!TOGETHER.test(before)) return false;
  const named = `${last.subject ?? ''}${last.indicator ?? ''}${text.slice(Math.max(0, last.span.start - 8), last.span.start)}`;
  if (REST.test(named)) return true;
  const between = text.slice(whole.span.end, Math.min(first.span.start, whole.span.end + 200));
  return ALL_OF.test(between) && !PICKED.test(between);
}

/** 旧存 and 新收 of 受理: the rule `caseload` tells of these. */
const isCaseload = ({ roles }: Scene, whole: Metric, parts: readonly Metric[]): boolean =>
  roles.of(whole) === 'caseload' &&
  parts.every((part) => {
    const role = roles.of(part);
    return role === 'pending-start' || role === 'filed';
  });

/** No list of parts is longer. */
const LONGEST_LIST = 50;

const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** 共收案100件：刑事30件，民事70件: what stands behind the colon to the end of the sentence, if it is all of one unit. */
function listsAfterColon(scene: Scene): [Metric, Metric[]][] {
  const { text, metrics } = scene;
  if (text === undefined) return [];
  const lists: [Metric, Metric[]][] = [];
  for (let i = 0; i < metrics.length; i++) {
    const whole = metrics[i]!;
    const sign = codeAt(text, whole.span.end);
    if ((sign !== COLON && sign !== WIDE_COLON) || whole.change || whole.kind !== 'count') continue;
    let end = i + 1;
    while (end - i <= LONGEST_LIST && end < metrics.length && scene.sentence[end] === scene.sentence[i]) end++;
    const parts = metrics.slice(i + 1, end);
    if (parts.length >= LONGEST_LIST) continue;
    if (parts.every((part) => part.unit === whole.unit && !part.change && part.partOf === undefined))
      lists.push([whole, parts]);
  }
  return lists;
}

/**
 * No part is greater than its whole, and the parts add up to the whole.
 *
 * A sum that comes out says that the parts are all there. One that doesn't fails only where the text says 共 and that
 * these are all (其余, a colon, 分为); after 其中 parts may be left out.
 */
export function checkParts(scene: Scene): Check[] {
  const checks: Check[] = [];
  const told = partsOf(scene);
  for (const [whole, parts] of told) for (const part of parts) checks.push(checkPart(part, whole));
  for (const [whole, parts] of [...told, ...listsAfterColon(scene)]) {
    const check = checkSum(scene, whole, parts);
    if (check) checks.push(check);
  }
  return checks;
}

function checkSum(scene: Scene, whole: Metric, parts: readonly Metric[]): Check | undefined {
  if (parts.length < 2 || parts.length >= LONGEST_LIST || isCaseload(scene, whole, parts)) return undefined;
  const sum = parts.reduce<Ratio | null>(
    (total, part) => {
      const value = exactValue(part);
      return total && value ? add(total, value) : null;
    },
    { n: 0n, d: 1n },
  );
  const holds = sum !== null && asPrinted(sum, whole).same && placesOf(whole) !== null;
  if (!holds && !isComplete(scene, whole, parts)) return undefined;
  return toCheck({
    rule: 'parts-sum',
    arithmetic: parts.map(numberText).join(' + '),
    printed: whole,
    result: sum,
    operands: parts,
    loose: () => [...parts, whole].some(isRounded) && reaches(sumSpread(parts), whole),
  });
}
