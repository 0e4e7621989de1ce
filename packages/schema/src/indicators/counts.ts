import type { Indicator } from './indicator.js';

const STATISTICS = 'judicial statistics of Chinese courts, everyday terms';

/** The counts of cases that every report gives. */
export const counts: readonly Indicator[] = [
  {
    id: 'pending-start',
    zh: '旧存',
    aliases: ['旧存案件', '旧存数', '上年旧存', '上期旧存', '上期结转', '上年结转', '结转', '年初未结', '期初未结'],
    en: 'cases pending at the start of the period',
    definition: 'Cases received before the period that were not yet disposed of when it began.',
    unit: '件',
    source: STATISTICS,
  },
  {
    id: 'filed',
    zh: '新收',
    aliases: ['收案', '收案数', '新收案件', '新收数', '新收案件数', '收案量', '新收案', '立案', '立案数', '新立案'],
    en: 'cases filed',
    definition: 'Cases that came in during the period.',
    unit: '件',
    source: STATISTICS,
  },
  {
    id: 'caseload',
    zh: '受理',
    aliases: ['受理案件', '受理数', '共受理', '受理案件数', '受案数'],
    en: 'caseload',
    definition: 'Cases pending at the start of the period and cases filed in it, together.',
    unit: '件',
    formula: 'pending-start + filed',
    source: STATISTICS,
  },
  {
    id: 'disposed',
    zh: '结案',
    aliases: [
      '审结',
      '审结案件',
      '结案数',
      '审结数',
      '已审结',
      '已结',
      '办结',
      '审(执)结',
      '审（执）结',
      '审执结',
      '结案量',
    ],
    en: 'cases disposed of',
    definition: 'Cases concluded during the period, in whatever way.',
    unit: '件',
    source: STATISTICS,
  },
  {
    id: 'pending-end',
    zh: '未结',
    aliases: ['未结案件', '未结数', '存案', '未审结', '期末未结', '未结案件数', '未执结'],
    en: 'cases pending at the end of the period',
    definition: 'Cases of the caseload that were not disposed of when the period ended.',
    unit: '件',
    formula: 'caseload - disposed',
    source: STATISTICS,
  },
];
