// Figures of one caseload, put together: what was pending, what came in, what was disposed of, and at which rate.
import type { Metric } from '@zhibiao/schema';
import { type Role, roleOf } from './figure.js';
import { agreeAs, type Scene } from './scene.js';

export interface Sum {
  readonly pending?: Metric;
  readonly filed?: Metric;
  readonly caseload?: Metric;
  /** 审结 and 执结 may be told apart. */
  readonly disposed: readonly Metric[];
  /** 未结. */
  readonly left?: Metric;
  readonly disposalRate?: Metric;
  readonly clearanceRate?: Metric;
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

interface OpenSum {
  readonly first: Metric;
  readonly paragraph: number;
  subject: string | null;
  readonly disposed: Metric[];
  readonly fields: Map<Field, Metric>;
}

/** Sums that a text keeps apart at one time; older ones are done. */
const OPEN = 6;

const isFull = (sum: OpenSum, field: Field, metric: Metric): boolean => {
  if (field !== 'disposed') return sum.fields.has(field);
  if (sum.disposed.length === 0) return false;
  return sum.fields.has('disposalRate') || sum.disposed.some((other) => other.indicator === metric.indicator);
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

function settle({ disposed, fields }: OpenSum): Sum {
  return { ...Object.fromEntries(fields), disposed };
}

/** Puts the figures of each caseload together, in the order of the text. */
export function findSums(scene: Scene): Sum[] {
  const all: OpenSum[] = [];
  let open: OpenSum[] = [];
  // What 旧存 is a part of is the caseload, by whatever name.
  const caseloads = new Set<string>();
  for (const metric of scene.metrics) {
    if (metric.partOf !== undefined && roleOf(metric) === 'pending-start') caseloads.add(metric.partOf);
  }
  scene.metrics.forEach((metric, i) => {
    const whole = caseloads.has(metric.id) && metric.kind === 'count';
    const role = metric.change ? null : whole ? 'caseload' : roleOf(metric);
    // 审结300件400人: the people of the cases are another count.
    if (!role || PEOPLE.test(metric.unit)) return;
    const field = FIELD[role];
    const paragraph = scene.paragraph[i]!;
    let sum = homeOf(open, field, metric, paragraph);
    if (!sum) {
      sum = { first: metric, paragraph, subject: metric.subject, disposed: [], fields: new Map() };
      all.push(sum);
      open = [...open.slice(1 - OPEN), sum];
    }
    sum.subject ??= metric.subject;
    if (field === 'disposed') sum.disposed.push(metric);
    else sum.fields.set(field, metric);
  });
  return all.map(settle);
}
