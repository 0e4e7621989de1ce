import { stripRankVerb } from '../figure/rank.js';
import type { Figure } from '../figure/types.js';
import { namesMeasure } from './clause.js';
import type { Linking } from './context.js';
import type { Label } from './label.js';
import type { Linked } from './types.js';

/** 有些地区, 城关镇, 最低的村: where a measure has another value. */
const PLACE_REGEX =
  /(?:地区|[省市县区镇乡村州旗院庭]|地方|部分|个别|最[高低多少大小快慢长短]的?.{0,6}|单位|企业|行业|领域)$/u;

/** 调解率为64%，有些地区达到71%: of a place alone, the measure told in the sentence before it has the value. */
export function takePlace(linking: Linking, i: number, label: Label, linked: Linked): boolean {
  const level = linking.lastLevel();
  const figure = linking.figures[i] as Figure;
  if (label.how !== 'noun-before' || label.verb !== '' || label.subject !== '' || level === undefined) return false;
  if (figure.kind === 'count' || figure.kind === 'rank' || namesMeasure(label.indicator)) return false;
  if (level.index < linking.context.sentence || level.linked.indicator === null || level.linked.change) return false;
  if (linking.figures[level.index]?.unit !== figure.unit || !namesMeasure(level.linked.indicator)) return false;
  const { indicator, subject } = level.linked;
  const noun = label.indicator;
  // 城镇居民人均收入4.1万元，农村居民1.9万元: the name of the measure goes on behind the word that both share.
  const at = noun.length < 3 ? -1 : indicator.indexOf(noun.slice(-2));
  if (at > 0 && at + 2 < indicator.length) {
    linked.indicator = noun + indicator.slice(at + 2);
    return true;
  }
  if (subject?.endsWith(noun.slice(-2)) !== true && (figure.kind === 'money' || !PLACE_REGEX.test(noun))) return false;
  linked.indicator = indicator;
  linked.subject = noun;
  return true;
}

/** 综合排名由第7位升至第2位: the placing by its name is what moved. */
export const PLACING_REGEX = /(?:综合|总体|整体|总)(?:排名|排位|名次)(?=[由从自保跃上提进前持继连仍稳始])/u;

/** 指标连续两年位居全市第一: what the streak was of has the rank. */
export function withoutRank({ figures, text }: Linking, i: number, indicator: string | null): string | null {
  const { start, end } = figures[i] as Figure;
  if (indicator === null || !indicator.endsWith(text.slice(start, end))) return indicator;
  return stripRankVerb(indicator.slice(0, start - end)) || indicator;
}

/** “多元解纷体系建设”质效评估 → 质效评估: of a long name with its quotation what stands behind it. */
export function shortTopic(topic: string): string {
  const close = topic.length > LONGEST_TOPIC ? topic.lastIndexOf('”') : -1;
  return close > 0 && topic.length - close > 2 ? topic.slice(close + 1) : topic;
}

const LONGEST_TOPIC = 16;
