import type { Metric } from '@zhibiao/schema';
import { checkSchema } from '@zhibiao/schema';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkMetrics } from '../src/check/check.js';

type Row = readonly [marked: string, ...expected: readonly string[]];

/**
 * A figure is written `[收案|900件]`, its indicator before the bar: `[民事:收案|900件]` with a subject, `[^收案|5%]` a rise,
 * `[v收案|5%]` a fall, `[收案|900件@2022]` of a year other than 2023, `[含收案|9件]` a part of the figure before it that is none.
 */
function read(marked: string): { text: string; metrics: Metric[] } {
  const metrics: Metric[] = [];
  let text = '';
  let whole: string | undefined;
  for (const piece of marked.split(/(\[[^[\]]{0,40}\])/u)) {
    const match = /^\[([\^v含]?)(?:([^|:\]]{1,9}):)?([^|\]]{0,9})\|([^@\]]{1,12})(?:@(\d{4}))?\]$/u.exec(piece);
    if (!match) {
      text += piece;
      continue;
    }
    const [, sign, subject = null, indicator = '', quote = '', year = '2023'] = match;
    const digits = /\d[\d.]{0,9}/u.exec(quote)?.[0] ?? '0';
    const folded = quote.includes('万');
    const unit = quote.replace(/^[近约\d.万余个]{1,12}/u, '');
    const bound = quote.startsWith('近')
      ? 'under'
      : quote.startsWith('约')
        ? 'about'
        : quote.includes('余')
          ? 'over'
          : 'exact';
    const decimal = folded ? String(Math.round(Number(digits) * 10_000)) : digits.replace(/\.0{1,9}$/u, '');
    const id = String(text.length);
    metrics.push({
      id,
      kind: unit === '%' || unit === '百分点' ? 'percent' : 'count',
      value: Number(decimal),
      decimal,
      bound,
      unit,
      indicator: indicator === '' ? null : indicator,
      subject,
      scope: null,
      ...(sign === '^' && { change: { direction: 'up', basis: '同比' } }),
      ...(sign === 'v' && { change: { direction: 'down', basis: '同比' } }),
      ...(sign === '含' && whole !== undefined && { partOf: whole }),
      period: { text: year, start: `${year}-01-01`, end: `${year}-12-31`, basis: 'stated' },
      span: { start: text.length, end: text.length + quote.length },
      quote,
      rule: 'count',
    } as Metric);
    if (sign === '') whole = id;
    text += quote;
  }
  return { text, metrics };
}

