import type { Court, Report, ReportMetric } from '../src/index.js';

/** A figure of `report`, for tests that alter it. */
export const metric: ReportMetric = {
  id: '9',
  kind: 'count',
  value: 1986,
  decimal: '1986',
  bound: 'exact',
  unit: '件',
  indicator: '审结',
  indicatorId: 'disposed',
  subject: '一审民事案件',
  scope: null,
  period: { text: '2023年', start: '2023-01-01', end: '2023-12-31', basis: 'carried' },
  span: { start: 9, end: 14 },
  quote: '1986件',
  rule: 'verb-before',
  rawSpans: [{ start: 9, end: 14 }],
};

export const court: Court = {
  name: '临川市云山区人民法院',
  names: ['云山法院', '该院'],
  level: 'basic',
  province: null,
  city: '临川市',
  county: '云山区',
  code: null,
  scope: null,
  basis: { name: 'stated', level: 'stated', city: 'stated', county: 'given' },
};

const text = ['年度工作', '全年审结1986件，上升3.2%。', '推行“两进”机制：进村、进企。', '该院获评全市先进集体。'].join(
  '\n',
);

/** Where a piece of the text stands; raw and clean are one text here. */
function at(piece: string) {
  const start = text.indexOf(piece);
  const span = { start, end: start + piece.length };
  return { span, rawSpans: [{ ...span }] };
}

/** A sound Report that has something of everything. */
export const report: Report = {
  schemaVersion: '1.0.0',
  source: {
    name: 'report.txt',
    sha256: '0'.repeat(64),
    bytesSha256: '1'.repeat(64),
    script: 'simplified',
    punctuation: 'full-width',
    damage: [{ code: 'gloss', count: 3 }],
  },
  published: '2024-01-01/2024-03-31',
  court,
  title: { id: '0', type: 'title', ...at('年度工作') },
  subtitle: null,
  text,
  map: String(text.length),
  blocks: [
    { id: '0', type: 'title', ...at('年度工作') },
    { id: '5', type: 'paragraph', ...at('全年审结1986件，上升3.2%。') },
    {
      id: '23',
      type: 'paragraph',
      ...at('推行“两进”机制：进村、进企。'),
      heading: { level: 2, ...at('推行“两进”机制') },
    },
    { id: '39', type: 'caption', ...at('该院获评全市先进集体。'), continues: '5' },
  ],
  metrics: [
    { ...metric, repeats: [[{ start: 40, end: 42 }]] },
    {
      ...metric,
      id: '17',
      kind: 'percent',
      value: 3.2,
      decimal: '3.2',
      unit: '%',
      change: { direction: 'up', basis: null },
      of: '9',
      span: at('3.2%').span,
      quote: '3.2%',
      rawSpans: at('3.2%').rawSpans,
    },
  ],
  mechanisms: [
    {
      id: '26',
      name: '两进',
      kind: 'numbered',
      noun: '机制',
      mentions: [at('“两进”')],
      items: [{ name: '进村', ...at('进村') }, { name: '进企' }],
      expanded: true,
    },
  ],
  honours: [
    {
      id: '44',
      name: '全市先进集体',
      kind: 'prize',
      to: '该院',
      level: 'municipal',
      grade: null,
      year: null,
      ...at('全市先进集体'),
    },
  ],
  people: [{ id: '39', name: '该', office: '院', body: null, ...at('该院') }],
  checks: [
    {
      rule: 'told-twice',
      status: 'pass',
      expression: '1986 = 1986',
      printed: '1986',
      computed: '1986',
      metrics: ['9'],
      spans: [at('1986件').span],
      rawSpans: [at('1986件').rawSpans],
    },
  ],
  repeats: [{ ...at('进村'), of: at('进企').span }],
  issues: [{ code: 'lost-character', ...at('评'), candidates: ['评', '得'] }],
};
