import type { Indicator } from './indicator.js';

/** The rates of disposal, each with its own denominator. */
export const rates: readonly Indicator[] = [
  {
    id: 'disposal-rate',
    zh: '结案率',
    aliases: ['综合结案率', '案件结案率'],
    en: 'disposal rate',
    definition:
      'Cases disposed of as a share of the caseload. Not the clearance rate, which divides by the cases filed.',
    unit: '%',
    formula: 'disposed / caseload * 100',
    source: 'judicial statistics of Chinese courts, everyday terms',
  },
  {
    id: 'clearance-rate',
    zh: '结收比',
    aliases: ['案件结收比', '结收案比'],
    en: 'clearance rate',
    definition: 'Cases disposed of as a share of the cases filed in the period; may pass 100%.',
    unit: '%',
    formula: 'disposed / filed * 100',
    source: 'NCSC CourTools, measure 2; CEPEJ, clearance rate',
  },
];
