/**
 * Words before a label that narrow what is measured or say of whom, and leave the arithmetic as it is: 民事结案率 is the
 * disposal rate of civil cases. 当年, 新收, 执行 or 调解 are no such words: they change what is divided by what.
 */
export const QUALIFIERS: readonly string[] = [
  ...['民事', '民商事', '商事', '刑事', '行政', '家事', '知识产权', '环境资源', '诉讼', '诉讼类', '审判', '审判类'],
  ...['案件', '类案件', '各类', '各类案件', '全部', '总体', '整体', '综合', '总', '共', '共计', '累计', '已', '已经'],
  ...['本院', '我院', '该院', '全院', '全市', '全省', '全县', '全区', '全国', '全州', '中院', '市中院', '法院'],
  ...['两级法院', '基层法院', '中级法院', '地方法院', '机关', '一审', '的'],
];

/** Qualifiers too, but not of what is defined over the first instance: 二审服判息诉率 is not the rate of 一审. */
export const LATER_INSTANCES: readonly string[] = ['二审', '再审', '申请再审', '申诉申请再审'];

/** Qualifiers of counts alone: 执行案件新收 is cases filed, but no rate of the trial is a rate of enforcement. */
export const COUNT_QUALIFIERS: readonly string[] = [
  '执行',
  '执行案件',
  '首执',
  '首执案件',
  '首次执行案件',
  '恢复执行案件',
];

/** Words after the label of a count of cases that add nothing. */
export const COUNT_SUFFIXES: readonly string[] = [
  '案件',
  '案件数',
  '案件数量',
  '案件总数',
  '案件量',
  '数',
  '数量',
  '总数',
  '量',
  '总量',
];