const show = (marked: string): string[] => {
  const { text, metrics } = read(marked);
  return checkMetrics(metrics, text)
    .filter((check) => !(check.rule === 'part-of-whole' && check.status === 'pass'))
    .map((check) => `${check.rule} ${check.status}: ${check.expression} | ${check.printed}`);
};

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'caseload: 旧存 + 新收 = 受理': [
    ['受理[受理|500件]，其中旧存[含旧存|40件]、新收[含新收|460件]。', 'caseload pass: 40 + 460 = 500件 | 500件'],
    ['受理[受理|500件]，其中旧存[含旧存|40件]、新收[含新收|450件]。', 'caseload fail: 40 + 450 = 490件 | 500件'],
    ['受理[受理|近500件]，旧存[旧存|40件]，新收[新收|450件]。', 'caseload undetermined: 40 + 450 | 近500件'],
    ['受理[受理|1.2万件]，旧存[旧存|1040件]，新收[新收|10980件]。', 'caseload pass: 1040 + 10980 = 12000件 | 1.2万件'],
    ['民事受理[民事:受理|500件]，刑事旧存[刑事:旧存|40件]，刑事新收[刑事:新收|450件]。'],
  ],
  'disposal rate: 结案 ÷ (旧存 + 新收)': [
    [
      '旧存[旧存|40件]，新收[新收|460件]，审结[审结|437件]，[结案率|87.4%]。',
      'disposal-rate pass: 437 ÷ (40 + 460) = 87.4% | 87.4%',
    ],
    [
      '旧存[旧存|40件]，新收[新收|460件]，审结[审结|437件]，[结案率|87.5%]。',
      'disposal-rate fail: 437 ÷ (40 + 460) = 87.4% | 87.5%',
    ],
    ['受理[受理|600件]，结案[结案|550件]，[结案率|91.67%]。', 'disposal-rate pass: 550 ÷ 600 = 91.67% | 91.67%'],
    ['受理[受理|600件]，结案[结案|550件]，[结案率|91.66%]。', 'disposal-rate pass: 550 ÷ 600 = 91.66% | 91.66%'],
    ['受理[受理|600件]，结案[结案|550件]，[结案率|91.65%]。', 'disposal-rate fail: 550 ÷ 600 = 91.67% | 91.65%'],
    ['受理[受理|600件]。结案[结案|约550件]，[结案率|91.67%]。', 'disposal-rate undetermined: 550 ÷ 600 | 91.67%'],
    [
      '旧存[旧存|40件]，受理[受理|460件]，结案[结案|437件]，[结案率|87.4%]。',
      'disposal-rate pass: 437 ÷ (40 + 460) = 87.4% | 87.4%',
    ],
    ['新收[新收|600件]，结案[结案|580件]，[结案率|88.1%]。'],
    [
      '收[首执|500件]（含旧存[含旧存|40件]），结案[结案|437件]，[结案率|87.4%]。',
      'disposal-rate pass: 437 ÷ 500 = 87.4% | 87.4%',
    ],
    ['受理[案件:受理|600件]，结案[案件:结案|550件]。其中民事[民事案件:结案率|95%]。'],
    [
      '受理[受理|600件]，结案[结案|550件]，其中审结[含审结|300件]，[结案率|91.67%]。',
      'disposal-rate pass: 550 ÷ 600 = 91.67% | 91.67%',
    ],
    [
      '受理[受理|600件]，审结[审结|300件]，执结[执结|240件]，[结案率|90%]。',
      'disposal-rate pass: (300 + 240) ÷ 600 = 90% | 90%',
    ],
    ['受理[受理|600件]，审结[审结|300件]，执结[执结|200件]，[结案率|90%]。'],
    [
      '受理[受理|10.2万件]，结案[结案|8.8万件]，[结案率|86.5%]。',
      'disposal-rate undetermined: 88000 ÷ 102000 = 86.3% | 86.5%',
    ],
    ['受理[受理|10.2万件]，结案[结案|8.8万件]，[结案率|96.5%]。', 'disposal-rate fail: 88000 ÷ 102000 = 86.3% | 96.5%'],
    ['受理[受理|600件]，结案[结案|550件]，[结案率|50%@2022]。'],
    ['受理[受理|600件]，结案[结案|550件]，结案率居全省第[结案率|3位]。'],
    [
      '民事受理[民事:受理|60件]，结案[民事:结案|30件]；刑事受理[刑事:受理|80件]，结案[刑事:结案|60件]，[结案率|75%]。',
      'disposal-rate pass: 60 ÷ 80 = 75% | 75%',
    ],
  ],
  'clearance rate: 结案 ÷ 新收': [
    ['新收[新收|600件]，结案[结案|630件]，[结收比|105%]。', 'clearance-rate pass: 630 ÷ 600 = 105% | 105%'],
    [
      '旧存[旧存|40件]，新收[新收|600件]，结案[结案|630件]，[结收比|98.44%]。',
      'clearance-rate fail: 630 ÷ 600 = 105.00% | 98.44%',
    ],
  ],
  'what is left: 受理 - 结案 = 未结': [
    ['受理[受理|600件]，结案[结案|550件]，未结[未结|50件]。', 'pending-end pass: 600 - 550 = 50件 | 50件'],
    ['受理[受理|600件]，结案[结案|550件]，未结[未结|60件]。', 'pending-end fail: 600 - 550 = 50件 | 60件'],
    [
      '旧存[旧存|40件]，新收[新收|560件]，结案[结案|550件]，未结[未结|50件]。',
      'pending-end pass: 40 + 560 - 550 = 50件 | 50件',
    ],
  ],
  'any rate beside its counts': [
    ['审结[审结|400件]，调撤[调撤|250件]，[调撤率|62.5%]。', 'rate pass: 250 ÷ 400 = 62.5% | 62.5%'],
    ['审结[审结|400件]，调撤[调撤|250件]，[调撤率|65.2%]。', 'rate fail: 250 ÷ 400 = 62.5% | 65.2%'],
    ['审结[审结|400件]，上诉[上诉|20件]，调撤[调撤|250件]，[调撤率|65.2%]。'],
    ['发现[问题|800个]，整改[整改|720个]，[整改率|90%]。', 'rate pass: 720 ÷ 800 = 90% | 90%'],
    ['发现[问题|800个]，整改[整改|720个]，[整改率|95%]。'],
    ['处理[处理|800人]，警告[含警告|290人]，占[占比|36.25%]。', 'rate pass: 290 ÷ 800 = 36.25% | 36.25%'],
    ['处理[处理|800人]，警告[含警告|290人]，占[占比|40.25%]。'],
  ],
  'parts and their whole': [
    ['审结[审结|90件]，其中民事[含民事|91件]。', 'part-of-whole fail: 91 ≤ 90 | 91件'],
    ['审结[审结|90件]，其中民事[含民事|近91件]。', 'part-of-whole undetermined: 91 ≤ 90 | 近91件'],
    ['审结[审结|90件]，其中民事[含民事|50件]，刑事[含刑事|40件]。', 'parts-sum pass: 50 + 40 = 90件 | 90件'],
    ['共审结[审结|90件]，其中民事[含民事|50件]，刑事[含刑事|30件]。'],
    ['共审结[审结|90件]，其中民事[含民事|50件]，其余[含其余|30件]。', 'parts-sum fail: 50 + 30 = 80件 | 90件'],
    ['共审结[审结|90件]：民事[民事|50件]，刑事[刑事|30件]。', 'parts-sum fail: 50 + 30 = 80件 | 90件'],
    ['共审结[审结|90件]：民事[民事|50件]，刑事[刑事|40件]。', 'parts-sum pass: 50 + 40 = 90件 | 90件'],
  ],
  'a change and its two values': [
    ['收案[收案|660件]，去年同期[收案|600件@2022]，上升[^收案|10%]。', 'change pass: (660 - 600) ÷ 600 = 10% | 10%'],
    ['收案[收案|660件]，去年同期[收案|600件@2022]，上升[^收案|12%]。', 'change fail: (660 - 600) ÷ 600 = 10% | 12%'],
    ['收案[收案|540件]，去年同期[收案|600件@2022]，下降[v收案|10%]。', 'change pass: (600 - 540) ÷ 600 = 10% | 10%'],
    ['收案[收案|660件]，去年同期[收案|600件@2022]，上升[^收案|60件]。', 'change pass: 660 - 600 = 60件 | 60件'],
    [
      '[结案率|91.2%]，去年同期[结案率|90.1%@2022]，上升[^结案率|1.1个百分点]。',
      'change pass: 91.2 - 90.1 = 1.1百分点 | 1.1个百分点',
    ],
    ['收案由[收案|160件@2022]增加到[收案|224件]，增长[^收案|40%]。', 'change pass: (224 - 160) ÷ 160 = 40% | 40%'],
    ['收案由[收案|160件@2022]增加到[收案|224件]，年均增长[^收案|4%]。'],
    ['收案[收案|660件]，比去年[收案|600件@2022]多[^收案|70件]。', 'change fail: 660 - 600 = 60件 | 70件'],
    ['收案[收案|660件]，上升[^收案|12%]。'],
    ['收案由[收案|160件@2022]升到[收案|224件]，结案率上升[^结案率|4%]。'],
    ['收案[收案|660件]，比去年多[^收案|60件]上升[^收案|10%]。'],
    ['民事收案[民事:收案|660件]，去年[收案|900件@2022]，民事上升[^民事:收案|12%]。'],
  ],
  'told twice': [
    ['民事收案[民事案件:收案|660件]。全年民事收案[民事案件:收案|606件]。', 'told-twice fail: 660 = 606 | 606件'],
    ['民事收案[民事案件:收案|660件]。全年民事收案[民事案件:收案|660件]。', 'told-twice pass: 660 = 660 | 660件'],
    [
      '民事收案[民事案件:收案|1.2万件]。全年民事收案[民事案件:收案|12034件]。',
      'told-twice pass: 12000 = 12034 | 12034件',
    ],
    ['民事收案[民事案件:收案|660件]。去年民事收案[民事案件:收案|606件@2022]。'],
    ['收案[收案|660件]。收案[收案|606件]。'],
    ['甲法院民事收案[民事案件:收案|660件]。乙法院民事收案[民事案件:收案|606件]。'],
  ],
};

