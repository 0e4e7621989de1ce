// What figures are in the sums of a caseload, by their indicators.
import type { Metric } from '@zhibiao/schema';
import { findIndicator } from '@zhibiao/schema/indicators';

/** What a figure is in the sums of a caseload. */
export type Role =
  | 'pending-start'
  | 'filed'
  | 'caseload'
  | 'disposed'
  | 'pending-end'
  | 'disposal-rate'
  | 'clearance-rate';

const ROLES: ReadonlySet<string> = new Set<Role>([
  'pending-start',
  'filed',
  'caseload',
  'disposed',
  'pending-end',
  'disposal-rate',
  'clearance-rate',
]);

/** 总执结率, 执行结案率: disposal rates of a kind of case, counted the same way. */
const RATE_NAME = /^(?:总|综合|整体|案件|执行)?(?:结案|执结|审结|审执结|办结)率$/u;
const DISPOSED_NAME = /^(?:共|已|共计|累计|新)?(?:审结|执结|办结|结案|审执结)(?:案件|数)?$/u;

/** The roles of the figures of one text: each name is looked up once. */
export class Roles {
  readonly #ids = new Map<string, string | undefined>();

  /** The role of a figure. 结案率 of a rank or in 百分点 is no rate, 全省第三 no count. */
  of(metric: Metric): Role | null {
    if (metric.kind !== 'count' && metric.kind !== 'percent') return null;
    const role = this.named(metric);
    const rate = role === 'disposal-rate' || role === 'clearance-rate';
    return role && rate === (metric.kind === 'percent') ? role : null;
  }

  /** The role that a figure's name has, be it a count, a rate, or a change of one. */
  named({ indicatorId, indicator, kind }: Metric): Role | null {
    const id = indicatorId ?? (indicator ? this.#idOf(indicator) : undefined);
    if (id && ROLES.has(id)) return id as Role;
    if (!indicator) return null;
    // Most names end in another character than these.
    const last = indicator.charCodeAt(indicator.length - 1);
    if (kind === 'percent') return last === LU && RATE_NAME.test(indicator) ? 'disposal-rate' : null;
    if (kind !== 'count' || (last !== JIE && last !== JIAN && last !== AN && last !== SHU)) return null;
    return DISPOSED_NAME.test(indicator) ? 'disposed' : null;
  }

  #idOf(indicator: string): string | undefined {
    const known = this.#ids.get(indicator);
    if (known !== undefined || this.#ids.has(indicator)) return known;
    const id = findIndicator(indicator)?.id;
    this.#ids.set(indicator, id);
    return id;
  }
}

const LU = 0x7387; // 率
const JIE = 0x7ed3; // 结
const JIAN = 0x4ef6; // 件
const AN = 0x6848; // 案
const SHU = 0x6570; // 数
