// Figures of one caseload, put together: what was pending, what came in, what was disposed of, and at which rate.
import type { Metric } from '@zhibiao/schema';
import type { Role } from './roles.js';
import { agreeAs, type Scene } from './scene.js';

export interface Sum {
  readonly pending: Metric | undefined;
  readonly filed: Metric | undefined;
  readonly caseload: Metric | undefined;
  /** 审结 and 执结 may be told apart. */
  readonly disposed: readonly Metric[];
  /** 未结. */
  readonly left: Metric | undefined;
  readonly disposalRate: Metric | undefined;
  readonly clearanceRate: Metric | undefined;
}

const FIELD = {
  'pending-start': 'pending',
  filed: 'filed',
  caseload: 'caseload',
  disposed: 'disposed',
  'pending-end': 'left',
  'disposal-rate': 'disposalRate',
  'clearance-rate': 'clearanceRate',
} as const;

type Field = (typeof FIELD)[Role];

const PEOPLE = /^[人名]/u;

/** A sum that further figures may join. */
class OpenSum implements Sum {
  pending: Metric | undefined = undefined;
  filed: Metric | undefined = undefined;
  caseload: Metric | undefined = undefined;
  readonly disposed: Metric[] = [];
  left: Metric | undefined = undefined;
  disposalRate: Metric | undefined = undefined;
  clearanceRate: Metric | undefined = undefined;
  readonly first: Metric;
  readonly paragraph: number;
  subject: string | null;

  constructor(first: Metric, paragraph: number) {
    this.first = first;
    this.paragraph = paragraph;
    this.subject = first.subject;
  }
}

/** Sums that a text keeps apart at one time; older ones are done. */
const OPEN = 6;

const isFull = (sum: OpenSum, field: Field, metric: Metric): boolean => {
  if (field !== 'disposed') return sum[field] !== undefined;
  if (sum.disposed.length === 0) return false;
  return sum.disposalRate !== undefined || sum.disposed.some((other) => other.indicator === metric.indicator);
};

/** The open sum that takes in `metric`, or `undefined` where a new one begins. */
function homeOf(open: readonly OpenSum[], field: Field, metric: Metric, paragraph: number): OpenSum | undefined {
  for (let i = open.length - 1; i >= 0; i--) {
    const sum = open[i]!;
    if (sum.paragraph !== paragraph || !agreeAs(sum.first, sum.subject, metric)) continue;
    if (!isFull(sum, field, metric)) return sum;
    if (metric.subject === null || metric.subject !== sum.subject) return undefined;
  }
  return undefined;
}

/** Puts the figures of each caseload together, in the order of the text. */
export function findSums(scene: Scene): Sum[] {
  const all: OpenSum[] = [];
  let open: OpenSum[] = [];
  // What 旧存 is a part of is the caseload, by whatever name.
  const roles: (Role | null)[] = [];
  for (const metric of scene.metrics)
    roles.push(metric.change && metric.partOf === undefined ? null : scene.roles.of(metric));
  const caseloads = new Set<string>();
  for (let i = 0; i < roles.length; i++) {
    const { partOf } = scene.metrics[i]!;
    if (partOf !== undefined && roles[i] === 'pending-start') caseloads.add(partOf);
  }
  for (let i = 0; i < roles.length; i++) {
    const metric = scene.metrics[i]!;
    const whole = metric.kind === 'count' && caseloads.has(metric.id);
    const role = metric.change ? null : whole ? 'caseload' : roles[i];
    // 审结300件400人: the people of the cases are another count.
    if (!role || PEOPLE.test(metric.unit)) continue;
    const field = FIELD[role];
    const paragraph = scene.paragraph[i]!;
    let sum = homeOf(open, field, metric, paragraph);
    if (!sum) {
      sum = new OpenSum(metric, paragraph);
      all.push(sum);
      open = [...open.slice(1 - OPEN), sum];
    }
    sum.subject ??= metric.subject;
    if (field === 'disposed') sum.disposed.push(metric);
    else sum[field] = metric;
  }
  return all;
}