describe.each(Object.entries(TABLES))('checkMetrics: %s', (_, rows) => {
  for (const [marked, ...expected] of rows) {
    test(marked, () => {
      expect(show(marked)).toEqual(expected);
    });
  }
});

describe('checkMetrics', () => {
  it('gives the parts of a finding', () => {
    const { text, metrics } = read('受理[受理|600件]，结案[结案|550件]，[结案率|91.65%]。');
    expect(checkMetrics(metrics, text)).toEqual([
      {
        rule: 'disposal-rate',
        status: 'fail',
        expression: '550 ÷ 600 = 91.67%',
        printed: '91.65%',
        computed: '91.67%',
        metrics: ['9', '2', '14'],
        spans: [metrics[1]!.span, metrics[0]!.span, metrics[2]!.span],
      },
    ]);
  });

  it('works without the text', () => {
    const { metrics } = read('受理[受理|600件]，结案[结案|550件]，[结案率|91.67%]。');
    expect(checkMetrics(metrics).map((check) => check.status)).toEqual(['pass']);
  });

  it('holds 连续N年 against a range of years', () => {
    const { metrics } = read('[获奖|3年]');
    const period = { text: '2019—2021年', start: '2019-01-01', end: '2021-12-31', basis: 'stated' } as const;
    const years = { ...metrics[0]!, kind: 'duration', quote: '连续三年', period } as Metric;
    expect(checkMetrics([years], '2019—2021年连续三年').map((check) => check.status)).toEqual(['pass']);
  });
});

