import { describe, expect, it, test } from 'vitest';
import { assignPeriods } from '../src/period/assign.js';
import type { PeriodTarget } from '../src/period/types.js';

/** A figure is written [like this] in a row: `[90件]`, `[^5%]` a change, `[^5%:同比]` a change with its basis. */
function read(marked: string): { text: string; targets: PeriodTarget[] } {
  const targets: PeriodTarget[] = [];
  let text = '';
  for (const piece of marked.split(/(\[[^[\]]{0,40}\])/u)) {
    if (!piece.startsWith('[')) {
      text += piece;
      continue;
    }
    const [quote = '', basis] = piece.slice(1, -1).replace('^', '').split(':');
    const unit = quote.replace(/^[\d.]+/u, '');
    targets.push({
      span: { start: text.length, end: text.length + quote.length },
      kind: unit === '%' || unit === '百分点' ? 'percent' : unit === '倍' ? 'multiple' : 'count',
      unit,
      indicator: null,
      subject: null,
      ...(piece.startsWith('[^') && { change: { direction: 'up', basis: basis ?? null } }),
    });
    text += quote;
  }
  return { text, targets };
}

const letter = { stated: '', carried: '→', document: 'D', none: '' } as const;

/** Months a figure covers (`01-06` of the year), days where they aren't whole months, `-` for none. */
const show = (marked: string, published?: string): string => {
  const { text, targets } = read(marked);
  return assignPeriods(text, targets, published === undefined ? {} : { published })
    .map((p) => (p.basis === 'none' ? '-' : `${letter[p.basis]}${p.start ?? '?'}/${p.end ?? '?'}`))
    .join(' ')
    .replace(/(\d{4})-01-01\/\1-12-31/gu, '$1')
    .replace(/(\d{4})-01-01\/(\d{4})-12-31/gu, '$1–$2')
    .replace(/(\d{4}-\d{2})-01\/\1-(?:28|29|30|31)/gu, '$1');
};

type Row = readonly [marked: string, expected: string, published?: string];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'stated and carried': [
    ['2023年，全院收案[900件]，结案[870件]。', '2023 2023'],
    ['2023年，全院收案[900件]。结案[870件]，结案率[96.67%]。', '2023 →2023 →2023'],
    ['2023年，全院收案[900件]。\n结案[870件]。', '2023 →2023'],
    ['2023年工作总结\n收案[900件]。', '→2023'],
    ['全院收案[900件]。', '-'],
    ['2022年收案[900件]；2023年收案[950件]。', '2022 2023'],
    ['2022年收案[900件]，2023年收案[950件]。结案[930件]。', '2022 2023 →2023'],
    ['收案[900件]（2023年）。', '2023'],
  ],
  'compared with': [
    ['2023年，收案[900件]，比2022年上升[^5%:比2022年]。', '2023 2023'],
    ['2023年，收案[900件]，与去年同期相比，上升[^5%]。', '2023 2023'],
    ['2023年收案[900件]，是2019年的[3倍]，结案[880件]。', '2023 2023 2023'],
    ['2023年，收案[900件]，比2022年的[850件]多[^50件:比2022年]。', '2023 2022 2023'],
    ['2023年2月，收案[30件]，去年同期[20件]，同比增长[^50%:同比]。', '2023-02 2022-02 2023-02'],
    [
      '2023年2月，收案[30件]；去年同期收案[20件]，结案[9件]；收案同比上升[^50%:同比]。',
      '2023-02 2022-02 2022-02 2023-02',
    ],
    ['2023年，旧存[9件]，上年旧存案件办结[8件]。', '2023 2023'],
  ],
  'parts of a period': [
    ['2023年收案[900件]，其中上半年[400件]；结案[880件]。', '2023 2023-01-01/2023-06-30 2023'],
    [
      '2019年至2021年收案[900件]。2019年[300件]，2020年[280件]，2021年[320件]。判决率[77%]。',
      '2019–2021 2019 2020 2021 →2019–2021',
    ],
    ['2019年至2021年收案[900件]。2021年，结案[280件]。调解[90件]。', '2019–2021 2021 →2021'],
    ['2023年，收案[900件]。全年结案[880件]。', '2023 2023'],
  ],
  'dealt out': [
    ['2020年至2022年，上诉率分别为[5.1%]、[4.2%]和[3.3%]，年均下降[^0.9个百分点]。', '2020 2021 2022 2020–2022'],
    ['2021年、2022年分别收案[300件]和[310件]。', '2021 2022'],
    ['2021年和2022年，收案[610件]。', '2021–2022'],
    ['2021年、2022年收案、结案分别为[300件]、[290件]，[310件]、[305件]。', '2021 2021 2022 2022'],
    ['2020年至2022年，收案、结案、调解分别为[5件]、[4件]、[3件]。', '2020–2022 2020–2022 2020–2022'],
  ],
  'from one value to another': [
    ['案件由2016年的[290件]增至2022年的[840件]，年均增长[^19%]。', '2016 2022 2016–2022'],
    ['比例从2018年的[81%]降到2021年的[66%]。', '2018 2021'],
    ['2014年到2020年，人数由[69人]增加到[107人]。', '2014 2020'],
    ['2022年，收案同比由[160件]增加到[224件]。', '2021 2022'],
    ['2022年，收案由[160件]增加到[224件]。', '- 2022'],
  ],
  'at a date': [
    ['截至9月10日，收案[900件]，未结[88件]。', '2022-01-01/2022-09-10 2022-09-10/2022-09-10', '2022-09-12'],
    ['2022年末有常住人口[90人]，比上年末多[^2人:比上年末]。全年收案[7件]。', '2022-12 2022 2022'],
    ['2022年收案[90件]，年底有法官[9名]。', '2022 2022-12'],
  ],
  'days of an event': [
    [
      '6月3日凌晨，[30名]干警出动。当天拘留[4人]，执结[5件]。',
      '2022-06-03/2022-06-03 →2022-06-03/2022-06-03 →2022-06-03/2022-06-03',
      '2022-06-05',
    ],
    ['县法院17日通报，上半年收案[900件]。', '2022-01-01/2022-06-30', '2022-07-18'],
    ['县法院17日通报，收案[900件]。', '-', '2022-07-18'],
    ['某社3月7日电，去年收案[900件]。', '2021', '2022-03-08'],
    ['2022年收案[900件]。\n6月3日，拘留[4人]。\n结案率[90%]。', '2022 2022-06-03/2022-06-03 →2022', '2023-01-09'],
  ],
};

describe.each(Object.entries(TABLES))('assignPeriods: %s', (_, rows) => {
  for (const [marked, expected, published] of rows) {
    test(marked, () => {
      expect(show(marked, published)).toBe(expected);
    });
  }
});

describe('assignPeriods', () => {
  it('falls back on the period of the document', () => {
    const { text, targets } = read('收案[900件]。');
    const period = { text: '2023年', start: '2023-01-01', end: '2023-12-31', basis: 'stated' } as const;
    expect(assignPeriods(text, targets, { period })).toEqual([{ ...period, basis: 'document' }]);
  });

  it('keeps the order of the targets', () => {
    const { text, targets } = read('2022年[9件]，2023年[8件]。');
    const years = assignPeriods(text, [...targets].reverse()).map((p) => p.start);
    expect(years).toEqual(['2023-01-01', '2022-01-01']);
  });
});