const full = process.env.ZHIBIAO_TEST === 'full';
const runs = full ? 100_000 : 1000;
const timeout = full ? 300_000 : 10_000;
const metric = fc
  .record({
    indicator: fc.constantFrom('旧存', '新收', '受理', '结案', '结案率', '结收比', '调解', '调解率', null),
    quote: fc.constantFrom(
      '0件',
      '12件',
      '1.5万件',
      '90%',
      '0.00%',
      '近3件',
      '3个百分点',
      '三分之二',
      '99999999999999999999件',
    ),
    subject: fc.constantFrom(null, '民事案件'),
    change: fc.constantFrom(undefined, { direction: 'down', basis: '同比' } as const),
    year: fc.constantFrom('2022', '2023'),
    partOf: fc.constantFrom(undefined, '0', '9'),
  })
  .map(({ indicator, quote, subject, change, year, partOf }) => {
    const digits = /\d[\d.]{0,24}/u.exec(quote)?.[0];
    const unit = /[件%]|百分点/u.exec(quote)?.[0] ?? '';
    return {
      kind: unit === '件' ? 'count' : unit === '' ? 'multiple' : 'percent',
      value: Number(digits ?? 0.667),
      ...(digits && { decimal: digits.replace(/\.00$/u, '') }),
      bound: quote.startsWith('近') ? 'under' : 'exact',
      unit,
      indicator,
      subject,
      scope: null,
      ...(change && { change, of: '0' }),
      ...(partOf && { partOf }),
      period: { text: year, start: `${year}-01-01`, end: `${year}-12-31`, basis: 'stated' },
      quote,
      rule: 'count',
    };
  });

describe('checkMetrics: on any figures', () => {
  it(
    'gives checks that the schema accepts, about figures that are there',
    () => {
      fc.assert(
        fc.property(fc.array(metric, { maxLength: 12 }), (drafts) => {
          const metrics = drafts.map((draft, i) => ({
            ...draft,
            id: String(i * 3),
            span: { start: i * 3, end: i * 3 + 2 },
          })) as unknown as Metric[];
          const ids = new Set(metrics.map(({ id }) => id));
          for (const check of checkMetrics(metrics, '，件。'.repeat(12))) {
            expect(checkSchema.safeParse(check).success).toBe(true);
            expect(check.metrics.every((id) => ids.has(id))).toBe(true);
          }
        }),
        { numRuns: runs },
      );
    },
    timeout,
  );
});
